import type { Readable } from 'node:stream'
import { Problem } from '../../lib/problem.ts'
import { emptyPolicy } from '../rest/headers.ts'
import type { Call } from '../rest/route.ts'

export interface PictureHere { readonly type: string; readonly size: number; readonly content: Readable }

/** A picture may be taken out of the shop again: an hour later nobody's browser shows it from its own store. */
const kept = 'public, max-age=3600, must-revalidate'

/** A picture, shown and never run: its type was told by its bytes, the browser guesses none, and opened alone it stands in a sandbox. What lies under an id never changes. */
export async function servePicture({ request, reply, params }: Call, find: () => Promise<PictureHere | undefined>): Promise<Record<string, never>> {
  const picture = await find()
  if (picture === undefined) throw new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such picture.', zh: '没有该图片。' } })
  const tag = `"${params['id'] ?? ''}"`
  const headers = { etag: tag, 'cache-control': kept, 'cross-origin-resource-policy': 'same-origin', 'x-robots-tag': 'noindex' }
  if (request.headers['if-none-match'] === tag) {
    picture.content.destroy()
    await reply.code(304).headers(headers).send()
    return {}
  }
  await reply.code(200).headers({ ...headers, 'content-type': picture.type, 'content-length': String(picture.size), 'content-disposition': 'inline', 'x-content-type-options': 'nosniff', 'content-security-policy': `sandbox; ${emptyPolicy}` }).send(picture.content)
  return {}
}
