import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { Item } from './item.ts'
import { differ, duplicateKeys, findByDuplicateKeys, findByKey, type Match } from './lookup.ts'
import type { EntityPlan } from './plan.ts'

interface Looking { readonly tx: Transaction; readonly context: Context; readonly registry: Registry }

/** The records that are there already: by key, else by what tells duplicates. */
export async function findItems({ tx, context, registry }: Looking, entity: EntityPlan, object: ResolvedObject, items: readonly Item[]): Promise<Map<Item, Match>> {
  const found = new Map<Item, Match>()
  if (entity.found === 'create') return found
  const wanted = items.filter(({ beneathFresh }) => !beneathFresh).map((item, index) => ({ key: String(index), values: item.values, item }))
  const asked = wanted.filter(({ item }) => item.told.keyed)
  const byContent = await findByKey(tx, context, registry, object, ['externalId'], asked.filter(({ item }) => item.told.byContent === true))
  const byKey = new Map([...byContent, ...await findByKey(tx, context, registry, object, keyFields(entity, object), asked.filter(({ item }) => item.told.byContent !== true))])
  const rest = wanted.filter(({ key }) => !byKey.has(key))
  const byDuplicates = entity.duplicates.length === 0 ? new Map<string, Match>() : await findByDuplicateKeys(tx, context, registry, object, entity.duplicates, rest)
  for (const { key, item } of wanted) {
    const match = byKey.get(key) ?? byDuplicates.get(key)
    if (match !== undefined) found.set(item, match)
  }
  return found
}

/** Rows without a key of their own are found by their content; parts, among those of their whole. */
function keyFields(entity: EntityPlan, object: ResolvedObject): readonly string[] {
  if (entity.key.length > 0) return entity.key
  const wholes = Object.entries(entity.fields).filter(([name, from]) => {
    const field = object.allFields[name]
    return 'entity' in from && field?.type === 'relation' && field.part === true && field.required === true
  })
  return ['externalId', ...wholes.map(([name]) => name)]
}

/** Of new records those that are the same by what tells duplicates, though their keys differ: each with the first of them. */
export function aliases(entity: EntityPlan, object: ResolvedObject, items: readonly Item[]): { readonly unknown: Item[]; readonly doubles: Map<Item, Item> } {
  const keys = (object.duplicates ?? []).filter(({ field }) => entity.duplicates.includes(field))
  const numbers = (object.duplicates ?? []).filter(({ kind }) => kind === 'exact').map(({ field }) => field)
  const doubles = new Map<Item, Item>()
  const unknown: Item[] = []
  const first = new Map<string, Item>()
  for (const item of items) {
    const own = keys.length === 0 ? [] : duplicateKeys(keys, item.values).map(({ kind, value }) => `${kind} ${value}`)
    const same = own.map((key) => first.get(key)).find((other) => other !== undefined && !numbers.some((field) => differ(item.values[field], other.values[field])))
    if (same === undefined) {
      unknown.push(item)
      for (const key of own) if (!first.has(key)) first.set(key, item)
    } else {
      doubles.set(item, same)
      if (entity.found === 'update') same.values = { ...same.values, ...Object.fromEntries(Object.entries(item.values).filter(([name, value]) => value !== null && !entity.key.includes(name))) }
    }
  }
  return { unknown, doubles }
}
