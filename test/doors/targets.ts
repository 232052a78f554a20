import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { atEndOfFile } from '../../src/platform/testing/index.ts'

export interface Called { readonly path: string; readonly headers: IncomingHttpHeaders; readonly text: string; readonly body: { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> } }

/** A target on loopback: remembers what it was told and answers as the test says. */
export interface Target {
  readonly url: string
  readonly port: number
  readonly calls: Called[]
  /** For the next calls; 'hold' keeps them waiting until `release`. */
  answer: { readonly status: number; readonly headers?: Record<string, string> } | 'hold'
  /** Resolved when the next call has come. */
  next(): Promise<Called>
  release(): void
}

export async function target(): Promise<Target> {
  const calls: Called[] = []
  const held = new Set<ServerResponse>()
  const waiting: ((call: Called) => void)[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const call: Called = { path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text) as Called['body'] }
      calls.push(call)
      if (made.answer === 'hold') held.add(response)
      else response.writeHead(made.answer.status, made.answer.headers).end('answer')
      for (const told of waiting.splice(0)) told(call)
    })
  })
  atEndOfFile(async () => {
    server.closeAllConnections()
    server.close()
  })
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening) })
  const { port } = server.address() as AddressInfo
  const made: Target = {
    url: `http://127.0.0.1:${port}/hook`, port, calls, answer: { status: 204 },
    next: () => new Promise((resolve) => { waiting.push(resolve) }),
    release() {
      for (const response of held) response.writeHead(204).end()
      held.clear()
    },
  }
  return made
}
