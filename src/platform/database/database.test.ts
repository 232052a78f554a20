import { beforeAll, describe, expect, test } from 'vitest'
import { asOwner, testDatabase } from '../testing/index.ts'
import { type Database, openDatabase } from './database.ts'
import { CommitRefused } from './errors.ts'
import { sql } from './sql.ts'

let database: Database

beforeAll(async () => {
  database = await testDatabase()
  await asOwner(database, `
    create table thing (workspace_id bigint not null, id bigint not null, name text not null, at timestamptz, day date, primary key (workspace_id, id));
    alter table thing enable row level security;
    create policy of_workspace on thing using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::bigint));
    insert into thing values (1, 1, 'one', '2026-01-31 08:00:00.123456+08', '2026-02-03'), (2, 1, 'other', null, null)`)
})

describe('a scoped database', () => {
  test('shows a workspace its own rows only, in reads and in transactions', async () => {
    const statement = sql`select name from thing order by id`
    expect(await database.read({ workspaceId: 1 }, statement)).toEqual([{ name: 'one' }])
    expect(await database.read({ workspaceId: 2 }, statement)).toEqual([{ name: 'other' }])
    expect(await database.read({ workspaceId: 3 }, statement)).toEqual([])
    expect(await database.transaction({ workspaceId: 2 }, (tx) => tx.query(statement))).toEqual([{ name: 'other' }])
    expect(await database.asOwner((tx) => tx.query(statement))).toHaveLength(2)
  })

  test('refuses to write into another workspace', async () => {
    await expect(database.transaction({ workspaceId: 1 }, (tx) => tx.run(sql`insert into thing values (${2}, ${9}, ${'stolen'})`))).rejects.toThrow(/row-level security/)
    expect(await asOwner(database, 'select count(*) from thing where id = 9')).toEqual([{ count: 0 }])
  })

  test('refuses to write in a read', async () => {
    await expect(database.read({ workspaceId: 1 }, sql`delete from thing returning id`)).rejects.toThrow(/read-only/)
  })

  test('gives bigint as number, date as text, instants as ISO text in UTC', async () => {
    const rows = await database.read({ workspaceId: 1 }, sql`select id, at, day, array[id, 7::bigint] as ids, array[at] as ats from thing`)
    expect(rows).toEqual([{ id: 1, at: '2026-01-31T00:00:00.123Z', day: '2026-02-03', ids: [1, 7], ats: ['2026-01-31T00:00:00.123Z'] }])
    await expect(database.read({ workspaceId: 1 }, sql`select 9007199254740993::bigint as large`)).rejects.toThrow(/too large/)
    expect(await database.read({ workspaceId: 1 }, sql`select 9007199254740991::bigint as large`)).toEqual([{ large: 9007199254740991 }])
  })

  test('rolls back when the work throws, and calls onCommit only after a commit', async () => {
    const called: string[] = []
    await expect(database.transaction({ workspaceId: 1 }, async (tx) => {
      tx.onCommit(() => { called.push('never') })
      await tx.run(sql`insert into thing values (1, 50, 'gone')`)
      throw new Error('changed my mind')
    })).rejects.toThrow('changed my mind')
    await database.transaction({ workspaceId: 1 }, async (tx) => {
      tx.onCommit(() => { called.push('once') })
      expect(await tx.run(sql`insert into thing values (1, 51, 'stays')`)).toBe(1)
    })
    expect(called).toEqual(['once'])
    expect(await asOwner(database, 'select id from thing where id in (50, 51)')).toEqual([{ id: 51 }])
  })

  test('says so when a failure inside was swallowed and the commit became a rollback', async () => {
    await expect(database.transaction({ workspaceId: 1 }, async (tx) => {
      await tx.run(sql`insert into thing values (1, 60, 'lost')`)
      await tx.run(sql`select 1 / 0`).catch(() => undefined)
    })).rejects.toBeInstanceOf(CommitRefused)
  })

  test('repeats a transaction that lost a deadlock', async () => {
    await asOwner(database, `insert into thing values (7, 1, 'a'), (7, 2, 'b')`)
    let waiting = 0
    let open = (): void => undefined
    const both = new Promise<void>((resolve) => { open = resolve })
    const runs: number[] = []
    const swap = (first: number, second: number) => database.transaction({ workspaceId: 7 }, async (tx) => {
      runs.push(first)
      await tx.run(sql`update thing set name = name || 'x' where id = ${first}`)
      waiting += 1
      if (waiting === 2) open()
      await both
      await tx.run(sql`update thing set name = name || 'y' where id = ${second}`)
    })
    await Promise.all([swap(1, 2), swap(2, 1)])
    expect(runs.length).toBe(3)
    expect(await database.read({ workspaceId: 7 }, sql`select length(name) as length from thing order by id`)).toEqual([{ length: 3 }, { length: 3 }])
  })

  test('goes on after a table changed below a named statement', async () => {
    const statement = sql`select * from thing where id = ${51}`
    for (let times = 0; times < 5; times += 1) await database.read({ workspaceId: 1 }, statement)
    await asOwner(database, 'alter table thing add column further text')
    expect(await database.read({ workspaceId: 1 }, statement)).toMatchObject([{ id: 51, further: null }])
  })

  test('counts its statements', async () => {
    const before = { ...database.counter }
    await database.read({ workspaceId: 1 }, sql`select 1`)
    await database.transaction({ workspaceId: 1 }, async (tx) => { await tx.query(sql`select 1`); await tx.query(sql`select 2`) })
    expect(database.counter.statements - before.statements).toBe(3)
    expect(database.counter.transactions - before.transactions).toBe(2)
  })

  test('sends reads that are asked at once in one round trip, each under the policy', async () => {
    const before = { ...database.counter }
    const scope = { workspaceId: 1, alongside: database.trip({ workspaceId: 1 }) }
    const [one, other] = await Promise.all([database.read(scope, sql`select 1 as n`), database.read(scope, sql`select count(*)::int as n from thing where workspace_id <> 1`)])
    expect([one, other]).toEqual([[{ n: 1 }], [{ n: 0 }]])
    expect([database.counter.transactions - before.transactions, database.counter.statements - before.statements]).toEqual([1, 2])
    // It has left: what comes later goes by itself, and so does what is of another workspace.
    expect(await database.read(scope, sql`select 3 as n`)).toEqual([{ n: 3 }])
    const elsewhere = { workspaceId: 2, alongside: database.trip({ workspaceId: 1 }) }
    expect(await database.read(elsewhere, sql`select current_setting('app.workspace') as at`)).toEqual([{ at: '2' }])
  })

  test('a read that fails takes none with it that went along, and writes nothing', async () => {
    const scope = { workspaceId: 1, alongside: database.trip({ workspaceId: 1 }) }
    const answers = await Promise.allSettled([database.read(scope, sql`select 1 as n`), database.read(scope, sql`select 1 / 0`), database.read(scope, sql`select 2 as n`), database.read(scope, sql`delete from thing`)])
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected'])
  })

  test('a transaction that says it ends commits in the same round trip, and not at all where a statement failed', async () => {
    const insert = (id: number) => sql`insert into thing (workspace_id, id, name) values (61, ${id}, 'ended')`
    const told: string[] = []
    await database.transaction({ workspaceId: 61 }, async (tx) => {
      const inserted = tx.run(insert(201))
      tx.onCommit(() => { told.push('201') })
      tx.end()
      await expect(tx.run(insert(202))).rejects.toThrow('behind its commit')
      return inserted
    })
    const failing = database.transaction({ workspaceId: 61 }, async (tx) => {
      tx.onCommit(() => { told.push('203') })
      const all = [tx.run(insert(203)), tx.run(insert(201))]
      tx.end()
      return Promise.all(all)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    await expect(database.transaction({ workspaceId: 61 }, async (tx) => { tx.run(insert(201)).catch(() => undefined); tx.end() })).rejects.toThrow('rolled back')
    expect(told).toEqual(['201'])
    expect(await database.read({ workspaceId: 61 }, sql`select id from thing`)).toEqual([{ id: 201 }])
  })

  test('of statements that went out at once each says why the transaction is over, not only that it is, also after a savepoint', async () => {
    const insert = (id: number) => sql`insert into thing (workspace_id, id, name) values (62, ${id}, 'over')`
    const over = database.transaction({ workspaceId: 62 }, async (tx) => {
      await tx.run(insert(301))
      await tx.run(sql`savepoint tried`)
      await expect(tx.run(sql`select 1 / 0`)).rejects.toMatchObject({ code: '22012' })
      await tx.run(sql`rollback to savepoint tried`)
      const answers = await Promise.allSettled([tx.run(insert(301)), tx.query(sql`select 1 as n`), tx.query(sql`select 1 as n`)])
      expect(answers).toMatchObject([{ reason: { code: '23505' } }, { reason: { code: '23505' } }, { reason: { code: '23505' } }])
      await tx.query(sql`select 2 as n`)
    })
    await expect(over).rejects.toMatchObject({ code: '23505' })
  })

  test('refuses a workspace that is not a whole number', async () => {
    await expect(database.read({ workspaceId: Number.NaN }, sql`select 1`)).rejects.toThrow(/whole number/)
  })

  test('streams rows in and out', async () => {
    const text = await database.stream({ workspaceId: 1 }, async (tx) => {
      await tx.run(sql`create temporary table staging (id bigint, name text) on commit drop`)
      const into = tx.copyFrom('copy staging from stdin with (format csv)')
      await new Promise<void>((resolve, reject) => {
        into.on('finish', resolve).on('error', reject)
        into.write('71,王伟\n')
        into.end('72,"a,b"\n')
      })
      await tx.run(sql`insert into thing (workspace_id, id, name) select 1, id, name from staging`)
      const pieces: string[] = []
      for await (const piece of tx.copyTo('copy (select id, name from thing where id > 70 order by id) to stdout with (format csv)')) pieces.push(String(piece))
      return pieces.join('')
    })
    expect(text).toBe('71,王伟\n72,"a,b"\n')
  })

  test('hears notifications, also after its connection broke', async () => {
    const heard: string[] = []
    let next = (): void => undefined
    const stop = await database.listen('feed_grown', (payload) => { heard.push(payload); next() })
    const hear = (payload: string) => new Promise<void>((resolve) => { next = () => { if (heard.at(-1) === payload) resolve() } })
    const first = hear('first')
    await asOwner(database, `select pg_notify('feed_grown', 'first')`)
    await first
    const again = hear('')
    await database.read({ workspaceId: 1 }, sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'guanxi listen' and datname = current_database()`)
    await again
    await stop()
  })
})

test('a server that is not there gives a 503 problem', async () => {
  const nowhere = { host: '/nonexistent', port: 5432, user: 'guanxi_app', password: 'x', database: 'guanxi' }
  const closed = openDatabase({ owner: nowhere, serving: nowhere })
  await expect(closed.read({ workspaceId: 1 }, sql`select 1`)).rejects.toMatchObject({ details: { status: 503 } })
  await expect(closed.transaction({ workspaceId: 1 }, (tx) => tx.query(sql`select 1`))).rejects.toMatchObject({ details: { status: 503 } })
  await closed.close()
})
