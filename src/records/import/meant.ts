import { sql } from '../../platform/database/index.ts'
import { columns } from '../columns/index.ts'
import type { Context } from '../context.ts'
import { requireField } from '../query/fields.ts'
import { scopeClause } from '../query/scope.ts'
import type { EntityPlan } from './plan.ts'
import type { ImportDependencies } from './ports.ts'
import { similarTo } from './similar.ts'

/** A name in the file that is not there, and the one that it most likely means. */
export interface Suggested { readonly entity: string; readonly object: string; readonly field: string; readonly given: string; readonly meant: string; readonly rows: number }

interface Named { readonly entity: EntityPlan; readonly names: readonly { readonly title: string; readonly lines: number }[] }

const most = { known: 5000, unknown: 2000, suggestions: 100 } as const

/** For names that are not there: which of those that are, or of the more frequent ones of the file, they may be a misspelling of. */
export async function meantNames(dependencies: Pick<ImportDependencies, 'registry' | 'database'>, context: Context, all: readonly Named[]): Promise<readonly Suggested[]> {
  const suggestions: Suggested[] = []
  for (const { entity, names } of all) {
    const { title } = dependencies.registry.object(entity.object)
    const asked = names.filter((one) => one.title !== '')
    if (asked.length === 0 || asked.length > most.unknown || entity.fields[title] === undefined) continue
    const known = await titlesOf(dependencies, context, entity.object)
    const frequent = [...asked].sort((one, other) => other.lines - one.lines)
    for (const { title: given, lines } of asked) {
      const others = frequent.filter((one) => one.lines > lines * 3).map((one) => one.title)
      const meant = similarTo(given, known) ?? similarTo(given, others)
      if (meant !== undefined && suggestions.length < most.suggestions) suggestions.push({ entity: entity.name, object: entity.object, field: title, given, meant, rows: lines })
    }
  }
  return suggestions
}

/** Names that the caller may see; of very many none, as nobody could look through them. */
async function titlesOf({ registry, database }: Pick<ImportDependencies, 'registry' | 'database'>, context: Context, name: string): Promise<readonly string[]> {
  const object = registry.object(name)
  requireField(context, registry, object, object.title, 'filter')
  const column = columns(registry, name, object.title)[0]?.name ?? ''
  const rows = await database.read<{ title: string }>(context, sql`
    select t.${sql.identifier(column)} as title from ${sql.identifier(object.table)} t
    where t.workspace_id = ${context.workspaceId} and t.deleted_at is null and t.${sql.identifier(column)} is not null and ${scopeClause(context, object, 't', 'read')} limit ${most.known + 1}`)
  return rows.length > most.known ? [] : rows.map(({ title }) => title)
}
