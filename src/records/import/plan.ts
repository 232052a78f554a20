import { z } from 'zod'
import { isZone } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import { isCurrency } from '../../lib/money.ts'
import { present } from '../../lib/present.ts'
import { Problem } from '../../lib/problem.ts'
import type { Field } from '../../model/define/field.ts'
import { type Registry, targetsOf } from '../../model/define/registry.ts'

/** Where the value of a field comes from. */
export type Source = ColumnSource | ConstantSource | EntitySource
export interface ColumnSource {
  /** Columns of the file, joined by a space when there are several. */
  readonly columns: readonly number[]
  /** Cell texts that stand for other texts: a misspelt name, another program's word for a stage. */
  readonly translate?: Readonly<Record<string, string>>
  /** What a text means that the translation does not know; absent: itself. */
  readonly unknown?: string
  /** Longer texts are cut to so many characters: a title made of a note. */
  readonly cut?: number
  /** Cell texts that mean nothing: 'NULL', 'n/a'. */
  readonly blanks?: readonly string[]
  /** The column that stands in where these are blank. */
  readonly orElse?: number
  /** What a blank cell means; absent: nothing. */
  readonly otherwise?: string
  /** The text made of the cell: {text} stands for it, {slug} for its letters and digits in lower case with dots between. */
  readonly template?: string
  /** Numbers and amounts are multiplied by this power of ten: 6 for a column in millions. */
  readonly power?: number
}
export interface ConstantSource { readonly constant: Json }
/** The record that another entity of the plan made or found from the same row; where it is none, the first of the others that is one. */
export interface EntitySource { readonly entity: string; readonly orElse?: readonly string[] }

/** One kind of record that a row of the file tells of. An order file tells of customers, products, orders and their lines. */
export interface EntityPlan {
  readonly name: string
  readonly object: string
  readonly fields: Readonly<Record<string, Source>>
  /** Fields that together say which record it is; none: the row itself is the record, told apart by its content. */
  readonly key: readonly string[]
  /** Fields without which a row says nothing of this entity, besides its key. */
  readonly needs: readonly string[]
  /** Match by these of the object's duplicate keys too (phone, e-mail, company name), named by field. */
  readonly duplicates: readonly string[]
  /** create: another one is made, whatever is there already. */
  readonly found: 'update' | 'skip' | 'refuse' | 'create'
  readonly missing: 'create' | 'leave' | 'refuse'
}

export interface ImportPlan {
  /** IANA zone in which times without an offset are meant. */
  readonly zone: string
  /** Currency of amounts without a sign of their own. */
  readonly currency: string
  readonly dateOrder: 'day' | 'month'
  readonly language: 'en' | 'zh'
  readonly entities: readonly EntityPlan[]
}

const source = z.union([
  z.strictObject({
    columns: z.array(z.number().int().min(0).max(499)).min(1).max(10),
    translate: z.record(z.string().max(500), z.string().max(500)).optional(),
    unknown: z.string().max(500).optional(),
    cut: z.number().int().min(1).max(5000).optional(),
    blanks: z.array(z.string().max(100)).max(50).optional(),
    orElse: z.number().int().min(0).max(499).optional(),
    otherwise: z.string().max(500).optional(),
    template: z.string().max(200).optional(),
    power: z.number().int().min(-6).max(9).optional(),
  }),
  z.strictObject({ constant: z.json() }),
  z.strictObject({ entity: z.string().max(60), orElse: z.array(z.string().max(60)).min(1).max(8).optional() }),
])

const planSchema = z.strictObject({
  zone: z.string().max(64).refine(isZone),
  currency: z.string().refine(isCurrency),
  dateOrder: z.enum(['day', 'month']).default('day'),
  language: z.enum(['en', 'zh']).default('en'),
  entities: z.array(z.strictObject({
    name: z.string().min(1).max(60),
    object: z.string().min(1).max(60),
    fields: z.record(z.string().max(60), source),
    key: z.array(z.string().max(60)).max(5).default([]),
    needs: z.array(z.string().max(60)).max(10).default([]),
    duplicates: z.union([z.boolean(), z.array(z.string().max(60)).max(10)]).default(false),
    found: z.enum(['update', 'skip', 'refuse', 'create']).default('update'),
    missing: z.enum(['create', 'leave', 'refuse']).default('create'),
  })).min(1).max(12),
})

/** A plan as it is written down: what has a default may be absent, `duplicates` may be true for all of the object's keys. */
export type GivenPlan = z.input<typeof planSchema>

/**
 * Reads an untrusted plan, checked against the model, with the entities in an order in which each comes after those it points at.
 * @throws Problem 422 that says what does not fit.
 */
export function readPlan(registry: Registry, given: unknown): ImportPlan {
  const result = planSchema.safeParse(given)
  if (!result.success) throw wrongPlan(result.error.issues.map((issue) => `/${issue.path.map(String).join('/')}: ${issue.message}`).join('; ').slice(0, 500))
  const entities = result.data.entities.map((entity): EntityPlan => ({
    ...entity, fields: Object.fromEntries(Object.entries(entity.fields).map(([name, from]) => [name, present(from)])), duplicates: duplicatesOf(registry, entity),
  }))
  for (const entity of entities) checkEntity(registry, entity, entities)
  return { ...result.data, entities: inOrder(entities) }
}

function duplicatesOf(registry: Registry, { object, duplicates }: { readonly object: string; readonly duplicates: boolean | readonly string[] }): readonly string[] {
  const all = (registry.object(object).duplicates ?? []).map(({ field }) => field)
  if (typeof duplicates === 'boolean') return duplicates ? all : []
  const other = duplicates.find((field) => !all.includes(field))
  if (other !== undefined) throw wrongPlan(`${object}.${other} tells no duplicates`)
  return duplicates
}

function checkEntity(registry: Registry, entity: EntityPlan, all: readonly EntityPlan[]): void {
  const object = registry.object(entity.object)
  if (object.writtenBy !== undefined) throw wrongPlan(`${entity.object} is written by the program alone`)
  if (all.filter((other) => other.name === entity.name).length > 1) throw wrongPlan(`${entity.name} stands twice`)
  for (const [name, from] of Object.entries(entity.fields)) checkField(registry, entity, name, from, all)
  for (const name of [...entity.key, ...entity.needs]) if (entity.fields[name] === undefined) throw wrongPlan(`${entity.name} is told by ${name}, which no column fills`)
  if (entity.key.length === 0 && object.allFields['externalId'] === undefined) throw wrongPlan(`${entity.name} needs a key`)
}

function checkField(registry: Registry, entity: EntityPlan, name: string, from: Source, all: readonly EntityPlan[]): void {
  const field = registry.field(entity.object, name)
  if (!isImportable(name, field)) throw wrongPlan(`${entity.name}.${name} is kept by the program`)
  if (!('entity' in from)) {
    if (name === 'createdBy') throw wrongPlan(`${entity.name}.${name} must point at a user`)
    return
  }
  for (const one of entitiesOf(from)) {
    const target = all.find((other) => other.name === one)
    if (target === undefined || !targetsOf(field).includes(target.object)) throw wrongPlan(`${entity.name}.${name} cannot point at ${one}`)
  }
}

/** Whether a column of a file may fill the field: what the engine computes is not taken from files. */
export function isImportable(name: string, field: Field): boolean {
  if (name === 'createdAt' || name === 'createdBy') return true
  if (field.type === 'formula' || field.type === 'lookup' || field.type === 'rollup' || field.type === 'json' || field.type === 'file') return false
  return field.writtenBy === undefined
}

/** Those that are pointed at first. @throws Problem where they point at each other in a ring. */
function inOrder(entities: readonly EntityPlan[]): readonly EntityPlan[] {
  const placed: EntityPlan[] = []
  let waiting = [...entities]
  while (waiting.length > 0) {
    const ready = waiting.filter((entity) => pointedAt(entity).every((name) => placed.some((other) => other.name === name)))
    if (ready.length === 0) throw wrongPlan('the parts of the file point at each other in a ring')
    placed.push(...ready)
    waiting = waiting.filter((entity) => !ready.includes(entity))
  }
  return placed
}

/** Names of the entities that this one points at. */
export function pointedAt(entity: EntityPlan): readonly string[] {
  return Object.values(entity.fields).flatMap((from) => ('entity' in from ? entitiesOf(from) : []))
}

/** The entities that a field may point at, the first choice first. */
export function entitiesOf({ entity, orElse = [] }: EntitySource): readonly string[] {
  return [entity, ...orElse]
}

export function wrongPlan(detail: string): Problem {
  return new Problem({
    kind: 'import-plan', status: 422, values: { detail },
    title: { en: 'The columns cannot be matched like this: {detail}.', zh: '列的对应关系不成立：{detail}。' },
  })
}
