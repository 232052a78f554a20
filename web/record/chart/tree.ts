import type { Hierarchy, HierarchyEdge, HierarchyNode } from '../../data/hierarchies.ts'

/** A place in the tree as it is drawn. A record below two others has two places; what is below it stands at the first. */
export interface Place {
  /** Unique in the tree. */
  readonly key: string
  readonly node: HierarchyNode
  /** What leads here from above; none at a root. */
  readonly edge?: HierarchyEdge
  readonly below: readonly Place[]
  /** It stands elsewhere too, and there what is below it. */
  readonly again: boolean
}

/**
 * The places of a hierarchy, from its roots down. A ring, which should not be, ends where it comes back.
 * @param compare orders the places below one.
 */
export function placesOf({ nodes, edges }: Pick<Hierarchy, 'nodes' | 'edges'>, compare: (one: HierarchyNode, other: HierarchyNode) => number): readonly Place[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const lower = new Set(edges.map(({ below }) => below))
  const placed = new Set<string>()
  const place = (node: HierarchyNode, path: string, edge?: HierarchyEdge): Place => {
    const again = placed.has(node.id)
    placed.add(node.id)
    const key = `${path}/${node.id}`
    const below = again ? [] : edges.filter(({ above }) => above === node.id)
      .flatMap((each) => { const found = byId.get(each.below); return found === undefined ? [] : [{ each, found }] })
      .sort((one, other) => compare(one.found, other.found))
    return { key, node, ...(edge === undefined ? {} : { edge }), again, below: below.map(({ each, found }) => place(found, key, each)) }
  }
  const roots = nodes.filter(({ id }) => !lower.has(id)).sort(compare)
  const places = roots.map((node) => place(node, ''))
  // What no root leads to is a ring: it is drawn from one of its records.
  return [...places, ...nodes.flatMap((node) => (placed.has(node.id) ? [] : [place(node, '')]))]
}

/** Keys of the places that lead to a record, itself among them: what is unfolded at first. */
export function pathsTo(places: readonly Place[], id: string): ReadonlySet<string> {
  const keys = new Set<string>()
  const walk = (place: Place): boolean => {
    const leads = place.below.map(walk).some(Boolean) || place.node.id === id
    if (leads) keys.add(place.key)
    return leads
  }
  places.forEach(walk)
  return keys
}
