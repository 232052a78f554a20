import { isUuid } from '../../lib/ids.ts'
import { problems } from './problems.ts'
import type { Call, Parameter } from './route.ts'

/**
 * The version that the caller saw, from If-Match: "3".
 * @throws Problem 428 without the header, 400 when it is no version.
 */
export function seenVersion(call: Call): number {
  const version = optionalVersion(call)
  if (version === undefined) throw problems.versionMissing()
  return version
}

export function optionalVersion({ request }: Call): number | undefined {
  const header = request.headers['if-match']
  if (header === undefined) return undefined
  const match = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header.trim())
  if (match === null) throw problems.versionUnreadable()
  return Number(match[1])
}

/** @throws Problem 400 when the key could not be one. */
export function idempotencyKey(request: Call['request']): string | undefined {
  const header = request.headers['idempotency-key']
  if (header === undefined) return undefined
  if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) throw problems.keyUnreadable()
  return header
}

/** The id in the address; what is no uuid is the id of nothing. */
export function recordId({ params }: Call, name = 'id'): string {
  const id = params[name]
  if (id === undefined || !isUuid(id)) throw problems.notFound()
  return id
}

export function versionTag(version: unknown): Record<string, string> {
  return typeof version === 'number' ? { etag: `"${version}"` } : {}
}

export const ifMatch: Parameter = { name: 'If-Match', about: 'The version that the caller saw, such as "3". A newer one is answered with 409 and the record as it stands.', required: true }
export const idempotency: Parameter = { name: 'Idempotency-Key', about: 'Sent again with the same key and body, the request is answered from its first result and does nothing twice.' }
