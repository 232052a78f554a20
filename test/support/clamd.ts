import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** The harmless text by which scanners are tried (EICAR), put together here so that none finds it in this file. */
export const tryOut = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS', '-TEST-FILE!$H+H*'].join('')

/** ClamAV's daemon as its protocol has it, on loopback: commands that begin with z and end with NUL; INSTREAM in pieces of a told length. */
export class ClamdServer {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  /** What was looked into, whole. */
  readonly scanned: string[] = []
  /** As StreamMaxLength of clamd.conf, in bytes. */
  limit = 1_000_000
  /** Plays a daemon that ends every connection. */
  broken = false

  constructor() {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket))
      if (this.broken) socket.destroy()
      else void this.#answer(socket).then((answer) => { socket.end(`${answer}\0`) }, () => { socket.destroy() })
    })
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((done) => { this.#server.listen(port, '127.0.0.1', done) })
    return `tcp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((done) => { this.#server.close(done) })
  }

  async #answer(socket: Socket): Promise<string> {
    const take = reader(socket)
    let command = ''
    for (;;) {
      const letter = (await take(1)).toString('latin1')
      if (letter === '\0') break
      command += letter
    }
    if (command === 'zPING') return 'PONG'
    if (command !== 'zINSTREAM') return 'UNKNOWN COMMAND'
    const pieces: Buffer[] = []
    for (let size = 0; ;) {
      const length = (await take(4)).readUInt32BE()
      if (length === 0) break
      size += length
      if (size > this.limit) return 'INSTREAM size limit exceeded. ERROR'
      pieces.push(await take(length))
    }
    const content = Buffer.concat(pieces).toString('latin1')
    this.scanned.push(content)
    return content.includes(tryOut) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK'
  }
}

function reader(socket: Socket): (length: number) => Promise<Buffer> {
  const pieces = socket.iterator({ destroyOnReturn: false })
  let held = Buffer.alloc(0)
  return async (length) => {
    while (held.length < length) {
      const { value, done } = await pieces.next()
      if (done === true) throw new Error('The client ended in the middle')
      held = Buffer.concat([held, value as Buffer])
    }
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
}
