import { poolTables } from '../../src/model/custom/slots.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { stores } from '../../src/app/stores.ts'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { seededRandom } from '../../src/lib/random.ts'
import { everything } from '../../src/model/define/permission.ts'
import { isMergeable } from '../../src/model/define/object.ts'
import { type ResolvedObject, targetsOf } from '../../src/model/define/registry.ts'
import { sampleInput } from '../../src/model/fields/sampleInput.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp } from '../support/app.ts'

// A customer with a row in every table that may refer to one is merged. Whatever refers to records and is not handled stands out:
// a field of a new object, a reference that a new store declares, and a column of a new store that declares none.

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)
const dice = seededRandom(11)

function context(): Context {
  return {
    workspaceId: app.workspaceId, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'merge suite',
    actor: { userId: app.admin.userId, name: 'Maker', language: 'en', zone: 'UTC', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { administrator: true, otherwise: everything, objects: {} }, via: 'job' },
  }
}

/** A record of the object, with all that it cannot be without; what a sample gets wrong is left out. */
async function make(name: string, given: JsonObject, without: readonly string[] = []): Promise<string> {
  const { program, workspaceId } = app
  const object = program.registry.object(name)
  const input: Record<string, Json> = { ...sampled(object), ...await required(object, given), ...given }
  for (const field of without) if (!Object.hasOwn(given, field)) delete input[field]
  const writers = [object.writtenBy, ...Object.values(object.fields).map(({ writtenBy }) => writtenBy)].filter((writer) => writer !== undefined)
  try {
    return (await program.database.transaction({ workspaceId }, (tx) => program.writer.create(tx, context(), name, input, { action: object.writtenBy ?? 'create', rights: 'action', writers }))).id
  } catch (error) {
    const refused = isProblem(error) ? (error.details.fields ?? []).map(({ path }) => path.split('/')[1] ?? '').filter((field) => Object.hasOwn(input, field) && !without.includes(field)) : []
    if (refused.length === 0) throw new Error(`${name} could not be made: ${String(error)} ${JSON.stringify(isProblem(error) ? error.details : {})}`, { cause: error })
    return make(name, given, [...without, ...refused])
  }
}

function sampled(object: ResolvedObject): Record<string, Json> {
  const left = new Set([object.state?.field, 'tags', 'owner', 'department'])
  return Object.fromEntries(Object.entries(sampleInput(app.program.registry, object.name, dice)).filter(([field]) => !left.has(field)).map(([field, value]) => [field, object.allFields[field]?.type === 'money' ? { amount: 500, currency: 'CNY' } : value]))
}

async function required(object: ResolvedObject, given: JsonObject): Promise<Record<string, Json>> {
  const needed: Record<string, Json> = {}
  for (const [name, field] of Object.entries(object.fields)) {
    if (field.required !== true || Object.hasOwn(given, name)) continue
    const [to] = targetsOf(field)
    if (to !== undefined) needed[name] = field.type === 'relation' ? await make(to, {}) : { object: to, id: await make(to, {}) }
    else if (field.type === 'text' && field.pattern !== undefined) needed[name] = ['CNY', 'customer', 'a'.repeat(64), '#aabbcc', 'text/plain'].find((sample) => new RegExp(field.pattern ?? '', 'u').test(sample)) ?? 'text'
    else if (field.writtenBy !== undefined) needed[name] = field.type === 'number' ? 7 : 'text/plain'
  }
  return needed
}

/** Every field of every object that may lead to a customer. */
function leading(): { readonly object: ResolvedObject; readonly field: string; readonly value: (id: string) => Json }[] {
  return [...app.program.registry.objects.values()].flatMap((object) => Object.entries(object.fields).flatMap(([field, declared]) => {
    if (!targetsOf(declared).includes('customer')) return []
    const value = (id: string): Json => (declared.type === 'relation' ? id : declared.type === 'target' ? { object: 'customer', id } : [{ object: 'customer', id, ...(declared.type === 'links' && declared.roles !== undefined ? { role: declared.roles.find((role) => declared.acyclicRoles?.includes(role) !== true) ?? '' } : {}) }])
    return [{ object, field, value }]
  }))
}

/** Ids of what is no mergeable record: a webhook, a process, the user to whom a mail goes; how far a job has come. */
const named = new Set(['webhook_turn.webhook', 'automation_trace.trace_id', 'automation_clock.after', 'request_minute.process', 'external_identity.provider_id', 'mail_outbox.recipient', 'custom_fill.after'])
/** Tables and columns of uuids that hold no record's id: ids of the program's own rows, and of who did it. */
const otherIds = /^(workspace_id|id|account_id|session_id|actor_id|shared_by_id|run_id|merge_id|created_by_id|updated_by_id|deleted_by_id|made_by_id|invited_by_id|revoked_by_id|access_owner_id|access_department_id|access_root_id|deleted_with|grantee_id|token)$/

describe('merging a customer to which everything refers', () => {
  it('leaves nothing that leads to the one that is gone, and brings all of it back', async () => {
    const { admin } = app
    const [winner, loser] = [await make('customer', { name: 'Stays' }), await make('customer', { name: 'Goes' })]
    let pairs = 0
    for (const { object, field, value } of leading()) {
      const also = Object.fromEntries(await Promise.all(object.also.filter((one) => one.field !== field).map(async (one) => [one.field, { object: 'customer', id: await make('customer', {}) }] as const)))
      pairs += object.name === 'duplicateCandidate' ? 1 : 0
      await make(object.name, { ...also, [field]: value(loser), ...(object.name === 'duplicateCandidate' ? { object: 'customer', pair: `${pairs} ${loser}` } : {}) })
    }
    await make('savedView', { name: 'Theirs', object: 'opportunity', query: { filter: { field: 'customer', is: 'equals', value: loser } } })
    const colleague = await app.person({ role: 'rep' })
    expect((await admin.post(`/api/v1/customers/${loser}/share`, { with: { object: 'user', id: colleague.userId }, level: 'read' })).status).toBe(200)
    await admin.patch(`/api/v1/customers/${loser}`, { tags: ['theirs'] }, { version: (await admin.get(`/api/v1/customers/${loser}`)).body.version })
    for (const store of stores) await fill(store.name, loser)
    const before = await references(loser)
    expect(before.length).toBeGreaterThan(15)

    const merged = await admin.post(`/api/v1/customers/${winner}/merge`, { records: [loser] })
    expect(merged.status, merged.text).toBe(200)
    expect(await references(loser)).toEqual([])
    const after = await references(winner)
    for (const place of before) if (!place.startsWith('duplicate_candidate')) expect(after, place).toContain(place)

    app.clock.set(app.clock.now() + 1000)
    const back = await admin.post(`/api/v1/customers/${winner}/unmerge`, {})
    expect(back.status, back.text).toBe(200)
    expect(back.body.result).toEqual({ restored: [loser], stays: [] })
    expect(await references(loser)).toEqual(before)
  }, 300_000)

  it('knows every column of an internal table that may hold the id of a record', async () => {
    const { database, registry } = app.program
    // Tables of the pool and slots are fields of a company's own model, which every statement of a merge takes from there.
    const tables = new Set([...registry.objects.values()].map(({ table }) => table).concat(poolTables))
    const declared = new Set(stores.flatMap(({ name, references = [] }) => references.map(({ column }) => `${name}.${column}`)))
    const columns = await asOwner(database, `select table_name, column_name from information_schema.columns where table_schema = 'public' and udt_name = 'uuid' and table_name not like 'feed\\_%'`)
    const unknown = columns.map(({ table_name: table, column_name: column }) => [String(table), String(column)] as const)
      .filter(([table, column]) => !tables.has(table) && !declared.has(`${table}.${column}`) && !otherIds.test(column) && !named.has(`${table}.${column}`))
    expect(unknown.map((each) => each.join('.'))).toEqual([])
  })

  it('can be done with every object that says what tells its doubles', () => {
    const candidate = app.program.registry.field('duplicateCandidate', 'first')
    expect([...targetsOf(candidate)].sort()).toEqual([...app.program.registry.objects.values()].filter(isMergeable).map(({ name }) => name).sort())
  })
})

/** Where the record is referred to by what a merge must move: fields of records, and rows of stores that go along. */
async function references(id: string): Promise<string[]> {
  const { database, registry } = app.program
  const found: string[] = []
  for (const object of registry.objects.values()) {
    const columns = await asOwner(database, `select column_name, udt_name from information_schema.columns where table_schema = 'public' and table_name = $1 and (udt_name = 'uuid' or udt_name = 'jsonb')`, [object.table])
    for (const { column_name: column, udt_name: type } of columns) {
      if (['id', 'access_root_id', 'deleted_with'].includes(String(column))) continue
      const condition = type === 'uuid' ? `"${String(column)}" = $1::uuid` : `"${String(column)}"::text like '%' || $1 || '%'`
      const [row] = await asOwner(database, `select count(*)::integer as count from "${object.table}" where ${condition} and deleted_at is null`, [id])
      if (Number(row?.['count']) > 0) found.push(`${object.table}.${String(column)}`)
    }
  }
  for (const { name, references: held = [] } of stores) {
    for (const reference of held) {
      if ((reference.onMerge ?? 'move') !== 'move' || !('objectColumn' in reference || reference.object === 'customer')) continue
      const [row] = await asOwner(database, `select count(*)::integer as count from "${name}" where "${reference.column}" = $1`, [id])
      if (Number(row?.['count']) > 0) found.push(`${name}.${reference.column}`)
    }
  }
  return found.sort()
}

/** Puts a row that refers to the customer into a store that has none yet, whatever else its columns ask for. */
async function fill(table: string, id: string): Promise<void> {
  const store = stores.find(({ name }) => name === table)
  for (const reference of store?.references ?? []) {
    if ((reference.onMerge ?? 'move') !== 'move' || !('objectColumn' in reference || reference.object === 'customer')) continue
    const { database } = app.program
    const [row] = await asOwner(database, `select count(*)::integer as count from "${table}" where "${reference.column}" = $1`, [id])
    if (Number(row?.['count']) > 0) continue
    const columns = await asOwner(database, `select column_name, udt_name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null and is_identity = 'NO'`, [table])
    const given: Record<string, unknown> = { [reference.column]: id, workspace_id: app.workspaceId, ...('objectColumn' in reference ? { [reference.objectColumn]: 'customer' } : {}) }
    for (const { column_name: column, udt_name: type } of columns) if (!Object.hasOwn(given, String(column))) given[String(column)] = sampleOf(String(type))
    const names = Object.keys(given)
    await asOwner(database, `insert into "${table}" (${names.map((name) => `"${name}"`).join()}) values (${names.map((_, index) => `$${index + 1}`).join()})`, Object.values(given))
  }
}

function sampleOf(type: string): unknown {
  const samples: Readonly<Record<string, unknown>> = { uuid: '0190a000-0000-7000-8000-0000000000ff', text: 'x', int4: 1, int8: 1, jsonb: '{}', timestamptz: '2026-11-25T00:00:00Z', date: '2026-11-25', bool: true, bytea: Buffer.from('x'), float8: 1 }
  return samples[type] ?? 'x'
}
