import { fieldRightOn } from '../../access/permissions.ts'
import { isUuid } from '../../lib/ids.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { isMergeable } from '../../model/define/object.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { isChoosable } from '../../model/fields/merging.ts'
import type { Context } from '../context.ts'
import { badRequest, notMergeable } from './problems.ts'

export interface MergeRequest {
  readonly winner: string
  readonly losers: readonly string[]
  /** By field the record whose value is taken. */
  readonly values: Readonly<Record<string, string>>
}

const mostLosers = 10

/** The input of record.merge, checked. @throws Problem 409 where records of the object are not merged, 422, 403 for a field that the caller may not change. */
export function mergeRequest(context: Context, object: ResolvedObject, winner: string, input: JsonObject): MergeRequest {
  if (!isMergeable(object)) throw notMergeable(context, object)
  const losers = textsOf(input['records'])
  if (losers === undefined || losers.length === 0 || losers.length > mostLosers || new Set(losers).size < losers.length || losers.includes(winner)) {
    throw badRequest('/records', { en: 'Name one to ten other records, each once.', zh: '请选择一至十条其他记录，且不重复。' })
  }
  const values = choicesOf(input['values'] ?? null)
  const known = new Set([winner, ...losers])
  if (values === undefined || Object.values(values).some((id) => !known.has(id))) {
    throw badRequest('/values', { en: 'For each field, name one of the records.', zh: '每个字段请指定其中一条记录。' })
  }
  for (const name of Object.keys(values)) {
    if (!isChoosable(object, name)) throw badRequest('/values', { en: 'The value of this field is not chosen by hand.', zh: '该字段的值不能手动选择。' })
    if (context.actor.permissions.administrator !== true && fieldRightOn(context.actor.permissions, object.name, name) !== 'edit') throw badRequest('/values', { en: 'Your role does not allow you to change this field.', zh: '您的角色无权修改此字段。' })
  }
  return { winner, losers, values }
}

function textsOf(value: Json | undefined): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each: Json) => typeof each === 'string' && isUuid(each)) ? value.map(String) : undefined
}

function choicesOf(value: Json): Readonly<Record<string, string>> | undefined {
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  return entries.every((entry): entry is [string, string] => typeof entry[1] === 'string') ? Object.fromEntries(entries) : undefined
}
