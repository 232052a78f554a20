import type { Words } from '../../src/lib/words.ts'
import { computationSteps } from '../../src/model/define/documentLines.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'

export interface Section { readonly name: string; readonly label?: Words; readonly fields: readonly string[] }

/** Steps of a computation in smaller units than money has: nobody reads them (model/define/documentLines.ts). */
const steps: ReadonlySet<string> = new Set(computationSteps)

/** The declared sections, then what none of them names, then who it belongs to and since when. */
export function sectionsOf(object: ResolvedObject): readonly Section[] {
  const declared = object.sections ?? []
  const named = new Set(declared.flatMap(({ fields }) => fields))
  const rest = Object.keys(object.fields).filter((name) => !named.has(name) && !steps.has(name))
  // Where the object has such a section itself, they stand at its end: no heading is there twice.
  const own = declared.some(({ name }) => name === 'more')
  const shown = declared.map((section) => (section.name === 'more' ? { ...section, fields: [...section.fields, ...rest] } : section))
  return [...shown, ...(rest.length > 0 && !own ? [{ name: 'more', fields: rest }] : []), { name: 'system', fields: ['owner', 'department', 'tags', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy'] }]
}
