import { randomBytes } from 'node:crypto'
import { settableClock, type SettableClock } from '../lib/clock.ts'
import type { JsonObject } from '../lib/json.ts'
import { defineRole, everything, nothing, type RoleDefinition, within } from '../model/define/permission.ts'
import { type Database, sql } from '../platform/database/index.ts'
import { createOutgoingGuard } from '../platform/outgoing/index.ts'
import { createSecrets, keyOf } from '../platform/secrets/index.ts'
import { testDatabase } from '../platform/testing/index.ts'
import { type Access, createAccess } from './access.ts'
import type { RecordWriter } from './dependencies.ts'
import { type Founding, type FoundedWorkspace } from './set-up.ts'
import { newId } from './dependencies.ts'
import { secretBytes } from './token.ts'

/** For the tests of this floor: a migrated database, a clock that is set, and people written without the engine above. */
export interface AccessBench {
  readonly database: Database
  readonly clock: SettableClock
  readonly access: Access
  readonly writer: RecordWriter
}

export const administratorRole = defineRole('administrator', {
  label: { en: 'Administrator', zh: '管理员' }, about: { en: 'All rights.', zh: '全部权限。' },
  permissions: { administrator: true, otherwise: everything, objects: {} }, home: { page: 'myDay' }, navigation: [],
})
export const repRole = defineRole('rep', {
  label: { en: 'Rep', zh: '销售' }, about: { en: 'Own customers.', zh: '自己的客户。' },
  permissions: { otherwise: nothing, objects: { customer: within('own') } }, home: { page: 'myDay' }, navigation: [],
})
export const shippedRoles: readonly RoleDefinition[] = [administratorRole, repRole]
export const founding: Founding = { roles: shippedRoles }

export const founder = {
  companyName: 'Jade Trade', language: 'en', zone: 'Asia/Shanghai', baseCurrency: 'CNY',
  name: 'Wang Fang', email: 'fang@jade.example', password: 'river under the moon',
} as const
export const peer = '203.0.113.7'

export async function accessBench(): Promise<AccessBench> {
  const database = await testDatabase()
  const clock = settableClock('2026-03-02T08:00:00Z')
  const writer = plainWriter(database)
  return { database, clock, writer, access: createAccess({ database, clock, random: secretBytes, writer, ...outside }) }
}

/** A key that is no secret, and no leave to call inner addresses. */
export const outside = { secrets: createSecrets([keyOf(Buffer.alloc(32, 7).toString('base64'))]), outgoing: createOutgoingGuard() }

/** A bench whose set-up is done, with the founder signed in. */
export async function foundedBench(): Promise<AccessBench & { readonly founded: FoundedWorkspace; readonly token: string }> {
  const bench = await accessBench()
  const founded = await bench.access.setUp(founder, founding)
  const { token } = await bench.access.signIn({ email: founder.email, password: founder.password, address: peer, agent: 'test' })
  return { ...bench, founded, token }
}

/** An invited colleague in a role, without an account as yet. */
export async function colleague({ database, writer, clock }: AccessBench, workspaceId: number, given: { readonly name: string; readonly email: string; readonly department?: string; readonly roleKey?: string }): Promise<string> {
  const context = contextIn(workspaceId, clock)
  const [role] = await database.read<{ id: string }>({ workspaceId }, sql`select id from role where key = ${given.roleKey ?? 'rep'}`)
  const { id } = await writer.create(context, 'user', {
    name: given.name, email: given.email, status: 'invited', roles: [{ id: role?.id ?? '' }], department: given.department ?? null,
  })
  return id
}

export function contextIn(workspaceId: number, clock: SettableClock) {
  return {
    workspaceId, now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test',
    actor: { userId: '', name: 'test', language: 'en', zone: 'UTC', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { otherwise: everything, objects: {} }, via: 'cli' },
  } as const
}

/** Writes users, roles, departments and teams as rows, in the place of the engine. */
export function plainWriter(database: Database): RecordWriter {
  return {
    async create({ workspaceId, now }, object, input) {
      const id = newId({ clock: { now: () => now }, random: (count) => randomBytes(count) })
      await database.transaction({ workspaceId }, async (transaction) => {
        await transaction.run(sql`insert into ${sql.identifier(object)} (workspace_id, id, access_root_id, created_at, updated_at, name)
          values (${workspaceId}, ${id}, ${id}, ${new Date(now)}, ${new Date(now)}, ${input['name']})`)
      })
      await this.update({ ...contextIn(workspaceId, settableClock(now)) }, object, id, input)
      return { id }
    },
    async update({ workspaceId, now }, object, id, input) {
      await database.transaction({ workspaceId }, async (transaction) => {
        for (const [name, value] of Object.entries(input)) {
          if (name === 'roles' || name === 'members') {
            await transaction.run(sql`delete from record_link where from_id = ${id} and field = ${name}`)
            for (const link of value as readonly JsonObject[]) {
              await transaction.run(sql`insert into record_link (workspace_id, id, from_object, from_id, field, to_object, to_id)
                values (${workspaceId}, gen_random_uuid(), ${object}, ${id}, ${name}, ${name === 'roles' ? 'role' : 'user'}, ${link['id']})`)
            }
            continue
          }
          const json = name === 'permissions' || name === 'home' || name === 'navigation'
          const column = name === 'department' || name === 'parent' ? `${name}_id` : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
          await transaction.run(sql`update ${sql.identifier(object)} set ${sql.identifier(column)} = ${json ? JSON.stringify(value) : value}, updated_at = ${new Date(now)}
            where workspace_id = ${workspaceId} and id = ${id}`)
        }
      })
    },
  }
}
