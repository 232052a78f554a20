import type { Json } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { isJsonObject, textOf, textsOf } from '../data/values.ts'
import { model } from '../model.ts'
import type { Target } from './targets.ts'

/** The plan of an import as the API keeps it: where the value of each field of each kind of record comes from. */
export interface ColumnSource {
  readonly columns: readonly number[]
  readonly translate?: Readonly<Record<string, string>>
  readonly blanks?: readonly string[]
  readonly orElse?: number
  readonly otherwise?: string
  readonly template?: string
  readonly power?: number
}
export type Source = ColumnSource | { readonly constant: Json } | { readonly entity: string }
export interface Entity {
  readonly name: string
  readonly object: string
  readonly fields: Readonly<Record<string, Source>>
  readonly key: readonly string[]
  readonly needs?: readonly string[]
  readonly duplicates?: boolean | readonly string[]
  readonly found?: 'update' | 'skip' | 'refuse' | 'create'
  readonly missing?: 'create' | 'leave' | 'refuse'
}
export interface Plan {
  readonly zone: string
  readonly currency: string
  readonly dateOrder?: 'day' | 'month'
  readonly language?: 'en' | 'zh'
  readonly entities: readonly Entity[]
}
/** Where a column goes. */
export interface Placed { readonly entity: Entity; readonly field: string; readonly source: ColumnSource }

export const isColumns = (source: Source | undefined): source is ColumnSource => source !== undefined && 'columns' in source

/** A plan out of an import's record: the API made or checked it. */
export function readPlan(value: Json | undefined): Plan | undefined {
  return isPlan(value) ? value : undefined
}
function isPlan(value: unknown): value is Plan {
  return typeof value === 'object' && value !== null && 'entities' in value && Array.isArray(value.entities) && 'zone' in value && 'currency' in value
}

/** The entity that the rows are: the last of the file's object. */
export function mainOf(plan: Plan, object: string): Entity | undefined {
  return plan.entities.filter((entity) => entity.object === object).at(-1) ?? plan.entities.at(-1)
}

/** The field that a column fills alone; what is put together from several is told apart. */
export function placeOf(plan: Plan, column: number): Placed | undefined {
  for (const entity of plan.entities) {
    for (const [field, source] of Object.entries(entity.fields)) {
      if (isColumns(source) && source.columns.length === 1 && source.columns[0] === column && source.template === undefined) return { entity, field, source }
    }
  }
  return undefined
}

/** Fields that a fixed value or several columns fill. */
export function extrasOf(plan: Plan): readonly { readonly entity: Entity; readonly field: string; readonly source: Source }[] {
  const seen = new Set<number>()
  return plan.entities.flatMap((entity) => Object.entries(entity.fields).flatMap(([field, source]) => {
    if ('entity' in source) return []
    const [first] = isColumns(source) ? source.columns : []
    const plain = isColumns(source) && source.columns.length === 1 && source.template === undefined && first !== undefined
    // A column that fills a second field as well stands among these.
    if (plain && !seen.has(first)) { seen.add(first); return [] }
    return [{ entity, field, source }]
  }))
}

/** Required fields that nothing fills. */
export function unfilled(entity: Entity): readonly string[] {
  const { fields } = model.object(entity.object)
  return Object.entries(fields).filter(([name, field]) => field.required === true && field.default === undefined && field.type !== 'autoNumber' && entity.fields[name] === undefined).map(([name]) => name)
}

/** Sends a column to a field, or leaves it out. */
export function assign(plan: Plan, object: string, column: number, target: Target | undefined): Plan {
  const before = placeOf(plan, column)
  const freed = before === undefined ? plan : setSource(plan, before.entity.name, before.field, undefined)
  if (target === undefined) return tidy(freed, object)
  return tidy(setSource(withEntity(freed, target), target.entity, target.field, { columns: [column] }), object)
}

export function setSource(plan: Plan, entity: string, field: string, source: Source | undefined): Plan {
  return changeEntity(plan, entity, (each) => {
    const { [field]: _dropped, ...rest } = each.fields
    return { ...each, fields: source === undefined ? rest : { ...rest, [field]: source } }
  })
}

export function changeEntity(plan: Plan, name: string, change: (entity: Entity) => Entity): Plan {
  return { ...plan, entities: plan.entities.map((entity) => (entity.name === name ? change(entity) : entity)) }
}

/** A cell text that stands for another. */
export function translate(plan: Plan, entity: string, field: string, given: string, meant: string | undefined): Plan {
  return changeEntity(plan, entity, (each) => {
    const source = each.fields[field]
    if (!isColumns(source)) return each
    const { [given]: _dropped, ...rest } = source.translate ?? {}
    return { ...each, fields: { ...each.fields, [field]: { ...source, translate: meant === undefined ? rest : { ...rest, [given]: meant } } } }
  })
}

/** Cell texts that mean nothing, such as 'NULL' or '0'. */
export function setBlanks(plan: Plan, entity: string, field: string, blanks: readonly string[]): Plan {
  return changeEntity(plan, entity, (each) => {
    const source = each.fields[field]
    if (!isColumns(source)) return each
    const { blanks: _dropped, ...rest } = source
    return { ...each, fields: { ...each.fields, [field]: blanks.length === 0 ? rest : { ...rest, blanks } } }
  })
}

function withEntity(plan: Plan, { entity, object, via }: Target): Plan {
  if (plan.entities.some(({ name }) => name === entity)) return plan
  const { access, trade } = model.object(object)
  const part = via?.part === true
  const made: Entity = {
    name: entity, object, key: [], fields: part && via !== undefined ? { [via.field]: { entity: via.entity } } : {}, found: part ? 'update' : 'skip',
    missing: trade === 'settings' ? 'leave' : 'create', duplicates: !part && access !== 'shared',
  }
  const linked = via === undefined || part ? plan : setSource(plan, via.entity, via.field, { entity })
  return { ...linked, entities: [...linked.entities, made] }
}

/** Entities that no column tells of go, with what pointed at them; keys are fields that are filled. */
export function tidy(plan: Plan, object: string): Plan {
  const main = mainOf(plan, object)
  const living = plan.entities.filter((entity) => entity.name === main?.name || Object.values(entity.fields).some((source) => !('entity' in source)))
  const names = new Set(living.map(({ name }) => name))
  const kept = living.map((entity) => ({ ...entity, fields: Object.fromEntries(Object.entries(entity.fields).filter(([, source]) => !('entity' in source) || names.has(source.entity))) }))
  const cleaned = { ...plan, entities: kept.map(withKey) }
  return living.length === plan.entities.length ? cleaned : tidy(cleaned, object)
}

function withKey(entity: Entity): Entity {
  const key = entity.key.filter((name) => entity.fields[name] !== undefined)
  const needs = (entity.needs ?? []).filter((name) => entity.fields[name] !== undefined)
  return { ...entity, needs, key: key.length > 0 ? key : tellingFields(model.object(entity.object)).filter((name) => entity.fields[name] !== undefined).slice(0, 1) }
}

/** Fields by which a record is known again, the surest first. */
export function tellingFields({ fields, title }: ResolvedObject): readonly string[] {
  const of = (wanted: (name: string) => boolean) => Object.keys(fields).filter(wanted)
  return [...new Set([...of((name) => name === 'externalId'), ...of((name) => fields[name]?.unique === true), ...of((name) => fields[name]?.type === 'autoNumber'), title])]
}

export interface FileColumn { readonly column: number; readonly header: string; readonly samples: readonly string[] }

/** The columns of the file with a few of their cells. */
export function columnsOf(mapping: Json | undefined): readonly FileColumn[] {
  if (!isJsonObject(mapping) || !Array.isArray(mapping['columns'])) return []
  return mapping['columns'].flatMap((each: Json) => (isJsonObject(each) && typeof each['column'] === 'number'
    ? [{ column: each['column'], header: textOf(each['header']), samples: textsOf(each['samples']) }] : []))
}
