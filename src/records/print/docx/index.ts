import { a4, type Block, type Layout } from '../layout.ts'
import { nestBlocks } from '../tags.ts'
import { blocksOf, type BlockReading } from './blocks.ts'
import { refusals } from './limits.ts'
import { readLists } from './lists.ts'
import { checkPackage, relationsOf } from './relations.ts'
import { readStyles } from './styles.ts'
import { unpack } from './unpack.ts'
import type { Unread } from './unread.ts'
import { allBelow, below, childOf, childrenOf, type Element, numberOf, parseXml, valueOf } from './xml.ts'

export { type Unread, unreadKinds } from './unread.ts'

export interface ReadTemplate { readonly layout: Layout; /** What the document holds and is not read. */ readonly unread: readonly Unread[] }

/** A Word document as a template. @throws Problem 422 that says why it is refused, or which tag has no other half. */
export async function readDocx(file: Buffer): Promise<ReadTemplate> {
  const parts = await unpack(file)
  await checkPackage(parts)
  const part = async (name: string): Promise<Element | undefined> => { const bytes = await parts.bytes(name); return bytes === undefined ? undefined : parseXml(bytes) }
  const body = childOf(await part('word/document.xml'), 'body')
  if (body === undefined) throw refusals.broken()
  const unread = new Set<Unread>()
  const counted = { pictures: 0 }
  const styleRoot = await part('word/styles.xml')
  const styles = readStyles(styleRoot)
  const section = childrenOf(body, 'sectPr').at(-1)
  const page = pageOf(section)
  const reading: BlockReading = {
    styles, unread, lists: readLists(await part('word/numbering.xml')), relations: await relationsOf(parts, 'word/document.xml', counted), width: page.width - page.left - page.right,
    lined: new Set(childrenOf(styleRoot, 'style').filter((style) => { const value = valueOf(below(style, 'tblPr', 'tblBorders', 'insideH')); return value !== undefined && value !== 'none' && value !== 'nil' }).map(({ attributes }) => attributes['styleId'] ?? '')),
  }
  notePages(section, unread)
  const margin = async (kind: 'headerReference' | 'footerReference'): Promise<readonly Block[]> => {
    const reference = childrenOf(section, kind).find(({ attributes }) => (attributes['type'] ?? 'default') === 'default')
    const name = reading.relations.targets.get(reference?.attributes['id'] ?? '')
    const root = name === undefined ? undefined : await part(name)
    return name === undefined || root === undefined ? [] : blocksOf({ ...reading, relations: await relationsOf(parts, name, counted) }, root)
  }
  const layout: Layout = { page, size: Math.min(20, styles.plain.look.size ?? 10.5), header: await margin('headerReference'), footer: await margin('footerReference'), body: await blocksOf(reading, body) }
  // A tag without its other half is told now, not when the first customer waits for the paper.
  for (const blocks of [layout.header, layout.footer, layout.body]) nestBlocks(blocks)
  return { layout, unread: [...unread] }
}

/** Page and margins of the last section: twentieths of a point. */
function pageOf(section: Element | undefined): Layout['page'] {
  const size = childOf(section, 'pgSz')?.attributes ?? {}
  const margins = childOf(section, 'pgMar')?.attributes ?? {}
  const points = (text: string | undefined, usual: number, most: number) => { const number = numberOf(text); return number === undefined ? usual : Math.min(most, Math.max(0, Math.abs(number) / 20)) }
  const [width, height] = [Math.max(140, points(size['w'], a4.width, 2400)), Math.max(140, points(size['h'], a4.height, 2400))]
  const side = (width - 100) / 2
  return {
    width, height, top: points(margins['top'], 72, height / 2.2), bottom: points(margins['bottom'], 72, height / 2.2), left: points(margins['left'], 72, side), right: points(margins['right'], 72, side),
    headAt: points(margins['header'], 36, height / 3), footAt: points(margins['footer'], 36, height / 3),
  }
}

function notePages(section: Element | undefined, unread: Set<Unread>): void {
  if ((numberOf(childOf(section, 'cols')?.attributes['num']) ?? 1) > 1) unread.add('columns')
  const others = section === undefined ? [] : [...allBelow(section)].filter(({ name, attributes }) => (name === 'headerReference' || name === 'footerReference') && attributes['type'] !== undefined && attributes['type'] !== 'default')
  if (childOf(section, 'titlePg') !== undefined && others.length > 0) unread.add('firstPage')
}
