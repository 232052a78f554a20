/** The kinds of columns that a table holds ready for the fields of a workspace. */
export type SlotKind = 'text' | 'bigint' | 'double precision' | 'date' | 'timestamptz' | 'boolean' | 'text[]' | 'uuid'

/**
 * How many of each kind a table has, and how many of them, the first ones, have an index: nothing is added to a table while it
 * serves. An empty slot takes no room in a row.
 */
export const slotCounts: Readonly<Record<SlotKind, { readonly all: number; readonly indexed: number }>> = {
  text: { all: 40, indexed: 5 },
  bigint: { all: 16, indexed: 3 },
  'double precision': { all: 12, indexed: 2 },
  date: { all: 10, indexed: 2 },
  timestamptz: { all: 6, indexed: 1 },
  boolean: { all: 12, indexed: 0 },
  'text[]': { all: 8, indexed: 0 },
  uuid: { all: 12, indexed: 5 },
}

const short: Readonly<Record<SlotKind, string>> = {
  text: 'text', bigint: 'integer', 'double precision': 'double', date: 'date', timestamptz: 'instant', boolean: 'boolean', 'text[]': 'texts', uuid: 'reference',
}

/** The columns of one kind, those with an index first: x_text_1, x_text_2 ... */
export function slotNames(kind: SlotKind): readonly string[] {
  return Array.from({ length: slotCounts[kind].all }, (_, index) => `x_${short[kind]}_${index + 1}`)
}

export const slotKinds: readonly SlotKind[] = ['text', 'bigint', 'double precision', 'date', 'timestamptz', 'boolean', 'text[]', 'uuid']

/**
 * Free slots for the columns that a field needs. Where it is looked for by its value, those with an index come first; else they
 * are kept for others as long as there are others. undefined when the table has none left.
 */
export function freeSlots(kinds: readonly SlotKind[], taken: ReadonlySet<string>, indexed: boolean): readonly string[] | undefined {
  const used = new Set(taken)
  const found: string[] = []
  for (const [index, kind] of kinds.entries()) {
    const names = slotNames(kind)
    const first = names.slice(0, slotCounts[kind].indexed)
    const rest = names.slice(slotCounts[kind].indexed)
    const slot = (indexed && index === 0 ? [...first, ...rest] : [...rest, ...first]).find((name) => !used.has(name))
    if (slot === undefined) return undefined
    used.add(slot)
    found.push(slot)
  }
  return found
}

/** How many objects a workspace may make: each has a table of the pool to itself. */
export const poolSize = 20
/** The name of the object that stands for a table of the pool in the schema. */
export function poolTable(index: number): string {
  return `custom_record_${index}`
}
export const poolTables: readonly string[] = Array.from({ length: poolSize }, (_, index) => poolTable(index + 1))

/** Whether a company made the object: then it lies in a table of the pool. */
export function isOwnObject({ table }: { readonly table?: string }): boolean {
  return table !== undefined && poolTables.includes(table)
}
