import { z } from 'zod'
import { isJsonObject, type JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { notFound, scopeClause } from '../../../records/query/scope.ts'
import { fault, invalidTargets } from './errors.ts'
import { organisation } from './organisation.ts'

const schema = z.array(z.strictObject({ person: z.uuid(), role: z.string().regex(/^[A-Za-z][\w-]{0,59}$/).default('closer'), kind: z.enum(['revenue', 'overlay']).default('revenue'), share: z.number().gt(0).max(1) })).max(20)

/**
 * Sets the shares of a deal as a whole: what was there goes. None at all gives it back to its owner.
 * @throws Problem 404 for a deal that the caller may not change, 422 where revenue does not come to 100 %.
 */
export async function shareCredit(registry: Registry, doing: Doing): Promise<Outcome> {
  const { tx, context, input, write } = doing
  const target = isJsonObject(input['target']) ? input['target'] : {}
  const object = registry.object(typeof target['object'] === 'string' ? target['object'] : '')
  const id = typeof target['id'] === 'string' ? target['id'] : ''
  const [deal] = await tx.query(sql`select 1 from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${id}::uuid and t.deleted_at is null and ${scopeClause(context, object, 't', 'update')} for no key update of t`)
  if (deal === undefined) throw notFound(context, object)
  const parsed = schema.safeParse(input['credits'])
  if (!parsed.success) throw invalidTargets([fault('/credits', 'credits', { en: 'Give people with a share above 0 and up to 100 %, twenty at most.', zh: '请填写人员及其份额（大于 0，最多 100%），最多 20 人。' })])
  const credits = parsed.data
  const people = await organisation(doing)
  if (credits.some(({ person }) => people.homeOf(person) === undefined)) throw invalidTargets([fault('/credits', 'user', { en: 'One of these people is not known here.', zh: '其中有人员不存在。' })])
  const revenue = credits.filter(({ kind }) => kind === 'revenue')
  const sum = revenue.reduce((all, { share }) => all + Math.round(share * 1e6), 0)
  if (credits.length > 0 && sum !== 1e6) throw invalidTargets([fault('/credits', 'sum', { en: 'Shares of revenue come to {sum} %; they must come to 100 %.', zh: '营收份额合计为 {sum}%，须为 100%。' }, { sum: Math.round(sum / 100) / 100 })])
  if (new Set(revenue.map(({ person }) => person)).size < revenue.length) throw invalidTargets([fault('/credits', 'unique', { en: 'One person has one share of revenue.', zh: '同一人只能有一份营收份额。' })])
  const before = await tx.query<{ id: string }>(sql`select id from credit_split where workspace_id = ${tx.workspaceId} and target_object = ${object.name} and target_id = ${id}::uuid and deleted_at is null order by id`)
  const entries: number[] = []
  for (const one of before) entries.push(...(await write.remove('creditSplit', one.id)).entries)
  for (const { person, role, kind, share } of credits) {
    const department = people.homeOf(person)?.department
    const values: JsonObject = { target: { object: object.name, id }, role, kind, share, origin: 'given', owner: person, ...(department === undefined ? {} : { department }) }
    entries.push(...(await write.create('creditSplit', values)).entries)
  }
  return { written: entries, result: { credits: credits.length } }
}
