import { dayNumber } from '../../../lib/calendar.ts'
import { againstAll, careOf, careTable, perSeller, type Segment, type SegmentCare } from '../../../analytics/relationship/level.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type AccountRow, type Accounts, readAccounts } from '../accounts/read.ts'
import { because, type Gathered, type Gathering, kept, type ReasonValue, type RecordModel, rounded } from './model.ts'
import { yearOf } from './profit.ts'

const nobody = '—'

/** How much care a segment deserves: by how many customers there are to care for and what each leaves over. */
export const relationshipModel: RecordModel = {
  key: 'relationship',
  object: 'customer',
  gather: async (from) => relationshipGathered(await readAccounts(from.database, from.scope, from.asOf), from),
}

/** The judgement over accounts that were read; pure. */
export function relationshipGathered(accounts: Accounts, { asOf }: Pick<Gathering, 'asOf'>): Gathered {
  return {
    rows: accounts.sales.length, records: accounts.customers.length,
    judge() {
      requireAtLeast(1, accounts.sales.filter(({ revenue }) => revenue !== 0).length, { en: 'order whose lines have a cost', zh: '笔明细含成本的订单' })
      const { by, segmentOf } = segmenting(accounts.customers)
      const last = yearOf(accounts, dayNumber(asOf))
      const sums = new Map<string, { customers: number; revenue: number; profit: number }>()
      for (const customer of accounts.customers) {
        const [key, year] = [segmentOf(customer), last.get(customer.id)]
        const sum = sums.get(key) ?? { customers: 0, revenue: 0, profit: 0 }
        sums.set(key, { customers: sum.customers + 1, revenue: sum.revenue + (year?.revenue ?? 0), profit: sum.profit + (year?.gross ?? 0) - (year?.spent ?? 0) })
      }
      const cared = careOf([...sums].map(([key, sum]): Segment => ({ key, ...sum })), accounts.sellers)
      return {
        parameters: kept({ by, sellers: accounts.sellers, perSeller: { ...perSeller }, againstAll: { ...againstAll }, table: Object.fromEntries(Object.entries(careTable).map(([size, row]) => [size, { ...row }])) }),
        quality: kept({ segments: cared.map((each) => ({ ...each })), sizes: sizesOf(last) }),
        judged: judged(accounts.customers, { by, segmentOf }, new Map(cared.map((each) => [each.key, each]))),
      }
    },
  }
}

/** By the company's own levels where at least half of the customers have one; else by the value quadrant. */
function segmenting(customers: readonly AccountRow[]): { readonly by: string; readonly segmentOf: (customer: AccountRow) => string } {
  const levelled = customers.filter(({ level }) => level !== null).length
  if (levelled * 2 >= customers.length && levelled > 0) return { by: 'level', segmentOf: ({ level }) => level ?? nobody }
  return { by: 'valueQuadrant', segmentOf: ({ quadrant }) => quadrant ?? nobody }
}

/** Profit by fifths of sales: who buys most is not always who leaves most over. */
function sizesOf(last: ReturnType<typeof yearOf>) {
  const ordered = [...last.values()].filter(({ revenue }) => revenue > 0).toSorted((one, other) => other.revenue - one.revenue)
  return [0, 1, 2, 3, 4].map((fifth) => {
    const part = ordered.slice(Math.floor((ordered.length * fifth) / 5), Math.floor((ordered.length * (fifth + 1)) / 5))
    const revenue = part.reduce((sum, each) => sum + each.revenue, 0)
    const profit = part.reduce((sum, each) => sum + each.gross - each.spent, 0)
    return { fifth: fifth + 1, customers: part.length, revenue, profit, margin: revenue > 0 ? rounded(profit / revenue) : null }
  })
}

function* judged(customers: readonly AccountRow[], { by, segmentOf }: ReturnType<typeof segmenting>, cared: ReadonlyMap<string, SegmentCare>): Generator<Judged> {
  for (const customer of customers) {
    const segment = cared.get(segmentOf(customer))
    if (segment === undefined) continue
    const values: Record<string, ReasonValue> = { segment: by === 'level' || segment.key === nobody ? segment.key : { choice: segment.key, of: 'customer.valueQuadrant' }, count: segment.customers }
    yield {
      record: customer.id, score: 'careLevel', value: segment.level,
      reasons: [because(`care.size.${segment.size}`, values), because(`care.margin.${segment.band}`, Number.isFinite(segment.margin) ? { margin: { share: rounded(segment.margin) } } : { margin: nobody }), because(`care.plan.${segment.level}`)],
    }
  }
}
