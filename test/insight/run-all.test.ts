import { beforeAll, expect, test } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { loadSampleJob } from '../../src/app/sample/jobs.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() }, 120_000)

const waiting = async () => (await asOwner(app.program.database, `select input from job_run where name = 'models.run' and state = 'waiting'`) as { input: object }[]).map(({ input }) => input)
const startAll = async (who = app.admin) => await who.post('/api/v1/model-runs/start-all', {})

test('all models are asked for at once by whoever may run one, and asked twice they run once', async () => {
  const [first, second] = [await startAll(), await startAll()]
  expect([first.status, second.status], first.text).toEqual([200, 200])
  expect(second.body.result.job).toBe(first.body.result.job)
  expect(await waiting()).toEqual([{}])
  expect((await startAll(await app.person({ role: 'rep' }))).status).toBe(403)
  expect((await startAll(app.nobody())).status).toBe(401)
})

test('whoever loads the sample company has it judged behind the load, and a load that was cancelled is not', async () => {
  await asOwner(app.program.database, `delete from job_run where name = 'models.run'`)
  const { program } = app
  const load = async (signal: AbortSignal) => {
    const { import: importId } = (await app.admin.post('/api/v1/imports/load', { customers: 15 })).body.result as { import: string }
    const { context } = await contextOf(program, { workspaceId: app.workspaceId, runId: 'test', name: 'sample.load', actor: { id: app.admin.userId, name: 'Ada' } })
    return loadSampleJob.run({ program, context }, { importId }, { signal, progress: () => Promise.resolve(), runId: 'test', attempt: 1 })
  }
  expect(await load(AbortSignal.abort())).toMatchObject({ cancelled: true })
  expect(await waiting()).toEqual([])
  await asOwner(program.database, `update import set status = 'undone'`)
  expect(await load(new AbortController().signal)).toMatchObject({ cancelled: false })
  expect(await waiting()).toEqual([{}])
}, 120_000)
