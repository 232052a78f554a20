import { dateInZone } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { redeemCoupon, releaseCoupon } from '../../../model/actions/coupon.ts'
import { noteText } from '../../../model/prices/index.ts'
import { sql } from '../../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'

export const couponActions: readonly Implementation[] = [
  implement(redeemCoupon, redeem),
  implement(releaseCoupon, { run: release, takesAway: true }),
]

/** Under the lock of the coupon, which the running verb holds: of two at once the second counts the first. */
async function redeem({ id, record, input, tx, write, context }: Doing): Promise<Outcome> {
  const document = documentIn(input)
  const customer = typeof input['customer'] === 'string' ? input['customer'] : ''
  const [used] = await tx.query<{ total: number; mine: number; here: number }>(sql`
    select count(*)::integer as total, (count(*) filter (where customer_id = ${customer}::uuid))::integer as mine, (count(*) filter (where document_id = ${document}::uuid))::integer as here
    from coupon_redemption where workspace_id = ${tx.workspaceId} and coupon_id = ${id}::uuid and deleted_at is null`)
  const { total = 0, mine = 0, here = 0 } = used ?? {}
  if (here > 0) return { written: [] }
  const refused = refusalOf(record, dateInZone(context.now, context.actor.zone), { total, mine })
  if (refused !== undefined) throw new Problem({ kind: 'coupon.refused', status: 409, title: refused })
  const made = await write.create('couponRedemption', { coupon: id, customer, document: { object: 'order', id: document }, amount: input['amount'] ?? null })
  return { note: { document: { object: 'order', id: document } }, result: { couponRedemption: { id: made.id } } }
}

function refusalOf(coupon: JsonObject, today: string, { total, mine }: { readonly total: number; readonly mine: number }): Words | undefined {
  const { code, active, validFrom, validUntil, mostInTotal, mostPerCustomer } = coupon
  const named = { code: typeof code === 'string' ? code : '' }
  if (active !== true) return noteText({ kind: 'unknownCoupon', values: named })
  if (typeof validFrom === 'string' && today < validFrom) return noteText({ kind: 'couponNotYet', values: { ...named, date: validFrom } })
  if (typeof validUntil === 'string' && today > validUntil) return noteText({ kind: 'couponOver', values: { ...named, date: validUntil } })
  if (typeof mostInTotal === 'number' && total >= mostInTotal) return noteText({ kind: 'couponUsedUp', values: named })
  return typeof mostPerCustomer === 'number' && mine >= mostPerCustomer ? noteText({ kind: 'couponUsedByCustomer', values: named }) : undefined
}

async function release({ id, input, tx, write }: Doing): Promise<Outcome> {
  const rows = await tx.query<{ id: string }>(sql`
    select id from coupon_redemption where workspace_id = ${tx.workspaceId} and coupon_id = ${id}::uuid and document_id = ${documentIn(input)}::uuid and deleted_at is null`)
  for (const row of rows) await write.remove('couponRedemption', row.id)
  return rows.length === 0 ? { written: [] } : { note: { document: { object: 'order', id: documentIn(input) } } }
}

function documentIn({ document }: JsonObject): string {
  return typeof document === 'object' && document !== null && 'id' in document && typeof document['id'] === 'string' ? document['id'] : ''
}
