import { createHash, randomBytes } from 'node:crypto'

/** Random bytes for secrets; injected so that tests may know them. */
export type SecretBytes = (count: number) => Uint8Array
export const secretBytes: SecretBytes = (count) => randomBytes(count)

/** A secret that is shown once, and what is stored of it. */
export interface Token { readonly token: string; readonly hash: string }

const pattern = /^\d{1,9}\.[A-Za-z0-9_-]{43}$/

/**
 * A token of 256 random bits. It begins with the number of its workspace, so that the database session is pinned to that one
 * before the token is looked up; who changes the number finds nothing, as it is hashed along.
 * @param kind what stands before the number, such as 'gxk_'; hashed along as well.
 */
export function newToken(workspaceId: number, random: SecretBytes, kind = ''): Token {
  const token = `${kind}${workspaceId}.${Buffer.from(random(32)).toString('base64url')}`
  return { token, hash: hashToken(token) }
}

/** The workspace and the stored hash of a token of that kind, or undefined when it has not the form of one. */
export function readToken(token: string, kind = ''): { readonly workspaceId: number; readonly hash: string } | undefined {
  const rest = token.startsWith(kind) ? token.slice(kind.length) : ''
  return pattern.test(rest) ? { workspaceId: Number.parseInt(rest, 10), hash: hashToken(token) } : undefined
}

/** What is stored of a token. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
