import { sql, type Transaction } from '../../platform/database/index.ts'
import { manyOf, type Told } from './news.ts'

/** What one request leads to is told one by one so often; all that comes after is told as one. */
const mostSingle = 3
/** How long a request may go on and still be one to the person who is told. */
const oneRequest = 30 * 60_000

/** News that joins what was told already: the notification, and how many records it tells of from now on. */
export interface Joined { readonly id: string; readonly count: number }

interface Row { readonly id: string; readonly owner_id: string; readonly kind: string; readonly title: string; readonly request: string; readonly count: number | null }

/**
 * Makes one of what would be many: of one kind, to one person, by one request (a bulk change of 500 records, each in a transaction
 * of its own, comes here in many batches).
 */
export async function gather(transaction: Transaction, told: readonly Told[], now: number): Promise<{ readonly single: readonly Told[]; readonly joined: readonly Joined[] }> {
  const groups = new Map<string, Told[]>()
  for (const one of told) {
    const key = one.entry.requestId === null || manyOf[one.kind] === undefined ? one.event : keyOf(one.person, one.kind, one.entry.requestId)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  const before = await toldBefore(transaction, told, now)
  const single: Told[] = []
  const joined: Joined[] = []
  for (const [key, group] of groups) {
    const known = before.get(key) ?? []
    const many = known.find(({ count }) => count !== null)
    const [first] = group
    if (first === undefined) continue
    const title = manyOf[first.kind]
    if (many !== undefined) joined.push({ id: many.id, count: (many.count ?? 0) + group.length })
    else if (title === undefined || known.length + group.length <= mostSingle) single.push(...group)
    else single.push({ ...first, title, values: { count: known.length + group.length, object: first.target.object }, event: `many ${first.event}` })
  }
  return { single, joined }
}

async function toldBefore(transaction: Transaction, told: readonly Told[], now: number): Promise<ReadonlyMap<string, readonly Row[]>> {
  const requests = [...new Set(told.flatMap(({ entry, kind }) => (entry.requestId === null || manyOf[kind] === undefined ? [] : [entry.requestId])))]
  const found = new Map<string, Row[]>()
  if (requests.length === 0) return found
  const people = [...new Set(told.map(({ person }) => person))]
  const rows = await transaction.query<Row>(sql`
    select id, owner_id, kind, title, values->>'request' as request, (values->>'count')::integer as count from notification
    where workspace_id = ${transaction.workspaceId} and owner_id = ${sql.anyOf(people)} and created_at > ${new Date(now - oneRequest)} and deleted_at is null and values->>'request' = any(${requests}::text[])`)
  for (const row of rows) {
    const key = keyOf(row.owner_id, row.kind, row.request)
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return found
}

const keyOf = (person: string, kind: string, request: string): string => `${kind} ${person} ${request}`
