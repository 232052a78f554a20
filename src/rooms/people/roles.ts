import { Problem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import { acceptRights, declineRights } from '../../model/actions/role.ts'
import type { RoleDefinition } from '../../model/define/permission.ts'
import type { Registry } from '../../model/define/registry.ts'
import { decideShipped, followShipped, type RoleRow } from '../../model/define/shippedRoles.ts'
import { sql, type Transaction } from '../../platform/database/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../records/act/index.ts'
import type { Context } from '../../records/context.ts'
import type { WriterWithin } from '../../records/write/index.ts'

/** What a company decides of new rights of a shipped role that it changed. */
export function roleActions({ registry }: { readonly registry: Registry }): readonly Implementation[] {
  const decide = (take: boolean) => (doing: Doing): Promise<Outcome> => decided(registry, doing, take)
  const refuse = ({ key }: Readonly<Record<string, unknown>>) => (definitionOf(registry, key) === undefined ? ofTheCompany : undefined)
  return [implement(acceptRights, { run: decide(true), refuse }), implement(declineRights, { run: decide(false), refuse })]
}

async function decided(registry: Registry, { tx, id }: Doing, take: boolean): Promise<Outcome> {
  const [row] = await rowsOf(tx, id)
  const definition = definitionOf(registry, row?.key)
  if (row === undefined || definition === undefined) throw new Problem({ kind: 'role.own', status: 409, title: ofTheCompany })
  return { changes: decideShipped(definition, row, take) }
}

/**
 * Lets the shipped roles of a workspace that it left as they were follow the release. @returns how many were changed.
 */
export async function followShippedRoles({ registry, writer }: { readonly registry: Registry; readonly writer: Pick<WriterWithin, 'update'> }, tx: Transaction, context: Context): Promise<number> {
  let changed = 0
  for (const row of await rowsOf(tx)) {
    const definition = definitionOf(registry, row.key)
    const changes = definition === undefined ? {} : followShipped(definition, row)
    if (Object.keys(changes).length === 0) continue
    await writer.update(tx, context, 'role', row.id, changes, { action: 'upgrade', rights: 'action', writers: [acceptRights.name], version: row.version })
    changed += 1
  }
  return changed
}

interface Row extends RoleRow { readonly id: string; readonly key: string | null; readonly version: number }

function rowsOf(tx: Transaction, id?: string): Promise<readonly Row[]> {
  const one = id === undefined ? sql.empty : sql` and id = ${id}::uuid`
  return tx.query<Row>(sql`select id, key, version, permissions, navigation, shipped from role where workspace_id = ${tx.workspaceId} and deleted_at is null and key is not null${one} order by id`)
}

function definitionOf({ roles }: Registry, key: unknown): RoleDefinition | undefined {
  return roles.find(({ name }) => name === key)
}

const ofTheCompany: Words = { en: 'This role is the company’s own: nothing is shipped for it.', zh: '该角色为公司自建，没有内置权限可采用。' }
