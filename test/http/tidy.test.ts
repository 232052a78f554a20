import { beforeAll, expect, test } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { sweepFiles } from '../../src/records/files/sweep.ts'
import { tidyRecords } from '../../src/records/tidy.ts'
import { jobs } from '../../src/app/jobs.ts'
import { type TestApp, testApp } from '../support/app.ts'

const day = 86_400_000
let app: TestApp
beforeAll(async () => { app = await testApp() })

async function upload(name: string, text: string, customer: string): Promise<string> {
  const boundary = 'x-guanxi'
  const part = (head: string, body: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
  const payload = `${part('name="target"', JSON.stringify({ object: 'customer', id: customer }))}${part(`name="file"; filename="${name}"`, text)}--${boundary}--\r\n`
  const answer = await app.admin.post('/api/v1/files', payload, { headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } })
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.body.id as string
}

test('the bytes of a purged file go, with its record or with the record that it hangs on; of a binned one they stay', async () => {
  const { program: { database, importing: { files } }, workspaceId, admin } = app
  const [kept, gone] = [(await admin.create('customers', { name: 'Kept' })).id as string, (await admin.create('customers', { name: 'Gone' })).id as string]
  const [one, shared, hanging] = [await upload('a.txt', 'only here', kept), await upload('b.txt', 'the same', kept), await upload('c.txt', 'hanging', gone)]
  const twin = await upload('d.txt', 'the same', kept)
  // The store measures the age by the clock of the disk.
  const later = Date.now() + 2 * day
  const sweep = () => sweepFiles({ database, files }, workspaceId, later)
  const away = async (path: string, id: string, purged = true) => {
    const { version } = (await admin.get(`/api/v1/${path}/${id}`)).body
    expect((await admin.delete(`/api/v1/${path}/${id}`, { version })).status).toBe(204)
    if (purged) expect((await admin.post(`/api/v1/${path}/${id}/purge`)).status).toBe(200)
  }
  const opens = async (id: string) => (await admin.get(`/api/v1/files/${id}/content`)).status
  expect([await sweep(), await opens(one), await opens(shared), await opens(hanging)]).toEqual([0, 200, 200, 200])
  await away('files', twin)
  await away('files', hanging, false)
  expect(await sweep()).toBe(0)
  await away('files', one)
  expect(await sweep()).toBe(1)
  expect(await opens(shared)).toBe(200)
  const picture = await upload('face.txt', 'a face', kept)
  const own = (await admin.get(`/api/v1/users/${admin.userId}`)).body
  expect((await admin.patch(`/api/v1/users/${admin.userId}`, { picture }, { version: own.version })).status).toBe(200)
  await away('files', picture)
  expect([(await admin.get(`/api/v1/users/${admin.userId}`)).body.picture, await sweep()]).toEqual([null, 1])
  const along = await upload('e.txt', 'goes along', gone)
  const pending = await database.read<{ checksum: string }>({ workspaceId }, sql`select checksum from file where id = ${hanging}::uuid`)
  expect((await admin.post(`/api/v1/files/${hanging}/purge`)).status).toBe(200)
  expect(await sweep()).toBe(1)
  await expect(files.path(workspaceId, pending[0]?.checksum ?? '')).rejects.toMatchObject({ details: { status: 404 } })
  await away('customers', gone)
  expect([await opens(along), await sweep()]).toEqual([404, 1])
})

test('old answers to keys, memories of runs and shares that are over go; the young ones stay and work', async () => {
  const { program: { database }, workspaceId, admin, clock } = app
  const [first, second] = [await admin.post('/api/v1/customers', { name: 'Once' }, { key: 'old' }), await admin.create('customers', { name: 'Tagged' })]
  await admin.post(`/api/v1/customers/${second.id as string}/tag`, { add: ['x'] })
  const count = async () => (await database.read<{ n: number }>({ workspaceId }, sql`select (select count(*) from idempotency)::integer + (select count(*) from act_run)::integer as n`))[0]?.n
  expect(await tidyRecords(database, workspaceId, clock.now())).toEqual({ answers: 0, runs: 0, shares: 0 })
  expect((await admin.post('/api/v1/customers', { name: 'Once' }, { key: 'old' })).body.id).toBe(first.body.id)
  const before = await count()
  const tidied = await tidyRecords(database, workspaceId, clock.now() + 8 * day)
  expect([tidied.answers >= 1, tidied.runs >= 1, await count()]).toEqual([true, true, (before ?? 0) - tidied.answers - tidied.runs])
  expect((await admin.post('/api/v1/customers', { name: 'Once' }, { key: 'old' })).body.id).not.toBe(first.body.id)
})

test('both are done each night', () => {
  expect(jobs.filter(({ name }) => ['files.sweep', 'records.tidy'].includes(name)).map(({ daily }) => daily)).toEqual(['04:40', '04:50'])
})

test('nothing of all this was a fault', () => { expect(app.faults).toEqual([]) })
