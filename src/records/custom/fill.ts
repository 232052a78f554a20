import type { Filling } from '../../model/custom/customization.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import { closeShares } from '../sharing/index.ts'
import { notUnique } from '../write/problems.ts'
import { uniquesOf } from '../write/uniqueKeys.ts'
import type { Work } from '../write/work.ts'
import { beginning, type FillBatch, fillBatch, setAside } from './fillBatch.ts'
import { fillPlan } from './fillPlan.ts'

/** So many records are filled in at once, with the change itself; with more it is a job's work. */
const atOnce = 5000

/**
 * Brings the records that are there up to a model that says more of them: sums, formulas, numbers, keys that must be unique, what
 * rules share. Few of them at once; many in a job that goes on where it stood, while the fields are told to be filling.
 * @throws Problem 409 where two records share a key that must be unique from now on.
 */
export async function fill(work: Work, registry: Registry): Promise<void> {
  const steps = fillPlan(work.registry, registry)
  await closeShares(work, registry, steps.flatMap(({ kind, names }) => (kind === 'share' ? names : [])))
  if (steps.length === 0) return
  const { fillLater } = work.dependencies.configuration ?? {}
  const counts = new Map<string, number>()
  for (const { object } of steps) if (!counts.has(object)) counts.set(object, await countOf(work, registry.object(object)))
  const waiting = await work.tx.query(sql`select 1 as found from custom_fill where workspace_id = ${work.context.workspaceId} limit 1`)
  // What comes behind work that still waits may read what that fills in: it waits too.
  if (fillLater === undefined || (waiting.length === 0 && [...counts.values()].every((count) => count <= atOnce))) return fillNow({ ...work, registry }, steps)
  await requireUnique(work, registry, steps)
  for (const step of steps) await put(work, registry, step, counts.get(step.object) ?? 0)
  await fillLater(work.tx, work.context)
}

async function fillNow(work: Work, steps: readonly Filling[]): Promise<void> {
  for (const step of steps) {
    let state: FillBatch = { ...beginning, ended: false }
    while (!state.ended) state = await fillBatch(work, step, state, true)
  }
}

async function countOf({ tx, context }: Work, { table }: ResolvedObject): Promise<number> {
  const [row] = await tx.query<{ count: string }>(sql`select count(*) as count from ${sql.identifier(table)} t where t.workspace_id = ${context.workspaceId}`)
  return Number(row?.count ?? 0)
}

/** A step takes the place of one that waits for the same: from the beginning, since it says otherwise. */
async function put({ tx, context: { workspaceId } }: Work, registry: Registry, { object, kind, names }: Filling, count: number): Promise<void> {
  await tx.run(sql`delete from custom_fill where workspace_id = ${workspaceId} and object = ${object} and kind = ${kind} and names <@ ${JSON.stringify(names)}::jsonb`)
  const numbered = kind === 'number' && registry.object(object).fields[names[0] ?? '']?.type === 'autoNumber'
  // Whoever makes a record from now on gets a number behind theirs.
  const given = numbered ? await setAside(tx, workspaceId, object, names[0] ?? '', count) : 0
  await tx.run(sql`
    insert into custom_fill (workspace_id, object, kind, names, after, total, given, aside)
    values (${workspaceId}, ${object}, ${kind}, ${JSON.stringify(names)}::jsonb, ${beginning.after}::uuid, ${count}, ${given}, ${numbered ? given + count : 0})`)
}

/** Many records are looked at as a whole first, so that a rule that cannot hold is refused at once. */
async function requireUnique({ tx, context: { workspaceId } }: Work, registry: Registry, steps: readonly Filling[]): Promise<void> {
  for (const { object: name, names } of steps.filter(({ kind }) => kind === 'key')) {
    const object = registry.object(name)
    for (const { fields } of uniquesOf(object).filter((each) => names.includes(each.name))) {
      const held = fields.flatMap((field) => columns(registry, name, field).map((column) => sql`t.${sql.identifier(column.name)}`))
      const [first = sql`t.id`] = held
      const filled = fields.map((field) => sql`t.${sql.identifier(columns(registry, name, field)[0]?.name ?? 'id')} is not null`)
      const twins = await tx.query(sql`
        select ${first} as value from ${sql.identifier(object.table)} t
        where t.workspace_id = ${workspaceId} and t.deleted_at is null and ${sql.join(filled, sql` and `)} group by ${sql.join(held)} having count(*) > 1 limit 1`)
      if (twins.length > 0) throw notUnique(fields)
    }
  }
}
