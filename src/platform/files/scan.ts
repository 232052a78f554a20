import { createReadStream } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { Problem } from '../../lib/problem.ts'

/** Looks into a file before it is kept. */
export interface Scanner {
  /** @throws Problem 422 when something harmful was found; 503 when it could not be looked into: then it is not kept either. */
  check(path: string): Promise<void>
  /** Whether the scanner answers. */
  alive(): Promise<boolean>
}

/** Longest wait for the scanner to say or take anything, in milliseconds. */
const patience = 60_000
const longestAnswer = 4096

/**
 * ClamAV's daemon, spoken to by its own protocol (INSTREAM: pieces with their length before them, an empty one at the end).
 * @param address tcp://HOST:PORT or unix:/PATH, as CLAMD_URL says it.
 */
export function clamdScanner(address: string): Scanner {
  return {
    async check(path) {
      const answer = await ask(address, 'INSTREAM', path).catch(() => { throw unscanned() })
      const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
      if (found !== undefined) throw infected(found)
      // Also where it says that the file is larger than it takes.
      if (answer !== 'stream: OK') throw unscanned()
    },
    alive: () => ask(address, 'PING').then((answer) => answer === 'PONG', () => false),
  }
}

/** One command and its answer, on a connection of its own. @throws Error of the connection, or when it is silent. */
async function ask(address: string, command: 'INSTREAM' | 'PING', path?: string): Promise<string> {
  const socket = connect(placeOf(address))
  socket.setTimeout(patience, () => { socket.destroy(new Error('The scanner is silent')) })
  const answer = answerOf(socket)
  // Whichever fails first tells; the answer may come, and the connection end, before all was sent.
  answer.catch(() => undefined)
  try {
    socket.write(`z${command}\0`)
    if (path !== undefined) await send(socket, path)
    return await answer
  } finally {
    socket.destroy()
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    if (!Buffer.isBuffer(piece)) continue
    if (socket.destroyed) return
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    socket.write(length)
    if (!socket.write(piece)) await drained(socket)
  }
  if (!socket.destroyed) socket.write(Buffer.alloc(4))
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'end'] as const) socket.off(event, done)
      resolve()
    }
    for (const event of ['drain', 'close', 'end'] as const) socket.once(event, done)
  })
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      said += piece
      const end = said.indexOf('\0')
      if (end >= 0) resolve(said.slice(0, end))
      else if (said.length > longestAnswer) socket.destroy(new Error('The scanner does not speak as clamd does'))
    })
    socket.once('error', reject)
    socket.once('close', () => { reject(new Error('The scanner ended the connection without an answer')) })
  })
}

function placeOf(address: string): { readonly path: string } | { readonly host: string; readonly port: number } {
  const { protocol, hostname, port, pathname } = new URL(address)
  return protocol === 'unix:' ? { path: decodeURIComponent(pathname) } : { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 3310 : Number(port) }
}

function infected(found: string): Problem {
  return new Problem({
    kind: 'file.infected', status: 422, values: { found: found.replace(/[^\w./:-]/g, ' ').slice(0, 100) },
    title: { en: 'The file was not taken: the scanner found {found} in it.', zh: '文件未被接收：扫描发现 {found}。' },
  })
}

function unscanned(): Problem {
  return new Problem({
    kind: 'file.unscanned', status: 503, extra: { retryAfter: 60 },
    title: { en: 'The file could not be scanned for malware, so it was not taken. Try again later, or ask whoever runs the server.', zh: '文件无法进行恶意软件扫描，因此未被接收。请稍后重试，或联系服务器管理员。' },
  })
}
