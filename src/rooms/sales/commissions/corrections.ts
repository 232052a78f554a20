import { plainJson } from '../../../lib/json.ts'
import { roundHalfAway } from '../../../lib/money.ts'
import { bases } from '../../../model/define/kpis.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Doing } from '../../../records/act/index.ts'
import { dealsNamed, measuredBy } from './deals.ts'
import type { Earlier } from './earlier.ts'
import { corrected } from './engine.ts'
import { type Draft, sourceOf } from './lines.ts'
import { partnerIn } from './partners.ts'
import { companyToday } from '../../../records/context.ts'

/**
 * What must be taken back, or paid on top, of earlier statements: a deal that was cancelled, refunded or shared anew is credited with less
 * than it was paid for. Rules that changed since do not matter: what was earned was earned by the rules of its time.
 */
export async function correctionsFor(registry: Registry, doing: Doing, person: string, before: readonly Earlier[]): Promise<readonly Draft[]> {
  const earned = before.filter(({ kind, locked }) => kind === 'earned' && locked).sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
  if (earned.length === 0) return []
  const now = await creditedNow(registry, doing, person, [...new Set(earned.map(({ key }) => key))])
  const on = companyToday(doing.context)
  return earned.flatMap((line): readonly Draft[] => {
    const { key, rule, name, mine, credited, amount, month } = line
    const same = before.filter((other) => other.key === key && other.rule === rule)
    const left = now.get(key) ?? 0
    // As the deal goes, so goes the part of it that the rule was about.
    const paid = same.reduce((sum, other) => sum + other.amount, 0)
    const counted = same.reduce((sum, other) => sum + other.credited, 0)
    const back = amount + corrected(amount, mine, left) - paid
    if (back === 0) return []
    const rate = credited === 0 ? 0 : Math.round((amount / credited) * 1e6) / 1e6
    const creditedNow = credited + corrected(credited, mine, left) - counted
    return [{ kind: 'takenBack', key, name, rule: rule ?? null, on, source: sourceOf(key), whole: left, share: 1, credited: creditedNow, rate, amount: back, explanation: plainJson({ was: mine, left, paid, month, mine: left }) }]
  })
}

/** What of each deal is the person's now; nothing of one that no longer counts. */
async function creditedNow(registry: Registry, doing: Doing, person: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const basis of bases) {
    const measured = measuredBy(registry, basis)
    const ids = keys.flatMap((key) => { const [object, id = ''] = key.split(':'); return object === measured?.object ? [id] : [] })
    if (measured === undefined || ids.length === 0) continue
    for (const deal of await dealsNamed(registry, doing, measured, ids, partnerIn(person) === undefined ? 'people' : 'partners')) if (deal.person === person) found.set(deal.key, roundHalfAway((found.get(deal.key) ?? 0) + deal.amount))
  }
  return found
}
