import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** One year (RFC 6797). */
export const strictTransport = 'max-age=31536000; includeSubDomains'

/** Headers that every answer carries (ASVS V3). The nonce admits the style tags that the component library makes. */
export function secureHeaders(request: FastifyRequest, reply: FastifyReply, secure: boolean): void {
  const nonce = randomBytes(16).toString('base64')
  request.styleNonce = nonce
  void reply.headers({
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    'request-id': request.id,
    // Files of the application, which are nobody's, say otherwise themselves.
    'cache-control': 'no-store',
    ...(secure ? { 'strict-transport-security': strictTransport } : {}),
  })
}

/** For what is only kept or read by programs: nothing is loaded, run, framed or sent from it. */
export const emptyPolicy = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'self'`, `script-src 'self' 'nonce-${nonce}'`, `style-src 'self' 'nonce-${nonce}'`, `img-src 'self' data: blob:`, `media-src 'self' blob:`, `font-src 'self' data:`,
    `connect-src 'self'`, `worker-src 'self'`, `manifest-src 'self'`, `object-src 'none'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`,
  ].join('; ')
}
