import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { startFollowers } from '../../src/app/followers.ts'
import type { Installation } from '../../src/app/parts.ts'
import { createProgram, type Program, type ProgramSettings } from '../../src/app/program.ts'
import { settableClock, type SettableClock } from '../../src/lib/clock.ts'
import type { Scanner } from '../../src/platform/files/index.ts'
import type { SmtpSettings } from '../../src/platform/mail/index.ts'
import type { OutgoingGuard } from '../../src/platform/outgoing/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { asOwner, atEndOfFile, preparedDatabase, testDatabase } from '../../src/platform/testing/index.ts'
import { TestClient } from './client.ts'

export const testPassword = 'correct horse battery 41'
const secret = 'only for tests'

export interface TestApp {
  readonly program: Program
  readonly door: FastifyInstance
  readonly clock: SettableClock
  /** The first workspace's administrator. */
  readonly admin: TestClient
  readonly workspaceId: number
  /** Faults that the door logged: a test may want none. */
  readonly faults: readonly unknown[]
  /** Somebody who is not signed in. */
  nobody(): TestClient
  /** A department below the one given, or below the company. */
  department(name: string, parent?: string): Promise<string>
  /** A user with a shipped role ('rep', 'headOfSales', 'leader' ...), joined by an invitation and signed in. */
  person(options: { readonly role: string; readonly department?: string; readonly name?: string; readonly language?: 'en' | 'zh' }): Promise<TestClient>
  /** Another company in the same installation; its administrator. */
  otherWorkspace(name?: string): Promise<TestClient>
  /** Lets the sequencer and every follower handle all that is committed. */
  catchUp(): Promise<void>
  /** Listens on a free port of loopback, for a browser; gives the address. */
  listen(): Promise<string>
  /** Ends it before the test file does. */
  close(): Promise<void>
}

/** Where a company stands further on than set up: the first test file of the run that asks for it brings it there, all others copy it. */
export interface Begun { readonly name: string; readonly make: (app: TestApp) => Promise<void> }

export interface TestAppOptions { readonly at?: string; readonly language?: 'en' | 'zh'; readonly webFolder?: string; readonly setUp?: boolean; readonly outgoing?: OutgoingGuard; readonly smtp?: SmtpSettings; readonly publicUrl?: string; readonly installation?: Installation; readonly filesFolder?: string; readonly scanner?: Scanner; readonly log?: ProgramSettings['log']; readonly database?: Database; readonly begun?: Begun }

/**
 * The whole program on a fresh copy of the migrated database, with a clock that stands until it is moved. Closed at the end of
 * the test file. Call it in beforeAll or in a test.
 */
export async function testApp({ at = usualTime, language = 'en', webFolder, setUp = true, outgoing, smtp, publicUrl, installation, filesFolder, scanner, log, database: given, begun }: TestAppOptions = {}): Promise<TestApp> {
  // The set-up of a company is the longest part of a start, and the same for nearly every file: those copy a database that has it.
  // (At a public address over TLS the cookie has another name; a warehouse is to see a company begin.)
  const prepared = given === undefined && setUp && at === usualTime && publicUrl === undefined && installation === undefined ? await companyOf(language, begun) : undefined
  const database = given ?? prepared?.database ?? await testDatabase()
  const clock = settableClock(at)
  const faults: unknown[] = []
  const program = createProgram({
    database, clock, secret, ...(webFolder === undefined ? {} : { webFolder }), ...(outgoing === undefined ? {} : { outgoing }),
    log: { error: (entry, message) => { if (process.env.SHOW_FAULTS) console.error(entry); faults.push(entry); log?.error(entry, message) }, info: (entry, message) => { log?.info(entry, message) } }, ...(installation === undefined ? {} : { installation }),
    filesFolder: filesFolder ?? folderOfItsOwn(), ...(scanner === undefined ? {} : { scanner }), ...(smtp === undefined ? {} : { smtp }), ...(publicUrl === undefined ? {} : { config: { publicUrl } }),
    rates: { peer: { burst: 1_000_000, perSecond: 1_000_000 }, guesses: { burst: 10_000, perSecond: 10_000 } },
  })
  const door = await program.door()
  const followers = await startFollowers(program, (error) => { faults.push(error) })
  const close = once(async () => {
    await followers.stop()
    await program.close()
  })
  atEndOfFile(close)
  const people = new People(program, door)
  const admin = !setUp ? people.nobody() : prepared === undefined ? await people.found(language) : people.founded(prepared.known)
  return {
    program, door, clock, admin, faults,
    get workspaceId() { return people.workspaceId },
    nobody: () => people.nobody(),
    department: async (name, parent) => {
      const company = parent ?? (await admin.get('/api/v1/departments')).body.rows[0].id as string
      return (await admin.create('departments', { name, parent: company })).id as string
    },
    person: (options) => people.join(admin, options),
    otherWorkspace: (name) => people.foundAnother(name ?? 'Another Company'),
    catchUp: () => followers.catchUp(),
    listen: async () => door.listen({ port: 0, host: '127.0.0.1' }),
    close,
  }
}

function once(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined
  return () => running ??= run()
}

const usualTime = '2026-11-25T02:00:00Z'

/** What is known of a company that was set up: its administrator, signed in. */
interface Founded { readonly workspaceId: number; readonly userId: string; readonly cookie: string | undefined }

/** Sets up the company as the first run does, by the door, and leaves it as it stands then: nothing has followed the feed yet. */
async function foundIn(database: Database, language: 'en' | 'zh'): Promise<Founded> {
  const log = { error: (entry: unknown) => { throw new Error('The set-up failed.', { cause: entry }) }, info: () => undefined }
  const program = createProgram({ database, clock: settableClock(usualTime), secret, log, filesFolder: folderOfItsOwn() })
  try {
    const people = new People(program, await program.door())
    const { userId, cookie } = await people.found(language)
    await withoutPlainIndexes(database)
    return { workspaceId: people.workspaceId, userId, cookie }
  } finally {
    await program.close()
  }
}

/** What is long, hostile, or many at a time has to fit the indexes as well; so has what asks by which of them a list is found. */
const keepingIndexes = /\/(test\/(hostile|conformance|data|imports|records|faults)|src)\/|\/test\/custom\/sharing\./
const whole = () => keepingIndexes.test(expect.getState().testPath ?? '')

/**
 * A few rows are found as they are, and of thousands of indexes the server looks at all of a table's for each question: those that
 * only make finding faster are left out, which took a third of the time of many tests. Those that keep something unique stay.
 */
async function withoutPlainIndexes(database: Database): Promise<void> {
  if (whole()) return
  const plain = await asOwner(database, `
    select i.indexrelid::regclass::text as name from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
    where c.relnamespace = 'public'::regnamespace and a.amname = 'btree' and not i.indisunique and not c.relispartition`)
  for (let from = 0; from < plain.length; from += 100) await asOwner(database, `drop index ${plain.slice(from, from + 100).map(({ name }) => String(name)).join(', ')}`)
}

/** A copy of a company that was set up in this language, and brought to where it is asked for. */
async function companyOf(language: 'en' | 'zh', begun: Begun | undefined) {
  const kind = whole() ? '_whole' : ''
  if (begun === undefined) return preparedDatabase<Founded>(`founded_${language}${kind}`, (fresh) => foundIn(fresh, language))
  return preparedDatabase<Founded>(`${begun.name}${kind}`, async (fresh) => {
    const app = await testApp({ language, database: fresh })
    try {
      await begun.make(app)
      await withoutPlainIndexes(fresh)
      return { workspaceId: app.workspaceId, userId: app.admin.userId, cookie: app.admin.cookie }
    } finally {
      await app.close()
    }
  })
}

/** Files of one program are none of another's, also where both run in one process. */
function folderOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-files-'))
  atEndOfFile(async () => { await rm(folder, { recursive: true, force: true }) })
  return folder
}

/** Makes people who can sign in. */
class People {
  readonly #program: Program
  readonly #door: FastifyInstance
  workspaceId = 0

  constructor(program: Program, door: FastifyInstance) {
    this.#program = program
    this.#door = door
  }

  nobody(): TestClient {
    return new TestClient(this.#door, { userId: '', name: 'nobody', email: '' })
  }

  async found(language: 'en' | 'zh'): Promise<TestClient> {
    const client = this.nobody()
    const answer = await client.post('/api/v1/set-up', { ...company(language), companyName: 'Yunfan Trading', name: 'Ada Admin', email: 'ada@example.com', password: testPassword })
    if (answer.status !== 201) throw new Error(`The set-up answered ${answer.status}: ${answer.text}`)
    return this.founded({ workspaceId: answer.body.workspaceId as number, userId: answer.body.userId as string, cookie: client.cookie })
  }

  founded({ workspaceId, userId, cookie }: Founded): TestClient {
    this.workspaceId = workspaceId
    return new TestClient(this.#door, { userId, name: 'Ada Admin', email: 'ada@example.com', cookie })
  }

  async foundAnother(name: string): Promise<TestClient> {
    const email = `founder-${randomUUID().slice(0, 8)}@example.org`
    const { userId } = await this.#program.access.createWorkspace({ ...company('en'), companyName: name, name: 'Otto Other', email, password: testPassword }, this.#program.founding)
    return this.signedIn({ userId, name: 'Otto Other', email })
  }

  async join(admin: TestClient, { role, department, name = `${role} ${randomUUID().slice(0, 4)}`, language = 'en' }: Parameters<TestApp['person']>[0]): Promise<TestClient> {
    const roles = await admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: role } })
    const roleId: unknown = roles.body?.rows?.[0]?.id
    if (typeof roleId !== 'string') throw new Error(`There is no role ${role}: ${roles.text}`)
    const email = `${role.toLowerCase()}-${randomUUID().slice(0, 8)}@example.com`
    const user = await admin.create('users', { name, email, language, roles: [{ object: 'role', id: roleId }], ...(department === undefined ? {} : { department }) })
    const link = await admin.post('/api/v1/invitations', { user: user.id })
    if (link.status !== 201) throw new Error(`The invitation answered ${link.status}: ${link.text}`)
    const client = this.nobody()
    const joined = await client.post(`/api/v1${link.body.path as string}`, { password: testPassword })
    if (joined.status !== 200) throw new Error(`Joining answered ${joined.status}: ${joined.text}`)
    return new TestClient(this.#door, { userId: user.id as string, name, email, cookie: client.cookie })
  }

  async signedIn(who: { readonly userId: string; readonly name: string; readonly email: string }): Promise<TestClient> {
    const client = new TestClient(this.#door, who)
    const answer = await client.post('/api/v1/sign-in', { email: who.email, password: testPassword })
    if (answer.status !== 200) throw new Error(`The sign-in answered ${answer.status}: ${answer.text}`)
    return client
  }
}

function company(language: 'en' | 'zh') {
  return { language, zone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1 }
}
