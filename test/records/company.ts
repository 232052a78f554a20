import { createHash } from 'node:crypto'
import { settableClock } from '../../src/lib/clock.ts'
import { type ObjectPermission, type Permissions, within } from '../../src/model/define/permission.ts'
import { createRegistry } from '../../src/model/define/registry.ts'
import { objects } from '../../src/model/objects/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Database } from '../../src/platform/database/index.ts'
import { toColumns } from '../../src/records/columns/index.ts'
import type { Context } from '../../src/records/context.ts'
import { createRecordsReader } from '../../src/records/query/reader.ts'

// A small company for the tests of reading: rows are put straight into the tables, past the write path.

export const registry = createRegistry({ objects, actions: [], roles: [] })
export const now = Date.parse('2026-03-10T02:00:00Z')

/** The same uuid for the same words. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export interface Viewer {
  readonly name: string
  readonly department?: string
  readonly below?: readonly string[]
  readonly teams?: readonly string[]
  readonly permissions: Permissions
  readonly workspaceId?: number
}

export function as({ name, department, below, teams = [], permissions, workspaceId = 1 }: Viewer): Context {
  return {
    workspaceId, now, baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test',
    actor: {
      userId: idOf(name), name, language: 'en', zone: 'Asia/Shanghai', permissions, via: 'session',
      departmentId: department === undefined ? undefined : idOf(department),
      departmentIds: (below ?? (department === undefined ? [] : [department])).map(idOf),
      teamIds: teams.map(idOf),
    },
  }
}

/** All objects within one reach, with what is said of some. */
export function permitted(scope: 'own' | 'department' | 'below' | 'all', objectsGiven: Readonly<Record<string, Partial<ObjectPermission>>> = {}): Permissions {
  return { otherwise: within(scope), objects: Object.fromEntries(Object.entries(objectsGiven).map(([object, given]) => [object, within(scope, given)])) }
}

export function readerOf(database: Database) {
  return createRecordsReader({ registry, database, clock: settableClock(now), secret: 'a secret of the tests' })
}

export interface Given {
  readonly id?: string
  readonly owner?: string
  readonly department?: string
  /** Words of the record that it follows, with that record's owner and department. */
  readonly follows?: { readonly id: string; readonly owner?: string; readonly department?: string }
  readonly workspaceId?: number
  readonly createdAt?: string
  readonly deleted?: boolean
  readonly [field: string]: unknown
}

/** Puts a record into its table; fields in the shape of the API. Gives its id. */
export async function put(database: Database, object: string, { id, owner, department, follows, workspaceId = 1, createdAt = '2026-01-01T00:00:00Z', deleted = false, ...fields }: Given): Promise<string> {
  const known = id ?? idOf(`${object} ${JSON.stringify(fields)} ${owner ?? ''} ${workspaceId}`)
  const own = { owner: owner === undefined ? null : idOf(owner), department: department === undefined ? null : idOf(department) }
  const columns: Record<string, unknown> = {
    workspace_id: workspaceId, id: known, owner_id: null, department_id: null,
    access_owner_id: follows?.owner === undefined ? own.owner : idOf(follows.owner),
    access_department_id: follows?.department === undefined ? own.department : idOf(follows.department),
    access_root_id: follows?.id ?? known, created_at: createdAt, updated_at: createdAt, deleted_at: deleted ? '2026-03-01T00:00:00Z' : null,
  }
  for (const [name, value] of Object.entries(fields)) Object.assign(columns, toColumns(registry, object, name, value as never))
  columns['owner_id'] = own.owner
  columns['department_id'] = own.department
  const names = Object.keys(columns)
  await asOwner(database, `insert into "${registry.object(object).table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`, Object.values(columns))
  return known
}

/** Departments and the people in them: { sales: ['ann', 'bob'] }. */
export async function staff(database: Database, departments: Readonly<Record<string, readonly string[]>>, workspaceId = 1): Promise<void> {
  for (const [department, people] of Object.entries(departments)) {
    await put(database, 'department', { id: idOf(department), name: department, workspaceId })
    for (const person of people) await put(database, 'user', { id: idOf(person), name: person, email: `${person}@example.cn`, department, workspaceId })
  }
}

export async function share(database: Database, object: string, recordId: string, kind: 'user' | 'team' | 'department', to: string, level: 'read' | 'write' = 'read'): Promise<void> {
  await asOwner(database, `insert into record_share (workspace_id, object, record_id, grantee_kind, grantee_id, level, shared_at) values (1, $1, $2, $3, $4, $5, now())`, [object, recordId, kind, idOf(to), level])
}
