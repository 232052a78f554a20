import { dayNumber } from '../../../lib/calendar.ts'
import { minorDigits } from '../../../lib/money.ts'
import { cluster } from '../../../analytics/clusters/cluster.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { habitsUntil } from './habits.ts'
import { because, kept, type PurchaseModel, rounded } from './model.ts'

/** By these customers are told apart; the others follow from them. */
const columns = ['recencyDays', 'orders', 'meanAmount', 'tenureDays'] as const
const mostNamed = 3

/** Groups of customers who buy alike, each told by what sets it apart. */
export const clustersModel: PurchaseModel = {
  key: 'clusters',
  object: 'customer',
  heldByDrift: false,
  judge({ purchases, asOf, currency }) {
    const day = dayNumber(asOf)
    const habits = habitsUntil(purchases, day, { within: 3650, factor: 10 ** minorDigits(currency) })
    const found = cluster(columns.map((name) => ({ kind: 'number', name, values: habits.columns[name] })), { logarithm: true, seed: 1 })
    const reasons = found.profiles.map(({ share, standing }): JsonObject[] => [
      because('groupShare', { share: { share: rounded(share) } }),
      ...Object.entries(standing).filter(([, away]) => Math.abs(away) >= 0.5).toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one)).slice(0, mostNamed).map(([name, away]) => because(`group.${name}.${away > 0 ? 'high' : 'low'}`)),
    ])
    return {
      parameters: kept({ k: found.k, columns: [...columns], standardised: true, logarithm: true, seed: 1 }),
      quality: kept({ inertia: found.inertia, silhouette: found.tried.find(({ k }) => k === found.k)?.silhouette ?? null, tried: found.tried.map((each) => ({ ...each })), profiles: found.profiles.map(({ words, ...profile }) => ({ ...profile, en: words.en, zh: words.zh })) }),
      judged: habits.places.map((place, at) => ({ record: purchases.customers[place] ?? '', score: 'cluster', value: `c${(found.clusters[at] ?? 0) + 1}`, reasons: reasons[found.clusters[at] ?? 0] ?? [] })),
    }
  },
}
