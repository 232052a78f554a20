import type { GivenCoupon } from '../../../model/prices/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { moneyOf } from './catalogue.ts'

interface CouponRow {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly kind: GivenCoupon['effect']['kind']
  readonly percent: number | null
  readonly amount_off_amount: number | null
  readonly amount_off_currency: string | null
  readonly minimum_amount_amount: number | null
  readonly minimum_amount_currency: string | null
  readonly category_id: string | null
  readonly combination: GivenCoupon['combination']
  readonly valid_from: string | null
  readonly valid_until: string | null
  readonly most_in_total: number | null
  readonly most_per_customer: number | null
  readonly used: number
  readonly used_by_customer: number
}

export interface CouponsFound { readonly coupons: readonly GivenCoupon[]; readonly unknown: readonly string[] }

/** One writes a code as one reads it on paper: case and spaces around it do not matter. */
export const normalCode = (code: string): string => code.trim().toUpperCase()

/** The coupons of these codes in their order, each once, with how often each may still be used. One statement. @param except a document whose own uses do not count. */
export async function couponsFor(tx: Transaction, codes: readonly string[], customer: string | undefined, except?: string): Promise<CouponsFound> {
  const asked = [...new Map(codes.map((code) => [normalCode(code), code])).entries()]
  if (asked.length === 0) return { coupons: [], unknown: [] }
  const rows = await tx.query<CouponRow>(sql`
    select c.id, c.code, c.name, c.kind, c.percent, c.amount_off_amount, c.amount_off_currency, c.minimum_amount_amount, c.minimum_amount_currency, c.category_id, c.combination,
      c.valid_from, c.valid_until, c.most_in_total, c.most_per_customer, u.used, u.used_by_customer
    from coupon c cross join lateral (
      select count(*)::integer as used, (count(*) filter (where r.customer_id = ${customer ?? null}::uuid))::integer as used_by_customer from coupon_redemption r
      where r.workspace_id = c.workspace_id and r.coupon_id = c.id and r.deleted_at is null and r.document_id is distinct from ${except ?? null}::uuid) u
    where c.workspace_id = ${tx.workspaceId} and c.deleted_at is null and c.active and upper(c.code) = any(${asked.map(([code]) => code)})
    order by c.created_at, c.id`)
  const found = new Map(rows.map((row) => [normalCode(row.code), row]))
  return {
    coupons: asked.flatMap(([code]) => { const coupon = couponOf(found.get(code)); return coupon === undefined ? [] : [coupon] }),
    unknown: asked.flatMap(([code, given]) => (couponOf(found.get(code)) === undefined ? [given.slice(0, 40)] : [])),
  }
}

function couponOf(row: CouponRow | undefined): GivenCoupon | undefined {
  const effect = row === undefined ? undefined : effectOf(row)
  if (row === undefined || effect === undefined) return undefined
  return {
    id: row.id, code: row.code, name: row.name, effect, combination: row.combination, category: row.category_id ?? undefined,
    minimumAmount: moneyOf(row.minimum_amount_amount, row.minimum_amount_currency), validFrom: row.valid_from ?? undefined, validUntil: row.valid_until ?? undefined,
    leftInTotal: row.most_in_total === null ? undefined : row.most_in_total - row.used, leftForCustomer: row.most_per_customer === null ? undefined : row.most_per_customer - row.used_by_customer,
  }
}

function effectOf(row: CouponRow): GivenCoupon['effect'] | undefined {
  if (row.kind === 'freeFreight') return { kind: 'freeFreight' }
  if (row.kind === 'percentOff') return row.percent === null ? undefined : { kind: 'percentOff', percent: row.percent }
  const amount = moneyOf(row.amount_off_amount, row.amount_off_currency)
  return amount === undefined ? undefined : { kind: 'amountOff', amount }
}
