import { asText } from '../../lib/json.ts'
import { Problem } from '../../lib/problem.ts'
import { fieldOf } from '../../model/custom/fieldOf.ts'
import { Unfit } from '../../model/custom/broken.ts'
import { strictly } from '../../model/custom/strictly.ts'
import { freeSlots, poolTables, type SlotKind, slotKinds } from '../../model/custom/slots.ts'
import { sql } from '../../platform/database/index.ts'
import { slotTypes } from '../columns/index.ts'
import type { Change } from '../write/change.ts'
import { amended, type Stored, storedFrom } from '../write/record.ts'
import { changesOf, type Work } from '../write/work.ts'
import { fieldFrom } from './rows.ts'

/** Whether a write lays anything over the model. */
export function configures(work: Work): boolean {
  return [...work.changes.keys()].some((name) => work.registry.object(name).configures === true)
}

/**
 * Gives new objects a table of the pool and new fields the columns that hold them. One such write of a workspace at a time: the
 * next one waits for the commit. @throws Problem 422 when there is no room left.
 */
export async function allot(work: Work): Promise<void> {
  if (work.dependencies.configuration === undefined || !configures(work)) return
  await work.tx.query(sql`select id from workspace where id = ${work.context.workspaceId} for update`)
  await allotTables(work)
  await allotSlots(work)
  await allotPositions(work)
}

async function allotTables(work: Work): Promise<void> {
  const added = changesOf(work, 'customObject').filter(isNew)
  if (added.length === 0) return
  const rows = await work.tx.query<{ table: string | null }>(sql`select t."table" from custom_object t where t.workspace_id = ${work.context.workspaceId}`)
  const taken = new Set(rows.map(({ table }) => table))
  for (const change of added) {
    const table = poolTables.find((name) => !taken.has(name))
    if (table === undefined) throw noRoom()
    taken.add(table)
    change.after = amended(change.after, false, { table })
  }
}

/** Where fields get their columns in the order in which they were given. */
async function allotSlots(work: Work): Promise<void> {
  const added = changesOf(work, 'customField').filter(isNew)
  const takenBy = new Map<string, Set<string>>()
  for (const change of added) {
    const field = fieldFrom(change.after)
    let taken = takenBy.get(field.object)
    if (taken === undefined) takenBy.set(field.object, taken = await takenSlots(work, field.object))
    const slots = freeSlots(kindsOf(work, change.after), taken, field.filter === true || field.sort === true || field.unique === true || field.type === 'relation')
    if (slots === undefined) throw noRoom()
    for (const slot of slots) taken.add(slot)
    change.after = amended(change.after, false, { slots })
  }
}

const placed = [{ object: 'customField', within: ['object'] }, { object: 'choiceOption', within: ['object', 'field'] }] as const

/** What is added without a place comes last; a choice that is declared keeps the place that it has. */
async function allotPositions(work: Work): Promise<void> {
  for (const { object, within } of placed) {
    const last = new Map<string, number>()
    for (const change of changesOf(work, object).filter(isNew)) {
      const { values } = change.after
      const keys = within.map((name) => asText(values[name]))
      const declared = object === 'choiceOption' ? choicesAt(work, keys) : []
      if (typeof values['position'] === 'number' || declared.includes(asText(values['key']))) continue
      const among = keys.join('.')
      const next = (last.get(among) ?? Math.max(await lastPosition(work, object, within, keys), declared.length - 1)) + 1
      last.set(among, next)
      change.after = amended(change.after, false, { position: next })
    }
  }
}

/** The last place that is taken, of what is retired too: it may come back; -1 where there is none. */
async function lastPosition({ tx, context, registry }: Work, object: string, within: readonly string[], keys: readonly string[]): Promise<number> {
  const among = sql.join(within.map((name, index) => sql`t.${sql.identifier(name)} = ${keys[index] ?? ''}::text`), sql` and `)
  const [row] = await tx.query<{ last: number | null }>(sql`select max(t.position)::integer as last from ${sql.identifier(registry.object(object).table)} t where t.workspace_id = ${context.workspaceId} and ${among}`)
  return row?.last ?? -1
}

/** The choices that the program itself declares for the field. */
function choicesAt({ dependencies: { configuration } }: Work, [object, name = '']: readonly string[]): readonly string[] {
  const field = configuration?.base.objects.find((each) => each.name === object)?.fields[name]
  return field?.type === 'choice' || field?.type === 'multiChoice' ? field.choices : []
}

/** Slots of all fields of the object, those in the bin among them: their values are kept. */
async function takenSlots(work: Work, object: string): Promise<Set<string>> {
  const rows = await work.tx.query(sql`select t.* from custom_field t where t.workspace_id = ${work.context.workspaceId} and t.object = ${object}`)
  return new Set(rows.flatMap((row) => fieldFrom(storedFrom(work.registry, work.registry.object('customField'), row, '')).slots))
}

function kindsOf(work: Work, row: Stored): readonly SlotKind[] {
  try {
    return slotTypes(work.registry, fieldOf(fieldFrom(row), { label: { en: '', zh: '' } }, strictly)).map(slotKind)
  } catch (error) {
    throw asUnfit(error)
  }
}

/** A type lies in the slots of its SQL type; text is compared byte by byte there. */
function slotKind(sqlType: string): SlotKind {
  const kind = slotKinds.find((each) => each === sqlType.replace(' collate "C"', ''))
  if (kind === undefined) throw new Error(`No slot holds ${sqlType}.`)
  return kind
}

function asUnfit(error: unknown): unknown {
  if (!(error instanceof Unfit)) return error
  return new Problem({ kind: 'configuration.broken', status: 422, title: error.why, values: error.values, fields: [{ path: '/settings', rule: 'configuration', message: error.why, values: error.values }] })
}

function noRoom(): Problem {
  return new Problem({ kind: 'configuration.full', status: 422, title: { en: 'There is no room for another one: retire and purge one that is no longer used.', zh: '已达到上限：请先停用并彻底删除不再使用的项目。' } })
}

interface NewChange extends Change { after: Stored }
function isNew(change: Change): change is NewChange {
  return change.before === undefined && change.after !== undefined
}
