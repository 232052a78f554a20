import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer as createSocket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ldap from 'ldapjs'
import { Client } from 'ldapts'
import { certificate } from './certificate.ts'

export interface Entry { readonly uid: string; readonly name: string; readonly mail?: string; readonly password: string; readonly groups?: readonly string[] }

/** A directory in which the tests put people. */
export interface TestDirectory {
  readonly url: string
  /** What the administrator is told to trust. */
  readonly cert: string
  readonly port: number
  readonly base: string
  /** Whether it is a whole directory: with pages, and names with any letter in them. */
  readonly whole: boolean
  readonly filter: string
  readonly idAttribute: string
  readonly groupAttribute: string
  readonly bindName: string
  readonly bindPassword: string
  put(people: readonly Entry[]): Promise<void>
  /** Binds that it took, by name, with the length of the password. */
  readonly binds: { readonly name: string; readonly length: number }[]
  stop(): Promise<void>
}

// Left out of the library's types.
const { PagedResultsControl } = ldap as unknown as { readonly PagedResultsControl: new (options: object) => unknown }
const base = 'dc=yunfan,dc=example'
const bindName = `cn=reader,${base}`
const bindPassword = 'the reader\'s password'
export const slapd = ['/usr/sbin/slapd', '/usr/lib/openldap/slapd'].find((path) => existsSync(path))

/** A directory server in this process, under TLS from the start. As some do, it takes a bind without a password for a good one. */
export async function startOwn(): Promise<TestDirectory> {
  const { cert, key } = await certificate()
  const server = ldap.createServer({ certificate: cert, key })
  let people: readonly Entry[] = []
  const binds: { name: string; length: number }[] = []
  const dnOf = ({ uid }: Entry) => `uid=${uid},ou=people,${base}`
  server.bind(base, (request: { dn: { toString(): string }; credentials: string }, response: { end(): void }, next: (error?: unknown) => void) => {
    const name = request.dn.toString().replaceAll(', ', ',').replaceAll('\\2a', '*')
    binds.push({ name, length: request.credentials.length })
    const right = request.credentials === '' || (name === bindName && request.credentials === bindPassword) || people.some((each) => dnOf(each) === name && each.password === request.credentials)
    if (!right) { next(new ldap.InvalidCredentialsError()); return }
    response.end()
    next()
  })
  server.search(base, (request: SearchRequest, response: SearchResponse, next: (error?: unknown) => void) => {
    const found = people.map((each) => ({ dn: dnOf(each), attributes: { objectclass: ['inetOrgPerson'], uid: [each.uid], displayName: [each.name], entryUUID: [`id-${each.uid}`], memberOf: [...(each.groups ?? [])], ...(each.mail === undefined ? {} : { mail: [each.mail] }) } }))
      .filter(({ attributes }) => request.filter.matches(attributes))
    // The library compares what was asked for in lower case only.
    response.attributes = request.attributes.map((name) => name.toLowerCase())
    for (const entry of page(request, response, found)) response.send(entry)
    response.end()
    next()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  // Left out of the library's types.
  const { port } = server as unknown as AddressInfo
  return {
    whole: false, url: `ldaps://localhost:${port}`, cert, port, base, filter: '(&(objectClass=inetOrgPerson)(|(uid={name})(mail={name})))', idAttribute: 'entryUUID', groupAttribute: 'memberOf', bindName, bindPassword, binds,
    put: async (given) => { people = given },
    stop: async () => new Promise((resolve) => { server.close(() => { resolve() }); setImmediate(resolve) }),
  }
}

interface Found { readonly dn: string; readonly attributes: Record<string, readonly string[]> }
interface SearchRequest { readonly attributes: readonly string[]; readonly filter: { matches(entry: object): boolean }; readonly controls: { readonly type: string; readonly value: { readonly size: number; readonly cookie?: Buffer } }[] }
interface SearchResponse { send(entry: Found): void; end(): void; controls: unknown[]; attributes: readonly string[] }

/** The part that a paged question asks for (RFC 2696). */
function page(request: SearchRequest, response: SearchResponse, found: readonly Found[]): readonly Found[] {
  const paged = request.controls.find(({ type }) => type === '1.2.840.113556.1.4.319')
  if (paged === undefined) return found
  const start = Number(paged.value.cookie?.toString() ?? '') || 0
  const end = start + paged.value.size
  response.controls.push(new PagedResultsControl({ value: { size: found.length, cookie: Buffer.from(end < found.length ? String(end) : '') } }))
  return found.slice(start, end)
}

/** Debian's OpenLDAP, where it is installed, by StartTLS; with a referral in its tree that nobody may follow. */
export async function startSlapd(): Promise<TestDirectory> {
  const folder = mkdtempSync(join(tmpdir(), 'slapd-'))
  const { cert, key } = await certificate()
  mkdirSync(join(folder, 'db'))
  writeFileSync(join(folder, 'cert.pem'), cert)
  writeFileSync(join(folder, 'key.pem'), key)
  writeFileSync(join(folder, 'slapd.conf'), [
    'include /etc/ldap/schema/core.schema', 'include /etc/ldap/schema/cosine.schema', 'include /etc/ldap/schema/inetorgperson.schema',
    `pidfile ${folder}/pid`, 'modulepath /usr/lib/ldap', 'moduleload back_mdb', `TLSCertificateFile ${folder}/cert.pem`, `TLSCertificateKeyFile ${folder}/key.pem`,
    'security simple_bind=128', 'sizelimit size.soft=100 size.hard=100 size.prtotal=unlimited', 'database mdb', `suffix "${base}"`, `rootdn "${bindName}"`, `rootpw "${bindPassword}"`, `directory ${folder}/db`, '',
  ].join('\n'))
  const port = await freePort()
  const url = `ldap://localhost:${port}`
  const child = spawn(slapd ?? '', ['-h', `ldap://127.0.0.1:${port}`, '-f', join(folder, 'slapd.conf'), '-d', '0'], { stdio: 'ignore' })
  await answering(port)
  const client = new Client({ url })
  await client.startTLS({ ca: [cert], servername: 'localhost' })
  await client.bind(bindName, bindPassword)
  await client.add(base, { objectClass: ['dcObject', 'organization'], dc: 'yunfan', o: 'Yunfan' })
  await client.add(`ou=people,${base}`, { objectClass: 'organizationalUnit', ou: 'people' })
  // Part of the tree lies elsewhere: who followed there would ask a stranger.
  await client.add(`ou=away,${base}`, { objectClass: ['referral', 'extensibleObject'], ou: 'away', ref: `ldap://127.0.0.1:1/ou=away,${base}` })
  let known: readonly Entry[] = []
  return {
    whole: true, url, cert, port, base, filter: '(&(objectClass=inetOrgPerson)(|(uid={name})(mail={name})))', idAttribute: 'employeeNumber', groupAttribute: 'departmentNumber', bindName, bindPassword, binds: [],
    async put(people) {
      for (const { uid } of known) await client.del(`uid=${uid},ou=people,${base}`)
      known = people
      for (const { uid, name, mail, password, groups = [] } of people) {
        await client.add(`uid=${uid},ou=people,${base}`, {
          objectClass: 'inetOrgPerson', uid, cn: uid, sn: uid, employeeNumber: `id-${uid}`, displayName: name, userPassword: password, ...(mail === undefined ? {} : { mail }), ...(groups.length === 0 ? {} : { departmentNumber: [...groups] }),
        })
      }
    },
    async stop() {
      await client.unbind()
      child.kill('SIGTERM')
      await new Promise((resolve) => { child.once('exit', resolve) })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const socket = createSocket()
  await new Promise<void>((resolve) => { socket.listen(0, '127.0.0.1', resolve) })
  const { port } = socket.address() as AddressInfo
  await new Promise((resolve) => { socket.close(resolve) })
  return port
}

async function answering(port: number): Promise<void> {
  const { connect } = await import('node:net')
  for (let count = 0; count < 200; count += 1) {
    const up = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true) })
      socket.once('error', () => { setTimeout(() => { resolve(false) }, 50) })
    })
    if (up) return
  }
  throw new Error('slapd did not start')
}
