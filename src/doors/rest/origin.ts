import type { FastifyRequest } from 'fastify'
import { problems } from './problems.ts'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that a page of another site made the browser send. Browsers tell the truth in Sec-Fetch-Site and Origin;
 * a caller that sends neither is no browser, and carries no cookie that a page could abuse.
 * @param publicOrigin where the program is reached, when it is known; else the address that the request names.
 */
export function refuseOtherSites(request: FastifyRequest, publicOrigin: string | undefined): void {
  if (reading.has(request.method)) return
  const { origin, 'sec-fetch-site': site } = request.headers
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw problems.crossOrigin()
  if (origin === undefined) return
  if (origin !== publicOrigin && !isOwn(origin, request.host)) throw problems.crossOrigin()
}

/** Whether the origin names the host that the request came to. The scheme is not compared: a proxy may have ended TLS. */
function isOwn(origin: string, host: string | undefined): boolean {
  try {
    return host !== undefined && new URL(origin).host === host.toLowerCase()
  } catch {
    return false
  }
}
