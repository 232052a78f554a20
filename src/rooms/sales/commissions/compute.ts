import { dateInZone, isDate } from '../../../lib/calendar.ts'
import { asText, type JsonObject } from '../../../lib/json.ts'
import type { Basis } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { periodStart, spanOf } from '../../../model/targets/period.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { organisation } from '../targets/organisation.ts'
import { attainedShares } from './accelerate.ts'
import { correctionsFor } from './corrections.ts'
import { type Among, type Deal, dealsOn, measuredBy } from './deals.ts'
import { draftLines, type Draft } from './lines.ts'
import { type Earlier, earlierLines } from './earlier.ts'
import { earnerOf, type EarningPartner, earningPartners, partnerIn } from './partners.ts'
import { agreedWith, type CommissionRule, rulesOn } from './schemes.ts'
import { companyZoneOf } from '../../../records/context.ts'

interface Kept { readonly id: string; readonly person: string; readonly month: string; readonly status: string }

/**
 * Makes the drafts of a month, one for each person and partner who earned anything in it. A statement that is confirmed or paid is left alone; what
 * came to light since stands in the next draft: deals that were entered late, and what was paid for deals that are worth less by now.
 */
export async function compute(registry: Registry, doing: Doing): Promise<Outcome> {
  const { context, tx, input } = doing
  const zone = companyZoneOf(context)
  const given = asText(input['month'])
  const month = periodStart('month', isDate(given) ? given : dateInZone(context.now, zone), context.fiscalStart)
  const span = spanOf('month', month)
  // Two at once would both make the same statement.
  await tx.query(sql`select pg_advisory_xact_lock(hashtext('commission'), ${tx.workspaceId})`)
  const people = await organisation(doing)
  const statements = await statementsOf(doing)
  const only = textOf(input, 'person')
  const rules = await rulesOn(doing, people, span)
  const dates = { from: firstOpen(statements, month), to: span.to, zone }
  const dealsOf = async (among: Among) => dealsByBasis(registry, doing, rules.filter(({ ofPartners }) => ofPartners === (among === 'partners')), { ...dates, among })
  const [ofPeople, ofPartners] = [await dealsOf('people'), await dealsOf('partners')]
  const partners = ofPartners.size > 0 || statements.some(({ person }) => partnerIn(person) !== undefined) ? await earningPartners(doing) : new Map<string, EarningPartner>()
  const earlier = await earlierLines(doing)
  // A deal that somebody's closed statement holds is closed for whoever gets a share of it afterwards too: it stands in the next draft.
  const closed = new Set(earlier.filter(({ locked }) => locked).map(({ key }) => key))
  const earners = new Set([...[...ofPeople.values(), ...ofPartners.values()].flat().map(({ person }) => person), ...statements.map(({ person }) => person)])
  const entries: number[] = []
  let computed = 0
  for (const person of [...earners].sort()) {
    if (only !== undefined && person !== only) continue
    const partner = partnerIn(person)
    const deals = partner === undefined ? ofPeople : ofPartners
    const own = statements.filter((one) => one.person === person)
    const there = own.find((one) => one.month === month)
    if (there !== undefined && there.status !== 'draft') continue
    const before: readonly Earlier[] = earlier.filter((line) => line.person === person && line.statement !== there?.id)
    const locked = new Set(own.filter(({ status }) => status !== 'draft').map((one) => one.month))
    const mine = [...deals].map(([basis, all]) => [basis, all.filter((deal) => deal.person === person && (deal.date >= month || locked.has(periodStart('month', deal.date, 1)) || closed.has(deal.key)))] as const)
    const known = partners.get(partner ?? '')
    const earning = rules.filter((rule) => rule.earns(person)).map((rule) => agreedWith(rule, known))
    const attained = partner !== undefined ? new Map<string, number>() : await attainedShares(doing, { rules: earning, person, month, people, zone })
    const lines = [...await correctionsFor(registry, doing, person, before), ...draftLines({ rules: earning, deals: new Map(mine), before, month, attained, fiscalStart: context.fiscalStart })]
    if (lines.length === 0 && there === undefined) continue
    const written = await write(doing, { ...(partner === undefined ? { owner: person, department: people.homeOf(person)?.department } : { partner, owner: known?.owner, department: known?.department }), month, there: there?.id, lines })
    if (written === undefined) continue
    computed += 1
    entries.push(...written)
  }
  // Nothing new is told as well: that it was computed.
  return { ...(entries.length === 0 ? {} : { written: entries }), result: { computed, month } }
}

async function statementsOf({ list }: Doing): Promise<readonly Kept[]> {
  const rows = await list('commissionStatement', { fields: ['owner', 'partner', 'month', 'status'] })
  return rows.map((row) => ({ id: textOf(row, 'id') ?? '', person: earnerOf(row), month: textOf(row, 'month') ?? '', status: textOf(row, 'status') ?? '' }))
}

/** Deals that were entered late count for months that are closed already; of months without a statement none is made up. */
function firstOpen(statements: readonly Kept[], month: string): string {
  return statements.filter(({ status, month: at }) => status !== 'draft' && at < month).reduce((first, { month: at }) => (at < first ? at : first), month)
}

interface Dated { readonly from: string; readonly to: string; readonly zone: string; readonly among: Among }

async function dealsByBasis(registry: Registry, doing: Doing, rules: readonly CommissionRule[], { among, ...dates }: Dated): Promise<ReadonlyMap<Basis, readonly Deal[]>> {
  const found = new Map<Basis, readonly Deal[]>()
  for (const basis of new Set(rules.map((rule) => rule.basis))) {
    const measured = measuredBy(registry, basis)
    if (measured !== undefined) found.set(basis, await dealsOn(registry, doing, measured, dates, among))
  }
  return found
}

interface Writing { readonly owner: string | undefined; readonly partner?: string; readonly month: string; readonly there: string | undefined; readonly department: string | undefined; readonly lines: readonly Draft[] }

/** Writes the draft where it differs from what stands there; undefined where it does not. */
async function write({ write: to, list, context }: Doing, { owner, partner, month, there, department, lines }: Writing): Promise<readonly number[] | undefined> {
  const rows = there === undefined ? [] : await list('commissionLine', { filter: { field: 'statement', is: 'equals', value: there }, sort: [{ field: 'position' }], fields: ['kind', 'sourceKey', 'amount', 'credited', 'rule'] })
  const known = rows.map((row) => JSON.stringify([row['kind'], row['sourceKey'], amount(row['amount']), amount(row['credited']), relatedId(row, 'rule') ?? null]))
  const wanted = lines.map((line) => JSON.stringify([line.kind, line.key, line.amount, line.credited, line.rule]))
  if (there !== undefined && JSON.stringify(known) === JSON.stringify(wanted)) return undefined
  const entries: number[] = []
  const computedAt = new Date(context.now).toISOString()
  const whose = { ...(owner === undefined ? {} : { owner }), ...(department === undefined ? {} : { department }) }
  const made = there === undefined ? await to.create('commissionStatement', { month, computedAt, ...whose, ...(partner === undefined ? {} : { partner }) }) : await to.update('commissionStatement', there, { computedAt })
  entries.push(...made.entries)
  for (const row of rows) {
    const id = textOf(row, 'id') ?? ''
    entries.push(...(await to.remove('commissionLine', id)).entries, ...(await to.purge('commissionLine', id)).entries)
  }
  const money = (value: number) => ({ amount: value, currency: context.baseCurrency })
  const values = lines.map((line, index): JsonObject => ({
    statement: made.id, position: index + 1, kind: line.kind, name: line.name.slice(0, 255), sourceKey: line.key, ...(line.source === undefined ? {} : { source: line.source }), ...(line.rule === null ? {} : { rule: line.rule }),
    earnedOn: line.on, dealAmount: money(line.whole), creditShare: line.share, credited: money(line.credited), rate: line.rate, amount: money(line.amount), explanation: line.explanation,
    ...whose,
  }))
  if (values.length > 0) entries.push(...(await to.createMany('commissionLine', values)).entries)
  return entries
}

function amount(value: unknown): number | null {
  return typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number' ? value.amount : null
}
