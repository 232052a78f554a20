import { advisoryLocks } from './database/locks.ts'
import pg from 'pg'
import { expect, test } from 'vitest'
import { runAs, testDatabase } from './testing/index.ts'
import { AlreadyRunning, becomeRunning } from './running.ts'

const never = () => { throw new Error('the lock was lost') }

test('a second program is refused with process and address of the first, and may start once that has ended', async () => {
  const { connections } = await testDatabase()
  const first = await becomeRunning(connections.owner, never)
  await expect(becomeRunning(connections.owner, never)).rejects.toMatchObject({ pid: process.pid, address: undefined })
  await first.announce('http://127.0.0.1:3000')
  const refused = await becomeRunning(connections.owner, never).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(AlreadyRunning)
  expect(String(refused)).toContain(`process ${process.pid}, it is reached at http://127.0.0.1:3000`)
  await first.release()
  await (await becomeRunning(connections.owner, never)).release()
})

test('the lock is taken again after its connection broke', async () => {
  const { connections } = await testDatabase()
  const first = await becomeRunning(connections.owner, never)
  await first.announce('http://127.0.0.1:3001')
  await runAs(connections.owner, `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'guanxi % http://127.0.0.1:3001'`)
  await expect.poll(async () => becomeRunning(connections.owner, never).then((program) => program.release(), (error: unknown) => String(error)))
    .toContain('http://127.0.0.1:3001')
  await first.release()
})

test('a program that finds another in its place after a broken connection is told to end', async () => {
  const { connections } = await testDatabase()
  let tell: (error: unknown) => void = () => undefined
  const lost = new Promise((resolve) => { tell = resolve })
  const first = await becomeRunning(connections.owner, (error) => tell(error))
  const other = new pg.Client({ ...connections.owner })
  await other.connect()
  await other.query(`set application_name = 'guanxi 1 elsewhere http://10.0.0.2:3000'`)
  await other.query(`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = ${advisoryLocks.program} and pid <> pg_backend_pid()`)
  await other.query(`select pg_advisory_lock(${advisoryLocks.program})`)
  expect(String(await lost)).toContain('process 1 on elsewhere, it is reached at http://10.0.0.2:3000')
  await other.end()
  await first.release()
})
