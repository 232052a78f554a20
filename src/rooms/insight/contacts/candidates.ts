import { asText, isJsonObject } from '../../../lib/json.ts'
import type { Candidate, Cause } from '../../../analytics/cadence/contacts.ts'
import type { Row } from '../../../records/engine.ts'

/**
 * By how much one call changes a chance: assumed, not learned, until contacts against a share that was held out say better. Of churn: the
 * share of the risk that it takes away. Of a purchase that is due: what it adds to its chance. Of a deal: a share of the doubt that there is (chance x (1 - chance)).
 */
export const assumedLift = { churn: 0.08, overdue: 0.1, due: 0.05, deal: 0.15 } as const

/** An open deal of the customer with its learned chance. */
export interface DealAtStake { readonly amount: number; readonly chance: number }

/** What is asked of a customer, where the asker may read it. */
export const candidateFields = ['name', 'kind', 'owner', 'phone', 'email', 'phoneConsent', 'smsConsent', 'emailConsent', 'wechatConsent', 'lastOutreachAt', 'churnProbability', 'lifetimeValue', 'repurchase', 'valueAverage', 'aliveProbability'] as const

/** A customer as somebody who might be contacted: what is at stake, and by which ways. Amounts in minor units of the base currency. */
export function candidateOf(row: Row, deals: readonly DealAtStake[], now: number): Candidate {
  const last = Date.parse(asText(row['lastOutreachAt']))
  return { key: asText(row['id']), causes: causesOf(row, deals), ways: waysOf(row), silentDays: Number.isFinite(last) ? Math.max(0, (now - last) / 86_400_000) : 365 }
}

function causesOf(row: Row, deals: readonly DealAtStake[]): readonly Cause[] {
  const [churn, value, average] = [shareOf(row['churnProbability']), amountOf(row['lifetimeValue']), amountOf(row['valueAverage'])]
  const late = row['repurchase'] === 'overdue' ? assumedLift.overdue : row['repurchase'] === 'due' ? assumedLift.due : 0
  return [
    ...(churn > 0 && value > 0 ? [{ cause: 'churn', value, lift: churn * assumedLift.churn }] : []),
    ...(late > 0 && average > 0 ? [{ cause: asText(row['repurchase']), value: average, lift: late * (row['aliveProbability'] === undefined || row['aliveProbability'] === null ? 1 : shareOf(row['aliveProbability'])) }] : []),
    // Nobody needs a call about what is won or lost already: the doubt is largest in the middle.
    ...deals.map(({ amount, chance }) => ({ cause: 'deal', value: amount, lift: assumedLift.deal * chance * (1 - chance) })),
  ]
}

/**
 * The ways that the customer allowed. Companies whose consent to calls nobody asked for may be called about their business; all else needs a
 * yes. A visit needs none.
 */
function waysOf(row: Row): readonly string[] {
  const given = (field: string) => row[field] === 'given'
  const has = (field: string) => asText(row[field]) !== ''
  const callable = given('phoneConsent') || (row['kind'] !== 'person' && row['phoneConsent'] !== 'withdrawn')
  return [
    ...(has('phone') && callable ? ['phone'] : []), ...(has('phone') && given('smsConsent') ? ['sms'] : []),
    ...(has('email') && given('emailConsent') ? ['email'] : []), ...(given('wechatConsent') ? ['wechat'] : []), 'visit',
  ]
}

function shareOf(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, Math.min(1, value)) : 0
}

export function amountOf(value: unknown): number {
  if (!isJsonObject(value)) return 0
  const { base, amount } = value
  return typeof base === 'number' ? base : typeof amount === 'number' ? amount : 0
}
