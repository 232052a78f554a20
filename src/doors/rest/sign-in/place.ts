import { Problem } from '../../../lib/problem.ts'
import type { RelyingParty } from '../../../access/index.ts'
import type { Call } from '../route.ts'

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/

/**
 * Where people reach the program, as far as it is certain: PUBLIC_URL, or the address of this machine when it is opened from here.
 * A name that the request alone gives is never believed.
 */
export function originFor({ request }: Call, publicUrl: string | undefined): string | undefined {
  if (publicUrl !== undefined) return new URL(publicUrl).origin
  const { host } = request
  return loopback.test(host) ? `${request.protocol}://${host}` : undefined
}

/** @throws Problem sign-in.address-needed. */
export function certainOrigin(call: Call, publicUrl: string | undefined): string {
  const origin = originFor(call, publicUrl)
  if (origin === undefined) throw addressNeeded()
  return origin
}

/** Whom authenticators answer to; undefined where that is not certain, or is an address without a name, which has no passkeys. */
export function partyOf(call: Call, publicUrl: string | undefined): RelyingParty | undefined {
  const origin = originFor(call, publicUrl)
  if (origin === undefined) return undefined
  const { hostname, protocol } = new URL(origin)
  const isName = /[a-z]/i.test(hostname) && !hostname.startsWith('[')
  return isName && (protocol === 'https:' || hostname === 'localhost') ? { id: hostname, origin } : undefined
}

/** @throws Problem passkey.no-name. */
export function certainParty(call: Call, publicUrl: string | undefined): RelyingParty {
  const party = partyOf(call, publicUrl)
  if (party === undefined) throw noName()
  return party
}

const addressNeeded = () => new Problem({
  kind: 'sign-in.address-needed', status: 409,
  title: { en: 'The operator has to say by PUBLIC_URL where people reach this installation.', zh: '请由运维人员用 PUBLIC_URL 设置本系统的访问地址。' },
})

const noName = () => new Problem({
  kind: 'passkey.no-name', status: 409,
  title: { en: 'Passkeys need an address with a name under https, or localhost. The operator sets it by PUBLIC_URL.', zh: '通行密钥需要带域名的 https 地址或 localhost，请由运维人员用 PUBLIC_URL 设置。' },
})
