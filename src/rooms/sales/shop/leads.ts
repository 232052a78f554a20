import type { Json } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { snakeCase } from '../../../model/define/names.ts'
import { touchNames } from '../../../model/define/touches.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { textOf } from '../reading.ts'
import type { OpenShop } from './ports.ts'

/** Source, campaign and touches, under the names that the order has for them too. */
export type Came = Readonly<Record<string, Json>>

export interface OrderingLead {
  readonly id: string
  /** It may still become a customer. */
  readonly open: boolean
  /** The customer that it became, where that lives. */
  readonly customer: string | undefined
  readonly came: Came
}

const names = ['source', ...touchNames] as const

/** A lead who orders. It is locked until the commit, so that of two orders at once one converts it and the other finds the customer. */
export async function leadOf(tx: Transaction, id: string): Promise<OrderingLead | undefined> {
  const [row] = await tx.query<{ status: string; customer: string | null; campaign: string | null; came: Readonly<Record<string, Json>> }>(sql`
    select l.status, c.id as customer, l.campaign_id as campaign, to_jsonb(l) as came from lead l
    left join customer c on c.workspace_id = l.workspace_id and c.id = l.converted_customer_id and c.deleted_at is null
    where l.workspace_id = ${tx.workspaceId} and l.id = ${id}::uuid and l.deleted_at is null for update of l`)
  if (row === undefined) return undefined
  const carried = [...names.map((name) => [name, row.came[snakeCase(name)] ?? null] as const), ['campaign', row.campaign] as const]
  return { id, open: ['new', 'contacting', 'qualified'].includes(row.status), customer: row.customer ?? undefined, came: Object.fromEntries(carried.filter(([, value]) => value !== null)) }
}

export interface Converting { readonly lead: string; /** Whom we have already, of these. */ readonly customer: string | undefined; readonly contact: string | undefined; /** Who gets what is made. */ readonly owner: string | undefined }

/**
 * Converts the lead by its verb: history, consents and attribution go along, to the customer whom we have or to a new one. Undefined
 * where the verb is refused (it waits for an approval, a rule of the company's asks for more): the order is taken all the same.
 */
export async function convertLead(tx: Transaction, { engine: { acts } }: OpenShop, context: Context, { lead, customer, contact, owner }: Converting): Promise<{ readonly customer: string; readonly contact: string | undefined } | undefined> {
  const input = { ...(customer === undefined ? { customerFrom: 'new' } : { customerFrom: 'existing', customer }), ...(contact === undefined ? { contactFrom: 'new' } : { contactFrom: 'existing', contact }), opportunityFrom: 'none', ...(owner === undefined ? {} : { owner }) }
  await tx.run(sql`savepoint converting`)
  try {
    const { result = {} } = await acts.within(tx, context, 'lead.convert', { id: lead, input })
    const made = textOf(result, 'customer')
    return made === undefined ? undefined : { customer: made, contact: textOf(result, 'contact') }
  } catch (error) {
    if (!isProblem(error)) throw error
    await tx.run(sql`rollback to savepoint converting`)
    return undefined
  }
}
