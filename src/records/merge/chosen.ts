import type { Json } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { isFilled } from '../../model/fields/merging.ts'
import { writable } from '../act/writable.ts'
import { same, type Stored, type Values } from '../write/record.ts'
import type { MergeRequest } from './request.ts'

/**
 * The values with which the record that stays comes out, where they differ from its own: what was chosen, else its own, else of
 * the others the first that is filled. Tags are united.
 */
export function chosenValues(object: ResolvedObject, request: MergeRequest, records: ReadonlyMap<string, Stored>): Values {
  const winner = records.get(request.winner)
  const losers = request.losers.flatMap((id) => records.get(id) ?? [])
  const values: Record<string, Json> = {}
  for (const name of Object.keys(object.fields)) {
    const from = request.values[name]
    const own = winner?.values[name] ?? null
    const taken = from !== undefined ? records.get(from)?.values[name] ?? null : isFilled(object, name) && isEmpty(own) ? losers.map((loser) => loser.values[name] ?? null).find((value) => !isEmpty(value)) ?? own : own
    if (!same(taken, own)) values[name] = writable(taken)
  }
  const tags = [...new Set([winner, ...losers].flatMap((record) => textsOf(record?.values['tags'] ?? null)))]
  if (tags.length > textsOf(winner?.values['tags'] ?? null).length) values['tags'] = tags
  return values
}

export function textsOf(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string').map(String) : []
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
