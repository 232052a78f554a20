import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface Answer { readonly status: number; readonly body: string; readonly cookie: string | undefined }

/** One request over a kept connection. */
export function send(address: string, method: string, path: string, options: { readonly cookie?: string; readonly body?: unknown } = {}): Promise<Answer> {
  const text = options.body === undefined ? undefined : JSON.stringify(options.body)
  const headers: Record<string, string> = { origin: address }
  if (options.cookie !== undefined) headers['cookie'] = options.cookie
  if (text !== undefined) Object.assign(headers, { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) })
  return new Promise((resolve, reject) => {
    const sent = request(`${address}${path}`, { method, agent, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () => {
        const cookie = response.headers['set-cookie']?.[0]?.split(';')[0]
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString('utf8'), cookie })
      })
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(text)
  })
}

/** The same, and an error unless the answer is one of success. */
export async function must(address: string, method: string, path: string, options: Parameters<typeof send>[3] = {}): Promise<Answer> {
  const answer = await send(address, method, path, options)
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body.slice(0, 500)}`)
  return answer
}

export function closeConnections(): void {
  agent.destroy()
}
