import type { Fields } from './field.ts'

/** An order of above and below among the records of one object: a relation to itself, or links of one role, that never form a ring. */
export interface Hierarchy {
  readonly field: string
  /** For links: the role. */
  readonly role?: string
  /** Which end of an edge stands above: the one that the record names (its parent), or the record itself (who refers). */
  readonly above: 'named' | 'naming'
}

/** The hierarchies that follow from an object's declaration, in the order of its fields. */
export function hierarchiesOf({ name, fields }: { readonly name: string; readonly fields: Fields }): readonly Hierarchy[] {
  return Object.entries(fields).flatMap(([field, given]): readonly Hierarchy[] => {
    if (given.type === 'relation') return given.acyclic === true && given.to === name ? [{ field, above: 'named' }] : []
    if (given.type !== 'links' || !given.to.includes(name)) return []
    return (given.acyclicRoles ?? []).map((role) => ({ field, role, above: given.downwardRoles?.includes(role) === true ? 'naming' : 'named' }))
  })
}
