import { Problem } from '../../lib/problem.ts'
import type { ActionDefinition } from './action.ts'
import type { Field, Fields } from './field.ts'
import { type Arriving, arrivals, type Feeds, type Follower, type Inverse, leadsOf, targetsOf } from './leads.ts'
import { pathName, snakeCase } from './names.ts'
import { lockRules } from './locked.ts'
import { moduleOff, nothingOff, type SwitchedOff } from './module.ts'
import { isAssignable, isCallable, isJudged, isMergeable, isScored, type ObjectDefinition } from './object.ts'
import type { RoleDefinition } from './permission.ts'

export { type Feeds, type Follower, type Inverse, targetsOf } from './leads.ts'

export interface Also { readonly field: string; objects(): readonly ResolvedObject[] }

export interface ResolvedObject extends ObjectDefinition {
  /** snake_case table name. */
  readonly table: string
  /** Plural path segment. */
  readonly path: string
  /** Declared fields and those that every record has. */
  readonly allFields: Fields
  readonly inverses: ReadonlyMap<string, Inverse>
  /** The field through which access follows another record. */
  readonly followsField: string | undefined
  /** What the viewer must be allowed to read besides: the fields that lead there, with the objects of each. */
  readonly also: readonly Also[]
  /** What it follows and those outside may not see all of, by the field that leads there: it is kept with it. */
  readonly keptWith: readonly Also[]
  readonly followers: readonly Follower[]
  readonly feeds: readonly Feeds[]
}

export interface Registry {
  readonly objects: ReadonlyMap<string, ResolvedObject>
  readonly actions: ReadonlyMap<string, ActionDefinition>
  readonly roles: readonly RoleDefinition[]
  /** What the company has switched off: asked for by name, it is a problem of its own. */
  readonly off: SwitchedOff
  /** The object of that name; an unknown one is a 404 problem. */
  object(name: string): ResolvedObject
  objectByPath(path: string): ResolvedObject
  /** A declared or common field; an unknown one is a 422 problem. */
  field(object: string, field: string): Field
  /** The actions that may be offered on records of the object, '*' included. */
  actionsOn(object: string): readonly ActionDefinition[]
  action(name: string): ActionDefinition
}

export interface ModelParts {
  readonly objects: readonly ObjectDefinition[]
  readonly actions: readonly ActionDefinition[]
  readonly roles: readonly RoleDefinition[]
}

/** Ties the declarations together; names that lead nowhere, or twice to one thing, throw when the program starts. */
export function createRegistry(parts: ModelParts, off: SwitchedOff = nothingOff): Registry {
  const declared = byName('object', parts.objects)
  const actions = byName('action', parts.actions)
  const objects = new Map<string, ResolvedObject>()
  const arriving = arrivals(parts.objects)
  for (const definition of parts.objects) objects.set(definition.name, resolve(definition, declared, objects, arriving))
  checkActions(parts.actions, declared)
  const paths = new Map([...objects.values()].map((object) => [object.path, object]))
  const find = <Found>(map: ReadonlyMap<string, Found>, kind: 'object' | 'action', name: string): Found => {
    const found = map.get(name)
    if (found !== undefined) return found
    const module = (kind === 'object' ? off.objects : off.actions).get(name)
    throw module === undefined ? unknown(kind, name) : moduleOff(module, off.labels.get(name) ?? name)
  }
  return {
    objects,
    actions,
    roles: parts.roles,
    off,
    object: (name) => find(objects, 'object', name),
    objectByPath: (path) => find(paths, 'object', path),
    action: (name) => find(actions, 'action', name),
    field(objectName, name) {
      const object = find(objects, 'object', objectName)
      const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
      if (field !== undefined) return field
      const module = off.fields.get(`${objectName}.${name}`)
      throw module === undefined ? unknown('field', `${objectName}.${name}`) : moduleOff(module, `${objectName}.${name}`, name)
    },
    actionsOn: (name) => parts.actions.filter((action) => action.kind !== 'collection' && (action.on === name || (action.on === '*' && isMeant(action, find(objects, 'object', name))))),
  }
}

/** Whether a verb of every object is one of this object. */
export function isMeant({ only }: Pick<ActionDefinition, 'only'>, object: ObjectDefinition): boolean {
  if (only === undefined) return true
  if (only === 'assignable') return isAssignable(object)
  if (only === 'scored') return isScored(object)
  if (only === 'judged') return isJudged(object)
  if (only === 'printed') return object.prints !== undefined
  if (only === 'callable') return isCallable(object)
  return only === 'pooled' ? object.pools === true : isMergeable(object)
}

function unknown(kind: string, name: string): Problem {
  const title = { en: `There is no ${kind} named {name}.`, zh: '没有名为 {name} 的内容。' }
  const values = { name: name.slice(0, 80) }
  if (kind !== 'field') return new Problem({ kind: `unknown-${kind}`, status: 404, title, values })
  // As a JSON pointer: object.field is known by the field alone.
  const path = `/${name.slice(name.indexOf('.') + 1).slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`
  return new Problem({ kind: 'unknown-field', status: 422, title, values, fields: [{ path, rule: 'unknown', message: title, values }] })
}

function byName<Named extends { readonly name: string }>(kind: string, items: readonly Named[]): Map<string, Named> {
  const map = new Map<string, Named>()
  for (const item of items) {
    if (map.has(item.name)) throw new Error(`The ${kind} ${item.name} is declared twice.`)
    map.set(item.name, item)
  }
  return map
}

function resolve(definition: ObjectDefinition, declared: ReadonlyMap<string, ObjectDefinition>, objects: ReadonlyMap<string, ResolvedObject>, arriving: Arriving): ResolvedObject {
  const { allFields, targets, taken } = leadsOf(definition)
  if (allFields[definition.title] === undefined) throw new Error(`${definition.name} is titled by ${definition.title}, which it does not have.`)
  for (const { to, item } of targets) for (const target of to) if (!declared.has(target)) throw new Error(`${definition.name}.${item} points at ${target}, which is not declared.`)
  for (const [name, field] of taken) checkTaken(definition, name, field, declared)
  return {
    ...definition,
    ...(definition.locked === undefined ? {} : { fieldRules: [...definition.fieldRules ?? [], ...lockRules(definition, definition.locked)] }),
    table: definition.table ?? snakeCase(definition.name),
    path: pathName(definition.name),
    allFields,
    inverses: arriving.inverses.get(definition.name) ?? new Map(),
    followsField: typeof definition.access === 'object' ? definition.access.follows : undefined,
    also: alsoOf(definition, objects),
    keptWith: keptWithOf(definition, declared, objects),
    followers: arriving.followers.get(definition.name) ?? [],
    feeds: arriving.feeds.get(definition.name) ?? [],
  }
}

function checkTaken({ name: object, fields }: ObjectDefinition, name: string, { type, takenFrom }: Field, declared: ReadonlyMap<string, ObjectDefinition>): void {
  const relation = takenFrom === undefined ? undefined : fields[takenFrom.relation]
  // Where the relation is gone with a module, nothing is taken over any more.
  if (takenFrom === undefined || relation === undefined) return
  const from = relation.type === 'relation' ? declared.get(relation.to)?.fields[takenFrom.field] : undefined
  if (from?.type !== type) throw new Error(`${object}.${name} is taken from ${takenFrom.relation}.${takenFrom.field}, which is no ${type}.`)
}

function alsoOf({ name, access, fields }: ObjectDefinition, objects: ReadonlyMap<string, ResolvedObject>): Also[] {
  return (typeof access === 'object' ? access.also ?? [] : []).map((field) => {
    const declared = fields[field]
    if (declared?.type !== 'target') throw new Error(`${name} is read with ${field}, which is no target.`)
    // Looked up when asked: the others may be resolved later.
    return { field, objects: () => declared.to.flatMap((to) => objects.get(to) ?? []) }
  })
}

function keptWithOf({ access, fields }: ObjectDefinition, declared: ReadonlyMap<string, ObjectDefinition>, objects: ReadonlyMap<string, ResolvedObject>): Also[] {
  const name = typeof access === 'object' ? access.follows : undefined
  const field = name === undefined ? undefined : fields[name]
  const internal = field === undefined ? [] : targetsOf(field).filter((to) => declared.get(to)?.internal !== undefined)
  return name === undefined || internal.length === 0 ? [] : [{ field: name, objects: () => internal.flatMap((to) => objects.get(to) ?? []) }]
}

function checkActions(actions: readonly ActionDefinition[], declared: ReadonlyMap<string, ObjectDefinition>): void {
  for (const action of actions) {
    if (action.on !== '*' && !declared.has(action.on)) throw new Error(`${action.name} acts on ${action.on}, which is not declared.`)
    const object = declared.get(action.on)
    if ((action.from !== undefined || action.to !== undefined) && object?.state === undefined) throw new Error(`${action.name} names states, but ${action.on} has none.`)
  }
}
