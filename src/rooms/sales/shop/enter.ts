import { answerSignedLink, openSignedLink } from '../../../access/index.ts'
import { sql } from '../../../platform/database/index.ts'
import { shopLink } from './link.ts'
import type { ShopGiven } from './ports.ts'
import { beginVisit, endVisit, type Visiting } from './visits.ts'

interface Entering { readonly contact: string; readonly customer: string; readonly name: string }

/** Whom a link lets in: the living contact of a living customer of this company. Undefined where it is used up, ended, or was never made. */
export async function whoEnters({ database, clock }: Pick<ShopGiven, 'database' | 'clock'>, { shop }: Visiting, token: string): Promise<(Entering & { readonly link: string }) | undefined> {
  const link = await openSignedLink(database, token, clock.now())
  if (link === undefined || link.kind !== shopLink || link.object !== 'contact' || link.state !== 'open' || link.workspaceId !== shop.workspace.id) return undefined
  const [row] = await database.read<Entering>({ workspaceId: link.workspaceId }, sql`
    select p.id as contact, c.id as customer, p.name from contact p join customer c on c.workspace_id = p.workspace_id and c.id = p.customer_id and c.deleted_at is null
    where p.workspace_id = ${link.workspaceId} and p.id = ${link.recordId}::uuid and p.deleted_at is null`)
  return row === undefined ? undefined : { ...row, link: link.id }
}

/** Lets the contact in, once: of two at once one comes in. The visit gets a token of its own, so that nobody who knew the former one comes along; the cart stays. @returns the token. */
export async function enterShop(given: ShopGiven, here: Visiting, token: string, from: { readonly address: string; readonly agent: string }): Promise<string | undefined> {
  const who = await whoEnters(given, here, token)
  if (who === undefined) return undefined
  const { shop, visit } = here
  return given.database.transaction({ workspaceId: shop.workspace.id }, async (tx) => {
    if (!await answerSignedLink(tx, who.link, { answer: 'yes', name: who.name, address: from.address, agent: from.agent, now: given.clock.now() })) return undefined
    if (visit !== undefined) await endVisit(tx, visit)
    if (visit?.cart !== undefined) await shop.engine.writer.update(tx, shop.context, 'cart', visit.cart, { customer: who.customer, contact: who.contact, name: who.name })
    return beginVisit(tx, given, shop, { cart: visit?.cart, customer: who.customer, contact: who.contact })
  })
}

/** Out again: the token leads nowhere, the cart is kept with those inside. */
export async function leaveShop({ database }: Pick<ShopGiven, 'database'>, { shop, visit }: Visiting): Promise<void> {
  if (visit !== undefined) await database.transaction({ workspaceId: shop.workspace.id }, (tx) => endVisit(tx, visit))
}
