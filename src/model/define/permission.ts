import type { Words } from '../../lib/words.ts'

/** How far a right reaches: nobody's, one's own and shared, the department's, the department's and those below, all. */
export type DataScope = 'none' | 'own' | 'department' | 'below' | 'all'
export const dataScopes: readonly DataScope[] = ['none', 'own', 'department', 'below', 'all']

/** What a role may do with one field. masked: read with all but a few characters hidden. */
export type FieldRight = 'none' | 'masked' | 'read' | 'edit'

export interface ObjectPermission {
  readonly read: DataScope
  readonly create: boolean
  readonly update: DataScope
  readonly delete: DataScope
  readonly export: boolean
  readonly import: boolean
  /** Actions by verb ('convert'); absent means as `update`. */
  readonly actions?: Readonly<Record<string, boolean>>
  /** Fields that differ from 'edit'. */
  readonly fields?: Readonly<Record<string, FieldRight>>
}

export interface Permissions {
  /** All rights on every object, the settings and the users. */
  readonly administrator?: boolean
  /** Of a key that only reads: no verb may be called, not even one that needs no more than the right to read. */
  readonly readOnly?: boolean
  /** What holds for an object that is not named. */
  readonly otherwise: ObjectPermission
  readonly objects: Readonly<Record<string, ObjectPermission>>
  /** Of a person with several roles: each of them, for what cannot be said of all at once (who may call an action). */
  readonly joinedFrom?: readonly Permissions[]
}

/** A shipped role: a row of every new workspace, which may be changed there. */
export interface RoleDefinition {
  readonly name: string
  readonly label: Words
  readonly about: Words
  readonly permissions: Permissions
  /** The first page, and the trades and lists in the navigation, in order. */
  readonly home: { readonly page: 'myDay' | 'team' | 'board' | 'list' | 'partner' | 'money'; readonly object?: string }
  readonly navigation: readonly string[]
  /** What its holders may take off a price by hand, as a share of it; absent: as much as they like. */
  readonly handDiscount?: number
}

export const everything: ObjectPermission = { read: 'all', create: true, update: 'all', delete: 'all', export: true, import: true }
export const nothing: ObjectPermission = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false }
/** Rights of one reach over read, update and delete. */
export const within = (scope: DataScope, given: Partial<ObjectPermission> = {}): ObjectPermission =>
  ({ read: scope, create: true, update: scope, delete: scope, export: false, import: false, ...given })
export const readOnly = (scope: DataScope = 'all', given: Partial<ObjectPermission> = {}): ObjectPermission =>
  ({ ...nothing, read: scope, ...given })

/** Declares a shipped role. */
export function defineRole(name: string, definition: Omit<RoleDefinition, 'name'>): RoleDefinition {
  return { name, ...definition }
}
