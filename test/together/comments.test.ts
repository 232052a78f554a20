import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let li: TestClient
let customer: string
beforeAll(async () => {
  app = await testApp()
  li = await app.person({ role: 'headOfSales', name: 'Li Lei' })
  customer = (await app.admin.create('customers', { name: 'Talked about' })).id as string
})

interface Shown { readonly id: string; readonly body?: string; readonly deletedAt?: string | null; readonly deletedBy?: { readonly title: string } | null; readonly replyTo?: { readonly id: string } | null }
const target = () => ({ object: 'customer', id: customer })
const shown = async (who: TestClient) => ((await who.get(`/api/v1/customers/${customer}/timeline?kinds=comment`)).body.entries as { record: Shown }[]).map(({ record }) => record)
const remove = async (who: TestClient, id: string) => who.delete(`/api/v1/comments/${id}`, { version: (await who.get(`/api/v1/comments/${id}`)).body.version as number })

describe('a comment that is deleted', () => {
  test('leaves a trace that says who and when and nothing of what it held; what answered it stays', async () => {
    const first = await li.create('comments', { target: target(), body: 'A word in anger' })
    const answer = await app.admin.create('comments', { target: target(), body: 'Please take that back', replyTo: first.id })
    expect((await remove(li, first.id as string)).status).toBeLessThan(300)
    const entries = await shown(app.admin)
    const gone = entries.find(({ id }) => id === first.id)!
    expect(gone).toMatchObject({ deletedAt: '2026-11-25T02:00:00.000Z', deletedBy: { id: li.userId, title: 'Li Lei' }, createdBy: { title: 'Li Lei' } })
    expect(Object.keys(gone).toSorted()).toEqual(['createdAt', 'createdBy', 'deletedAt', 'deletedBy', 'id', 'version'])
    expect(entries.find(({ id }) => id === answer.id)).toMatchObject({ body: 'Please take that back', replyTo: { id: first.id } })
    expect((await app.admin.post(`/api/v1/comments/${first.id as string}/restore`, {})).status).toBe(200)
    expect((await shown(app.admin)).find(({ id }) => id === first.id)).toMatchObject({ body: 'A word in anger' })
  })

  test('is no trace of what went to the bin with its record, and none to who may not read that', async () => {
    const other = (await app.admin.create('customers', { name: 'Binned' })).id as string
    await app.admin.create('comments', { target: { object: 'customer', id: other }, body: 'Went along' })
    const version = (await app.admin.get(`/api/v1/customers/${other}`)).body.version as number
    await app.admin.delete(`/api/v1/customers/${other}`, { version })
    const binned = (await app.admin.get(`/api/v1/customers/${other}/timeline?kinds=comment`)).body.entries as { record: Shown }[]
    expect(binned.filter(({ record }) => record.deletedBy !== undefined)).toEqual([])
    const stranger = await app.otherWorkspace()
    expect((await stranger.get(`/api/v1/customers/${customer}/timeline`)).status).toBe(404)
  })

  test('an answer stands on the record of what it answers', async () => {
    const elsewhere = (await app.admin.create('customers', { name: 'Talked about elsewhere' })).id as string
    const said = await li.create('comments', { target: { object: 'customer', id: elsewhere }, body: 'Over there' })
    const crossed = await li.post('/api/v1/comments', { target: target(), body: 'Over here', replyTo: said.id })
    expect(crossed.status).toBe(422)
    expect(crossed.body.fields).toMatchObject([{ path: '/replyTo', message: 'That record belongs elsewhere: choose one of the same.' }])
    expect((await li.post('/api/v1/comments', { target: { object: 'customer', id: elsewhere }, body: 'Over there too', replyTo: said.id })).status).toBe(201)
  })

  test('an answer to what may not be read is refused', async () => {
    const other = await app.otherWorkspace()
    const theirs = await other.create('customers', { name: 'Theirs' })
    const said = await other.create('comments', { target: { object: 'customer', id: theirs.id }, body: 'Secret' })
    expect((await li.post('/api/v1/comments', { target: target(), body: 'x', replyTo: said.id })).status).toBe(422)
    expect(app.faults).toEqual([])
  })
})
