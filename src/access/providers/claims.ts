import { providerRefused } from './problems.ts'
import type { ExternalPerson } from './linking.ts'

type Claims = Readonly<Record<string, unknown>>

/** Ways of RFC 8176 that are more than a password. */
const strong = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm'])
const mostGroups = 1000

/**
 * What claims say of a person, taken as hostile input: bounded, without control characters; an e-mail only where the provider
 * says that it has verified it. What the signed ID token says goes before what was asked for afterwards.
 */
export function readPerson(issuer: string, token: Claims, more: Claims, groupsClaim: string): { readonly person: ExternalPerson; readonly factorSeen: boolean } {
  const subject = token['sub']
  if (typeof subject !== 'string' || subject === '' || subject.length > 255) throw providerRefused()
  const from = [token, more].find((each) => typeof each['email'] === 'string')
  const email = from === undefined || from['email_verified'] !== true ? undefined : line(from['email'], 320)
  const groups = token[groupsClaim] ?? more[groupsClaim]
  const amr = Array.isArray(token['amr']) ? token['amr'] : []
  return {
    person: {
      issuer, subject, verifiedEmail: email === '' ? undefined : email,
      name: line(token['name'], 100) || line(more['name'], 100) || line(more['preferred_username'], 100),
      groups: textList(groups),
    },
    factorSeen: amr.some((way) => strong.has(String(way))),
  }
}

/** A list of texts, or one text; anything else is none. */
export function textList(given: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(given) ? given : [given]
  return all.filter((each) => typeof each === 'string').slice(0, mostGroups).map((each) => line(each, 300)).filter((each) => each !== '')
}

/** One line of text; anything else is none. */
export function line(given: unknown, most: number): string {
  return typeof given === 'string' ? [...given.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ').trim()].slice(0, most).join('') : ''
}
