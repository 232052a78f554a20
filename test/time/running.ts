import { jobs } from '../../src/app/jobs.ts'
import { systemActor } from '../../src/access/index.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testPassword } from '../support/app.ts'

/** Lets the feed be followed, then does what the followers queued and is due, as a worker would, until nothing is left. @returns what each run gave, by name. */
export async function work(app: TestApp): Promise<readonly (readonly [string, unknown])[]> {
  const did: [string, unknown][] = []
  for (let more = true; more;) {
    await app.catchUp()
    const waiting = await asOwner(app.program.database, `update job_run set state = 'done' where id in (select id from job_run where state = 'waiting' and name = 'activitySeries.makeAhead' and run_at <= $1 order by id) returning name, workspace_id, input`, [new Date(app.clock.now())])
    for (const { name, workspace_id: workspaceId, input } of waiting) did.push([String(name), await runJob(app, String(name), Number(workspaceId), input)])
    more = waiting.length > 0
  }
  return did
}

/** Runs one job as the program. */
export async function runJob({ program, clock }: TestApp, name: string, workspaceId: number, input: unknown): Promise<unknown> {
  const job = jobs.find((each) => each.name === name)
  if (job === undefined) throw new Error(`There is no job ${name}`)
  const context = { workspaceId, actor: systemActor(name, 'job', { zone: 'Asia/Shanghai', language: 'en' as const }), now: clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: name, reason: name }
  return job.run({ program, context }, input, { progress: async () => undefined, signal: new AbortController().signal, runId: '', attempt: 1 })
}

/** Moves the clock and lets the administrator sign in there: sessions of another time are over. */
export async function travel(app: TestApp, at: string): Promise<void> {
  app.clock.set(Date.parse(at))
  const answer = await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  if (answer.status !== 200) throw new Error(`The sign-in answered ${answer.status}: ${answer.text}`)
}
