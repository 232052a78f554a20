import type { Json } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { BoughtPeriod, GivenList, GivenRule, PriceEffect } from '../../../model/prices/index.ts'
import { type Fragment, sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { conditionOf } from '../../../records/query/filter/stored.ts'
import { moneyOf } from './catalogue.ts'

/** For whom, when and in what prices are asked. */
export interface Entitled {
  readonly customer: string | undefined
  readonly level: string | undefined
  readonly date: string
  readonly currency: string
  /** A list that holds besides, whomever it is for. */
  readonly list?: string | undefined
}

interface ListRow { readonly id: string; readonly name: string; readonly currency: string | null; readonly priority: number; readonly filter: Json; readonly audience: string }

/** The lists that hold for the customer, the day and the currency. Two statements. */
export async function listsFor(tx: Transaction, registry: Registry, context: Context, { customer, date, currency, list }: Omit<Entitled, 'level'>): Promise<readonly GivenList[]> {
  const named = customer === undefined ? sql`false` : sql`l.audience = 'named' and exists (
    select 1 from record_link r where r.workspace_id = l.workspace_id and r.from_object = 'priceList' and r.from_id = l.id and r.field = 'customers' and r.to_id = ${customer}::uuid)`
  const rows = await tx.query<ListRow>(sql`
    select l.id, l.name, l.currency, l.priority, l.filter, l.audience from price_list l
    where l.workspace_id = ${tx.workspaceId} and l.deleted_at is null and l.active and (l.currency is null or l.currency = ${currency}) and ${isOn('l', date)}
      and (l.audience = 'everybody' or l.audience = 'filtered' or l.id = ${list ?? null}::uuid or ${named})`)
  const means = await meaning(tx, registry, context, customer, rows.filter(({ id, audience }) => audience === 'filtered' && id !== list))
  return rows.flatMap(({ id, name, currency: own, priority, audience }) => (audience === 'filtered' && id !== list && !means.has(id) ? [] : [{ id, name, priority, currency: own ?? undefined }]))
}

/** Of lists for some customers those whose filter finds this one. A filter that does not fit the model any more finds nobody. */
async function meaning(tx: Transaction, registry: Registry, context: Context, customer: string | undefined, lists: readonly ListRow[]): Promise<ReadonlySet<string>> {
  const object = registry.object('customer')
  const asked = customer === undefined ? [] : lists.flatMap(({ id, filter }): { id: string; condition: Fragment }[] => {
    const condition = filter === null ? undefined : conditionOf(registry, object, filter, { ...context, zone: context.actor.zone })
    return condition === undefined ? [] : [{ id, condition }]
  })
  if (asked.length === 0) return new Set()
  const [row] = await tx.query<{ found: readonly (boolean | null)[] }>(sql`
    select array[${sql.join(asked.map(({ condition }) => sql`(${condition})`))}] as found from customer t where t.workspace_id = ${tx.workspaceId} and t.id = ${customer}::uuid`)
  return new Set(asked.flatMap(({ id }, index) => (row?.found[index] === true ? [id] : [])))
}

interface RuleRow {
  readonly id: string
  readonly name: string
  readonly list_id: string
  readonly product_id: string | null
  readonly category_id: string | null
  readonly customer_id: string | null
  readonly level_id: string | null
  readonly from_quantity: number
  readonly kind: PriceEffect['kind']
  readonly price_amount: number | null
  readonly price_currency: string | null
  readonly percent: number | null
  readonly amount_off_amount: number | null
  readonly amount_off_currency: string | null
  readonly markup: number | null
  readonly combination: GivenRule['combination']
  readonly period: BoughtPeriod | null
  readonly bought_from_base: number | null
}

/** Rules of these lists that can concern one of the products or categories, this customer and this day. One statement. */
export async function rulesFor(tx: Transaction, lists: readonly GivenList[], { customer, level, date }: Entitled, products: readonly string[], categories: readonly string[]): Promise<readonly GivenRule[]> {
  if (lists.length === 0) return []
  const rows = await tx.query<RuleRow>(sql`
    select id, name, list_id, product_id, category_id, customer_id, level_id, from_quantity, kind, price_amount, price_currency, percent, amount_off_amount, amount_off_currency, markup, combination, period, bought_from_base
    from price_rule r
    where r.workspace_id = ${tx.workspaceId} and r.deleted_at is null and r.active and r.list_id = ${sql.anyOf(lists.map(({ id }) => id))} and ${isOn('r', date)}
      and (r.product_id is null or r.product_id = ${sql.anyOf(products)}) and (r.category_id is null or r.category_id = ${sql.anyOf(categories)})
      and (r.customer_id is null or r.customer_id = ${customer ?? null}::uuid) and (r.level_id is null or r.level_id = ${level ?? null}::uuid)`)
  return rows.flatMap((row) => {
    const effect = effectOf(row)
    return effect === undefined ? [] : [{
      id: row.id, name: row.name, list: row.list_id, effect, combination: row.combination, fromQuantity: row.from_quantity,
      product: row.product_id ?? undefined, category: row.category_id ?? undefined, customer: row.customer_id ?? undefined, level: row.level_id ?? undefined,
      period: row.period ?? undefined, boughtFrom: row.bought_from_base ?? undefined,
    }]
  })
}

function effectOf(row: RuleRow): PriceEffect | undefined {
  const price = moneyOf(row.price_amount, row.price_currency)
  const amount = moneyOf(row.amount_off_amount, row.amount_off_currency)
  if (row.kind === 'fixed') return price === undefined ? undefined : { kind: 'fixed', price }
  if (row.kind === 'amountOff') return amount === undefined ? undefined : { kind: 'amountOff', amount }
  if (row.kind === 'percentOff') return row.percent === null ? undefined : { kind: 'percentOff', percent: row.percent }
  return row.markup === null ? undefined : { kind: 'costPlus', markup: row.markup }
}

/** Whether a row of the alias holds on the day. */
export function isOn(alias: string, date: string): Fragment {
  const from = sql.identifier(alias, 'valid_from')
  const until = sql.identifier(alias, 'valid_until')
  return sql`(${from} is null or ${from} <= ${date}::date) and (${until} is null or ${until} >= ${date}::date)`
}
