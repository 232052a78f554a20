import { createHash } from 'node:crypto'
import { isIP } from 'node:net'
import type { Database } from '../platform/database/index.ts'
import { sql } from '../platform/database/index.ts'
import { tooManyTries } from './problems.ts'

/** Wrong tries that are free of delay, then the first delay and the longest one, in seconds. */
const limits = {
  account: { free: 5, first: 30, longest: 900 },
  address: { free: 20, first: 60, longest: 900 },
} as const

/**
 * What tries are counted by: the account that is tried and the peer's address of the connection. Neither a header nor any
 * other field of the request is in it, as the caller could change those at will.
 */
export interface TryKeys { readonly account: string; readonly address: string }

/** @param email in lower case; @param address of the peer. A network of IPv6 (/64) counts as one peer. */
export function tryKeys(email: string, address: string): TryKeys {
  return { account: createHash('sha256').update(email).digest('base64url'), address: peerOf(address) }
}

/** Counts a try before the password is looked at. @throws Problem sign-in.limited while one of the keys is delayed. */
export async function beginTry(database: Database, keys: TryKeys, now: number): Promise<void> {
  const ends = await database.transaction({ workspaceId: 0 }, async (transaction) => {
    const found: (string | null)[] = []
    for (const kind of ['account', 'address'] as const) {
      const { free, first, longest } = limits[kind]
      const [row] = await transaction.query<{ until: string | null }>(
        sql`select sign_in_try_begin(${kind}, ${keys[kind]}, ${new Date(now)}, ${free}, ${first}, ${longest}) as until`)
      found.push(row?.until ?? null)
    }
    return found.filter((until) => until !== null).map((until) => Date.parse(until))
  })
  if (ends.length > 0) throw tooManyTries(Math.max(1, Math.ceil((Math.max(...ends) - now) / 1000)))
}

/** The try was right: forgets the account's wrong ones. */
export async function endTry(database: Database, keys: TryKeys, now: number): Promise<void> {
  await database.transaction({ workspaceId: 0 }, (transaction) =>
    transaction.query(sql`select sign_in_try_succeeded(${keys.account}, ${keys.address}, ${new Date(now)})`))
}

/** The address, or the /64 network of an IPv6 one: a single host may take any address of its network. */
export function peerOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/%.*$/, '')
  if (isIP(bare) !== 6) return bare.slice(0, 64)
  const [head = '', tail] = bare.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: missing }, () => '0'), ...right]
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
