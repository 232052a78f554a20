import { spawnSync } from 'node:child_process'
import { type ClientRequest, request } from 'node:http'
import { chmodSync, mkdirSync, mkdtempSync, openAsBlob, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRegistry } from '../../src/model/define/registry.ts'
import { programParts } from '../../src/app/registry.ts'
import { type ConnectedDatabase, connectDatabase } from '../../src/platform/database/index.ts'
import { Child } from './child.ts'

const root = resolve(import.meta.dirname, '../..')
const registry = createRegistry(programParts)

// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
type Body = any

/** The real program, built from the sources as they stand, as a process of its own on data of its own. */
export class Server {
  readonly data: string
  readonly registry = registry
  readonly #folder: string
  readonly #program: string
  #child: Child | undefined
  #address = ''
  #cookie = ''
  #beside: ConnectedDatabase | undefined

  constructor() {
    // Inside the project, so that the bundle finds its packages.
    mkdirSync(join(root, '.cache'), { recursive: true })
    this.#folder = mkdtempSync(join(root, '.cache/faults-'))
    this.#program = join(this.#folder, 'server.mjs')
    const built = spawnSync(process.execPath, [join(root, 'scripts/steps/bundle.mjs'), join(root, 'src/app/all.ts'), this.#program], { cwd: root, encoding: 'utf8' })
    if (built.status !== 0) throw new Error(built.stderr)
    this.data = mkdtempSync(join(tmpdir(), 'guanxi-server-'))
    chmodSync(this.data, 0o755)
  }

  get pid(): number { return this.#child?.pid ?? 0 }

  /** Starts it, or starts it again on the data that a kill left. */
  async start(): Promise<void> {
    this.#child = new Child({ path: this.#program, environment: { DATA_DIR: this.data, PORT: '0', LOG_LEVEL: 'error' } })
    const ready = 'Guanxi is ready: '
    this.#address = (await this.#child.line(ready)).slice(ready.length)
  }

  async kill(): Promise<void> {
    await this.#child?.kill('SIGKILL')
  }

  /** The database beside the running program, as a command uses it. */
  async database(): Promise<ConnectedDatabase['database']> {
    this.#beside ??= await connectDatabase({ dataFolder: this.data, migrationsFolder: join(root, 'migrations') })
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
    const form = new FormData()
    form.set('object', object)
    form.set('file', await openAsBlob(path), 'file')
    return this.#send('/api/v1/imports', { method: 'POST', body: form })
  }

  /** A request whose body the caller writes piece by piece. */
  open(path: string, headers: Readonly<Record<string, string>>): ClientRequest {
    return request(`${this.#address}${path}`, { method: 'POST', headers: { origin: this.#address, 'accept-language': 'en', cookie: this.#cookie, ...headers } })
  }

  /** The most memory that the process has had in its life, in bytes (the kernel's own high-water mark); Linux only. */
  peakMemory(): number {
    return peakOf(this.pid)
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
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #send(path: string, init: RequestInit): Promise<Body> {
    const answer = await fetch(`${this.#address}${path}`, { ...init, headers: { origin: this.#address, 'accept-language': 'en', cookie: this.#cookie, ...init.headers } })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${init.method ?? ''} ${path} answered ${answer.status}: ${text}`)
    const [given] = answer.headers.getSetCookie()
    if (given !== undefined) this.#cookie = given.split(';')[0] ?? ''
    return text === '' ? undefined : JSON.parse(text)
  }
}

function peakOf(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}
