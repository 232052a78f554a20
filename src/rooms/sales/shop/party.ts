import { isProblem } from '../../../lib/problem.ts'
import { say } from '../../../lib/words.ts'
import type { Json } from '../../../lib/json.ts'
import { shopWords as words } from '../../../model/words/ui/shop.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { findEach } from '../forms/known.ts'
import { type Came, convertLead, leadOf } from './leads.ts'
import type { OpenShop } from './ports.ts'

/** Who orders as a guest, as they typed it. */
export interface Buyer { readonly name: string; readonly company: string | undefined; readonly phone: string | undefined; readonly email: string | undefined; readonly address: string | undefined; readonly remark: string | undefined; readonly invoiceName?: string | undefined; readonly taxNumber?: string | undefined }

export interface Party {
  readonly customer: string
  readonly contact: string | undefined
  /** The invoice title that was made for a new customer. */
  readonly title?: string | undefined
  /** How a lead who orders came to us, which the order keeps. */
  readonly came?: Came | undefined
}

/**
 * Whose order it is: a customer whom the phone, the email or the company's name find, as the rule for doubles compares them; an open
 * lead becomes one, as the shop says; else a new one with a contact. Nobody outside is told which. What is known stays as it is: whoever
 * types a phone number changes nobody's data.
 */
export async function partyOf(tx: Transaction, shop: OpenShop, context: Context, buyer: Buyer): Promise<Party> {
  const { phone, email, company } = buyer
  const given = Object.fromEntries(Object.entries({ phone, email, company }).filter(([, value]) => value !== undefined)) as Record<string, Json>
  const [knownLead, knownContact, knownCustomer] = await findEach(tx, shop.engine.registry, given)
  const lead = knownLead === undefined ? undefined : await leadOf(tx, knownLead.id)
  const contact = knownContact === undefined ? undefined : { id: knownContact.id, customer: await customerOfContact(tx, knownContact.id) }
  const customer = contact?.customer ?? knownCustomer?.id ?? lead?.customer
  const person = contact?.customer === undefined || contact.customer !== customer ? undefined : contact.id
  const converted = lead?.open !== true || shop.openLeads === 'stay' ? undefined : await convertLead(tx, shop, context, { lead: lead.id, customer, contact: person, owner: knownLead?.owner ?? shop.assignee })
  if (converted !== undefined) return { ...converted, came: lead?.came }
  if (customer !== undefined) return { customer, contact: person, came: lead?.open === true ? lead.came : undefined }
  return { ...await newParty(tx, shop, context, buyer, knownLead?.owner ?? knownContact?.owner), came: lead?.open === true ? lead.came : undefined }
}

async function newParty(tx: Transaction, shop: OpenShop, context: Context, buyer: Buyer, holder: string | undefined): Promise<Party> {
  const { writer } = shop.engine
  const { name, company, phone, email, address } = buyer
  const owner = holder ?? shop.assignee ?? null
  const reached = { ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }
  const made = await writer.create(tx, context, 'customer', { name: company ?? name, kind: company === undefined ? 'person' : 'company', source: 'website', owner, ...reached, ...(address === undefined ? {} : { address }) })
  const contact = await writer.create(tx, context, 'contact', { name, customer: made.id, primary: true, source: 'website', ...(phone === undefined ? {} : { mobile: phone }), ...(email === undefined ? {} : { email }) })
  return { customer: made.id, contact: contact.id, title: await newTitle(tx, shop, context, made.id, buyer) }
}

/** What its rules refuse (a tax number that cannot be one) stands in the remark of the order only. */
async function newTitle(tx: Transaction, { engine: { registry, writer } }: OpenShop, context: Context, customer: string, { company, invoiceName, taxNumber }: Buyer): Promise<string | undefined> {
  if (invoiceName === undefined || !registry.objects.has('invoiceTitle')) return undefined
  await tx.run(sql`savepoint titled`)
  try {
    return (await writer.create(tx, context, 'invoiceTitle', { customer, name: invoiceName, kind: company === undefined && taxNumber === undefined ? 'person' : 'company', ...(taxNumber === undefined ? {} : { taxNumber }) }, { action: 'create', rights: 'action' })).id
  } catch (error) {
    if (!isProblem(error) || error.details.status !== 422) throw error
    await tx.run(sql`rollback to savepoint titled`)
    return undefined
  }
}

async function customerOfContact(tx: Transaction, contact: string): Promise<string | undefined> {
  const [row] = await tx.query<{ customer: string }>(sql`
    select c.id as customer from contact p join customer c on c.workspace_id = p.workspace_id and c.id = p.customer_id and c.deleted_at is null
    where p.workspace_id = ${tx.workspaceId} and p.id = ${contact}::uuid`)
  return row?.customer
}

/** What the guest typed, for whoever works on the order: it may differ from what we have. */
export function asTyped({ name, company, phone, email, remark, invoiceName, taxNumber }: Buyer, shop: OpenShop): string {
  const { language } = shop.workspace
  const lines = [[words.name, name], [words.company, company], [words.phone, phone], [words.email, email], [words.invoiceTo, invoiceName], [words.taxNumber, taxNumber]] as const
  return [...lines.flatMap(([label, value]) => (value === undefined ? [] : [`${say(label, language)}: ${value}`])), ...(remark === undefined ? [] : [remark])].join('\n').slice(0, 2000)
}
