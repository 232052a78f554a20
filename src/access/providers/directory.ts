import { Client, InvalidCredentialsError, type Entry } from 'ldapts'
import { connect, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions, rootCertificates, type TLSSocket } from 'node:tls'
import { ForbiddenAddress, type OutgoingGuard } from '../../platform/outgoing/index.ts'
import { line, textList } from './claims.ts'
import type { ExternalPerson } from './linking.ts'
import type { Provider } from './provider.ts'
import type { LdapSettings } from './settings.ts'

export type DirectoryProvider = Extract<Provider, { kind: 'ldap' }>

/** Somebody of the directory, with the name by which a password is tried. */
export interface DirectoryPerson { readonly dn: string; readonly person: ExternalPerson; readonly disabled: boolean }

const patience = 10_000
const pageSize = 500
/** Bit of userAccountControl that switches an account of Active Directory off. */
const disabledBit = 2
const disabledAttribute = 'userAccountControl'

/**
 * The one person whom the typed name finds; undefined for none, and for more than one. Referrals are not followed: what another
 * server says is not what was asked.
 * @throws Error where the directory cannot be reached or asked.
 */
export async function findPerson(guard: OutgoingGuard, provider: DirectoryProvider, name: string): Promise<DirectoryPerson | undefined> {
  const { settings } = provider
  return withDirectory(guard, provider, async (client) => {
    const { searchEntries } = await client.search(settings.base, { ...asked(settings), filter: settings.filter.replaceAll('{name}', escaped(name)), sizeLimit: 2 })
    const [entry] = searchEntries
    return entry === undefined || searchEntries.length > 1 ? undefined : readEntry(provider, entry)
  })
}

/** Everybody of the directory, page by page (RFC 2696). */
export async function listPeople(guard: OutgoingGuard, provider: DirectoryProvider, signal: AbortSignal): Promise<readonly DirectoryPerson[]> {
  const { settings } = provider
  return withDirectory(guard, provider, async (client) => {
    const people: DirectoryPerson[] = []
    for await (const { searchEntries } of client.searchPaginated(settings.base, { ...asked(settings), filter: settings.filter.replaceAll('{name}', '*'), paged: { pageSize } })) {
      signal.throwIfAborted()
      people.push(...searchEntries.flatMap((entry) => readEntry(provider, entry) ?? []))
    }
    return people
  })
}

/**
 * Whether the directory takes this password of that person. An empty one is never sent: a server would take it for a bind
 * without a name, and say yes (RFC 4513, 5.1.2).
 */
export async function isPasswordOf(guard: OutgoingGuard, provider: DirectoryProvider, dn: string, password: string): Promise<boolean> {
  if (password === '' || dn === '') return false
  const client = await connected(guard, provider.settings)
  try {
    await client.bind(dn, password)
    return true
  } catch (error) {
    if (error instanceof InvalidCredentialsError) return false
    throw error
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

async function withDirectory<Result>(guard: OutgoingGuard, provider: DirectoryProvider, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = await connected(guard, provider.settings)
  try {
    await client.bind(provider.settings.bindName, provider.secret ?? '')
    return await work(client)
  } finally {
    await client.unbind().catch(() => undefined)
  }
}

/** A connection under TLS, at once (ldaps) or by StartTLS (RFC 4511, 4.14) before anything is said. */
async function connected(guard: OutgoingGuard, settings: LdapSettings): Promise<Client> {
  const url = new URL(settings.url)
  const secure = url.protocol === 'ldaps:'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const port = url.port === '' ? (secure ? 636 : 389) : Number(url.port)
  // The guard judges names and addresses as those of any other call.
  const judged = new URL(`https://${url.hostname}:${port}`)
  guard.checkUrl(judged)
  const socket = await reached(guard, judged, host, port)
  const isName = /[a-z]/i.test(host) && !host.includes(':')
  const tls: ConnectionOptions = {
    host, minVersion: 'TLSv1.2', ...(isName ? { servername: host } : {}), ...(settings.certificate === '' ? {} : { ca: [...rootCertificates, settings.certificate] }),
  }
  // One connection, never a second: a new one might not be under TLS, and the password would go over it in the clear.
  let used = false
  const once = <Connection>(connection: Connection) => {
    if (used) throw new Error('The directory ended the connection')
    used = true
    return connection
  }
  const options = { url: settings.url, timeout: patience, connectTimeout: patience }
  if (secure) {
    const encrypted = await handshake({ ...tls, socket })
    return new Client({ ...options, createSecureConnection: () => once(encrypted) })
  }
  const client = new Client({ ...options, createConnection: () => once(socket) })
  try {
    await client.startTLS(tls)
    return client
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** Waits until the server's certificate has been checked. */
function handshake(options: ConnectionOptions): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const encrypted = connectTls(options)
    encrypted.setTimeout(patience, () => { encrypted.destroy(new Error('The directory does not answer')) })
    encrypted.once('error', reject)
    encrypted.once('secureConnect', () => {
      encrypted.setTimeout(0)
      encrypted.off('error', reject)
      resolve(encrypted)
    })
  })
}

function reached(guard: OutgoingGuard, judged: URL, host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, lookup: guard.lookup(judged) })
    const late = () => { socket.destroy(new Error('The directory does not answer')) }
    socket.setTimeout(patience, late)
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.setTimeout(0)
      socket.off('timeout', late)
      socket.off('error', reject)
      resolve(socket)
    })
  })
}

function asked({ idAttribute, emailAttribute, nameAttribute, groupAttribute }: LdapSettings) {
  return {
    scope: 'sub' as const, derefAliases: 'never' as const, timeLimit: 10, attributes: [idAttribute, emailAttribute, nameAttribute, groupAttribute, disabledAttribute],
    // Active Directory's id is bytes.
    explicitBufferAttributes: [idAttribute],
  }
}

/** What was typed as a value of a filter (RFC 4515, 3). */
export function escaped(name: string): string {
  return name.replace(/[\0()*\\]/g, (letter) => `\\${letter.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function readEntry({ id, settings }: DirectoryProvider, entry: Entry): DirectoryPerson | undefined {
  const first = (name: string): unknown => { const value: unknown = entry[name]; return Array.isArray(value) ? value[0] : value }
  const subject = subjectOf(first(settings.idAttribute))
  if (subject === '' || entry.dn === '') return undefined
  const email = line(first(settings.emailAttribute), 320)
  return {
    dn: entry.dn,
    disabled: (Number(line(first(disabledAttribute), 20)) & disabledBit) !== 0,
    person: { issuer: `ldap ${id}`, subject, verifiedEmail: email === '' ? undefined : email, name: line(first(settings.nameAttribute), 100), groups: textList(entry[settings.groupAttribute]) },
  }
}

/** Text as it is; bytes that are no text as hexadecimal. */
function subjectOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 255)
  if (!Buffer.isBuffer(value)) return ''
  const text = value.toString('utf8')
  return /^[\x21-\x7e]+$/.test(text) ? text.slice(0, 255) : value.toString('hex').slice(0, 255)
}

/** Why a directory cannot be used, in a few words. */
export function directoryReason(error: unknown): string {
  if (error instanceof ForbiddenAddress) return 'OUTGOING_ALLOW does not name this address'
  return error instanceof Error ? (error.message === '' ? error.name : error.message) : 'unknown'
}
