import { type AccessAnswer, listShares, loadActor, type Share, type Verdict, whyCanSee } from '../access/index.ts'
import { dateInZone } from '../lib/calendar.ts'
import type { JsonObject } from '../lib/json.ts'
import { Problem } from '../lib/problem.ts'
import { type Language, say } from '../lib/words.ts'
import type { Registry, ResolvedObject } from '../model/define/registry.ts'
import { type Database, sql, type Transaction } from '../platform/database/index.ts'
import type { Context } from './context.ts'
import { notFound, scopeClause } from './query/scope.ts'
import { titleOf } from './query/select.ts'

interface Given { readonly registry: Registry; readonly database: Database }

/**
 * Why a person may see or change a record, or may not, in the words of the caller.
 * @throws Problem 404 when the caller may not see the record, or there is no such active user.
 */
export async function whyMaySee({ registry, database }: Given, context: Context, objectName: string, id: string, userId: string): Promise<JsonObject> {
  const object = registry.object(objectName)
  const found = await database.transaction({ workspaceId: context.workspaceId }, (tx) => factsOf(tx, registry, context, object, id))
  const loaded = await loadActor(database, context.workspaceId, userId, 'session')
  if (loaded === undefined) throw noSuchUser()
  const answer = whyCanSee({
    object: { name: object.name, label: object.label, access: object.access ?? 'owned' },
    person: loaded.actor, roles: loaded.roles, record: found.record, shares: found.shares,
  })
  return told(answer, context.actor.language)
}

interface StoredFacts {
  readonly owner_id: string | null
  readonly access_owner_id: string | null
  readonly access_department_id: string | null
  readonly access_root_id: string
  readonly owner_name: string | null
  readonly department_name: string | null
}

async function factsOf(tx: Transaction, registry: Registry, context: Context, object: ResolvedObject, id: string) {
  const [row] = await tx.query<StoredFacts>(sql`
    select t.owner_id, t.access_owner_id, t.access_department_id, t.access_root_id, u.name as owner_name, d.name as department_name
    from ${sql.identifier(object.table)} t
    left join "user" u on u.workspace_id = t.workspace_id and u.id = t.access_owner_id
    left join department d on d.workspace_id = t.workspace_id and d.id = t.access_department_id
    where t.workspace_id = ${context.workspaceId} and t.id = ${id}::uuid and ${scopeClause(context, object, 't', 'read')}`)
  if (row === undefined) throw notFound(context, object)
  const root = row.access_root_id === id ? undefined : await rootOf(tx, registry, context, object, row.access_root_id)
  const own = await listShares(tx, { object: object.name, id }, context.now)
  const onRoot = root === undefined ? [] : await listShares(tx, { object: root.object.name, id: row.access_root_id }, context.now)
  return {
    record: {
      ownerId: row.owner_id, accessOwnerId: row.access_owner_id, accessDepartmentId: row.access_department_id,
      ...(row.owner_name === null ? {} : { accessOwnerName: row.owner_name }), ...(row.department_name === null ? {} : { accessDepartmentName: row.department_name }),
      ...(root === undefined ? {} : { follows: { label: root.object.label, title: root.title } }),
    },
    shares: [...own.map((share) => shareFact(share, false, context)), ...onRoot.map((share) => shareFact(share, true, context))],
  }
}

/**
 * The record at the end of the chain: of one of the objects that this one follows, through as many steps as there are. Whoever
 * may see the follower alone is not told what the root is called.
 */
async function rootOf(tx: Transaction, registry: Registry, context: Context, object: ResolvedObject, rootId: string, depth = 0): Promise<{ readonly object: ResolvedObject; readonly title: string } | undefined> {
  const field = object.followsField === undefined ? undefined : object.allFields[object.followsField]
  const targets = field?.type === 'relation' ? [field.to] : field?.type === 'target' ? field.to : []
  for (const name of targets) {
    const parent = registry.object(name)
    const title = titleOf({ context, registry }, name, sql`t.id`)
    const [row] = await tx.query<{ title: string | null }>(sql`
      select ${title?.value ?? sql`null::text`} as title from ${sql.identifier(parent.table)} t where t.workspace_id = ${tx.workspaceId} and t.id = ${rootId}::uuid`)
    const shown = title?.convert(row?.title)
    if (row !== undefined) return { object: parent, title: typeof shown === 'string' ? shown : '-' }
    const above = depth < 4 ? await rootOf(tx, registry, context, parent, rootId, depth + 1) : undefined
    if (above !== undefined) return above
  }
  return undefined
}

/** The end as the last day of it on the caller's calendar. */
function shareFact({ grantee, level, until, rule }: Share, onRoot: boolean, { actor }: Context) {
  return {
    granteeKind: grantee.kind, granteeId: grantee.id, granteeName: grantee.name ?? '-', level, onRoot,
    ...(rule === null ? {} : { rule: rule.label }),
    ...(until === null ? {} : { lastDay: dateInZone(Date.parse(until) - 1, actor.zone) }),
  }
}

function told({ read, update }: AccessAnswer, language: Language): JsonObject {
  const verdict = ({ allowed, reasons }: Verdict): JsonObject => ({ allowed, reasons: reasons.map(({ rule, words, values }) => ({ rule, words: say(words, language, values) })) })
  return { read: verdict(read), update: verdict(update) }
}

function noSuchUser(): Problem {
  return new Problem({ kind: 'not-found', status: 404, title: { en: 'There is no such active user.', zh: '没有这位在职用户。' } })
}
