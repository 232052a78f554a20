import { Problem } from '../../lib/problem.ts'
import { type Block, type Cell, isText, type Look, type Paragraph, type Run, type Table } from './layout.ts'

/** What a condition asks: whether a field is filled, or is (not) this value. */
export interface Test { readonly path: string; readonly is?: string; readonly not: boolean }
export interface ValueTag extends Look { readonly value: string }
export type Control = { readonly open: 'each'; readonly path: string } | { readonly open: 'when'; readonly test: Test } | { readonly otherwise: true } | { readonly close: string }

/** A template with its loops and conditions nested as they are meant. */
export type Node<Item> = { readonly item: Item } | { readonly each: string; readonly inner: readonly Node<Item>[] } | { readonly when: Test; readonly inner: readonly Node<Item>[]; readonly otherwise: readonly Node<Item>[] }
export type Inline = Run | ValueTag
export interface ParagraphNode extends Omit<Paragraph, 'runs'> { readonly inner: readonly Node<Inline>[] }
export interface CellNode extends Omit<Cell, 'blocks'> { readonly blocks: readonly Node<BlockNode>[] }
export interface RowNode { readonly cells: readonly CellNode[] }
export interface TableNode extends Omit<Table, 'rows'> { readonly rows: readonly Node<RowNode>[] }
export type BlockNode = ParagraphNode | TableNode

const tag = /\{\{\s*([#/]?)\s*([^{}]{1,200}?)\s*\}\}/g

/** Nests what stands between the tags of a list of blocks. @throws Problem 422 that names a tag without its other half. */
export function nestBlocks(blocks: readonly Block[]): readonly Node<BlockNode>[] {
  return nest(blocks.flatMap((block) => (block.kind === 'table' ? [{ item: tableNode(block) }] : paragraphItems(block))))
}

type Item<Kind> = { readonly item: Kind } | Control

function paragraphItems(paragraph: Paragraph): readonly Item<BlockNode>[] {
  const { before, inner, after, empty } = apart(pieces(paragraph.runs))
  const { runs: _runs, ...rest } = paragraph
  return empty && before.length + after.length > 0 ? [...before, ...after] : [...before, { item: { ...rest, inner: nest(inner) } }, ...after]
}

function tableNode({ rows, ...table }: Table): TableNode {
  return { ...table, rows: nest(rows.flatMap(({ cells }): readonly Item<RowNode>[] => {
    const before: Control[] = []
    const after: Control[] = []
    let bare = true
    const nodes = cells.map(({ blocks, ...cell }): CellNode => ({
      ...cell,
      // What opens in one cell and closes in another is meant for the whole row.
      blocks: nest(blocks.flatMap((block): readonly Item<BlockNode>[] => {
        if (block.kind === 'table') { bare = false; return [{ item: tableNode(block) }] }
        const { runs: _runs, ...rest } = block
        const found = apart(pieces(block.runs))
        before.push(...found.before)
        after.push(...found.after)
        if (!found.empty) bare = false
        return [{ item: { ...rest, inner: nest(found.inner) } }]
      })),
    }))
    return bare && before.length + after.length > 0 ? [...before, ...after] : [...before, { item: { cells: nodes } }, ...after]
  })) }
}

/** The controls of a paragraph whose other half stands elsewhere, what opens first and what closes last, and what is left. */
function apart(found: readonly Item<Inline>[]): { readonly before: Control[]; readonly inner: readonly Item<Inline>[]; readonly after: Control[]; readonly empty: boolean } {
  const alone = new Set<number>()
  const open: number[] = []
  found.forEach((piece, index) => {
    if ('open' in piece) { open.push(index); alone.add(index) }
    else if ('close' in piece) {
      const opened = open.pop()
      if (opened === undefined) alone.add(index)
      else alone.delete(opened)
    } else if ('otherwise' in piece && open.length === 0) alone.add(index)
  })
  const controls = found.filter((_, index) => alone.has(index)) as readonly Control[]
  const firstOpen = controls.findIndex((control) => 'open' in control)
  const onlyControls = found.every((piece, index) => alone.has(index) || ('item' in piece && isText2(piece.item) && piece.item.text.trim() === ''))
  const split = onlyControls ? controls.length : firstOpen < 0 ? controls.findIndex((control) => 'close' in control || 'otherwise' in control) : controls.findIndex((control, index) => index > firstOpen && !('open' in control))
  const at = split < 0 ? controls.length : split
  return { before: controls.slice(0, at), inner: found.filter((_, index) => !alone.has(index)), after: controls.slice(at), empty: onlyControls }
}

const isText2 = (item: Inline): item is Run & { readonly text: string } => !('value' in item) && isText(item)

/** The runs of a paragraph cut at the tags, wherever a word processor cut the runs. */
function pieces(runs: readonly Run[]): readonly Item<Inline>[] {
  const out: Item<Inline>[] = []
  let pending: { readonly text: string; readonly look: Look }[] = []
  const flush = () => {
    out.push(...cut(pending))
    pending = []
  }
  for (const run of runs) {
    if (isText(run)) {
      const { text, ...look } = run
      pending.push({ text, look })
    } else {
      flush()
      out.push({ item: run })
    }
  }
  flush()
  return out
}

function cut(runs: readonly { readonly text: string; readonly look: Look }[]): readonly Item<Inline>[] {
  const whole = runs.map(({ text }) => text).join('')
  const out: Item<Inline>[] = []
  let at = 0
  for (const match of whole.matchAll(tag)) {
    out.push(...between(runs, at, match.index))
    out.push(tagOf(match[1] ?? '', match[2] ?? '', lookAt(runs, match.index)))
    at = match.index + match[0].length
  }
  return [...out, ...between(runs, at, whole.length)]
}

function between(runs: readonly { readonly text: string; readonly look: Look }[], from: number, to: number): readonly Item<Inline>[] {
  const out: Item<Inline>[] = []
  let start = 0
  for (const { text, look } of runs) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start))
    if (part !== '') out.push({ item: { text: part, ...look } })
    start += text.length
  }
  return out
}

function lookAt(runs: readonly { readonly text: string; readonly look: Look }[], at: number): Look {
  let start = 0
  for (const { text, look } of runs) {
    if (at < start + text.length) return look
    start += text.length
  }
  return {}
}

function tagOf(mark: string, given: string, look: Look): Item<Inline> {
  // Word processors write curly quotes of their own accord.
  const text = given.replace(/[“”‘’]/g, '"').trim()
  if (mark === '/') return { close: text }
  if (mark === '#') {
    const condition = /^(if|unless)\s+([\w.-]+)\s*(?:(=|!=)\s*(.+))?$/.exec(text)
    if (condition === null) return { open: 'each', path: text }
    const [, word, path = '', sign, value] = condition
    return { open: 'when', test: { path, ...(value === undefined ? {} : { is: value.replace(/^"|"$/g, '').trim() }), not: (word === 'unless') !== (sign === '!=') } }
  }
  return text === 'else' ? { otherwise: true } : { item: { value: text, ...look } }
}

/** @throws Problem 422 */
function nest<Kind>(items: readonly Item<Kind>[]): readonly Node<Kind>[] {
  let at = 0
  const take = (opened: Control | undefined): { readonly nodes: Node<Kind>[]; readonly ended: 'close' | 'otherwise' | 'end' } => {
    const nodes: Node<Kind>[] = []
    while (at < items.length) {
      const piece = items[at]
      at += 1
      if (piece === undefined) break
      if ('item' in piece) nodes.push({ item: piece.item })
      else if ('otherwise' in piece) {
        if (opened === undefined || !('open' in opened) || opened.open !== 'when') throw unbalanced('{{else}}')
        return { nodes, ended: 'otherwise' }
      } else if ('close' in piece) {
        if (opened === undefined || !closes(piece.close, opened)) throw unbalanced(`{{/${piece.close}}}`)
        return { nodes, ended: 'close' }
      } else if (piece.open === 'each') {
        const { nodes: inner, ended } = take(piece)
        if (ended !== 'close') throw unbalanced(`{{#${piece.path}}}`)
        nodes.push({ each: piece.path, inner })
      } else {
        const then = take(piece)
        const otherwise = then.ended === 'otherwise' ? take(piece) : { nodes: [], ended: then.ended }
        if (otherwise.ended !== 'close') throw unbalanced(`{{#if ${piece.test.path}}}`)
        nodes.push({ when: piece.test, inner: then.nodes, otherwise: otherwise.nodes })
      }
    }
    return { nodes, ended: 'end' }
  }
  return take(undefined).nodes
}

function closes(text: string, opened: Control): boolean {
  if (!('open' in opened)) return false
  return opened.open === 'each' ? text === '' || text === opened.path : text === '' || text === 'if' || text === 'unless'
}

function unbalanced(found: string): Problem {
  return new Problem({
    kind: 'template-tags', status: 422, values: { tag: found.slice(0, 100) },
    title: { en: 'The tag {tag} has no other half: each {{#…}} needs its {{/…}}, around whole paragraphs or whole rows of a table.', zh: '标记 {tag} 没有配对：每个 {{#…}} 都要有对应的 {{/…}}，并且要包住完整的段落或表格行。' },
  })
}
