import { newToken, readToken } from '../../../access/index.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { guest, type OpenShop, type ShopGiven, type Visitor } from './ports.ts'

/** What the token in the cookie of a visitor begins with. */
const visitKind = 'gxv_'
const day = 86_400_000
/** A guest's cart is found again for so long; whoever came by a link of ours is known for less. */
const lasts = { guest: 30 * day, known: 7 * day } as const

/** Somebody in a shop. Without a visit they have laid nothing into a cart yet. */
export interface Visiting { readonly shop: OpenShop; readonly visitor: Visitor; readonly visit: Visit | undefined; /** So many lines stand in the cart. */ readonly inCart: number }
export interface Visit { readonly hash: string; readonly cart: string | undefined }

interface VisitRow { readonly cart: string | null; readonly customer: string | null; readonly contact: string | null; readonly name: string | null; readonly gone: boolean; readonly lines: number }

/** Who the token says is here; a token of another shop, an old one and a wrong one are a new guest. A contact who has left, or lost the customer, is a guest again. */
export async function visitOf({ database, clock }: Pick<ShopGiven, 'database' | 'clock'>, shop: OpenShop, token: string | undefined): Promise<Visiting> {
  const read = token === undefined ? undefined : readToken(token, visitKind)
  if (read === undefined || read.workspaceId !== shop.workspace.id) return { shop, visitor: guest, visit: undefined, inCart: 0 }
  const [row] = await database.read<VisitRow>({ workspaceId: read.workspaceId }, sql`
    select v.cart_id as cart, v.customer_id as customer, v.contact_id as contact, p.name,
      v.contact_id is not null and (p.id is null or p.deleted_at is not null or c.id is null or c.deleted_at is not null) as gone,
      (select count(*)::integer from cart_line l join cart k on k.workspace_id = l.workspace_id and k.id = l.cart_id where l.workspace_id = v.workspace_id and l.cart_id = v.cart_id and l.deleted_at is null and k.deleted_at is null and k.status <> 'ordered') as lines
    from shop_visit v
    left join contact p on p.workspace_id = v.workspace_id and p.id = v.contact_id
    left join customer c on c.workspace_id = v.workspace_id and c.id = v.customer_id and p.customer_id = c.id
    where v.workspace_id = ${read.workspaceId} and v.token_hash = ${read.hash} and v.shop_id = ${shop.id}::uuid and v.expires_at > ${new Date(clock.now())}`)
  if (row === undefined || row.gone) return { shop, visitor: guest, visit: undefined, inCart: 0 }
  return { shop, visitor: { customer: row.customer ?? undefined, contact: row.contact ?? undefined, name: row.name ?? undefined }, visit: { hash: read.hash, cart: row.cart ?? undefined }, inCart: row.lines }
}

export interface NewVisit { readonly cart: string | undefined; readonly customer?: string | undefined; readonly contact?: string | undefined }

/** A visit with a token of its own, told this once. */
export async function beginVisit(tx: Transaction, { secretBytes, clock }: Pick<ShopGiven, 'secretBytes' | 'clock'>, shop: OpenShop, { cart, customer, contact }: NewVisit): Promise<string> {
  const { token, hash } = newToken(tx.workspaceId, secretBytes, visitKind)
  const expires = new Date(clock.now() + (contact === undefined ? lasts.guest : lasts.known))
  await tx.run(sql`
    insert into shop_visit (workspace_id, token_hash, shop_id, cart_id, customer_id, contact_id, expires_at)
    values (${tx.workspaceId}, ${hash}, ${shop.id}::uuid, ${cart ?? null}::uuid, ${customer ?? null}::uuid, ${contact ?? null}::uuid, ${expires})`)
  return token
}

/** Locks the visit until the commit, so that of two changes at once the second sees what the first made. @returns its cart, or undefined where the visit is gone. */
export async function lockVisit(tx: Transaction, { hash }: Visit): Promise<{ readonly cart: string | null } | undefined> {
  const [row] = await tx.query<{ cart: string | null }>(sql`select cart_id as cart from shop_visit where workspace_id = ${tx.workspaceId} and token_hash = ${hash} for update`)
  return row
}

export async function layCart(tx: Transaction, { hash }: Visit, cart: string): Promise<void> {
  await tx.run(sql`update shop_visit set cart_id = ${cart}::uuid where workspace_id = ${tx.workspaceId} and token_hash = ${hash}`)
}

/** Nobody comes back by this token. */
export async function endVisit(tx: Transaction, { hash }: Visit): Promise<void> {
  await tx.run(sql`delete from shop_visit where workspace_id = ${tx.workspaceId} and token_hash = ${hash}`)
}

/** Visits that nobody can come back to. @returns how many there were. */
export function dropOldVisits(tx: Transaction, now: number): Promise<number> {
  return tx.run(sql`delete from shop_visit where workspace_id = ${tx.workspaceId} and expires_at <= ${new Date(now)}`)
}
