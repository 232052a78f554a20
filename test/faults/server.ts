import { type ClientRequest, request } from 'node:http'
import { chmodSync, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createRegistry } from '../../src/model/define/registry.ts'
import { programParts } from '../../src/app/registry.ts'
import { type ConnectedDatabase, connectDatabase } from '../../src/platform/database/index.ts'
import { projectFile } from '../../src/platform/project.ts'
import { type Built, builtPrograms } from '../support/built.ts'
import { Child } from './child.ts'

const root = projectFile('')
const registry = createRegistry(programParts)

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
type Body = any

export interface ServerGiven {
  /** Further settings, such as DATABASE_URL. */
  readonly environment?: Readonly<Record<string, string>>
  /** A data folder that is there already. */
  readonly data?: string
}

/** An answer, whatever its status. */
export interface Answer { readonly status: number; readonly body: Body; readonly headers: Headers }

/** The real program, built from the sources as they stand, as a process of its own on data of its own. */
export class Server {
  readonly data: string
  readonly #environment: Readonly<Record<string, string>>
  readonly registry = registry
  readonly #built: Built | undefined
  readonly #program: string
  #child: Child | undefined
  #address = ''
  #cookie = ''
  #beside: ConnectedDatabase | undefined

  /** @param program a built program to run instead of the sources. */
  constructor(program?: string, { environment = {}, data }: ServerGiven = {}) {
    this.#environment = environment
    this.#built = program === undefined ? builtPrograms('all') : undefined
    this.#program = program ?? this.#built?.path('all') ?? ''
    this.data = data ?? mkdtempSync(join(tmpdir(), 'guanxi-server-'))
    chmodSync(this.data, 0o755)
  }

  get pid(): number { return this.#child?.pid ?? 0 }
  /** Its built program, for another one to run. */
  get program(): string { return this.#program }
  get address(): string { return this.#address }
  get cookie(): string { return this.#cookie }
  /** What the program said of faults so far. */
  get errors(): string { return this.#child?.errors ?? '' }
  /** Whether the process still runs. */
  get lives(): boolean { return this.#child !== undefined && this.#child.process.exitCode === null && this.#child.process.signalCode === null }

  /** Starts it, or starts it again on the data that a kill left. */
  async start(): Promise<void> {
    await this.launch()
  }

  /** The same, to be killed before it is ready. @returns settles when it is ready, or has ended before. */
  launch(): Promise<void> {
    const child = new Child({ path: this.#program, environment: { DATA_DIR: this.data, PORT: '0', LOG_LEVEL: 'error', ...this.#environment } })
    this.#child = child
    const ready = 'Guanxi is ready: '
    return child.line(ready).then((line) => { this.#address = line.slice(ready.length) })
  }

  /** Waits until it has ended. */
  async ended(): Promise<number | string | undefined> { return this.#child?.ended }

  async kill(): Promise<void> {
    await this.#child?.kill('SIGKILL')
  }

  /** Ends it as a person does, and its database, to be started again. */
  async stop(): Promise<void> {
    await this.#beside?.close()
    this.#beside = undefined
    await this.#child?.kill('SIGINT')
  }

  /** The first process of its own database server. */
  get databasePid(): number {
    return Number(readFileSync(join(this.data, 'postgresql/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  }

  /** Kills its own database server at once, as a machine does that has no memory left. @returns settles when another one was started by the program. */
  killDatabase(): Promise<void> {
    const killed = this.databasePid
    try {
      process.kill(killed, 'SIGKILL')
    } catch {
      // Dead already: a second kill, or it was just being started again.
    }
    return this.#databaseAfter(killed)
  }

  async #databaseAfter(killed: number): Promise<void> {
    while (this.lives) {
      try {
        // What the dead one had begun may answer for a moment.
        if (this.databasePid !== killed && this.databasePid > 0) return
      } catch {
        // The file is not there while it is being started.
      }
      await pause(10)
    }
  }

  /** Waits until the program says that it can serve. */
  async ready(): Promise<void> {
    for (const until = performance.now() + 240_000; ;) {
      if ((await this.answer('GET', '/ready').catch(() => undefined))?.status === 200) return
      if (!this.lives) throw new Error(`It ended: ${this.errors}`)
      await pause(20)
      if (performance.now() > until) throw new Error(`It does not get ready: ${JSON.stringify((await this.answer('GET', '/ready')).body)}`)
    }
  }

  /** The database beside the running program, as a command uses it; when it dies, the program alone mends it. */
  async database(): Promise<ConnectedDatabase['database']> {
    if (this.#beside === undefined) {
      this.#beside = await connectDatabase({ dataFolder: this.data, migrationsFolder: join(root, 'migrations'), databaseUrl: this.#environment['DATABASE_URL'] })
      this.#beside.server?.letGo()
    }
    return this.#beside.database
  }

  /** Founds the company; from then on the calls are its administrator's. @returns the workspace's id. */
  async setUp(): Promise<number> {
    const { workspaceId } = await this.post('/api/v1/set-up', {
      companyName: 'Yunfan Trading', name: 'Ada Admin', email: 'ada@example.com', password: 'correct horse battery 41',
      language: 'en', zone: 'Asia/Shanghai', baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1,
    })
    return workspaceId as number
  }

  get(path: string): Promise<Body> { return this.#send(path, { method: 'GET' }) }
  post(path: string, body?: object): Promise<Body> {
    return this.#send(path, { method: 'POST', ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }) })
  }
  patch(path: string, body: object, version: number): Promise<Body> {
    return this.#send(path, { method: 'PATCH', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'if-match': `"${version}"` } })
  }

  /** Uploads a file to be imported, streamed from disk. */
  async upload(object: string, path: string): Promise<Body> {
    return this.#send('/api/v1/imports', { method: 'POST', body: await fileForm(object, path) })
  }

  /** The same, with the answer whatever its status. */
  async uploaded(object: string, path: string): Promise<Answer> {
    return this.#ask('/api/v1/imports', { method: 'POST', body: await fileForm(object, path) })
  }

  /** A request whose body the caller writes piece by piece. */
  open(path: string, headers: Readonly<Record<string, string>>): ClientRequest {
    return request(`${this.#address}${path}`, { method: 'POST', headers: { origin: this.#address, 'accept-language': 'en', cookie: this.#cookie, ...headers } })
  }

  /** The most memory that the process has had in its life, in bytes (the kernel's own high-water mark); Linux only. */
  peakMemory(): number {
    return peakOf(this.pid)
  }

  /** The memory that the process has now, in bytes; Linux only. */
  memory(): number {
    return memoryOf(this.pid, 'VmRSS')
  }

  /** The same of the processes that it has started and that still run, such as the one that parses a workbook. */
  peaksBelow(): number[] {
    const children = readFileSync(`/proc/${this.pid}/task/${this.pid}/children`, 'utf8').split(' ').filter((pid) => pid.trim() !== '')
    return children.map((pid) => { try { return peakOf(Number(pid)) } catch { return 0 } })
  }

  /** Ends program and database, and takes the data away. */
  async end(): Promise<void> {
    await this.#beside?.close()
    if (this.#child !== undefined && this.#child.process.exitCode === null && this.#child.process.signalCode === null) await this.#child.kill('SIGINT')
    rmSync(this.data, { recursive: true, force: true })
    this.#built?.remove()
  }

  /** Asks and gives the answer whatever its status. @throws when there was none. */
  async answer(method: string, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.#ask(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }), headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers } })
  }

  async #send(path: string, init: RequestInit): Promise<Body> {
    const { status, body } = await this.#ask(path, init)
    if (status >= 300) throw new Error(`${init.method ?? ''} ${path} answered ${status}: ${JSON.stringify(body)}`)
    return body
  }

  async #ask(path: string, init: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.#address}${path}`, { ...init, headers: { origin: this.#address, 'accept-language': 'en', cookie: this.#cookie, ...init.headers } })
    const text = await answer.text()
    const given = answer.headers.getSetCookie()[0]?.split(';')[0]
    if (given !== undefined && !given.endsWith('=')) this.#cookie = given
    return { status: answer.status, headers: answer.headers, body: text.startsWith('{') ? JSON.parse(text) : text === '' ? undefined : text }
  }
}

function peakOf(pid: number): number {
  return memoryOf(pid, 'VmHWM')
}

function memoryOf(pid: number, what: 'VmHWM' | 'VmRSS'): number {
  const line = new RegExp(`^${what}:\\s+(\\d+) kB$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}

async function fileForm(object: string, path: string): Promise<FormData> {
  const form = new FormData()
  form.set('object', object)
  form.set('file', await openAsBlob(path), 'file')
  return form
}
