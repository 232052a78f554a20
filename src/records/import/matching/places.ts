import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { isImportable } from '../plan.ts'

/** A kind of record that a row may tell of, seen from the object that the file is about. */
export interface Place {
  readonly entity: string
  readonly object: string
  /** How it hangs together with the rest: the entity and field by which it is pointed at, or (a part) by which it points. */
  readonly via: { readonly entity: string; readonly object: string; readonly field: string; readonly part: boolean } | undefined
  /** Further away is less likely. */
  readonly penalty: number
  /** Fields that a column may fill. */
  readonly fields: readonly string[]
}

/** The object itself, its lines, and the records that these point at. */
export function placesOf(registry: Registry, name: string): readonly Place[] {
  const object = registry.object(name)
  const main: Place = { entity: name, object: name, via: undefined, penalty: 0, fields: plainFields(object) }
  const parts = [...object.inverses.values()].filter(({ part, kind, object: other }) => part && kind === 'relation' && hasPrice(registry.object(other)))
    .map((inverse): Place => ({ entity: inverse.object, object: inverse.object, via: { entity: name, object: inverse.object, field: inverse.field, part: true }, penalty: 0.06, fields: plainFields(registry.object(inverse.object)) }))
  const places = [main, ...parts]
  for (const place of [main, ...parts]) for (const related of relatedTo(registry, place)) if (!places.some(({ entity }) => entity === related.entity)) places.push(related)
  return places
}

/** Lines and sales: parts that stand in the same row of a sheet as their whole. */
function hasPrice(part: ResolvedObject): boolean {
  return Object.values(part.fields).some((field) => field.type === 'relation' && field.part !== true) && Object.values(part.fields).some(({ type }) => type === 'money')
}

function relatedTo(registry: Registry, { entity, object: name }: Place): Place[] {
  const object = registry.object(name)
  return Object.entries(object.allFields).flatMap(([field, declared]): Place[] => {
    if (declared.type !== 'relation' || declared.part === true || !isImportable(field, declared) || declared.writtenBy !== undefined) return []
    const other = registry.object(declared.to)
    if (other.writtenBy !== undefined) return []
    // Of colleagues and settings a sheet gives the name only.
    const fields = other.access === 'shared' && other.trade === 'settings' ? [] : plainFields(other)
    const near = declared.required === true || declared.access === 'follows' || field === 'product'
    return [{ entity: field, object: declared.to, via: { entity, object: name, field, part: false }, penalty: near ? 0.12 : 0.2, fields: near ? fields : [] }]
  })
}

function plainFields(object: ResolvedObject): readonly string[] {
  return Object.entries(object.allFields).filter(([name, field]) => isImportable(name, field) && name !== 'createdBy' && !['relation', 'target', 'links', 'file'].includes(field.type)).map(([name]) => name)
}
