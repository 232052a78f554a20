import type { Field } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { model } from '../model.ts'

/** A field that a column may fill: of the object itself, of a record that it points at, of its lines. */
export interface Target {
  readonly entity: string
  readonly object: string
  readonly field: string
  /** How the entity hangs together with the rest. */
  readonly via?: { readonly entity: string; readonly object: string; readonly field: string; readonly part: boolean }
}
export interface TargetGroup { readonly key: string; readonly object: ResolvedObject; readonly via: Target['via']; readonly targets: readonly Target[] }

/** All fields that a file about the object may fill, in groups: its own first. */
export function targetGroups(name: string): readonly TargetGroup[] {
  const object = model.object(name)
  const own = group(name, object, undefined, plainFields(object))
  const parts = [...object.inverses.values()].filter((inverse) => inverse.part && inverse.kind === 'relation' && hasPrice(model.object(inverse.object))).map((inverse) => {
    const part = model.object(inverse.object)
    return group(part.name, part, { entity: name, object: part.name, field: inverse.field, part: true }, plainFields(part))
  })
  const wholes = [own, ...parts]
  const related = wholes.flatMap((whole) => relatedGroups(whole))
  return [...new Map([...wholes, ...related].map((each) => [each.key, each])).values()]
}

export const targetKey = ({ entity, field }: Pick<Target, 'entity' | 'field'>) => `${entity}.${field}`

function group(key: string, object: ResolvedObject, via: Target['via'], fields: readonly string[]): TargetGroup {
  return { key, object, via, targets: fields.map((field) => ({ entity: key, object: object.name, field, ...(via === undefined ? {} : { via }) })) }
}

function relatedGroups({ key, object }: TargetGroup): readonly TargetGroup[] {
  return Object.entries(object.allFields).flatMap(([field, declared]) => {
    if (declared.type !== 'relation' || declared.part === true || !isImportable(field, declared) || ['updatedBy', 'deletedBy'].includes(field)) return []
    const other = model.object(declared.to)
    if (other.writtenBy !== undefined) return []
    const near = declared.required === true || declared.access === 'follows' || field === 'product'
    const unique = Object.entries(other.fields).filter(([, each]) => each.unique === true && each.type !== 'autoNumber').map(([each]) => each)
    const few = [other.title, ...unique, ...(other.fields['externalId'] === undefined ? [] : ['externalId'])]
    const fields = near && !(other.access === 'shared' && other.trade === 'settings') ? plainFields(other) : [...new Set(few)]
    return [group(field, other, { entity: key, object: object.name, field, part: false }, fields)]
  })
}

function plainFields(object: ResolvedObject): readonly string[] {
  const names = Object.entries(object.allFields).filter(([name, field]) => isImportable(name, field) && name !== 'createdBy' && !['relation', 'target', 'links', 'file'].includes(field.type)).map(([name]) => name)
  return [...new Set([object.title, ...names])]
}

/** Lines and sales: parts that stand in the same row of a sheet as their whole. */
function hasPrice(part: ResolvedObject): boolean {
  return Object.values(part.fields).some((field) => field.type === 'relation' && field.part !== true) && Object.values(part.fields).some(({ type }) => type === 'money')
}

/** What the engine computes is not taken from files. */
function isImportable(name: string, field: Field): boolean {
  if (name === 'createdAt' || name === 'createdBy') return true
  if (['formula', 'lookup', 'rollup', 'json', 'file'].includes(field.type)) return false
  return field.writtenBy === undefined && !['id', 'version', 'updatedAt', 'updatedBy', 'deletedAt', 'deletedBy'].includes(name)
}
