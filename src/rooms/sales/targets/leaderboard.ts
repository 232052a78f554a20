import { permissionOn } from '../../../access/permissions.ts'
import { type JsonObject, plainJson } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { measuredBy } from '../../../model/targets/attain.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Doing } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { askedOf, within } from './asking.ts'
import { notInReach } from './errors.ts'
import { KpiFigures } from './figures.ts'
import { Aims, targetsSeen } from './levels.ts'
import type { MarketShares } from './market.ts'
import { organisation } from './organisation.ts'

const longest = 200

/**
 * Who did most. Everybody learns their own place and of how many; names and numbers of others are shown within one's reach over
 * targets, and to everybody where the company says so.
 */
export async function leaderboard(registry: Registry, doing: Doing, shares: MarketShares): Promise<JsonObject> {
  const { context: { actor, baseCurrency }, input, tx } = doing
  const asked = askedOf(registry, doing)
  const people = await organisation(doing)
  const unit = textOf(input, 'unit')
  if (unit !== undefined && people.department(unit) === undefined) throw notInReach()
  const by = input['by'] === 'attainment' ? 'attainment' : 'value'
  const whose = unit === undefined ? {} : { departments: people.below(unit) }
  const values = await new KpiFigures(doing, asked.zone, 'engine', shares).byPerson(asked.kpi, asked.span, whose)
  const aims = new Aims(asked, await targetsSeen(doing, asked), people)
  const among = people.colleagues.filter(({ id, active, department }) => values.has(id) || (active && measuredBy(aims.of({ of: 'person', id }).levels) !== undefined && (unit === undefined || (department !== undefined && (whose.departments ?? []).includes(department)))))
  const rows = among.map(({ id, name, department }) => {
    const value = values.get(id) ?? 0
    const goal = measuredBy(aims.of({ of: 'person', id }).levels)
    return { id, name, department, value, goal: goal ?? null, attainment: goal === undefined || goal === 0 ? null : value / goal }
  }).filter((row) => by === 'value' || row.attainment !== null)
  const ranked = inPlaces(rows, (row) => (by === 'attainment' ? row.attainment ?? 0 : row.value), asked.kpi.direction === 'down')
  const reach = permissionOn(actor.permissions, 'salesTarget').read
  const open = await isOpen(tx)
  const shown = ranked.filter(({ row }) => open || row.id === actor.userId || within(reach, actor, row.department)).slice(0, longest)
  return plainJson({
    kpi: asked.kpi.name, basis: asked.basis, unit: asked.kpi.unit, by, period: asked.period, startsOn: asked.startsOn, from: asked.span.from, to: asked.span.to, currency: baseCurrency,
    of: ranked.length, open, hidden: ranked.length - shown.length,
    rows: shown.map(({ place, row: { id, name, department, value, goal, attainment } }) => ({ place, id, name, department: department === undefined ? null : people.department(department)?.name ?? null, value, goal, attainment, me: id === actor.userId })),
  })
}

/** Places from the best on; who has the same shares a place. */
export function inPlaces<Row extends { readonly name: string; readonly id: string }>(rows: readonly Row[], value: (row: Row) => number, least: boolean): readonly { readonly place: number; readonly row: Row }[] {
  const sign = least ? -1 : 1
  const sorted = [...rows].sort((one, other) => sign * (value(other) - value(one)) || (one.name < other.name ? -1 : one.name > other.name ? 1 : one.id < other.id ? -1 : 1))
  let place = 0
  return sorted.map((row, index) => {
    const before = sorted[index - 1]
    if (before === undefined || value(before) !== value(row)) place = index + 1
    return { place, row }
  })
}

/** Whether the company shows everybody's names and numbers to everybody; it does not until it says so. */
async function isOpen(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ open: boolean | null }>(sql`select (settings->>'leaderboard') = 'true' as open from workspace where id = ${tx.workspaceId}`)
  return row?.open === true
}
