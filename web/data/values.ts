import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Money } from '../../src/lib/money.ts'

/** A record as the API gives it: fields by name beside id and version. */
export type Row = JsonObject & { readonly id: string; readonly version: number }

export interface Related { readonly id: string; readonly title: string | null; readonly object?: string; readonly role?: string; /** Of a link: 0 to 1, and from when until when it holds. */ readonly share?: number; readonly since?: string; readonly until?: string }
export interface MoneyValue extends Money { readonly base?: number; readonly rate?: number; readonly rateDate?: string }

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}
export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined
}
export function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each: Json): each is string => typeof each === 'string') : []
}

/** A relation or target as it is read. */
export function relatedOf(value: Json | undefined): Related | undefined {
  if (!isJsonObject(value) || typeof value['id'] !== 'string') return undefined
  const title = value['title']
  return {
    id: value['id'], title: typeof title === 'string' ? title : null,
    ...(typeof value['object'] === 'string' ? { object: value['object'] } : {}),
    ...(typeof value['role'] === 'string' ? { role: value['role'] } : {}),
    ...termsOf(value),
  }
}
function termsOf({ share, since, until }: JsonObject): Pick<Related, 'share' | 'since' | 'until'> {
  return { ...(typeof share === 'number' ? { share } : {}), ...(typeof since === 'string' ? { since } : {}), ...(typeof until === 'string' ? { until } : {}) }
}
export function relatedsOf(value: Json | undefined): readonly Related[] {
  return Array.isArray(value) ? value.flatMap((each: Json) => relatedOf(each) ?? []) : []
}

/** Money as it is read; the amount in minor units. */
export function moneyOf(value: Json | undefined): MoneyValue | undefined {
  if (!isJsonObject(value) || typeof value['amount'] !== 'number' || typeof value['currency'] !== 'string') return undefined
  return { amount: value['amount'], currency: value['currency'], ...(typeof value['base'] === 'number' ? { base: value['base'] } : {}) }
}

export function isEmptyValue(value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What the API takes for a value that was read: the id of a relation, amount and currency of money. */
export function writable(value: Json | undefined): Json {
  if (value === undefined) return null
  if (Array.isArray(value)) return value.map((each: Json) => writableLink(each))
  const money = moneyOf(value)
  if (money !== undefined) return { amount: money.amount, currency: money.currency }
  const related = relatedOf(value)
  if (related === undefined) return value
  return related.object === undefined ? related.id : { object: related.object, id: related.id }
}

function writableLink(value: Json): Json {
  const related = relatedOf(value)
  if (related === undefined) return value
  const { title: _, ...link } = related
  return link
}
