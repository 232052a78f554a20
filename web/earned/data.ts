import { queryOptions } from '@tanstack/react-query'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { act, recordKeys } from '../data/records.ts'
import { isJsonObject, numberOf, textOf } from '../data/values.ts'

const verdicts = ['more', 'less', 'unclear', 'tooFew', 'noneHeldOut', 'waiting'] as const
export type Verdict = (typeof verdicts)[number]
/** What may be said of a difference; the numbers only where something is. */
export interface Said { readonly verdict: Verdict; readonly difference?: number; readonly low?: number; readonly high?: number; readonly total?: number; readonly totalLow?: number; readonly totalHigh?: number }
/** What is not for the reader is absent. */
export interface Group { readonly cases: number; readonly running: number; readonly buyers?: number; readonly revenue?: number; readonly perCase?: number }
export interface Compared { readonly treated: Group; readonly heldOut: Group; readonly alone: number; readonly revenue?: Said; readonly buying?: Said }
export interface MonthCompared extends Compared { readonly month: string }
export interface Kind { readonly proposal: string; readonly all: Compared; readonly months: readonly MonthCompared[] }
export interface EarnedAnswer { readonly share: number; readonly orders: boolean; readonly amounts: boolean; readonly kinds: readonly Kind[] }

/** What proposals earned, with so many days for an effect. */
export const earnedQuery = (days: number) => queryOptions({
  queryKey: [...recordKeys.of('comparisonCase'), 'earned', days], retry: false, staleTime: 60_000, placeholderData: (before: EarnedAnswer | undefined) => before,
  queryFn: async (): Promise<EarnedAnswer> => answerOf((await act('comparisonCase', 'comparisonCase.readEarned', { days })).result ?? {}),
})

function answerOf(result: JsonObject): EarnedAnswer {
  return { share: numberOf(result['share']) ?? 0, orders: result['orders'] === true, amounts: result['amounts'] === true, kinds: listOf(result['kinds']).map((kind) => ({ proposal: textOf(kind['proposal']), all: comparedOf(kind['all']), months: listOf(kind['months']).map((month) => ({ month: textOf(month['month']), ...comparedOf(month) })) })) }
}

/** What one campaign brought, and the return on its cost where both may be told. */
export interface CampaignEarned extends Compared { readonly days: number; readonly over: string; readonly orders: boolean; readonly amounts: boolean; readonly return?: { readonly value: number; readonly low: number; readonly high: number } }

export function campaignEarnedOf(result: JsonObject): CampaignEarned {
  const found = isJsonObject(result['return'] ?? null) ? result['return'] as JsonObject : {}
  const [value, low, high] = [numberOf(found['value'] ?? null), numberOf(found['low'] ?? null), numberOf(found['high'] ?? null)]
  return {
    ...comparedOf(result), days: numberOf(result['days'] ?? null) ?? 0, over: textOf(result['over']), orders: result['orders'] === true, amounts: result['amounts'] === true,
    ...(value === undefined || low === undefined || high === undefined ? {} : { return: { value, low, high } }),
  }
}

function comparedOf(value: Json | undefined): Compared {
  const row = isJsonObject(value) ? value : {}
  const [treated, heldOut] = [groupOf(row['treated']), groupOf(row['heldOut'])]
  // Where the days of all of them still run there is no comparison yet, and not none ever.
  const waiting = treated.cases + heldOut.cases === 0 && treated.running + heldOut.running > 0
  const told = (said: Said | undefined): Said | undefined => (said !== undefined && waiting ? { verdict: 'waiting' } : said)
  const [revenue, buying] = [told(saidOf(row['revenue'])), told(saidOf(row['buying']))]
  return { treated, heldOut, alone: numberOf(row['alone']) ?? 0, ...(revenue === undefined ? {} : { revenue }), ...(buying === undefined ? {} : { buying }) }
}

function groupOf(value: Json | undefined): Group {
  const row = isJsonObject(value) ? value : {}
  const optional = (name: string, as: string) => { const found = numberOf(row[name] ?? null); return found === undefined ? {} : { [as]: found } }
  return { cases: numberOf(row['cases']) ?? 0, running: numberOf(row['running']) ?? 0, ...optional('buyers', 'buyers'), ...optional('revenue', 'revenue'), ...optional('revenuePerCase', 'perCase') }
}

function saidOf(value: Json | undefined): Said | undefined {
  if (!isJsonObject(value)) return undefined
  const figures = ['difference', 'low', 'high', 'total', 'totalLow', 'totalHigh'].flatMap((name) => { const found = numberOf(value[name] ?? null); return found === undefined ? [] : [[name, found] as const] })
  return { verdict: verdicts.find((each) => each === value['verdict']) ?? 'tooFew', ...Object.fromEntries(figures) }
}

function listOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter((each): each is JsonObject => isJsonObject(each as Json)) : []
}
