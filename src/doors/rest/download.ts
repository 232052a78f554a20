import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { emptyPolicy } from './headers.ts'
import type { Answer, Call } from './route.ts'

export interface Download { readonly fileName: string; readonly type: string; readonly chunks: AsyncIterable<string | Uint8Array> }

/**
 * Answers with a file, always as something to be kept, never as something to be shown or run: attachment, no sniffing, and
 * were it opened all the same, a sandbox without scripts. A failure under way breaks the answer off, so that half is not taken for whole.
 */
export async function sendDownload({ reply }: Call, { fileName, type, chunks }: Download): Promise<Answer> {
  reply.hijack()
  const headers = Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined)
  reply.raw.writeHead(200, {
    ...Object.fromEntries(headers), 'content-type': type, 'content-disposition': disposition(fileName),
    'content-security-policy': `sandbox; ${emptyPolicy}`, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
  })
  await pipeline(Readable.from(chunks, { objectMode: false, highWaterMark: 65_536 }), reply.raw).catch(() => { reply.raw.destroy() })
  return {}
}

/** RFC 6266: a plain name for old clients, the real one beside it. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.() -]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
