import { type ChildProcess, spawn } from 'node:child_process'

/** A started program whose lines can be waited for. */
export class Child {
  readonly lines: string[] = []
  readonly process: ChildProcess
  readonly ended: Promise<number | string>
  errors = ''
  #waiting: (() => void)[] = []
  #rest = ''

  constructor(program: string | { readonly path: string; readonly environment: Readonly<Record<string, string>> }, ...args: readonly string[]) {
    const { path, environment } = typeof program === 'string' ? { path: program, environment: {} } : program
    this.process = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...environment } })
    this.process.stdout?.on('data', (piece: Buffer) => this.#take(piece.toString()))
    this.process.stderr?.on('data', (piece: Buffer) => { this.errors += piece.toString() })
    this.ended = new Promise((resolve) => {
      this.process.on('close', (code, signal) => { resolve(code ?? signal ?? 'gone'); this.#wake() })
    })
  }

  get pid(): number { return this.process.pid ?? 0 }

  /** The first line, from the given one on, that begins so. @throws Error when the program ends without it. */
  async line(start: string, from = 0): Promise<string> {
    for (;;) {
      const found = this.lines.slice(from).find((line) => line.startsWith(start))
      if (found !== undefined) return found
      if (this.process.exitCode !== null || this.process.signalCode !== null) throw new Error(`It ended without '${start}': ${this.errors}`)
      await new Promise<void>((resolve) => { this.#waiting.push(resolve) })
    }
  }

  /** Waits until it has acknowledged so many more rows. */
  async writes(count: number): Promise<void> {
    const from = this.lines.length
    for (let more = 0, next = from; more < count; more += 1) {
      const line = await this.line('written', next)
      next = this.lines.indexOf(line, next) + 1
    }
  }

  /** The ids of the rows it was told are committed. */
  get written(): number[] {
    return this.lines.filter((line) => line.startsWith('written ')).map((line) => Number(line.slice(8)))
  }

  async kill(signal: NodeJS.Signals): Promise<number | string> {
    this.process.kill(signal)
    return this.ended
  }

  #take(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() ?? ''
    this.lines.push(...lines)
    this.#wake()
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}
