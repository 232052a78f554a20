import type { FastifyRequest } from 'fastify'
import { readNamed } from '../rest/cookie.ts'

const name = 'guanxi_shop'
const lasts = 30 * 86_400

/** Of one shop alone: its path keeps the visits of several shops of a host apart. */
const named = (secure: boolean): string => (secure ? `__Secure-${name}` : name)

export function readVisit(request: FastifyRequest, secure: boolean): string | undefined {
  return readNamed(request, named(secure))
}

/** The header that gives the browser the token of a visit. Lax, or whoever comes from a mail would find an empty cart. */
export function visitCookie(address: string, token: string, secure: boolean): Readonly<Record<string, string>> {
  return { 'set-cookie': `${named(secure)}=${token}; Path=/shop/${address}; HttpOnly; SameSite=Lax; Max-Age=${lasts}${secure ? '; Secure' : ''}` }
}

export function noVisitCookie(address: string, secure: boolean): Readonly<Record<string, string>> {
  return { 'set-cookie': `${named(secure)}=; Path=/shop/${address}; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}` }
}
