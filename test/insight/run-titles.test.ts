import { beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// A run is called by its model and its day, by each reader in their own language.

interface Reader { readonly who: TestClient; readonly language: 'en' | 'zh' }
let app: TestApp
let wen: Reader
let ada: Reader
let run: string

beforeAll(async () => {
  app = await testApp()
  ada = { who: app.admin, language: 'en' }
  wen = { who: await app.person({ role: 'analyst', name: 'Wen', language: 'zh' }), language: 'zh' }
  const started = await app.admin.post('/api/v1/model-runs/start', { model: 'churn' })
  expect(started.status).toBe(200)
  run = started.body.result.modelRun.id as string
  await app.catchUp()
}, 120_000)

const read = async ({ who, language }: Reader, id: string) => (await who.get(`/api/v1/model-runs/${id}`, { language })).body as object
const listed = async ({ who, language }: Reader, more: object = {}) => ((await who.post('/api/v1/model-runs/query', { fields: ['title'], ...more }, { language })).body.rows as { readonly title: string }[]).map(({ title }) => title)
const hits = async ({ who, language }: Reader, text: string) => ((await who.get(`/api/v1/search?q=${encodeURIComponent(text)}`, { language })).body.hits as { readonly object: string; readonly title: string }[]).filter(({ object }) => object === 'modelRun').map(({ title }) => title)

test('a list and a record name it in the language of whoever reads', async () => {
  expect(await listed(ada)).toEqual(['Churn 25 Nov 2026'])
  expect(await listed(wen)).toEqual(['流失预警 2026年11月25日'])
  expect(await read(wen, run)).toMatchObject({ title: '流失预警 2026年11月25日' })
})

test('a record that refers to it says so too', async () => {
  const later = (await app.admin.post('/api/v1/model-runs/start', { model: 'churn', asOf: '2026-11-01' })).body.result.modelRun.id as string
  await asOwner(app.program.database, 'update model_run set replaces_id = $1 where id = $2', [run, later])
  expect(await read(wen, later)).toMatchObject({ title: '流失预警 2026年11月1日', replaces: { id: run, title: '流失预警 2026年11月25日' } })
  expect(await read(ada, later)).toMatchObject({ replaces: { title: 'Churn 25 Nov 2026' } })
})

test('it is found by the words of either language, and shown in the reader\'s', async () => {
  await app.catchUp()
  for (const text of ['流失', 'churn', '2026']) {
    expect(await hits(wen, text), text).toContain('流失预警 2026年11月25日')
    expect(await hits(ada, text), text).toContain('Churn 25 Nov 2026')
    expect(await listed(wen, { search: text }), text).toContain('流失预警 2026年11月25日')
  }
})

test('one that was kept in the words of its starter reads in the other language as well', async () => {
  await asOwner(app.program.database, 'update model_run set title = $1 where id = $2', ['Churn 2026-11-25', run])
  expect(await read(wen, run)).toMatchObject({ title: '流失预警 2026年11月25日' })
})

test('its history says so as well, rather than what is kept', async () => {
  const { entries } = (await wen.who.get(`/api/v1/model-runs/${run}/history`, { language: wen.language })).body as { readonly entries: readonly { readonly changes: readonly { readonly field: string; readonly after: unknown }[] }[] }
  expect(entries.flatMap(({ changes }) => changes).filter(({ field }) => field === 'title').map(({ after }) => after)).toEqual(['流失预警 2026年11月25日'])
})
