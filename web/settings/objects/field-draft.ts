import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { type CustomFieldType, customFieldTypes } from '../../../src/model/custom/customization.ts'
import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { isJsonObject, type Row, textOf } from '../../data/values.ts'
import { plainJson } from '../../fields/shared/json.ts'
import { readFilter } from '../../filter/tree.ts'
import { withoutEmpty } from '../../filter/whole.ts'
import { nameFields, type Named } from './names.ts'
import { withSetting } from './setting.ts'

export const flags = ['required', 'isUnique', 'searchable', 'filterable', 'sortable', 'sensitive'] as const
export type Flag = (typeof flags)[number]

/** A field while it is made or changed. */
export interface FieldDraft {
  readonly named: Named
  readonly key: string
  readonly help: string
  readonly settings: JsonObject
  readonly flags: Readonly<Record<Flag, boolean>>
}

/** The types by what they are for. */
export const typeGroups: readonly { readonly label: Words; readonly types: readonly CustomFieldType[] }[] = [
  { label: words.groupText, types: ['text', 'longText', 'richText', 'email', 'phone', 'url', 'address'] },
  { label: words.groupNumber, types: ['number', 'money', 'percent', 'rating', 'autoNumber'] },
  { label: words.groupTime, types: ['date', 'datetime', 'time', 'duration'] },
  { label: words.groupChoice, types: ['choice', 'multiChoice', 'boolean'] },
  { label: words.groupRelation, types: ['relation', 'links', 'target', 'user', 'department'] },
  { label: words.groupComputed, types: ['formula', 'rollup', 'lookup'] },
  { label: words.groupOther, types: ['file', 'place'] },
]

const computed: ReadonlySet<CustomFieldType> = new Set(['formula', 'rollup', 'lookup', 'autoNumber'])
const unique: ReadonlySet<CustomFieldType> = new Set(['text', 'email', 'phone', 'url', 'number', 'date', 'datetime', 'choice', 'relation', 'user', 'department'])
const searched: ReadonlySet<CustomFieldType> = new Set(['text', 'longText', 'richText', 'email', 'phone', 'url', 'address', 'autoNumber'])
const indexed: ReadonlySet<CustomFieldType> = new Set(['text', 'number', 'money', 'percent', 'rating', 'date', 'datetime', 'choice', 'email', 'phone', 'relation', 'user', 'department', 'boolean', 'autoNumber', 'time', 'duration', 'url'])

/** What may be said of a field of the type. */
export function flagsOf(type: CustomFieldType): readonly Flag[] {
  const sensible: Readonly<Record<Flag, boolean>> = {
    required: !computed.has(type) && type !== 'boolean', isUnique: unique.has(type), searchable: searched.has(type), filterable: indexed.has(type),
    sortable: indexed.has(type) && type !== 'relation' && type !== 'user' && type !== 'department', sensitive: !computed.has(type) && type !== 'boolean',
  }
  return flags.filter((flag) => sensible[flag])
}

export function typeOf(value: Json | undefined): CustomFieldType | undefined {
  return customFieldTypes.find((each) => each === value)
}

export function draftOf(row: Row | undefined): FieldDraft {
  const label = textOf(row?.['label'])
  return {
    named: { zh: textOf(row?.['labelZh']) || label, en: textOf(row?.['labelEn']) || label }, key: textOf(row?.['key']), help: textOf(row?.['help']),
    settings: isJsonObject(row?.['settings']) ? row['settings'] : {},
    flags: { required: row?.['required'] === true, isUnique: row?.['isUnique'] === true, searchable: row?.['searchable'] === true, filterable: row?.['filterable'] === true, sortable: row?.['sortable'] === true, sensitive: row?.['sensitive'] === true },
  }
}

/** Conditions of a sum that were begun and left empty are none. */
function whole(settings: JsonObject): JsonObject {
  const where = isJsonObject(settings['where']) ? readFilter(settings['where']) : undefined
  if (where === undefined) return settings
  const kept = withoutEmpty(where)
  return withSetting(settings, 'where', kept === undefined ? undefined : plainJson(kept))
}

/** As the record of the field keeps it; what its type knows nothing of is left out. */
export function written(type: CustomFieldType, { named, help, settings, flags: said }: FieldDraft, language: 'zh' | 'en'): JsonObject {
  const may = flagsOf(type)
  return { ...nameFields(named, language), help: help.trim() === '' ? null : help.trim(), settings: whole(settings), ...Object.fromEntries(flags.map((flag) => [flag, may.includes(flag) && said[flag]])) }
}
