import { isProblem, type FieldProblem, Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { Json } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { parseFilter } from '../../model/filter/parse.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../records/write/index.ts'
import { clockColumn } from './due.ts'

interface Known { readonly registry: Registry; /** The object of each pool that is named. */ readonly pools: ReadonlyMap<string, string>; /** Pools in which something lies. */ readonly full: ReadonlySet<string>; /** Objects that have a pool. */ readonly pooled: ReadonlySet<string> }

/** What a pool, a rule and a limit must be to be kept. */
export const soundGuards: readonly NamedGuard[] = [
  guard('publicPool.sound', { concerns: () => true, look: lookUp, judge: (known, change) => judged(known, poolProblems(known, change)) }),
  guard('poolRule.sound', { concerns: ({ after }) => after?.living === true, look: lookUp, judge: (known, change) => judged(known, ruleProblems(known, change)) }),
  guard('customObject.pooled', { concerns: ({ before, after }) => before?.values['pools'] === true || after?.values['pools'] === true, look: lookUp, judge: (known, change) => judged(known, ownObjectProblems(known, change)) }),
  guard('holdingLimit.sound', { concerns: ({ after }) => after?.living === true, look: lookUp, judge: (known, change) => judged(known, limitProblems(known, change)) }),
]

export function judged<State>(known: State, problems: readonly FieldProblem[]) {
  return problems.length === 0 ? { state: known } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
}

async function lookUp(tx: Transaction, changes: readonly Judged[], registry: Registry): Promise<Known> {
  const named = changes.flatMap(({ after }) => [after?.values['pool'], after?.values['fromPool']]).filter((id): id is string => typeof id === 'string')
  const pools = await tx.query<{ id: string; object: string }>(sql`select id, object from public_pool where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(named)} and deleted_at is null`)
  const gone = changes.filter(({ object, before, after }) => object === 'publicPool' && before?.living === true && after?.living !== true)
  const full = new Set<string>()
  for (const { id, before } of gone) {
    const object = registry.objects.get(textOf(before?.values['object']))
    const rows = object?.pools === true ? await tx.query(sql`select 1 from ${sql.identifier(object.table)} t where t.workspace_id = ${tx.workspaceId} and t.pool_id = ${id}::uuid limit 1`) : []
    if (rows.length > 0) full.add(id)
  }
  const own = changes.flatMap(({ object, after }) => (object === 'customObject' ? [textOf(after?.values['key'])] : []))
  const pooled = own.length === 0 ? [] : await tx.query<{ object: string }>(sql`select distinct object from public_pool where workspace_id = ${tx.workspaceId} and object = any(${own}) and deleted_at is null`)
  return { registry, pooled: new Set(pooled.map(({ object }) => object)), pools: new Map(pools.map(({ id, object }) => [id, object])), full }
}

function poolProblems({ registry, full }: Known, { id, after }: Judged): FieldProblem[] {
  if (full.has(id)) return [problem('', 'pool.full', { en: 'Records lie in this pool: assign them or move them first.', zh: '公海中仍有记录，请先分配或移出。' })]
  if (after?.living !== true) return []
  const object = registry.objects.get(textOf(after.values['object']))
  if (object?.pools !== true) return [notPooled()]
  const fields = after.values['fieldsBeforeClaim'] ?? null
  if (fields === null) return []
  if (typeof fields !== 'object' || Array.isArray(fields)) return [wrongFields()]
  const wrong = Object.entries(fields).some(([name, right]) => !Object.hasOwn(object.allFields, name) || (right !== 'masked' && right !== 'none'))
  return wrong ? [wrongFields()] : []
}

/** Only what somebody holds can be given up; where there is a pool, its records have to be able to leave it. */
function ownObjectProblems({ pooled }: Known, { after }: Judged): FieldProblem[] {
  if (after?.living !== true) return []
  if (after.values['pools'] === true) return after.values['access'] === 'owned' ? [] : [problem('/access', 'pool.owned', { en: 'Only records that somebody owns may lie in pools.', zh: '只有归个人负责的记录才能进入公海。' })]
  return pooled.has(textOf(after.values['key'])) ? [problem('/pools', 'pool.used', { en: 'There is a public pool for these records: delete it first.', zh: '此对象已有公海，请先删除公海。' })] : []
}

function ruleProblems({ registry, pools }: Known, { after }: Judged): FieldProblem[] {
  const { pool, fromPool = null, clock, filter = null } = after?.values ?? {}
  const object = registry.objects.get(pools.get(textOf(pool)) ?? '')
  if (object === undefined) return [problem('/pool', 'pool', { en: 'There is no such pool.', zh: '没有此公海。' })]
  const problems: FieldProblem[] = []
  if (clockColumn(registry, object, textOf(clock)) === undefined) problems.push(problem('/clock', 'pool.clock', { en: 'Name a date or a moment that the records keep, such as lastContactAt.', zh: '请填写记录中的日期或时间字段，例如 lastContactAt。' }))
  if (typeof fromPool === 'string' && (fromPool === pool || pools.get(fromPool) !== object.name)) problems.push(problem('/fromPool', 'pool', { en: 'Choose another pool of the same records.', zh: '请选择同类记录的另一个公海。' }))
  return [...problems, ...filterProblems(registry, object.name, filter)]
}

function limitProblems({ registry }: Known, { after }: Judged): readonly FieldProblem[] {
  const object = registry.objects.get(textOf(after?.values['object']))
  return object?.pools === true ? filterProblems(registry, object.name, after?.values['filter'] ?? null) : [notPooled()]
}

export function filterProblems(registry: Registry, object: string, filter: Json): readonly FieldProblem[] {
  if (filter === null) return []
  try {
    parseFilter(registry, object, filter, { at: '/filter' })
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.details.fields ?? [problem('/filter', 'filter', error.details.title)]
  }
}

export const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
export const problem = (path: string, rule: string, message: Words): FieldProblem => ({ path, rule, message })
const notPooled = () => problem('/object', 'pool.object', { en: 'Records of this kind do not lie in pools.', zh: '此类记录不支持公海。' })
const wrongFields = () => problem('/fieldsBeforeClaim', 'pool.fields', { en: 'Name fields of the record, each "masked" or "none".', zh: '请填写字段名，取值为 "masked"（遮盖）或 "none"（隐藏）。' })
