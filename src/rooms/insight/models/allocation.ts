import { dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { requireAtLeast } from '../../../analytics/refuse.ts'
import { curveOf, type Spent } from '../../../analytics/allocation/curve.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type CampaignRow, type Campaigns, countedDays, readCampaigns } from '../allocation/read.ts'
import { because, type Gathered, type Gathering, kept, type RecordModel, rounded } from './model.ts'

const least = 4
/** A plan goes at most so far beyond what was ever spent: nobody knows what lies there. */
const beyond = 3

export interface AllocationCell extends Readonly<Record<string, string | number>> { readonly kind: string; readonly segment: string; readonly most: number; readonly scale: number; readonly hoursPerSpend: number; readonly limit: number; readonly usual: number; readonly spans: number; readonly error: number }

/** What channels bring of new and of known customers by what is put into them, and what one more unit of money would. */
export const allocationModel: RecordModel = {
  key: 'allocation',
  object: 'campaign',
  heldByDrift: false,
  gather: async (from) => campaignsGathered(await readCampaigns(from.database, from.scope, from.asOf), from),
}

/** The judgement over campaigns that were read; pure. */
export function campaignsGathered({ campaigns, margin }: Campaigns, { asOf }: Pick<Gathering, 'asOf'>): Gathered {
  const today = dayNumber(asOf)
  // Whose half year is not over has not brought yet what it will.
  const over = campaigns.filter(({ start, cost }) => start + countedDays <= today && cost > 0)
  return {
    rows: campaigns.length, records: campaigns.length,
    judge() {
      requireAtLeast(least, over.length, { en: 'campaigns with a kind and a cost that began half a year ago or earlier', zh: '个半年前开始、有类型与费用的市场活动' })
      const cells = cellsOf(over, margin ?? 1)
      return {
        parameters: kept({ cells: cells.map((cell): JsonObject => ({ ...cell })), spanDays: countedDays, margin: margin ?? null, countedAs: margin === undefined ? 'sales' : 'profit' }),
        quality: kept({ campaigns: over.length, cells: cells.length, fewestSpans: cells.reduce((fewest, { spans }) => Math.min(fewest, spans), Infinity) }),
        judged: judged(campaigns, new Map(cells.map((cell) => [`${cell.kind}/${cell.segment}`, cell]))),
      }
    },
  }
}

/** The share of a campaign's cost that went to new customers: by whom it reached, else by what came of it. */
function newShare({ leads, members, ofNew, ofKnown }: CampaignRow): number {
  if (leads + members > 0) return leads / (leads + members)
  return ofNew + ofKnown > 0 ? ofNew / (ofNew + ofKnown) : 0.5
}

function cellsOf(campaigns: readonly CampaignRow[], margin: number): readonly AllocationCell[] {
  const spans = new Map<string, Map<number, Spent & { readonly hours: number }>>()
  for (const campaign of campaigns) {
    for (const segment of ['new', 'known'] as const) {
      const share = segment === 'new' ? newShare(campaign) : 1 - newShare(campaign)
      const key = `${campaign.kind}/${segment}`
      const own = spans.get(key) ?? new Map<number, Spent & { readonly hours: number }>()
      const span = Math.floor(campaign.start / countedDays)
      const before = own.get(span) ?? { spend: 0, brought: 0, hours: 0 }
      own.set(span, { spend: before.spend + campaign.cost * share, brought: before.brought + Math.max(0, segment === 'new' ? campaign.ofNew : campaign.ofKnown) * margin, hours: before.hours + campaign.hours * share })
      spans.set(key, own)
    }
  }
  return [...spans].flatMap(([key, own]): AllocationCell[] => {
    const [kind = '', segment = ''] = key.split('/')
    const list = [...own.values()].filter(({ spend }) => spend > 0)
    const { most, scale, spans: count, error } = curveOf(list)
    if (count === 0) return []
    const [spent, hours] = [list.reduce((sum, { spend }) => sum + spend, 0), list.reduce((sum, each) => sum + each.hours, 0)]
    return [{ kind, segment, most: Math.round(most), scale: Math.round(scale), hoursPerSpend: spent > 0 ? hours / spent : 0, limit: Math.round(beyond * Math.max(...list.map(({ spend }) => spend))), usual: Math.round(spent / count), spans: count, error: rounded(error) }]
  })
}

function* judged(campaigns: readonly CampaignRow[], cells: ReadonlyMap<string, AllocationCell>): Generator<Judged> {
  for (const { id: record, kind } of campaigns) {
    const own = ['new', 'known'].flatMap((segment) => cells.get(`${kind}/${segment}`) ?? [])
    if (own.length === 0) continue
    // One more unit, spread as it was so far.
    const usual = own.reduce((sum, cell) => sum + cell.usual, 0)
    const marginal = own.reduce((sum, cell) => sum + (usual > 0 ? cell.usual / usual : 0) * (cell.scale > 0 ? (cell.most / cell.scale) * Math.exp(-cell.usual / cell.scale) : 0), 0)
    const reasons = own.map((cell) => because(`allocation.${cell.segment}`, { usual: { money: cell.usual }, brings: { money: Math.round(cell.most * -Math.expm1(-cell.usual / (cell.scale || 1))) }, spans: cell.spans }))
    yield { record, score: 'channelAdvice', value: marginal >= 1.5 ? 'more' : marginal >= 1 ? 'keep' : 'less', reasons }
    yield { record, score: 'marginalReturn', value: rounded(marginal, 2), reasons }
  }
}
