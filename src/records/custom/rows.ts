import { asText, type Json } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Tone } from '../../model/define/field.ts'
import type { FieldRule, SharingRule, SortBy } from '../../model/define/object.ts'
import { type CustomChoice, type CustomField, customFieldTypes, type Customization, noCustomization, type CustomLayout, type CustomObject, type CustomTransition } from '../../model/custom/customization.ts'
import type { Filter } from '../../model/filter/filter.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import { sql } from '../../platform/database/index.ts'
import { type Stored, storedFrom } from '../write/record.ts'
import type { Asking } from './asking.ts'
import { calendarFrom, calendarObjects, knowsCalendar } from './calendar.ts'
import { cadenceObjects, knowsCadences, levelFrom, ruleFrom } from './cadences.ts'
import { readFilling } from './filling.ts'

export const configuringObjects = ['customObject', 'customField', 'choiceOption', 'fieldCondition', 'uniqueRule', 'sharingRule', 'stateTransition', 'layout'] as const

/** What the workspace laid over the model, from its living rows. What belongs to a retired object rests with it. */
export async function readCustomization(asking: Asking, registry: Registry, workspaceId: number, version: number): Promise<Customization> {
  if (configuringObjects.some((name) => !registry.objects.has(name))) return noCustomization
  const all = await Promise.all(configuringObjects.map((name) => livingRows(asking, registry, name, workspaceId)))
  const rowsOf = (name: (typeof configuringObjects)[number]) => all[configuringObjects.indexOf(name)] ?? []
  const objects = rowsOf('customObject').map(objectFrom)
  const present = new Set([...objects.map(({ name }) => name)])
  const stands = ({ object }: { readonly object: string }) => !object.startsWith('x') || present.has(object)
  const filling = await readFilling(asking, workspaceId)
  const off = registry.objects.has('moduleSwitch') ? (await livingRows(asking, registry, 'moduleSwitch', workspaceId)).filter(({ values }) => values['on'] === false).map((row) => text(row, 'module')) : []
  const [rules = [], levels = []] = knowsCadences(registry) ? await Promise.all(cadenceObjects.map((name) => livingRows(asking, registry, name, workspaceId))) : []
  const cadences = [...rules.flatMap(ruleFrom), ...levels.flatMap(levelFrom)]
  const [calendars = [], days = []] = knowsCalendar(registry) ? await Promise.all(calendarObjects.map((name) => livingRows(asking, registry, name, workspaceId))) : []
  const calendar = calendarFrom(calendars, days)
  return {
    version, objects, ...(calendar === undefined ? {} : { calendar }), ...(filling.length === 0 ? {} : { filling }), ...(cadences.length === 0 ? {} : { cadences }),
    fields: rowsOf('customField').map(fieldFrom).filter(stands),
    choices: rowsOf('choiceOption').map(choiceFrom).filter(stands),
    fieldRules: rowsOf('fieldCondition').map(conditionFrom).filter(stands),
    uniqueRules: rowsOf('uniqueRule').map((row) => ({ name: row.id, label: both(text(row, 'label')), object: text(row, 'object'), fields: texts(row.values['fields']) })).filter(stands),
    sharingRules: rowsOf('sharingRule').flatMap(sharingFrom).filter(stands),
    transitions: rowsOf('stateTransition').map(transitionFrom).filter(stands),
    layouts: rowsOf('layout').map(layoutFrom).filter(stands),
    ...(off.length === 0 ? {} : { modulesOff: off }),
  }
}

async function livingRows(asking: Asking, registry: Registry, name: string, workspaceId: number): Promise<readonly Stored[]> {
  const object = registry.object(name)
  const order = object.fields['position'] === undefined ? sql`t.id` : sql`t.position nulls last, t.id`
  const rows = await asking.query(sql`select t.* from ${sql.identifier(object.table)} t where t.workspace_id = ${workspaceId} and t.deleted_at is null order by ${order}`)
  return rows.map((row) => storedFrom(registry, object, row, ''))
}

function text({ values }: Stored, name: string): string {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}
function optional({ values }: Stored, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}
export const both = (word: string): Words => ({ en: word, zh: word })
const flag = ({ values }: Stored, name: string): boolean => values[name] === true
const texts = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])

/** What it is called in both languages: a company that speaks one of them names it once. */
function words(row: Stored): Words {
  const label = text(row, 'label')
  return { en: optional(row, 'labelEn') ?? label, zh: optional(row, 'labelZh') ?? label }
}

function objectFrom(row: Stored): CustomObject {
  const [titleLabel, follows, icon, stateField] = [optional(row, 'titleLabel'), optional(row, 'follows'), optional(row, 'icon'), optional(row, 'stateField')]
  return {
    name: text(row, 'key'), label: words(row), access: oneOf(text(row, 'access'), ['owned', 'shared', 'follows'] as const) ?? 'owned',
    trade: oneOf(text(row, 'trade'), ['customers', 'sales', 'marketing', 'service'] as const) ?? 'customers', table: text(row, 'table'), timeline: flag(row, 'timeline'), pools: flag(row, 'pools'),
    ...(titleLabel === undefined ? {} : { titleLabel: both(titleLabel) }), ...(follows === undefined ? {} : { follows }), ...(icon === undefined ? {} : { icon }),
    ...(stateField === undefined ? {} : { stateField }), ...duplicatesFrom(row.values['duplicates']),
  }
}

function duplicatesFrom(value: Json | undefined): Pick<CustomObject, 'duplicates'> {
  if (!Array.isArray(value)) return {}
  return {
    duplicates: value.flatMap((each) => {
      const kind = isObject(each) ? oneOf(String(each['kind']), ['phone', 'email', 'company', 'exact'] as const) : undefined
      return kind !== undefined && isObject(each) && typeof each['field'] === 'string' ? [{ kind, field: each['field'] }] : []
    }),
  }
}

export function fieldFrom(row: Stored): CustomField {
  const help = optional(row, 'help')
  return {
    object: text(row, 'object'), name: text(row, 'key'), label: words(row), type: oneOf(text(row, 'type'), customFieldTypes) ?? 'text', settings: row.values['settings'] ?? {},
    required: flag(row, 'required'), unique: flag(row, 'isUnique'), filter: flag(row, 'filterable'), sort: flag(row, 'sortable'), search: flag(row, 'searchable'), sensitive: flag(row, 'sensitive'),
    slots: texts(row.values['slots']), ...(help === undefined ? {} : { help: both(help) }),
  }
}

const tones = ['neutral', 'accent', 'ok', 'warn', 'bad', 'info', 'plum'] as const satisfies readonly Tone[]

function choiceFrom(row: Stored): CustomChoice {
  const tone = oneOf(text(row, 'tone'), tones)
  const { position } = row.values
  return {
    object: text(row, 'object'), field: text(row, 'field'), key: text(row, 'key'), label: words(row), retired: flag(row, 'retired'),
    ...(typeof position === 'number' ? { position } : {}), ...(tone === undefined ? {} : { tone }),
  }
}

function conditionFrom(row: Stored): FieldRule & { readonly object: string } {
  return { name: row.id, object: text(row, 'object'), field: text(row, 'field'), effect: oneOf(text(row, 'effect'), ['require', 'show', 'lock'] as const) ?? 'require', when: filterFrom(row.values['when']) ?? { and: [] } }
}

function sharingFrom(row: Stored): readonly (SharingRule & { readonly object: string })[] {
  const { grantee } = row.values
  const kind = isObject(grantee) ? oneOf(asText(grantee['object']), ['user', 'team', 'department', 'role'] as const) : undefined
  if (kind === undefined || !isObject(grantee) || typeof grantee['id'] !== 'string') return []
  return [{ name: row.id, object: text(row, 'object'), when: filterFrom(row.values['when']) ?? { and: [] }, grantee: { kind, id: grantee['id'] }, level: oneOf(text(row, 'level'), ['read', 'write'] as const) ?? 'read' }]
}

function transitionFrom(row: Stored): CustomTransition {
  const check = filterFrom(row.values['check'])
  return {
    object: text(row, 'object'), from: text(row, 'from'), to: text(row, 'to'), roles: texts(row.values['roles']), fields: texts(row.values['fields']), needsReason: flag(row, 'needsReason'),
    ...(check === undefined ? {} : { check }),
  }
}

function layoutFrom(row: Stored): CustomLayout {
  const [role, view] = [optional(row, 'role'), optional(row, 'view')]
  const { sections, facts, quick, columns, sort } = row.values
  return {
    object: text(row, 'object'), ...(role === undefined ? {} : { role }), sections: Array.isArray(sections) ? sections.flatMap(sectionFrom) : [],
    ...(Array.isArray(facts) ? { facts: texts(facts) } : {}), ...(Array.isArray(quick) ? { quick: texts(quick) } : {}), ...(Array.isArray(columns) ? { columns: texts(columns) } : {}),
    ...(Array.isArray(sort) ? { sort: sort.flatMap(sortFrom) } : {}), ...(view === undefined ? {} : { view }),
  }
}

function sortFrom(value: Json): readonly SortBy[] {
  return isObject(value) && typeof value['field'] === 'string' ? [{ field: value['field'], ...(value['descending'] === true ? { descending: true } : {}) }] : []
}

function sectionFrom(value: Json): CustomLayout['sections'] {
  if (!isObject(value) || typeof value['name'] !== 'string') return []
  const { name, label, fields } = value
  const named = isObject(label) && typeof label['en'] === 'string' && typeof label['zh'] === 'string' ? { label: { en: label['en'], zh: label['zh'] } } : {}
  return [{ name, ...named, fields: Array.isArray(fields) ? fields.filter((each) => typeof each === 'string') : [] }]
}

/** Its shape and its fields are judged when it is laid over the model. */
function filterFrom(value: Json | undefined): Filter | undefined {
  return isFilter(value) ? value : undefined
}
function isFilter(value: unknown): value is Filter {
  return isObject(value)
}

function oneOf<Choice extends string>(value: string, choices: readonly Choice[]): Choice | undefined {
  return choices.find((choice) => choice === value)
}
