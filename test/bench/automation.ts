import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from '../../src/platform/database/index.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { databaseProcessor, usedBetween } from './processor.ts'
import type { Figure } from './report.ts'

const runs = 10_000
/** Longest time of the whole part, milliseconds: what is done by then is the figure. */
const longest = 90_000

/** Runs of automation rules a minute: a bulk change of ten thousand customers leads to a run on each, which sets a field by a template and logs it. */
export async function benchAutomation(bench: Bench): Promise<Figure[]> {
  const world = await bench.world()
  const company = await bench.first()
  const cookie = company.administrator
  const { workspaceId } = company
  const made = await must(world.address, 'POST', '/api/v1/automation-rules', { cookie, body: {
    name: 'Bench', object: 'customer', trigger: { on: 'changed', fields: [{ field: 'remark' }] }, condition: { field: 'name', is: 'isNotEmpty' },
    steps: [{ key: 'b', kind: 'branch', ways: [{ label: 'Named', when: { field: 'name', is: 'isNotEmpty' }, next: 's' }], next: null }, { key: 's', kind: 'set', values: { occupation: { template: 'bench {remark}' } }, next: null }],
  } })
  const { id } = JSON.parse(made.body) as { id: string }
  const done = async () => (await world.database.read<{ count: number }>({ workspaceId }, sql`select count(*)::integer as count from automation_run where workspace_id = ${workspaceId} and rule_id = ${id}::uuid and state = 'done'`))[0]?.count ?? 0
  const rows = await world.database.read<{ id: string }>({ workspaceId }, sql`select id from customer where workspace_id = ${workspaceId} and deleted_at is null order by id limit ${runs}`)
  const { statements } = world.database.counter
  const before = await databaseProcessor(world.database)
  const processor = process.cpuUsage()
  const start = performance.now()
  for (let from = 0; from < rows.length; from += 1000) await must(world.address, 'POST', '/api/v1/customers/bulk', { cookie, body: { ids: rows.slice(from, from + 1000).map((row) => row.id), changes: { remark: `bench ${Date.now()}` } } })
  const written = performance.now()
  let count = await done()
  while (count < rows.length && performance.now() - start < longest) {
    await pause(100)
    count = await done()
  }
  const whole = performance.now() - start
  const { user, system } = process.cpuUsage(processor)
  const program = (user + system) / 1000
  const server = usedBetween(before, await databaseProcessor(world.database))
  await must(world.address, 'POST', '/api/v1/automation-rules/bulk', { cookie, body: { ids: [id], changes: { active: false } } })
  return [
    { what: `runs on ${count.toLocaleString('en')} of ${rows.length.toLocaleString('en')} customers, the bulk change that leads to them included`, ours: Math.round(count / (whole / 60_000)), limit: runs, unit: 'a minute', bar: 1, better: 'higher' },
    { what: 'the last run after the last write', ours: Math.round(whole - (written - start)), unit: 'ms', better: 'lower' },
    // Whatever else the machine was at meanwhile, these say the same.
    ...(server === undefined ? [] : [{ what: `runs a minute by the processor time that they took, program and database, on ${cpus().length} cores`, ours: Math.round(count / ((program + server) / (cpus().length * 60_000))), limit: runs, unit: 'a minute', bar: 1, better: 'higher' } as const]),
    { what: 'processor time of the program for a run, with the change that leads to it and all that follows the feed', ours: program / count, unit: 'ms', better: 'lower' },
    { what: 'statements for a run', ours: (world.database.counter.statements - statements) / count, unit: '', better: 'lower' },
  ]
}
