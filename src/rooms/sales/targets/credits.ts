import { roundHalfAway } from '../../../lib/money.ts'
import { shareOut } from '../../../model/targets/spread.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'

/** One share of a deal, as it is kept. */
export interface Share { readonly deal: string; readonly person: string; readonly department: string | null; readonly kind: 'revenue' | 'overlay'; readonly share: number }
/** What a share comes to. */
export interface Credit { readonly deal: string; readonly person: string; readonly department: string | null; readonly value: number; readonly overlay: boolean }

/**
 * What of a deal goes to whom. Revenue is shared out so that no cent is lost or made; an overlay counts beside it, rounded half away
 * from zero. Of a count (how = 'count') the deal goes whole to whoever has the largest share of revenue, on ties to the first.
 */
export function creditsOf(value: number, shares: readonly Share[], how: 'sum' | 'count'): readonly Credit[] {
  const revenue = shares.filter(({ kind }) => kind === 'revenue')
  if (how === 'count') {
    const leading = revenue.reduce<Share | undefined>((best, share) => (best === undefined || share.share > best.share ? share : best), undefined)
    return leading === undefined ? [] : [{ deal: leading.deal, person: leading.person, department: leading.department, value, overlay: false }]
  }
  const parts = new Map(shareOut(value, revenue.map(({ share }) => share)).map((part, index) => [revenue[index], part] as const))
  return shares.map((each) => {
    const { deal, person, department, kind, share } = each
    return { deal, person, department, overlay: kind === 'overlay', value: parts.get(each) ?? roundHalfAway(value * share) }
  })
}

/** Whether anybody ever split a deal: without any, nothing is asked of each deal. */
export async function anyShares(tx: Transaction): Promise<boolean> {
  return (await tx.query(sql`select 1 from credit_split where workspace_id = ${tx.workspaceId} and deleted_at is null limit 1`)).length > 0
}

/** The shares of deals, in the order in which they were given. */
export async function sharesOf(tx: Transaction, object: string, deals: readonly string[]): Promise<ReadonlyMap<string, readonly Share[]>> {
  const rows = deals.length === 0 ? [] : await tx.query<{ deal: string; person: string; department: string | null; kind: string; share: number }>(sql`
    select target_id as deal, owner_id as person, department_id as department, kind, share from credit_split
    where workspace_id = ${tx.workspaceId} and target_object = ${object} and target_id = ${sql.anyOf(deals)} and owner_id is not null and deleted_at is null order by created_at, id`)
  const found = new Map<string, Share[]>()
  for (const { deal, person, department, kind, share } of rows) {
    const shares = found.get(deal) ?? []
    shares.push({ deal, person, department, kind: kind === 'overlay' ? 'overlay' : 'revenue', share })
    found.set(deal, shares)
  }
  return found
}
