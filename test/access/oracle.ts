import type { DataScope, FieldRight } from '../../src/model/define/permission.ts'
import type { Registry, ResolvedObject } from '../../src/model/define/registry.ts'

// What the declarations promise, worked out a second time and in the simplest way, so that the suite does not ask the code
// under test what is right. Nothing of src/records or src/access is used here.

/** Somebody who asks, as a plain fact. */
export interface Person {
  readonly position: string
  readonly id: string
  readonly department: string
  /** The department and all below it. */
  readonly departmentsBelow: readonly string[]
  readonly workspace: 'this' | 'other'
  /** Objects whose own record, or the record at the end of their chain, is shared with this person, for reading. */
  readonly sharedWith: boolean
}

/** A record as the suite made it: its own holder, and the record that it follows. */
export interface Made {
  readonly object: ResolvedObject
  readonly id: string
  readonly owner: string
  readonly department: string
  readonly follows: Made | undefined
  /** Whether it is shared with the co-reader. */
  readonly shared: boolean
}

/** The record at the end of the chain: its holder decides. */
export function rootOf(record: Made): Made {
  return record.follows === undefined ? record : rootOf(record.follows)
}

export function mayRead(person: Person, record: Made, scope: DataScope): boolean {
  if (person.workspace === 'other' || scope === 'none') return false
  const { access } = record.object
  if (access === 'personal') return record.owner === person.id
  if (access === 'shared') return true
  return holds(person, record, scope) || (person.sharedWith && (record.shared || rootOf(record).shared))
}

/** A share for reading gives nothing here. */
export function mayChange(person: Person, record: Made, scope: DataScope): boolean {
  if (person.workspace === 'other' || scope === 'none') return false
  if (record.object.access === 'personal') return record.owner === person.id
  return holds(person, record, scope)
}

function holds(person: Person, record: Made, scope: DataScope): boolean {
  const { access } = record.object
  if (typeof access === 'object' && access.assignee === true && record.owner === person.id) return true
  const { owner, department } = rootOf(record)
  if (scope === 'all' || owner === person.id) return true
  if (scope === 'department') return department === person.department
  return scope === 'below' && person.departmentsBelow.includes(department)
}

/** The right on a field where the role names some: of computed values never more than of what they are made of. */
export function fieldRight(registry: Registry, object: string, name: string, said: (object: string, name: string) => FieldRight): FieldRight {
  const own = said(object, name)
  if (own === 'none') return 'none'
  const field = registry.object(object).allFields[name]
  if (field === undefined) return 'none'
  const of = partsOf(registry, object, name).map(([part, partName]) => fieldRight(registry, part, partName, said))
  if (of.includes('none')) return 'none'
  if (of.includes('masked')) return field.type === 'lookup' ? 'masked' : 'none'
  return own
}

function partsOf(registry: Registry, object: string, name: string): (readonly [string, string])[] {
  const field = registry.object(object).allFields[name]
  if (field?.type === 'formula') return [...JSON.stringify(field.expression).matchAll(/"field":"([^"]+)"/g)].map(([, operand]) => [object, (operand ?? '').split('.')[0] ?? ''] as const)
  if (field?.type === 'rollup' && field.scope === 'viewer' && field.field !== undefined) return [[field.of, field.field]]
  if (field?.type !== 'lookup') return []
  const through = registry.object(object).allFields[field.through]
  return [[object, field.through], ...(through?.type === 'relation' ? [[through.to, field.field] as const] : [])]
}
