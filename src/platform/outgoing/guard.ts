import { lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { type Allowed, parseAllowed } from './allowed.ts'
import { reachOf } from './address.ts'

/** A target that must not be called. */
export class ForbiddenAddress extends Error {
  constructor() {
    super('The address is not one that may be called.')
    this.name = 'ForbiddenAddress'
  }
}

/**
 * The one judge of outgoing calls. A name is judged by what it resolves to, in the very lookup that the connection is made
 * with, so that no second answer can lead elsewhere; an address by itself.
 */
export interface OutgoingGuard {
  /** Where an address is known before anything is resolved. @throws ForbiddenAddress. */
  checkUrl(url: URL): void
  /** For `lookup` of net.connect and all that is built on it: gives only addresses that may be called. */
  lookup(url: URL): LookupFunction
}

export type Resolver = typeof systemLookup

/** @param allow the text of OUTGOING_ALLOW. @param resolve the system's resolver, or a test's own. */
export function createOutgoingGuard(allow?: string, resolve: Resolver = systemLookup): OutgoingGuard {
  const allowed = parseAllowed(allow)
  return {
    checkUrl(url) {
      if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '') throw new ForbiddenAddress()
      const host = hostOf(url)
      if (isIP(host) !== 0) judge(host, allowed, false)
      // Inner hosts may lack a certificate; what leaves the house is told to nobody on the way.
      if (url.protocol === 'http:' && !(isIP(host) === 0 ? allowed.name(host, portOf(url)) : allowed.address(host))) throw new ForbiddenAddress()
    },
    lookup(url) {
      const named = allowed.name(hostOf(url), portOf(url))
      return (hostname, options, done) => {
        resolve(hostname, { ...options, all: true }, (error, found) => {
          if (error !== null) { done(error, '', 0); return }
          try {
            for (const { address } of found) judge(address, allowed, named)
            const [first] = found
            if (first === undefined) throw new ForbiddenAddress()
            if (options.all === true) done(null, found)
            else done(null, first.address, first.family)
          } catch (refused) {
            done(refused instanceof Error ? refused : new ForbiddenAddress(), '', 0)
          }
        })
      }
    },
  }
}

/** @param named whether the name that led here is allowed whatever inner address it has. @throws ForbiddenAddress. */
function judge(address: string, allowed: Allowed, named: boolean): void {
  const reach = reachOf(address)
  if (reach === 'public' || (reach === 'inner' && (named || allowed.address(address)))) return
  throw new ForbiddenAddress()
}

/** As the URL parser spells it (0x7f.1, 2130706433 and 0177.0.0.1 are 127.0.0.1 by then), IPv6 without brackets, no last dot. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}
