import { fieldRightOn } from '../../../access/index.ts'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import { inParts } from '../../../lib/parts.ts'
import type { Language } from '../../../lib/words.ts'
import { behaviourOf } from '../../../model/fields/index.ts'
import { type ResolvedPath, resolvePath } from '../../../model/filter/path.ts'
import { choiceLabelOn } from '../../../model/words/labels.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { writable } from '../../../records/act/writable.ts'
import type { Context } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import type { RuleEngine } from './ports.ts'

/** A value as it is written, and as people read it; hidden: whoever looks sees it masked, or not at all. */
export type Known = { readonly value: Json; readonly text: string; /** The object that an id leads to. */ readonly to?: string } | { readonly hidden: true }
/** By path, for a record that may be read. */
export type Facts = ReadonlyMap<string, Known>

interface Eyes { readonly engine: Pick<RuleEngine, 'reader' | 'registry'>; readonly tx: Transaction; readonly person: Context }

/** What stands under these paths in each of the records, with those eyes; a record that may not be read is left out. One question for each object on the way. */
export async function readPaths(eyes: Eyes, object: string, ids: readonly string[], paths: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  const { registry } = eyes.engine
  const ways = paths.flatMap((path) => { const found = path === 'id' ? undefined : resolvePath(registry, object, path); return found === undefined ? [] : [{ path, found }] })
  const rows = await rowsOf(eyes, object, ids, ways.map(({ found }) => found.steps[0]?.field ?? found.name))
  const facts = new Map<string, Map<string, Known>>(ids.flatMap((id) => (rows.has(id) ? [[id, new Map<string, Known>([['id', { value: id, text: id, to: object }]])]] : [])))
  for (const { path, found } of ways) {
    const ends = await followed(eyes, object, rows, found)
    for (const [id, known] of facts) known.set(path, ends.get(id) ?? { value: null, text: '' })
  }
  return facts
}

/** Along the relations of a path, all records at once. */
async function followed(eyes: Eyes, object: string, start: ReadonlyMap<string, Row>, { steps, object: end, name }: ResolvedPath): Promise<ReadonlyMap<string, Known>> {
  let rows = new Map<string, Row>(start)
  const known = new Map<string, Known>()
  let at = object
  for (const [index, step] of steps.entries()) {
    if (isHidden(eyes.person, at, step.field)) return new Map([...start.keys()].map((id) => [id, { hidden: true }]))
    const targets = new Map([...rows].flatMap(([id, row]) => { const to = idIn(row[step.field]); return to === undefined ? [] : [[id, to] as const] }))
    const found = await rowsOf(eyes, step.to, [...new Set(targets.values())], [steps[index + 1]?.field ?? name])
    rows = new Map([...targets].flatMap(([id, to]) => { const row = found.get(to); return row === undefined ? [] : [[id, row] as const] }))
    at = step.to
  }
  const field = eyes.engine.registry.field(end, name)
  const hints = { zone: eyes.person.actor.zone, choice: (choice: string) => choiceLabelOn(eyes.engine.registry.object(end), name, choice) }
  const hidden = isHidden(eyes.person, end, name)
  for (const [id, row] of rows) {
    const { masked } = row
    const value = row[name] ?? null
    known.set(id, hidden || Array.isArray(masked) && masked.includes(name) ? { hidden: true } : { value: writable(value), ...(field.type === 'relation' ? { to: field.to } : {}), text: value === null ? '' : textOf(value, field, eyes.person.actor.language, hints) })
  }
  return known
}

function textOf(value: Json, field: Parameters<typeof behaviourOf>[0], language: Language, hints: { readonly zone: string }): string {
  const title = isJsonObject(value) ? value['title'] : undefined
  return typeof title === 'string' ? title : behaviourOf(field).format(value, field, language, hints)
}

function isHidden({ actor }: Context, object: string, field: string): boolean {
  const right = fieldRightOn(actor.permissions, object, field)
  return right === 'none' || right === 'masked'
}

/** The records by id, living or binned, as the person sees them. */
async function rowsOf({ engine, tx, person }: Eyes, object: string, ids: readonly string[], fields: readonly string[]): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>()
  const shown = [...new Set(fields)].filter((name) => name !== 'id' && fieldRightOn(person.actor.permissions, object, name) !== 'none')
  for (const bin of [false, true]) {
    const missing = ids.filter((id) => !rows.has(id))
    for (const some of inParts(missing, 200)) {
      const page = await engine.reader.listWithin(tx, person, object, { filter: { field: 'id', is: 'in', value: [...some] }, fields: shown, limit: 200, bin })
      for (const row of page.rows) if (typeof row['id'] === 'string') rows.set(row['id'], row)
    }
    if (engine.registry.object(object).bin === false) break
  }
  return rows
}

export function idIn(value: Json | undefined): string | undefined {
  if (typeof value === 'string' && value !== '') return value
  return isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined
}
