import type { Json } from '../../../lib/json.ts'
import type { FieldProblem } from '../../../lib/problem.ts'
import { isByTable } from '../../../model/define/assignmentMethods.ts'
import { fitsMethod, readTable } from '../../../model/define/assignmentTable.ts'
import { isAssignable } from '../../../model/define/object.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { filterProblems, judged, problem, textOf } from '../sound.ts'

interface Known { readonly registry: Registry; /** The object of each pool that a rule falls back to. */ readonly pools: ReadonlyMap<string, string>; /** Rules that have targets already. */ readonly targeted: ReadonlySet<string> }

/** What an assignment rule must be to be kept. */
export const assignmentGuard: NamedGuard = guard('assignmentRule.sound', {
  concerns: ({ after }) => after?.living === true,
  look: lookUp,
  judge: (known, change) => judged(known, problemsOf(known, change)),
})

async function lookUp(tx: Transaction, changes: readonly Judged[], registry: Registry): Promise<Known> {
  const named = changes.flatMap(({ after }) => idOf(after?.values['fallback'] ?? null) ?? [])
  const pools = await tx.query<{ id: string; object: string }>(sql`select id, object from public_pool where workspace_id = ${tx.workspaceId} and id = ${sql.anyOf(named)} and deleted_at is null`)
  const targeted = await tx.query<{ id: string }>(sql`select distinct from_id as id from record_link where workspace_id = ${tx.workspaceId} and from_object = 'assignmentRule' and field = 'targets' and from_id = ${sql.anyOf(changes.map(({ id }) => id))}`)
  return { registry, pools: new Map(pools.map(({ id, object }) => [id, object])), targeted: new Set(targeted.map(({ id }) => id)) }
}

function problemsOf({ registry, pools, targeted }: Known, { id, after, links }: Judged): readonly FieldProblem[] {
  const { object: name, method: given, by, table = null, filter = null, fallback = null } = after?.values ?? {}
  const [method, field] = [textOf(given), textOf(by)]
  const object = registry.objects.get(textOf(name))
  if (object === undefined || !isAssignable(object)) return [problem('/object', 'assignmentRule.object', { en: 'Records of this kind are not assigned.', zh: '此类记录不支持分配。' })]
  const problems: FieldProblem[] = [...filterProblems(registry, object.name, filter)]
  const read = readTable(method, table)
  if ('problems' in read) problems.push(...read.problems)
  else for (const line of read.lines) if (line.filter !== undefined) problems.push(...filterProblems(registry, object.name, JSON.parse(JSON.stringify(line.filter)) as Json).map((one) => ({ ...one, path: '/table' })))
  if (isByTable(method) && method !== 'territory') {
    const asked = Object.hasOwn(object.allFields, field) ? object.allFields[field] : undefined
    if (asked === undefined || !fitsMethod(method, asked)) problems.push(problem('/by', 'assignmentRule.by', { en: 'Name a field of the record that fits the way of assigning.', zh: '请选择与分配方式相符的字段。' }))
  }
  const targets = links['targets'] ?? (targeted.has(id) ? [null] : [])
  if (!isByTable(method) && targets.length === 0) problems.push(problem('/targets', 'required', { en: 'Say among whom the records are shared out.', zh: '请选择分配给谁。' }))
  const pool = poolOf(fallback)
  if (pool !== undefined && pools.get(pool) !== object.name) problems.push(problem('/fallback', 'pool', { en: 'This pool is one of other records.', zh: '此公海不适用于此类记录。' }))
  return problems
}

function idOf(value: Json): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}

function poolOf(value: Json): string | undefined {
  return typeof value === 'object' && value !== null && 'object' in value && value.object === 'publicPool' ? idOf(value) : undefined
}
