import { createHash } from 'node:crypto'
import type { Field } from '../../model/define/field.ts'
import type { Registry } from '../../model/define/registry.ts'
import { defineStore } from '../../platform/database/store.ts'
import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { beginning } from './fillBatch.ts'
import { isComputed, stepsOver } from './fillPlan.ts'

/** By which release's formulas and sums the stored values of a workspace were computed: a mark for each computed field. */
export const computedMarkStore = defineStore({
  name: 'computed_mark',
  scoped: true,
  sql: ['create table computed_mark (\n  workspace_id integer primary key,\n  marks jsonb not null\n)'],
})

type Marks = Readonly<Record<string, string>>

/** A short mark of what decides over the value of each computed field: another mark, another value. */
export function marksOf(registry: Registry): Marks {
  return Object.fromEntries([...registry.objects.values()].flatMap((object) => Object.entries(object.fields).filter(([, field]) => isComputed(field)).map(([name, field]) => [`${object.name}.${name}`, markOf(field)])))
}

function markOf(field: Field): string {
  const { type: _, ...rest } = field
  const decides = new Set(['result', 'expression', 'in', 'at', 'of', 'through', 'function', 'field', 'by', 'where', 'scope', 'share'])
  return createHash('sha256').update(JSON.stringify(Object.entries(rest).filter(([name]) => decides.has(name)))).digest('base64url').slice(0, 10)
}

/** Says that everything stored is computed as this release computes it: of a workspace that begins. */
export async function markComputed(tx: Transaction, registry: Registry): Promise<void> {
  await keepMarks(tx, marksOf(registry))
}

async function keepMarks(tx: Transaction, marks: Marks): Promise<void> {
  await tx.run(sql`insert into computed_mark (workspace_id, marks) values (${tx.workspaceId}, ${JSON.stringify(marks)}::jsonb) on conflict (workspace_id) do update set marks = excluded.marks`)
}

interface Following { readonly database: Database; /** Of the model as it is shipped. */ readonly marks: Marks; /** The model with what the company laid over it: asked for where something is computed otherwise, so that most starts build none. */ readonly laid: () => Promise<Registry>; readonly later: (tx: Transaction) => Promise<void> }

/**
 * Puts the computing anew of whatever this release computes otherwise, or computes at all only now, before the job that fills values in.
 * Marks and work are written together, so that it is put once, however often the program starts; the work itself goes on where it stood.
 * @returns how many fields are computed anew.
 */
export async function followComputed({ database, marks, laid, later }: Following, context: Pick<Context, 'workspaceId'>): Promise<number> {
  return database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('computed_mark'), ${tx.workspaceId})`)
    const [row] = await tx.query<{ marks: Marks }>(sql`select marks from computed_mark where workspace_id = ${tx.workspaceId}`)
    const changed = new Set(Object.entries(marks).filter(([name, mark]) => row?.marks[name] !== mark).map(([name]) => name))
    if (row !== undefined && changed.size === 0) return 0
    const registry = await laid()
    const steps = stepsOver(registry, changed)
    for (const { object, kind, names } of steps) {
      const [count] = await tx.query<{ count: string }>(sql`select count(*) as count from ${sql.identifier(registry.object(object).table)} t where t.workspace_id = ${tx.workspaceId}`)
      if (Number(count?.count ?? 0) === 0) continue
      await tx.run(sql`
        insert into custom_fill (workspace_id, object, kind, names, after, total, given, aside)
        values (${tx.workspaceId}, ${object}, ${kind}, ${JSON.stringify(names)}::jsonb, ${beginning.after}::uuid, ${Number(count?.count ?? 0)}, 0, 0)`)
    }
    await keepMarks(tx, marks)
    await later(tx)
    return steps.reduce((sum, { names }) => sum + names.length, 0)
  })
}
