import { type ChildProcess, fork } from 'node:child_process'
import { projectFile } from '../project.ts'
import type { PdfPage } from './page.ts'
import { notPrintable, printersBusy, printTooLong } from './problems.ts'

export interface Printer {
  /** The bytes of a PDF. @throws Problem 422 for what cannot be laid out, 413 for what takes too long, 503 when too many wait. */
  print(page: PdfPage): Promise<Uint8Array>
  /** Ends its process; what is under way fails. */
  close(): void
}

interface Waiting { readonly id: number; readonly page: PdfPage; readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: unknown) => void }

/** How long one document may take, and how long the process stays when nothing is printed, milliseconds. */
const limits = { longest: 30_000, idle: 30_000, waiting: 50 } as const

/**
 * Prints one document after the other in a process of its own, which starts with the first and ends when nothing was printed for a
 * while: at rest it costs nothing. What takes too long or too much memory takes that process down, never ours.
 */
export function createPrinter(): Printer {
  let child: ChildProcess | undefined
  let current: Waiting | undefined
  let timer: NodeJS.Timeout | undefined
  let count = 0
  const queue: Waiting[] = []

  const end = () => {
    const ended = child
    child = undefined
    ended?.removeAllListeners()
    ended?.kill('SIGKILL')
  }
  const settle = (how: (waiting: Waiting) => void) => {
    clearTimeout(timer)
    const done = current
    current = undefined
    if (done !== undefined) how(done)
    next()
  }
  const start = (): ChildProcess => {
    const fonts = projectFile('node_modules/@expo-google-fonts/noto-sans-sc')
    const latin = projectFile('node_modules/pdfmake/fonts/Roboto')
    const made = fork(projectFile('src/platform/pdf/pdf-child.mjs'), [fonts, latin], { serialization: 'advanced', execArgv: ['--max-old-space-size=512'], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    made.on('message', (answer: unknown) => {
      const given = typeof answer === 'object' && answer !== null && 'bytes' in answer && answer.bytes instanceof Uint8Array ? answer.bytes : undefined
      settle(({ resolve, reject }) => { if (given === undefined) reject(notPrintable()); else resolve(given) })
    })
    made.on('exit', () => { if (child === made) { child = undefined; settle(({ reject }) => { reject(notPrintable()) }) } })
    made.on('error', () => { if (child === made) { end(); settle(({ reject }) => { reject(notPrintable()) }) } })
    return made
  }
  const next = () => {
    if (current !== undefined) return
    current = queue.shift()
    if (current === undefined) {
      timer = setTimeout(end, limits.idle)
      timer.unref()
      child?.unref()
      child?.channel?.unref()
      return
    }
    child ??= start()
    child.ref()
    child.channel?.ref()
    timer = setTimeout(() => { end(); settle(({ reject }) => { reject(printTooLong()) }) }, limits.longest)
    child.send({ id: current.id, definition: current.page }, (error) => { if (error !== null) { end(); settle(({ reject }) => { reject(notPrintable()) }) } })
  }
  return {
    print: (page) => new Promise((resolve, reject) => {
      if (queue.length >= limits.waiting) { reject(printersBusy()); return }
      queue.push({ id: (count += 1), page, resolve, reject })
      clearTimeout(current === undefined ? timer : undefined)
      next()
    }),
    close() {
      end()
      settle(({ reject }) => { reject(notPrintable()) })
      clearTimeout(timer)
    },
  }
}
