import { beforeAll, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { importBench, type ImportBench } from '../imports/bench.ts'
import { read, rule } from './drawn.ts'

// A file leads to a run for each of its rows. `FULL=1` takes ten thousand of them.

const rows = process.env['FULL'] === undefined ? 600 : 10_000

let bench: ImportBench
beforeAll(async () => { bench = await importBench() }, 120_000)

it('an import runs a rule on each row that its condition finds: set-wise, in the order of the rows, once, with a log of each', async () => {
  const { database } = bench.program
  const made = await rule(bench.admin, {
    object: 'customer', name: 'From the file', trigger: { on: 'created' }, condition: { field: 'city', is: 'equals', value: 'Wuhan' },
    steps: [
      { key: 's', kind: 'set', values: { occupation: { template: 'of {name}' } }, next: 't' },
      { key: 't', kind: 'create', object: 'activity', values: { subject: { template: 'Welcome {name}' }, kind: { value: 'task' }, due: { now: { amount: 2, unit: 'day' } }, target: { field: 'id' } }, next: null },
    ],
  })
  const line = (index: number) => `Row ${String(index).padStart(5, '0')},${index % 3 === 0 ? 'Paris' : 'Wuhan'}`
  const done = await bench.importText(bench.admin, 'customer', ['name,city', ...Array.from({ length: rows }, (_, index) => line(index))].join('\n'))
  expect(done).toMatchObject({ status: 'done' })
  const meant = Array.from({ length: rows }, (_, index) => index).filter((index) => index % 3 !== 0).length
  const before = { ...database.counter }
  const peak = await mostMemory(() => bench.catchUp())
  const statements = database.counter.statements - before.statements
  const one = async (sql: string, ...values: unknown[]) => (await asOwner(database, sql, values))[0] ?? {}
  expect(await one(`select count(*)::integer as runs, count(distinct record)::integer as records, count(*) filter (where state = 'done')::integer as done, bool_and(jsonb_array_length(log) = 2) as logged from automation_run where rule_id = $1`, made.id)).toEqual({ runs: meant, records: meant, done: meant, logged: true })
  expect(await one(`select count(*)::integer as set, count(*) filter (where occupation = 'of ' || name)::integer as own, count(*) filter (where city <> 'Wuhan')::integer as wrong from customer where occupation is not null`)).toEqual({ set: meant, own: meant, wrong: 0 })
  expect(await one(`select count(*)::integer as tasks, count(distinct a.target_id)::integer as targets from activity a join customer c on c.id = a.target_id and a.subject = 'Welcome ' || c.name`)).toEqual({ tasks: meant, targets: meant })
  // In the order of the file: the runs, and what they made.
  expect(await one(`select count(*)::integer as unordered from (select c.name, lag(c.name) over (order by r.id) as earlier from automation_run r join customer c on c.id = r.record::uuid) x where name < earlier`)).toEqual({ unordered: 0 })
  expect(await one(`select count(*)::integer as unordered from (select subject, lag(subject) over (order by id) as earlier from activity where kind = 'task') x where subject < earlier`)).toEqual({ unordered: 0 })
  expect(await one('select count(*)::integer as waiting from automation_turn')).toEqual({ waiting: 0 })
  expect(await read(bench.admin, 'automation-rules', made.id)).toMatchObject({ active: true, stoppedBecause: null, loop: null })
  // Far fewer statements than records, whatever else follows the feed; and never much more in memory than one batch.
  expect(statements / meant).toBeLessThan(rows > 1000 ? 1 : 2)
  expect(peak).toBeLessThan(250)
  expect(bench.faults).toEqual([])
}, rows > 1000 ? 600_000 : 120_000)

/** The most that the heap grew while it ran, megabytes. */
async function mostMemory(run: () => Promise<void>): Promise<number> {
  const start = process.memoryUsage().heapUsed
  let most = start
  const look = setInterval(() => { most = Math.max(most, process.memoryUsage().heapUsed) }, 20)
  try {
    await run()
  } finally {
    clearInterval(look)
  }
  return (most - start) / 2 ** 20
}
