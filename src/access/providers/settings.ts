import { FilterParser } from 'ldapts'
import { z } from 'zod'
import { isUuid } from '../../lib/ids.ts'

const id = z.string().refine(isUuid)
const text = (max: number) => z.string().trim().min(1).max(max)
const domain = z.string().trim().toLowerCase().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/).max(253)
const attribute = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,99}$/)

/** Whom a provider may let in. */
const admission = {
  /** E-mail domains of the company: a verified address within one of them is taken for the user's own. */
  domains: z.array(domain).max(50).default([]),
  /** Whether people who are no users yet become ones at their first sign-in. */
  createUsers: z.boolean().default(false),
  /** The role of those whose groups give none. */
  defaultRole: id.nullable().default(null),
  groups: z.array(z.strictObject({ group: text(300), role: id })).max(200).default([]),
}

export const oidcSettings = z.strictObject({
  /** The address whose discovery document is read, as the provider names itself. */
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: text(300),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,100}$/)).max(20).default(['openid', 'email', 'profile']),
  groupsClaim: text(100).default('groups'),
  /** Who asks for the second factor: the provider does always, it does when it says so ('amr', RFC 8176), or this program does. */
  secondFactor: z.enum(['provider', 'claim', 'here']).default('provider'),
  /** How long ago the person may have signed in there, in minutes; null: as long as the provider remembers them. */
  maxAge: z.number().int().min(0).max(60 * 24 * 30).nullable().default(null),
  /** Strengths of sign-in of which the provider must name one ('acr'); empty: any. */
  acr: z.array(z.string().regex(/^[\x21-\x7e]{1,200}$/)).max(10).default([]),
  ...admission,
})

export const ldapSettings = z.strictObject({
  url: z.string().regex(/^ldaps?:\/\/(\[[0-9a-fA-F:]+\]|[\w.-]+)(:\d{1,5})?$/).max(300),
  /** Certificates of the company's own authority, in PEM; empty: those that the system trusts. */
  certificate: z.string().max(20_000).default(''),
  /** The name by which people are looked up. Its password is the provider's secret. */
  bindName: text(500),
  base: text(500),
  /** {name} stands for what was typed. */
  filter: text(1000).refine(isFilter).default('(&(objectClass=person)(|(uid={name})(mail={name})))'),
  idAttribute: attribute.default('entryUUID'),
  emailAttribute: attribute.default('mail'),
  nameAttribute: attribute.default('displayName'),
  groupAttribute: attribute.default('memberOf'),
  /** Whether everybody is compared each night, and who has left is deactivated. */
  sync: z.boolean().default(false),
  /** To whom the book of those goes who have left, where they have no manager. */
  handTo: id.nullable().default(null),
  ...admission,
})

export type OidcSettings = z.infer<typeof oidcSettings>
export type LdapSettings = z.infer<typeof ldapSettings>
export type Admission = Pick<OidcSettings, 'domains' | 'createUsers' | 'defaultRole' | 'groups'>

function isFilter(filter: string): boolean {
  try {
    return filter.includes('{name}') && FilterParser.parseString(filter.replaceAll('{name}', 'x')) !== undefined
  } catch {
    return false
  }
}
