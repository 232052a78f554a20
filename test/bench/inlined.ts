import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** One answer of a visit as it can be given again. */
export interface Kept {
  readonly method: string
  readonly path: string
  /** The body of the request. */
  readonly sent: string
  readonly type: string
  /** Whether it came compressed. */
  readonly encoded: boolean
  readonly script: boolean
  readonly document: boolean
  readonly body: Buffer
}

export interface Inlined {
  readonly address: string
  /** What was asked for and was not there: then the data is not all in the page. */
  readonly missed: readonly string[]
  close(): Promise<void>
}

/** A server that only hands out the files of the visit; what the API answered stands in the page itself. */
export async function serveInlined(kept: readonly Kept[]): Promise<Inlined> {
  const isData = ({ path }: Kept) => path.startsWith('/api/')
  const page = kept.find(({ document }) => document)
  if (page === undefined) throw new Error('The visit loaded no page.')
  const files = new Map(kept.filter((each) => !isData(each) && each !== page).map((each) => [each.path, answerOf(each)]))
  files.set(page.path, answerOf({ ...page, body: Buffer.from(withData(page.body.toString(), kept.filter(isData))) }))
  const missed: string[] = []
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(url)
    // The stream of live changes is opened and says nothing.
    if (url.startsWith('/api/v1/live')) { response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders(); return }
    if (file === undefined) missed.push(url)
    response.writeHead(file === undefined ? 404 : 200, file?.headers).end(file?.body)
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}`, missed,
    close: () => new Promise((resolve) => { server.close(() => resolve()); server.closeAllConnections() }),
  }
}

function answerOf({ type, encoded, body }: Kept): { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer } {
  return { headers: { 'content-type': type, ...(encoded ? { 'content-encoding': 'gzip' } : {}) }, body: encoded ? gzipSync(body) : body }
}

/** The page whose questions to the API are answered by what stands in it. */
function withData(html: string, data: readonly Kept[]): string {
  const answers = Object.fromEntries(data.map(({ method, path, sent, body }) => [`${method} ${path} ${sent}`, body.toString()]))
  const script = `<script>(() => {
    const answers = ${JSON.stringify(answers).replaceAll('<', '\\u003c')}
    const ask = globalThis.fetch
    globalThis.fetch = (path, init = {}) => {
      const answer = answers[(init.method ?? 'GET') + ' ' + path + ' ' + (init.body ?? '')]
      return answer === undefined ? ask(path, init) : Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } }))
    }
  })()</script>`
  return html.replace('<head>', () => `<head>${script}`)
}
