import type { Basis, PeriodKind } from '../../../model/define/kpis.ts'
import { amountInBase } from '../../../model/filter/figures.ts'
import { basisOf } from '../../../model/metrics/sales.ts'
import { isPeriodKind } from '../../../model/targets/period.ts'
import type { Doing } from '../../../records/act/index.ts'
import { sql } from '../../../platform/database/index.ts'
import { relatedId, textOf } from '../reading.ts'
import type { Organisation } from '../targets/organisation.ts'
import type { Scheme, Tier } from './engine.ts'
import type { About } from './orderLines.ts'
import { type EarningPartner, partnerIn, partnerKey } from './partners.ts'

/** A rule as it is computed by. */
export interface CommissionRule extends About {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly until: string | undefined
  readonly basis: Basis
  readonly counted: PeriodKind
  readonly acceleratorFrom: number | undefined
  readonly accelerator: number | undefined
  readonly scheme: Omit<Scheme, 'accelerator'>
  /** Whether a person, or a partner by its key, earns by it. */
  readonly earns: (earner: string) => boolean
  /** It is for partners: their deals count, not those of people. */
  readonly ofPartners: boolean
}

type Reading = Pick<Doing, 'tx' | 'context' | 'list'>

/** The rules in use on any of those dates, each with its tiers, in the order of their names. */
export async function rulesOn({ tx, context, list }: Reading, people: Organisation, { from, to }: { readonly from: string; readonly to: string }): Promise<readonly CommissionRule[]> {
  const rows = await list('commissionRule', { filter: { and: [{ field: 'active', is: 'isTrue' }, { field: 'from', is: 'atMost', value: to }, { or: [{ field: 'until', is: 'isEmpty' }, { field: 'until', is: 'atLeast', value: from }] }] }, sort: [{ field: 'name' }] })
  if (rows.length === 0) return []
  const tiers = await tiersOf({ list, context })
  const roles = await tx.query<{ person: string; role: string }>(sql`select from_id as person, to_id as role from record_link where workspace_id = ${tx.workspaceId} and from_object = 'user' and field = 'roles'`)
  const below = await categoriesBelow({ list })
  return rows.map((row): CommissionRule => {
    const id = textOf(row, 'id') ?? ''
    const [role, unit, person, category, partner] = [relatedId(row, 'forRole'), relatedId(row, 'forDepartment'), relatedId(row, 'forPerson'), relatedId(row, 'category'), relatedId(row, 'forPartner')]
    const units = new Set(unit === undefined ? [] : people.below(unit))
    const holders = new Set(roles.filter((each) => each.role === role).map((each) => each.person))
    const { earner, counted } = row
    return {
      id, name: textOf(row, 'name') ?? '', from: textOf(row, 'from') ?? '', until: textOf(row, 'until'), basis: basisOf(row['basis']), measure: row['measure'] === 'margin' ? 'margin' : 'amount',
      counted: isPeriodKind(counted) ? counted : 'month', product: relatedId(row, 'product'), categories: category === undefined ? undefined : below(category),
      acceleratorFrom: numberOf(row['acceleratorFrom']), accelerator: numberOf(row['accelerator']),
      scheme: { tiers: tiers.get(id) ?? [], tiering: row['tiering'] === 'whole' ? 'whole' : 'marginal', cap: amountInBase(row['cap'] ?? null, context.baseCurrency) },
      ofPartners: earner === 'partner',
      earns: (who) => (earner === 'partner' || partnerIn(who) !== undefined ? earner === 'partner' && partnerIn(who) !== undefined && (partner === undefined || partnerKey(partner) === who) : earner === 'role' ? holders.has(who) : earner === 'department' ? units.has(people.homeOf(who)?.department ?? '') : earner === 'person' ? who === person : true),
    }
  })
}

/** A rule for partners that names no tiers pays each the share that was agreed with them. */
export function agreedWith(rule: CommissionRule, partner: EarningPartner | undefined): CommissionRule {
  return !rule.ofPartners || rule.scheme.tiers.length > 0 ? rule : { ...rule, scheme: { ...rule.scheme, tiers: [{ above: 0, rate: partner?.rate ?? 0 }] } }
}

async function tiersOf({ list, context }: Pick<Doing, 'list' | 'context'>): Promise<ReadonlyMap<string, readonly Tier[]>> {
  const found = new Map<string, Tier[]>()
  for (const row of await list('commissionTier', { fields: ['rule', 'above', 'rate'] })) {
    const rule = relatedId(row, 'rule') ?? ''
    found.set(rule, [...found.get(rule) ?? [], { above: amountInBase(row['above'] ?? null, context.baseCurrency) ?? 0, rate: numberOf(row['rate']) ?? 0 }])
  }
  return found
}

async function categoriesBelow({ list }: Pick<Doing, 'list'>): Promise<(id: string) => ReadonlySet<string>> {
  const rows = await list('productCategory', { fields: ['parent'] })
  const walk = (id: string): readonly string[] => [id, ...rows.filter((row) => relatedId(row, 'parent') === id).flatMap((row) => walk(textOf(row, 'id') ?? ''))]
  return (id) => new Set(walk(id))
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
