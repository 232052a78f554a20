import { beforeAll, expect, test } from 'vitest'
import { playbook } from '../../src/model/objects/playbook.ts'
import { readyPlaybooks } from '../../src/model/automation/readyPlaybooks.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let rep: TestClient
let head: TestClient
const day = 86_400_000
interface Book { readonly id: string; readonly version: number; readonly name: string; readonly active: boolean }
const booksOf = async (who: TestClient) => (await who.post('/api/v1/playbooks/query', { fields: ['name', 'active'], limit: 50 })).body.rows as Book[]
const add = (who: TestClient) => who.post('/api/v1/playbooks/add-ready', {})
const follow = async (book: string) => {
  const customer = (await rep.create('customers', { name: `Customer ${book}` })).id as string
  return { customer, answer: await rep.post(`/api/v1/customers/${customer}/follow-playbook`, { playbook: book }) }
}

beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  rep = await app.person({ role: 'rep', department: sales })
  head = await app.person({ role: 'headOfSales', department: sales })
}, 180_000)

test('there is one for each value quadrant and each stage of a customer by its purchases', () => {
  const choices = (name: string) => { const field = playbook.fields[name]; return field?.type === 'multiChoice' ? field.choices.toSorted() : [] }
  expect(readyPlaybooks.flatMap(({ quadrants: meant }) => meant ?? []).toSorted()).toEqual(choices('quadrants'))
  // A prospect is the quadrant of that name.
  expect(readyPlaybooks.flatMap(({ lifecycles: meant }) => meant ?? []).toSorted()).toEqual(choices('lifecycles').filter((stage) => stage !== 'prospect'))
})

test('who may write playbooks adds them in their language and switched off, once; nobody else, and no other company', async () => {
  expect((await add(rep)).status).toBe(403)
  expect((await add(head)).body.result).toEqual({ made: readyPlaybooks.length })
  const made = await booksOf(rep)
  expect(made.map(({ name }) => name).toSorted()).toEqual(readyPlaybooks.map(({ name }) => name.en).toSorted())
  expect(made.filter(({ active }) => active)).toEqual([])
  expect((await add(app.admin)).body.result).toEqual({ made: 0 })
  expect(await booksOf(await app.otherWorkspace())).toEqual([])
})

test('none is followed before it is switched on; then its steps become tasks in their order and on their days', async () => {
  for (const ready of readyPlaybooks) {
    const book = (await booksOf(head)).find(({ name }) => name === ready.name.en)
    expect((await follow(book?.id ?? '')).answer.status).toBe(409)
    expect((await rep.post(`/api/v1/playbooks/${book?.id ?? ''}/switch-on`, {})).status).toBe(403)
    expect((await head.post(`/api/v1/playbooks/${book?.id ?? ''}/switch-on`, {})).status).toBe(200)
    const { customer, answer } = await follow(book?.id ?? '')
    expect([ready.name.en, answer.status, answer.body.result?.tasks]).toEqual([ready.name.en, 200, ready.steps.length])
    const tasks = await asOwner(app.program.database, 'select kind, subject, body, due, owner_id as owner from activity where customer_id = $1 order by due, id', [customer])
    expect(tasks.map(({ kind, subject, owner }) => [kind, subject, owner])).toEqual(ready.steps.map(({ kind, subject }) => [kind, subject.en, rep.userId]))
    const [first] = tasks
    expect(tasks.map(({ due }) => (Date.parse(String(due)) - Date.parse(String(first?.['due']))) / day)).toEqual(ready.steps.map(({ afterDays }) => afterDays - (ready.steps[0]?.afterDays ?? 0)))
    expect(String(tasks[0]?.['body'])).toContain(ready.aim.en)
  }
})

test('whether one is on is said by its verbs alone: a field does not switch it, and what is so already is refused', async () => {
  const id = (await head.create('playbooks', { name: 'Call after a fair' })).id as string
  const read = async () => (await head.get(`/api/v1/playbooks/${id}`)).body as { active: boolean; version: number }
  // One that is new is a draft: it is followed by nobody.
  expect((await read()).active).toBe(false)
  expect((await follow(id)).answer.status).toBe(409)
  expect((await head.post(`/api/v1/playbooks/${id}/switch-off`, {})).status).toBe(409)
  expect((await head.post(`/api/v1/playbooks/${id}/switch-on`, {})).status).toBe(200)
  expect((await follow(id)).answer.status).toBe(200)
  expect((await head.patch(`/api/v1/playbooks/${id}`, { active: false }, { version: (await read()).version })).status).toBe(422)
  expect((await head.post(`/api/v1/playbooks/${id}/switch-on`, {})).status).toBe(409)
  expect((await head.post(`/api/v1/playbooks/${id}/switch-off`, {})).status).toBe(200)
  expect(await read()).toMatchObject({ active: false })
  expect((await follow(id)).answer.status).toBe(409)
  expect((await (await app.otherWorkspace()).post(`/api/v1/playbooks/${id}/switch-on`, {})).status).toBe(404)
})

test('what was deleted is added again, what was changed stays, and a taken name is taken in either language', async () => {
  const other = await app.otherWorkspace()
  const [ready, second] = readyPlaybooks
  await other.create('playbooks', { name: ready?.name.zh ?? '', use: 'grow' })
  expect((await add(other)).body.result).toEqual({ made: readyPlaybooks.length - 1 })
  const gone = (await booksOf(other)).find(({ name }) => name === second?.name.en)
  expect((await other.delete(`/api/v1/playbooks/${gone?.id ?? ''}`, { version: gone?.version ?? 1 })).status).toBeLessThan(300)
  expect((await add(other)).body.result).toEqual({ made: 1 })
})
