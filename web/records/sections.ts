import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'

export interface Section { readonly name: string; readonly label?: Words; readonly fields: readonly string[] }

/** The declared sections, then what none of them names, then who it belongs to and since when. */
export function sectionsOf(object: ResolvedObject): readonly Section[] {
  const declared = object.sections ?? []
  const named = new Set(declared.flatMap(({ fields }) => fields))
  const rest = Object.keys(object.fields).filter((name) => !named.has(name))
  return [...declared, ...(rest.length > 0 ? [{ name: 'more', fields: rest }] : []), { name: 'system', fields: ['owner', 'department', 'tags', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'] }]
}
