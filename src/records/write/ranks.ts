import type { Registry, ResolvedObject } from '../../model/define/registry.ts'

// All locks are taken in one order: the deepest objects first (lines before orders before customers), by id within an object.
// A write that reaches its parents then never waits for one that reaches the same parents the other way round.

const known = new WeakMap<Registry, { readonly rank: ReadonlyMap<string, number>; readonly order: readonly ResolvedObject[] }>()

function ranks(registry: Registry) {
  let found = known.get(registry)
  if (found === undefined) {
    const rank = new Map<string, number>()
    for (const name of registry.objects.keys()) measure(registry, name, rank, new Set())
    found = { rank, order: [...registry.objects.values()].sort((a, b) => (rank.get(b.name) ?? 0) - (rank.get(a.name) ?? 0) || (a.name < b.name ? -1 : 1)) }
    known.set(registry, found)
  }
  return found
}

/** One more than the deepest of the objects that this one feeds, follows or is a part of. */
function measure(registry: Registry, name: string, rank: Map<string, number>, above: ReadonlySet<string>): number {
  const before = rank.get(name)
  if (before !== undefined) return before
  const object = registry.object(name)
  const followed = object.followsField === undefined ? [] : parentsThrough(object, object.followsField)
  const parts = Object.entries(object.fields).flatMap(([field, declared]) => ((declared.type === 'relation' || declared.type === 'target') && declared.part === true ? parentsThrough(object, field) : []))
  const parents = new Set([...object.feeds.map((feed) => feed.parent), ...followed, ...parts])
  const path = new Set([...above, name])
  let deepest = -1
  for (const parent of parents) if (!path.has(parent)) deepest = Math.max(deepest, measure(registry, parent, rank, path))
  rank.set(name, deepest + 1)
  return deepest + 1
}

function parentsThrough(object: ResolvedObject, name: string): readonly string[] {
  const field = object.allFields[name]
  if (field?.type === 'relation') return [field.to]
  return field?.type === 'target' ? field.to : []
}

/** All objects in the order in which their records are locked and written. */
export function lockOrder(registry: Registry): readonly ResolvedObject[] {
  return ranks(registry).order
}

/** Sorts names of objects into the order of locks. */
export function inLockOrder(registry: Registry, names: Iterable<string>): ResolvedObject[] {
  const wanted = new Set(names)
  return lockOrder(registry).filter(({ name }) => wanted.has(name))
}
