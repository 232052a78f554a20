import type { JsonObject } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import { type NextActionKey, type NextActionName, nextActionNames } from './nextActionNames.ts'

/** What is known of a customer when it is asked what to do next: its own fields and its scores, as a list has them. Absent: nobody may read it, or no model said it. */
export interface CustomerFacts {
  readonly churnRisk?: string; readonly churnProbability?: number
  readonly repurchase?: string; readonly nextPurchaseOn?: string
  readonly valueQuadrant?: string; readonly valueQuadrantBefore?: string
  readonly lifecycle?: string; readonly nextProduct?: string
  readonly openOpportunities?: number
  /** Minor units of the base currency. */
  readonly overdue?: number; readonly openAmount?: number
  readonly lifetimeValue?: number; readonly averageOrder?: number
  /** ISO days or instants. */
  readonly nextContactAt?: string; readonly lastOrderOn?: string
}

/** What one click makes of it: a task or call, a deal, or a quote. */
export type NextStep = 'call' | 'task' | 'opportunity' | 'quote'

export interface NextActionRule extends NextActionName {
  readonly key: NextActionKey
  /** Why: filled with what the facts give. */
  readonly why: Words
  readonly step: NextStep
  readonly when: (facts: CustomerFacts) => boolean
  /** What hangs on it, in minor units of the base currency: by it a list is sorted. */
  readonly worth?: (facts: CustomerFacts) => number | undefined
  readonly values?: (facts: CustomerFacts) => Readonly<Record<string, NextValue>>
}
export type NextValue = string | number | { readonly money: number } | { readonly share: number } | { readonly day: string }

const fell: Readonly<Record<string, readonly string[]>> = { key: ['highValue', 'frequent', 'bought', 'prospect'], highValue: ['bought', 'prospect'], frequent: ['bought', 'prospect'] }
const ofAYear = ({ lifetimeValue, averageOrder }: CustomerFacts) => lifetimeValue ?? averageOrder
const ofAnOrder = ({ averageOrder }: CustomerFacts) => averageOrder
const noneOpen = ({ openOpportunities = 0 }: CustomerFacts) => openOpportunities === 0

/** By worth: money that is owed first, then who may be lost, then who is late, then what may be won. The first that hold are shown; nothing else is weighed in secret. */
export const nextActionRules: readonly NextActionRule[] = [
  {
    key: 'collect', step: 'call', ...nextActionNames.collect, why: { en: '{amount} are overdue', zh: '逾期应收 {amount}' },
    worth: ({ overdue }) => overdue,
    when: ({ overdue = 0 }) => overdue > 0, values: ({ overdue = 0 }) => ({ amount: { money: overdue } }),
  },
  {
    key: 'keep', step: 'call', ...nextActionNames.keep, why: { en: 'Likely to leave: {share}', zh: '流失概率 {share}' },
    worth: ofAYear,
    when: ({ churnRisk, lifecycle }) => churnRisk === 'high' && lifecycle !== 'lost', values: ({ churnProbability = 0 }) => ({ share: { share: churnProbability } }),
  },
  {
    key: 'fallen', step: 'task', ...nextActionNames.fallen, why: { en: 'It stood higher among customers a year ago', zh: '与一年前相比，价值象限已下降' },
    worth: ofAYear,
    when: ({ valueQuadrant = '', valueQuadrantBefore = '' }) => fell[valueQuadrantBefore]?.includes(valueQuadrant) === true,
  },
  {
    key: 'close', step: 'task', ...nextActionNames.close, why: { en: '{count} open, {amount}, and nothing planned', zh: '在手 {count} 个，共 {amount}，且无后续安排' },
    worth: ({ openAmount }) => openAmount,
    when: ({ openOpportunities = 0, nextContactAt }) => openOpportunities > 0 && nextContactAt === undefined, values: ({ openOpportunities = 0, openAmount = 0 }) => ({ count: openOpportunities, amount: { money: openAmount } }),
  },
  {
    key: 'repurchase', step: 'quote', ...nextActionNames.repurchase, why: { en: 'A purchase was expected by {day}', zh: '预计购买日 {day} 已过' },
    worth: ofAnOrder,
    when: (facts) => facts.repurchase === 'overdue' && facts.lifecycle !== 'lost' && noneOpen(facts), values: ({ nextPurchaseOn = '' }) => ({ day: { day: nextPurchaseOn } }),
  },
  {
    key: 'due', step: 'call', ...nextActionNames.due, why: { en: 'The next purchase is expected on {day}', zh: '预计 {day} 再次购买' },
    worth: ofAnOrder,
    when: ({ repurchase }) => repurchase === 'due', values: ({ nextPurchaseOn = '' }) => ({ day: { day: nextPurchaseOn } }),
  },
  {
    key: 'crossSell', step: 'opportunity', ...nextActionNames.crossSell, why: { en: 'Those who buy alike have it, and this customer does not', zh: '相似客户已购买，该客户尚未购买' },
    worth: ofAnOrder,
    when: (facts) => facts.nextProduct !== undefined && facts.nextProduct !== '' && facts.churnRisk !== 'high' && noneOpen(facts), values: ({ nextProduct = '' }) => ({ product: nextProduct }),
  },
  {
    key: 'winBack', step: 'task', ...nextActionNames.winBack, why: { en: 'By its own rhythm it is lost', zh: '按其购买节奏已流失' },
    worth: ofAnOrder,
    when: ({ lifecycle }) => lifecycle === 'lost',
  },
  {
    key: 'first', step: 'call', ...nextActionNames.first, why: { en: 'It has never ordered, and nothing is planned', zh: '尚未下单且无后续安排' },
    when: ({ lastOrderOn, nextContactAt }) => lastOrderOn === undefined && nextContactAt === undefined,
  },
]

/** Why each of them stands in a list: with what it names. */
export const nextReasonWords: Readonly<Record<string, Words>> = Object.fromEntries(nextActionRules.map(({ key, label, why }): [string, Words] => [`next.${key}`, label.en.includes('{') ? { en: `${label.en}: ${why.en}`, zh: `${label.zh}：${why.zh}` } : why]))

/** The rules that hold for a customer, the most worth first. */
export function nextActionsOf(facts: CustomerFacts, most = 2): readonly NextActionRule[] {
  return nextActionRules.filter(({ when }) => when(facts)).slice(0, most)
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
const amountOf = (value: unknown): number | undefined => (typeof value === 'object' && value !== null && 'amount' in value ? numberOf(value.amount) : undefined)

/** Out of a record as it is read: what is hidden or empty is absent. */
export function factsOf(row: Readonly<JsonObject>): CustomerFacts {
  const given = {
    churnRisk: textOf(row['churnRisk']), churnProbability: numberOf(row['churnProbability']), repurchase: textOf(row['repurchase']), nextPurchaseOn: textOf(row['nextPurchaseOn']),
    valueQuadrant: textOf(row['valueQuadrant']), valueQuadrantBefore: textOf(row['valueQuadrantBefore']), lifecycle: textOf(row['lifecycle']), nextProduct: textOf(row['nextProduct']),
    openOpportunities: numberOf(row['openOpportunityCount']), openAmount: amountOf(row['openOpportunityAmount']), overdue: amountOf(row['overdueAmount']), lifetimeValue: amountOf(row['lifetimeValue']), averageOrder: amountOf(row['averageOrder']), nextContactAt: textOf(row['nextContactAt']), lastOrderOn: textOf(row['lastOrderOn']),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as CustomerFacts
}
