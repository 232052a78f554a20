import { isJsonObject, type Json, type JsonObject, sameJson } from '../../lib/json.ts'
import type { RoleDefinition } from './permission.ts'

// A shipped role is a row of each company, which may change it. A later release ships other rights: a row that the company left as
// it was follows them; one that it changed is offered what is new, and keeps the rest.

/** What a row of a role holds. `shipped`: what the program shipped when the row last followed it or was decided on. */
export interface RoleRow { readonly permissions: Json; readonly navigation: Json; readonly shipped: Json }

/** A verb that may be used, or a field whose right is narrowed, on an object that the role knows already. */
export interface OfferedPart { readonly object: string; readonly of: 'actions' | 'fields'; readonly name: string }
/** What a role lacks of what is shipped now: objects whose rights, and lists whose place at the left, are new; verbs and fields on what it knows. */
export interface OfferedRights { readonly objects: readonly string[]; readonly navigation: readonly string[]; readonly parts: readonly OfferedPart[] }

/** What is kept with a row to know later what was new. */
export function shippedOf({ permissions, navigation }: Pick<RoleDefinition, 'permissions' | 'navigation'>): JsonObject {
  // Declarations hold nothing but JSON; read back from text, so that this is seen and not said.
  return JSON.parse(JSON.stringify({ permissions, navigation })) as JsonObject
}

/**
 * What changes of a row so that it follows the release: rights and navigation each where the company left them. Nothing that the
 * company added for its own objects and fields is taken. Empty where nothing changes.
 */
export function followShipped(definition: RoleDefinition, row: RoleRow): JsonObject {
  const now = shippedOf(definition)
  const changes: Record<string, Json> = {}
  if (rightsUntouched(now, row)) {
    const permissions = withOwn(now['permissions'] ?? null, row.permissions)
    if (!sameJson(permissions, row.permissions)) changes['permissions'] = permissions
  }
  const navigation = followedNavigation(now, row)
  if (navigation !== undefined && !sameJson([...navigation], row.navigation)) changes['navigation'] = [...navigation]
  // Where something is offered, what it was measured by stays until somebody has decided.
  const settled = { ...row, ...changes }
  if (!isOffered(offeredRights(definition, settled)) && !sameJson(now, row.shipped)) changes['shipped'] = now
  return changes
}

/** What is new since the row last followed, and not in it. */
export function offeredRights(definition: RoleDefinition, row: RoleRow): OfferedRights {
  if (definition.permissions.administrator === true) return { objects: [], navigation: [], parts: [] }
  const now = shippedOf(definition)
  const [here, then] = [rightsIn(row.permissions), isJsonObject(row.shipped) ? rightsIn(row.shipped['permissions']) : undefined]
  const objects = Object.keys(rightsIn(now['permissions'])).filter((name) => !Object.hasOwn(here, name) && (then === undefined || !Object.hasOwn(then, name)))
  const listed = new Set(textsIn(row.navigation))
  const listedThen = isJsonObject(row.shipped) ? new Set(textsIn(row.shipped['navigation'])) : undefined
  const navigation = textsIn(now['navigation']).filter((name) => !listed.has(name) && (listedThen === undefined ? objects.includes(name) : !listedThen.has(name)))
  const parts = then === undefined ? [] : partsOf(rightsIn(now['permissions']), here, then)
  return { objects, navigation, parts }
}

/** Verbs and narrowed fields that are shipped by now on objects that the row knows, and that it knows nothing of. */
function partsOf(now: JsonObject, here: JsonObject, then: JsonObject): readonly OfferedPart[] {
  return Object.keys(now).filter((object) => Object.hasOwn(here, object) && Object.hasOwn(then, object)).flatMap((object) => (['actions', 'fields'] as const).flatMap((of) => {
    const [shipped, own, before] = [now, here, then].map((rights) => partIn(rights, object, of))
    return Object.keys(shipped ?? {}).filter((name) => !Object.hasOwn(own ?? {}, name) && !Object.hasOwn(before ?? {}, name)).map((name) => ({ object, of, name }))
  }))
}

function partIn(rights: JsonObject, object: string, of: OfferedPart['of']): JsonObject {
  const right = rights[object]
  const part = isJsonObject(right) ? right[of] : undefined
  return isJsonObject(part) ? part : {}
}

export function isOffered({ objects, navigation, parts }: OfferedRights): boolean {
  return objects.length + navigation.length + parts.length > 0
}

/** What changes of a row whose company takes the new rights, or declines them: both settle the question. */
export function decideShipped(definition: RoleDefinition, row: RoleRow, take: boolean): JsonObject {
  const now = shippedOf(definition)
  if (!take) return { shipped: now }
  const { objects, navigation, parts } = offeredRights(definition, row)
  const shipped = rightsIn(now['permissions'])
  const stored = isJsonObject(row.permissions) ? row.permissions : {}
  const rights: Record<string, Json> = { ...rightsIn(row.permissions), ...Object.fromEntries(objects.map((name) => [name, shipped[name] ?? null])) }
  for (const { object, of, name } of parts) {
    const right = rights[object]
    if (isJsonObject(right)) rights[object] = { ...right, [of]: { ...partIn(rights, object, of), [name]: partIn(shipped, object, of)[name] ?? null } }
  }
  return { shipped: now, permissions: { ...stored, objects: rights }, navigation: [...placed(textsIn(row.navigation), navigation, textsIn(now['navigation']))] }
}

function rightsUntouched(now: JsonObject, { permissions, shipped }: RoleRow): boolean {
  if (isJsonObject(shipped)) return sameJson(withoutOwn(permissions), withoutOwn(shipped['permissions'] ?? null))
  // Of a row from before this was kept: whatever it says is as it is shipped, and it only knows less.
  const [here, there] = [rightsIn(withoutOwn(permissions)), rightsIn(now['permissions'])]
  return sameJson(restOf(permissions), restOf(now['permissions'] ?? null)) && Object.entries(here).every(([name, right]) => sameJson(right, there[name] ?? null))
}

/** The row's lists where the company left them, with what is new in its shipped place; undefined where it arranged them itself. */
function followedNavigation(now: JsonObject, { permissions, navigation, shipped }: RoleRow): readonly string[] | undefined {
  const here = textsIn(navigation)
  const inside = here.filter((name) => !isOwn(name))
  const fresh = textsIn(now['navigation'])
  if (isJsonObject(shipped)) return sameJson(inside, textsIn(shipped['navigation'])) ? placed(here, fresh.filter((name) => !inside.includes(name)), fresh).filter((name) => isOwn(name) || fresh.includes(name)) : undefined
  const known = rightsIn(permissions)
  const news = fresh.filter((name) => !inside.includes(name) && !Object.hasOwn(known, name) && Object.hasOwn(rightsIn(now['permissions']), name))
  return sameJson(inside, fresh.filter((name) => !news.includes(name))) ? placed(here, news, fresh) : undefined
}

/** The new names behind those that they stand behind where they are shipped. */
function placed(names: readonly string[], added: readonly string[], shipped: readonly string[]): readonly string[] {
  return added.reduce<readonly string[]>((all, name) => {
    const before = shipped.slice(0, shipped.indexOf(name)).toReversed().find((each) => all.includes(each))
    const at = before === undefined ? all.length : all.indexOf(before) + 1
    return [...all.slice(0, at), name, ...all.slice(at)]
  }, names)
}

function restOf(permissions: Json): Json {
  if (!isJsonObject(permissions)) return null
  const { objects: _, ...rest } = permissions
  return rest
}

function withoutOwn(permissions: Json): Json {
  if (!isJsonObject(permissions)) return permissions
  return { ...permissions, objects: Object.fromEntries(Object.entries(rightsIn(permissions)).filter(([name]) => !isOwn(name)).map(([name, right]) => [name, withoutOwnFields(right)])) }
}

function withoutOwnFields(right: Json): Json {
  if (!isJsonObject(right) || !isJsonObject(right['fields'])) return right
  const { fields, ...rest } = right
  const kept = Object.entries(isJsonObject(fields) ? fields : {}).filter(([name]) => !isOwn(name))
  return kept.length === 0 ? rest : { ...rest, fields: Object.fromEntries(kept) }
}

/** The shipped rights with what the row says of the company's own objects and fields. */
function withOwn(shipped: Json, permissions: Json): Json {
  if (!isJsonObject(shipped)) return shipped
  const objects: Record<string, Json> = { ...rightsIn(shipped) }
  for (const [name, right] of Object.entries(rightsIn(permissions))) {
    if (isOwn(name)) objects[name] = right
    const fields = isJsonObject(right) && isJsonObject(right['fields']) ? Object.entries(right['fields']).filter(([field]) => isOwn(field)) : []
    const into = objects[name]
    if (!isOwn(name) && fields.length > 0 && isJsonObject(into)) objects[name] = { ...into, fields: { ...isJsonObject(into['fields']) ? into['fields'] : {}, ...Object.fromEntries(fields) } }
  }
  return { ...shipped, objects }
}

function rightsIn(permissions: Json | undefined): JsonObject {
  const objects = isJsonObject(permissions) ? permissions['objects'] : undefined
  return isJsonObject(objects) ? objects : {}
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** Of the company's own making. */
function isOwn(name: string): boolean {
  return /^x[A-Z]/.test(name)
}
