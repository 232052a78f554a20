import pg from 'pg'
import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { read, rule, set } from './drawn.ts'

test('what is done with each record is done once, however long a step of it takes', async () => {
  const app = await testApp()
  const made = await rule(app.admin, {
    object: 'customer', trigger: { on: 'changed', fields: [{ field: 'remark', to: ['go'] }] },
    steps: [
      { key: 'e', kind: 'forEach', over: 'contacts', most: 10, each: 't', next: null },
      { key: 't', kind: 'create', object: 'activity', values: { subject: { value: 'Look after it' }, kind: { value: 'task' }, target: { field: 'id' } }, next: 's' }, set({ remark: 'looked after' }, null, 's'),
    ],
  })
  const customer = await app.admin.create('customers', { name: 'Harbour Mills' })
  for (const name of ['Ann', 'Bo']) await app.admin.create('contacts', { name, customer: customer.id })
  await app.catchUp()
  const beside = new pg.Client({ ...app.program.database.connections.owner })
  await beside.connect()
  try {
    await beside.query('begin')
    await beside.query('lock table activity in exclusive mode')
    expect((await app.admin.patch(`/api/v1/customers/${customer.id as string}`, { remark: 'go' }, { version: (await read(app.admin, 'customers', customer.id as string)).version })).status).toBe(200)
    const caught = app.catchUp()
    // Longer than a run goes on in one transaction.
    await expect.poll(async () => (await beside.query(`select 1 from pg_locks where not granted and relation = 'activity'::regclass and waitstart < clock_timestamp() - interval '2.2 seconds'`)).rowCount, { timeout: 60_000 }).toBe(1)
    await beside.query('commit')
    await caught
    await app.catchUp()
    expect((await beside.query(`select count(*)::integer as tasks, count(distinct target_id)::integer as targets from activity where subject = 'Look after it'`)).rows).toEqual([{ tasks: 2, targets: 2 }])
    expect((await beside.query(`select distinct remark from contact`)).rows).toEqual([{ remark: 'looked after' }])
    expect((await beside.query('select state, items_done::integer from automation_run where rule_id = $1', [made.id])).rows).toEqual([{ state: 'done', items_done: 2 }])
  } finally {
    await beside.end()
  }
})
