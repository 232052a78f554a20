import type { Json } from '../../../lib/json.ts'
import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import { type Database, sql } from '../../../platform/database/index.ts'
import type { Row } from '../../../records/engine.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { relatedId } from '../reading.ts'

/** A picture of a product; what it shows is said where it was typed, else the product's name stands for it. */
export interface Picture { readonly id: string; readonly alt: string | undefined }

/** What a browser shows and never runs, told by the bytes when they came in. */
const kinds = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const
/** Larger ones would keep a visitor waiting. Bytes. */
const largest = 5_000_000
const mostOfOne = 20

/** The pictures of a product in their order, as its record names them: the first one first. */
export function pictureIds(product: Row): readonly string[] {
  const [first, more] = [relatedId(product, 'picture'), product['pictures']]
  const others = Array.isArray(more) ? more.flatMap((each: Json) => (typeof each === 'object' && each !== null && 'id' in each && typeof each.id === 'string' ? [each.id] : [])) : []
  return [...new Set([...(first === undefined ? [] : [first]), ...others])].slice(0, mostOfOne)
}

/** Of the named files those that may be shown with these products, by product. One statement. */
export async function picturesOf(database: Pick<Database, 'read'>, workspaceId: number, named: ReadonlyMap<string, readonly string[]>): Promise<ReadonlyMap<string, readonly Picture[]>> {
  const pairs = [...named].flatMap(([product, files]) => files.map((file) => ({ product, file })))
  if (pairs.length === 0) return new Map()
  const rows = await database.read<{ product: string; id: string; alt: string | null }>({ workspaceId }, sql`
    select a.product, f.id, f.alt from unnest(${pairs.map(({ product }) => product)}::uuid[], ${pairs.map(({ file }) => file)}::uuid[]) with ordinality as a(product, file, place)
    join file f on f.workspace_id = ${workspaceId} and f.id = a.file and f.deleted_at is null and f.mime = any(${[...kinds]}::text[]) and f.size <= ${largest}
      and (f.target_id is null or (f.target_object = 'product' and f.target_id = a.product))
    order by a.place`)
  const found = new Map<string, Picture[]>()
  for (const { product, id, alt } of rows) found.set(product, [...found.get(product) ?? [], { id, alt: alt ?? undefined }])
  return found
}

interface Facts { readonly mime: string; readonly size: number; readonly target: string | null }

/** What is named as a picture is one, not too large, and hangs on this product or on nothing: what hangs elsewhere is not for everybody to see. */
export const picturesGuard: NamedGuard = guard('product.pictures', {
  concerns: ({ object, after, before, links }) => object === 'product' && after !== undefined && (links['pictures'] !== undefined || (idIn(after.values['picture']) !== undefined && idIn(after.values['picture']) !== idIn(before?.values['picture']))),
  look: async (tx, changes) => {
    const ids = [...new Set(changes.flatMap(given).map(({ id }) => id))]
    const rows = ids.length === 0 ? [] : await tx.query<Facts & { id: string }>(sql`select id, mime, size, target_id as target from file where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(ids)}`)
    return new Map(rows.map((row): [string, Facts] => [row.id, row]))
  },
  judge: (files, change) => {
    const problems = given(change).flatMap(({ path, id }): FieldProblem[] => {
      const file = files.get(id)
      // One that is not there is refused as every reference is.
      if (file === undefined) return []
      if (!kinds.some((kind) => kind === file.mime)) return [{ path, rule: 'picture', message: { en: 'This is no picture: PNG, JPEG, GIF or WebP is needed.', zh: '这不是图片：需要 PNG、JPEG、GIF 或 WebP。' } }]
      if (file.size > largest) return [{ path, rule: 'picture', message: { en: 'A picture may have 5 MB at most. Please make it smaller.', zh: '图片不得超过 5 MB，请压缩后再上传。' } }]
      return file.target === null || file.target === change.id ? [] : [{ path, rule: 'picture', message: { en: 'This file hangs on another record. Attach it to this product first.', zh: '该文件属于其他记录，请先将其上传到本产品。' } }]
    })
    return problems.length === 0 ? { state: files } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
  },
})

function given({ before, after, links }: Judged): readonly { readonly path: string; readonly id: string }[] {
  const first = idIn(after?.values['picture'])
  return [
    ...(first === undefined || first === idIn(before?.values['picture']) ? [] : [{ path: '/picture', id: first }]),
    ...(links['pictures'] ?? []).flatMap((link, index) => { const id = idIn(link); return id === undefined ? [] : [{ path: `/pictures/${index}`, id }] }),
  ]
}

const idIn = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined)
