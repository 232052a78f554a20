import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../../src/lib/random.ts'
import { isProblem } from '../../src/lib/problem.ts'
import { Conversation } from '../../src/platform/columnar/client.ts'
import { placeIn, readPostgres, readThrough, StoreError } from '../../src/platform/columnar/index.ts'
import { type Fragment, formatConnection, sql } from '../../src/platform/database/index.ts'
import { asOwner, emptyDatabase } from '../../src/platform/testing/index.ts'
import type { Context } from '../../src/records/context.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { expectEqual } from './equal.ts'

describe.each(['duckdb', 'postgres'] as const)('a warehouse in %s', (kind) => {
  let app: TestApp
  let folder: string
  let url: string | undefined
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'warehouse-'))
    url = kind === 'duckdb' ? undefined : formatConnection((await emptyDatabase()).connections.owner)
    app = await testApp({ installation: { dataFolder: folder, metricsToken: undefined, backup: { folder: join(folder, 'backups'), copyFolder: undefined, passphrase: undefined }, warehouse: { url, memory: '256MB', threads: 2 } } })
  }, 120_000)
  afterAll(() => { rmSync(folder, { recursive: true, force: true }) })

  const ask = async (text: Fragment, more: { readonly viewer?: Context; readonly after?: number; readonly timeout?: number; readonly signal?: AbortSignal; readonly mostRows?: number; readonly workspaceId?: number } = {}) => app.program.warehouse.ask({ workspaceId: app.workspaceId, sql: text, ...more })
  /** A question until it is answered: the first one has the copy filled. */
  const filled = async (workspaceId = app.workspaceId) => expect.poll(() => ask(sql`select count(*) as n from customer`, { workspaceId }).then(({ rows }) => rows, (error: unknown) => (isProblem(error) ? error.details.kind : String(error))), { timeout: 30_000, interval: 200 }).toBe(1)
  const settled = async () => expect.poll(() => app.catchUp().then(() => 'done', (error: unknown) => String(error)), { timeout: 20_000 }).toBe('done')
  const position = async () => Number((await asOwner(app.program.database, 'select position from feed_position where workspace = $1', [app.workspaceId]))[0]?.['position'])
  const viewer = async (client: TestClient): Promise<Context> => {
    const context = await app.program.webhooks.contextOf(app.workspaceId, client.userId)
    if (context === undefined) throw new Error('Nobody')
    return context
  }

  test('the first question has it filled; a reader who waits for a position sees what was written', async () => {
    await app.admin.create('customers', { name: 'Harbour Trading', city: 'Ningbo', hobbies: ['tea', 'golf'] })
    await filled()
    await app.admin.create('customers', { name: 'O\'Neill, "张三"\nline', city: '' })
    await app.catchUp()
    const answer = await ask(sql`select name, city, hobbies, order_count, created_at from customer order by name`, { after: await position() })
    expect(answer.rowObjects()).toMatchObject([{ name: 'Harbour Trading', city: 'Ningbo', hobbies: ['tea', 'golf'], order_count: 0, created_at: '2026-11-25T02:00:00.000Z' }, { name: 'O\'Neill, "张三"\nline', city: null, hobbies: null }])
    expect(answer.numbers('order_count')).toEqual(Float64Array.of(0, 0))
    expect(answer.position).toBe(await position())
    await expect(ask(sql`select 1 as one`, { after: 1_000_000_000 })).rejects.toMatchObject({ details: { kind: 'warehouse-behind' } })
  })

  test('after random writes every table equals PostgreSQL at the position, whatever was killed meanwhile', async () => {
    await filled()
    await walk(app, seededRandom(kind === 'duckdb' ? 7 : 11), async (step) => {
      if (kind === 'duckdb' && step % 12 === 11) for (const pid of children()) process.kill(pid, 'SIGKILL')
    })
    await settled()
    expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(40)
  }, 120_000)

  test('sums, and what follows a customer that is handed over, come along without an entry of their own', async () => {
    const rep = await app.person({ role: 'rep' })
    const customer = (await app.admin.create('customers', { name: 'Handed Over' })).id as string
    await app.admin.create('contacts', { name: 'Follows', customer })
    await app.admin.create('opportunities', { name: 'Sum', customer, stage: await firstStage(app), amount: { amount: 12_345, currency: 'CNY' } })
    await settled()
    await app.admin.post(`/api/v1/customers/${customer}/transfer`, { to: { object: 'user', id: rep.userId } })
    await settled()
    const seen = (await ask(sql`select c.name, c.open_opportunity_amount_base as amount, (select count(*) from contact k where k.customer_id = c.id) as contacts from customer c where c.id = ${customer}::uuid`, { viewer: await viewer(rep) })).rowObjects()
    expect(seen).toEqual([{ name: 'Handed Over', amount: 12_345, contacts: 1 }])
    expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(1)
  })

  test('an asker gets what his lists give him, and nothing of what is hidden from his role', async () => {
    const department = await app.department('North')
    const people = [await app.person({ role: 'rep', department }), await app.person({ role: 'leader', department }), await app.person({ role: 'rep' }), app.admin]
    for (const [index, person] of people.entries()) await app.admin.create('customers', { name: `Of ${index}`, owner: person.userId })
    const shared = (await app.admin.create('customers', { name: 'Shared', owner: people[2]?.userId })).id as string
    expect((await app.admin.post(`/api/v1/customers/${shared}/share`, { with: { object: 'user', id: people[0]?.userId }, level: 'read' })).status).toBe(200)
    await settled()
    for (const person of people) {
      const names = (await person.get('/api/v1/customers?fields=name&limit=200')).body.rows.map((row: { name: string }) => row.name).sort()
      const context = await viewer(person)
      expect((await ask(sql`select name from customer order by name`, { viewer: context })).texts('name').toSorted()).toEqual(names)
      const condition = await app.program.warehouse.condition(context, 'customer', { field: 'name', is: 'startsWith', value: 'of' }, 'c')
      expect((await ask(sql`select c.name from customer c where ${condition}`, { viewer: context })).texts('name').length).toBe(names.filter((name: string) => name.startsWith('Of')).length)
    }
  })

  test('another company is not in it, however a statement asks', async () => {
    const other = await app.otherWorkspace()
    await other.create('customers', { name: 'Of the other' })
    await settled()
    const [row] = await asOwner(app.program.database, `select workspace_id from customer where name = 'Of the other'`)
    const theirs = Number(row?.['workspace_id'])
    await filled(theirs)
    expect((await ask(sql`select name from customer`, { workspaceId: theirs })).texts('name')).toEqual(['Of the other'])
    expect((await ask(sql`with customer2 as (select name from customer union all select name from "customer") select name from customer2 where name = 'Of the other'`)).rows).toBe(0)
    for (const hostile of [sql`select * from main.customer`, sql`select * from "main"."customer"`, sql`select * from read_csv('/etc/passwd')`, sql`select * from main . customer`, sql`select * from pg_catalog.pg_class`]) await expect(ask(hostile)).rejects.toThrow(/by their names alone/)
    for (const writing of [sql`delete from customer`, sql`insert into customer (name) values ('x')`, sql`drop table customer`]) await expect(ask(writing)).rejects.toThrow()
    expect((await ask(sql`select count(*) as n from customer`, { workspaceId: theirs })).numbers('n')[0]).toBe(1)
  })

  test('what is binned, purged or merged is gone from answers', async () => {
    const ids: string[] = []
    for (const name of ['To bin', 'To purge', 'Winner', 'Loser']) ids.push((await app.admin.create('customers', { name })).id as string)
    const [binned = '', purged = '', winner = '', loser = ''] = ids
    await app.admin.create('contacts', { name: 'Moves', customer: loser })
    await settled()
    for (const id of [binned, purged]) await app.admin.delete(`/api/v1/customers/${id}`, { version: 1 })
    const gone = await app.admin.post(`/api/v1/customers/${purged}/purge`)
    expect([gone.status, gone.text]).toEqual([200, expect.any(String)])
    expect((await app.admin.post(`/api/v1/customers/${winner}/merge`, { records: [loser] })).status).toBe(200)
    await settled()
    expect((await ask(sql`select name from customer where id = any(${ids}::uuid[])`)).texts('name')).toEqual(['Winner'])
    expect((await ask(sql`select customer_id from contact where name = 'Moves'`)).texts('customer_id')).toEqual([winner])
    expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(1)
  })

  test('fields and objects of the company are columns and tables too', async () => {
    await app.admin.create('custom-objects', { key: 'xUnit', label: 'Unit' })
    await app.admin.create('custom-fields', { object: 'xUnit', key: 'xPrice', label: 'Price', type: 'money' })
    await app.admin.create('custom-fields', { object: 'customer', key: 'xFleet', label: 'Fleet', type: 'number' })
    await app.admin.create('x-units', { name: 'One', xPrice: { amount: 500, currency: 'CNY' } })
    await app.admin.create('customers', { name: 'With a fleet', xFleet: 12 })
    await settled()
    const condition = await app.program.warehouse.condition(await viewer(app.admin), 'customer', { field: 'xFleet', is: 'moreThan', value: 10 }, 'customer')
    expect((await ask(sql`select name from customer where ${condition}`)).texts('name')).toEqual(['With a fleet'])
    expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(1)
  })

  test('while it is filled anew readers see all of it, and afterwards it is the same', async () => {
    const before = (await ask(sql`select count(*) as n from customer`)).numbers('n')[0]
    const { filledAt } = await app.program.warehouse.status(app.workspaceId)
    app.clock.advance(60_000)
    await app.program.warehouse.rebuild(app.workspaceId)
    const seen = new Set<number | undefined>()
    await expect.poll(async () => {
      const [{ filledAt: now }, ...answers] = await Promise.all([app.program.warehouse.status(app.workspaceId), ...Array.from({ length: 6 }, () => ask(sql`select count(*) as n from customer`))])
      for (const answer of answers) seen.add(answer.numbers('n')[0])
      return now
    }, { timeout: 20_000 }).not.toBe(filledAt)
    expect([...seen]).toEqual([before])
    expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(1)
  })

  test('a question that takes too long, is too large or is given up ends, and others go on', async () => {
    const endless = sql`select count(*) as n from generate_series(1, 100000) a(n), generate_series(1, 100000) b(n), generate_series(1, 1000) c(n) where a.n + b.n + c.n = -1`
    await expect(ask(endless, { timeout: 300 })).rejects.toMatchObject({ details: { kind: 'warehouse-late', status: 504 } })
    const ending = new AbortController()
    const given = ask(endless, { signal: ending.signal })
    const beside = ask(sql`select 1 as one`)
    await beside
    ending.abort()
    await expect(given).rejects.toMatchObject({ details: { kind: 'warehouse-cancelled' } })
    await expect(ask(sql`select * from generate_series(1, 100000)`, { mostRows: 1000 })).rejects.toMatchObject({ details: { kind: 'warehouse-rows' } })
    expect((await ask(sql`select 1 as one`)).rows).toBe(1)
  })

  test('the status tells position, lag, rows of each table and when it was filled', async () => {
    await settled()
    const status = await app.program.warehouse.status(app.workspaceId)
    expect(status).toMatchObject({ kind, state: 'following', position: await position(), behind: { entries: 0, seconds: 0 } })
    expect(status.tables.find(({ table }) => table === 'customer')?.rows).toBeGreaterThan(3)
  })

  test.runIf(kind === 'duckdb')('another process asks the one that keeps it, with the token only', async () => {
    const place = placeIn(folder)
    const beside = readThrough(place.address, place.tokenFile)
    const { columns } = await beside.query({ text: 'select count(*) as n from main.customer where workspace_id = $1', values: [app.workspaceId], patience: 0, timeout: 5000, mostRows: 10 })
    expect(columns[0]?.values[0]).toBeGreaterThan(3)
    await beside.close()
    const wrong = join(folder, 'wrong')
    writeFileSync(wrong, 'x'.repeat(43))
    await expect(readThrough(place.address, wrong).cursors()).rejects.toBeInstanceOf(StoreError)
  })

  test.runIf(kind === 'duckdb')('a question that is given up before it has begun ends at once, and holds up nobody', async () => {
    const place = placeIn(folder)
    const conversation = await Conversation.open(place.address, place.tokenFile)
    const endless = { text: 'select count(*) as n from generate_series(1, 100000) a(n), generate_series(1, 100000) b(n) where a.n + b.n = -1', values: [], patience: 0, timeout: 60_000, mostRows: 10 }
    // More of them than there are readers: the last ones still wait for one.
    const given = Array.from({ length: 6 }, () => {
      const ending = new AbortController()
      const answer = conversation.query({ ...endless, signal: ending.signal })
      ending.abort()
      return expect(answer).rejects.toMatchObject({ fault: 'cancelled' })
    })
    await Promise.all(given)
    expect((await conversation.query({ ...endless, text: 'select 1 as n' })).rows).toBe(1)
    await conversation.end()
  })

  test.runIf(kind === 'postgres')('a question that is given up ends at once at whatever moment, also where all connections are taken, and no other with it', async () => {
    const reader = readPostgres(url ?? '')
    const endless = { text: 'select count(*) as n from generate_series(1, 100000) a(n), generate_series(1, 100000) b(n) where a.n + b.n = -1', values: [], patience: 0, timeout: 60_000, mostRows: 10 }
    const running = async () => Number((await asOwner(app.program.database, `select count(*) as n from pg_stat_activity where application_name = 'guanxi warehouse' and state = 'active' and query = $1`, [endless.text]))[0]?.['n'])
    const given = Array.from({ length: 6 }, () => { const ending = new AbortController(); return { ending, answer: expect(reader.query({ ...endless, signal: ending.signal })).rejects.toMatchObject({ fault: 'cancelled' }) } })
    // As many run as there are connections, and the last ones wait.
    await expect.poll(running, { timeout: 10_000 }).toBe(4)
    for (const { ending } of given) ending.abort()
    await Promise.all(given.map(({ answer }) => answer))
    // Given up before its statement, between two, and just after it has begun.
    for (let turns = 0; turns < 24; turns += 1) {
      const ending = new AbortController()
      const answer = expect(reader.query({ ...endless, signal: ending.signal })).rejects.toMatchObject({ fault: 'cancelled' })
      const beside = Array.from({ length: 3 }, () => reader.query({ ...endless, text: 'select 1 as n' }))
      for (let turn = 0; turn < turns; turn += 1) await setImmediate()
      ending.abort()
      await answer
      expect((await Promise.all(beside)).map(({ rows }) => rows)).toEqual([1, 1, 1])
    }
    await expect.poll(running).toBe(0)
    await reader.close()
  }, 60_000)

  test.runIf(kind === 'duckdb')('a damaged file is set aside, said, and filled anew', async () => {
    const { file, folder: own } = placeIn(folder)
    for (const pid of children()) process.kill(pid, 'SIGKILL')
    await expect.poll(() => children().length).toBe(0)
    writeFileSync(file, Buffer.alloc(100_000, 'no database'))
    await expect.poll(() => ask(sql`select count(*) as n from customer`).then(({ rows }) => rows, () => 0), { timeout: 30_000, interval: 300 }).toBe(1)
    await settled()
    expect(await expectEqual(app.program, app.workspaceId)).toBeGreaterThan(10)
    expect(readdirSync(own).some((name) => name.startsWith('damaged-'))).toBe(true)
    expect(JSON.stringify(app.faults)).toContain('damaged-')
  }, 60_000)
})

/** Processes of ours that have a warehouse open. */
function children(): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return line.includes('duckdb-child') && readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(process.pid) ? [Number(pid)] : []
    } catch {
      return []
    }
  })
}

async function firstStage(app: TestApp): Promise<string> {
  return (await app.admin.get('/api/v1/stages')).body.rows[0].id as string
}

async function versionOf(app: TestApp, path: string, id: string): Promise<number> {
  return ((await app.admin.get(`/api/v1/${path}/${id}`)).body.version ?? 1) as number
}

/** Writes as people write, at random: made, changed, handed over, confirmed, binned, restored, purged. */
async function walk(app: TestApp, random: { next(): number }, between: (step: number) => Promise<void>): Promise<void> {
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random.next() * list.length)] as Item
  const customers: string[] = []
  const others: (readonly [path: string, id: string])[] = []
  const stage = await firstStage(app)
  const reps = [await app.person({ role: 'rep' }), app.admin]
  for (let step = 0; step < 48; step += 1) {
    const dice = random.next()
    const amount = { amount: 1 + Math.floor(random.next() * 100_000), currency: 'CNY' }
    if (customers.length < 3 || dice < 0.15) customers.push((await app.admin.create('customers', { name: `Walk ${step}`, city: one(['Ningbo', '上海', 'Köln']) })).id as string)
    else if (dice < 0.3) others.push(['opportunities', (await app.admin.create('opportunities', { name: `Deal ${step}`, customer: one(customers), stage, amount })).id as string])
    else if (dice < 0.45) others.push(['orders', (await app.admin.create('orders', { customer: one(customers), amount, date: '2026-11-01' })).id as string])
    else if (dice < 0.55) others.push(['contacts', (await app.admin.create('contacts', { name: `Person ${step}`, customer: one(customers) })).id as string])
    else if (dice < 0.65 && others.length > 0) { const [path, id] = one(others); await app.admin.patch(`/api/v1/${path}/${id}`, { remark: `Changed ${step}`, ...(path === 'contacts' ? { customer: one(customers) } : { amount }) }, { version: await versionOf(app, path, id) }) }
    else if (dice < 0.75) await app.admin.post(`/api/v1/customers/${one(customers)}/transfer`, { to: { object: 'user', id: one(reps).userId } })
    else if (dice < 0.85 && others.length > 0) { const [path, id] = one(others); await app.admin.post(`/api/v1/${path}/${id}/confirm`, {}) }
    else if (others.length > 0) {
      const [path, id] = one(others)
      await app.admin.delete(`/api/v1/${path}/${id}`, { version: await versionOf(app, path, id) })
      if (random.next() < 0.5) await app.admin.post(`/api/v1/${path}/${id}/restore`)
      else await app.admin.post(`/api/v1/${path}/${id}/purge`)
    }
    if (random.next() < 0.3) await app.catchUp().catch(() => undefined)
    await between(step)
  }
}
