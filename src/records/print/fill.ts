import { Problem } from '../../lib/problem.ts'
import type { Block, Layout, Run } from './layout.ts'
import { isGiven, listAt, type Reading, type Scope, valueAt } from './scope.ts'
import { type BlockNode, type Inline, type Node, nestBlocks, type ParagraphNode, type Test } from './tags.ts'

/** Rows and paragraphs that one document may come to. */
const mostItems = 20_000

/** A template with the record's values in the place of its tags. @throws Problem 422 for tags that do not fit, 413 for what grows too long. */
export async function fillLayout(reading: Reading, scope: Scope, template: Layout): Promise<Layout> {
  const filling = { reading, left: mostItems }
  return { ...template, header: await fillBlocks(filling, scope, nestBlocks(template.header)), footer: await fillBlocks(filling, scope, nestBlocks(template.footer)), body: await fillBlocks(filling, scope, nestBlocks(template.body)) }
}

interface Filling { readonly reading: Reading; left: number }

async function fillBlocks(filling: Filling, scope: Scope, nodes: readonly Node<BlockNode>[]): Promise<readonly Block[]> {
  const found = await unfold(filling, scope, nodes)
  const blocks: Block[] = []
  for (const { item, scope: at } of found) blocks.push(await fillBlock(filling, at, item))
  return blocks
}

async function fillBlock(filling: Filling, scope: Scope, block: BlockNode): Promise<Block> {
  if (block.kind === 'paragraph') return fillParagraph(filling, scope, block)
  const rows = []
  for (const { item, scope: at } of await unfold(filling, scope, block.rows)) {
    const cells = []
    for (const { blocks, ...cell } of item.cells) cells.push({ ...cell, blocks: await fillBlocks(filling, at, blocks) })
    rows.push({ cells })
  }
  return { ...block, rows }
}

async function fillParagraph(filling: Filling, scope: Scope, { inner, ...paragraph }: ParagraphNode): Promise<Block> {
  const runs: Run[] = []
  for (const { item, scope: at } of await unfold(filling, scope, inner)) runs.push(await fillRun(filling.reading, at, item))
  return { ...paragraph, runs }
}

async function fillRun(reading: Reading, scope: Scope, run: Inline): Promise<Run> {
  if (!('value' in run)) return run
  const { value, ...look } = run
  return { ...look, text: (await valueAt(reading, scope, value)).text }
}

/** The items that are left when loops are gone through and conditions decided, each with the record that it is read in. */
async function unfold<Item>(filling: Filling, scope: Scope, nodes: readonly Node<Item>[]): Promise<readonly { readonly item: Item; readonly scope: Scope }[]> {
  const out: { readonly item: Item; readonly scope: Scope }[] = []
  for (const node of nodes) {
    if ('item' in node) {
      filling.left -= 1
      if (filling.left < 0) throw tooLong()
      out.push({ item: node.item, scope })
    } else if ('each' in node) {
      for (const line of await listAt(filling.reading, scope, node.each)) out.push(...await unfold(filling, { ...line, above: scope }, node.inner))
    } else out.push(...await unfold(filling, scope, (await holds(filling.reading, scope, node.when)) ? node.inner : node.otherwise))
  }
  return out
}

async function holds(reading: Reading, scope: Scope, { path, is, not }: Test): Promise<boolean> {
  const { value, text } = await valueAt(reading, scope, path)
  const held = is === undefined ? isGiven(value) : text === is || String(typeof value === 'object' ? '' : value) === is
  return held !== not
}

function tooLong(): Problem {
  return new Problem({ kind: 'print-too-long', status: 413, values: { limit: mostItems }, title: { en: 'The document would have more than {limit} rows and paragraphs.', zh: '单据将超过 {limit} 行（段），无法打印。' } })
}
