/** Items that were bought together, and in how many baskets. Items are numbers, ascending. */
export interface ItemSet {
  readonly items: readonly number[]
  readonly count: number
}

interface Node { readonly item: number; readonly parent: Node | undefined; count: number; readonly children: Map<number, Node>; next: Node | undefined }
interface Weighted { readonly items: readonly number[]; readonly count: number }

/**
 * All sets of up to `longest` items that are in at least `least` baskets: FP-growth (Han, Pei, Yin 2000), without candidates. An item counts once a basket.
 * @throws RangeError when there are more than `most` sets.
 */
export function frequentSets(baskets: readonly (readonly number[])[], least: number, { longest = 10, most = 2_000_000 }: { readonly longest?: number; readonly most?: number } = {}): ItemSet[] {
  const found: ItemSet[] = []
  grow(baskets.map((items) => ({ items: [...new Set(items)], count: 1 })), [], found, { least, longest, most })
  return found
}

interface Bounds { readonly least: number; readonly longest: number; readonly most: number }

function grow(baskets: readonly Weighted[], suffix: readonly number[], found: ItemSet[], bounds: Bounds): void {
  const counts = new Map<number, number>()
  for (const { items, count } of baskets) for (const item of items) counts.set(item, (counts.get(item) ?? 0) + count)
  const frequent = [...counts].filter(([, count]) => count >= bounds.least).toSorted(([one, many], [other, more]) => more - many || one - other)
  const rank = new Map(frequent.map(([item], place) => [item, place]))
  const heads = new Map<number, Node>()
  const root: Node = { item: -1, parent: undefined, count: 0, children: new Map(), next: undefined }
  for (const { items, count } of baskets) insert(root, heads, items.filter((item) => rank.has(item)).toSorted((one, other) => (rank.get(one) ?? 0) - (rank.get(other) ?? 0)), count)
  for (const [item, count] of frequent.toReversed()) {
    const items = [item, ...suffix]
    found.push({ items: items.toSorted((one, other) => one - other), count })
    if (found.length > bounds.most) throw new RangeError(`more than ${bounds.most} item sets`)
    if (items.length < bounds.longest) {
      const before = pathsTo(heads.get(item))
      if (before.length > 0) grow(before, items, found, bounds)
    }
  }
}

function insert(root: Node, heads: Map<number, Node>, items: readonly number[], count: number): void {
  let node = root
  for (const item of items) {
    let child = node.children.get(item)
    if (child === undefined) {
      child = { item, parent: node, count: 0, children: new Map(), next: heads.get(item) }
      node.children.set(item, child)
      heads.set(item, child)
    }
    child.count += count
    node = child
  }
}

function pathsTo(head: Node | undefined): Weighted[] {
  const paths: Weighted[] = []
  for (let node = head; node !== undefined; node = node.next) {
    const items: number[] = []
    for (let above = node.parent; above !== undefined && above.item >= 0; above = above.parent) items.push(above.item)
    if (items.length > 0) paths.push({ items, count: node.count })
  }
  return paths
}
