import { beforeAll, beforeEach, expect, test } from 'vitest'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let sales: string
let people: TestClient[]
let [anna, bert, cora]: TestClient[] = []
const day = 86_400_000

beforeAll(async () => {
  app = await testApp()
  sales = await app.department('Sales')
  people = []
  for (const name of ['Anna', 'Bert', 'Cora']) people.push(await app.person({ role: 'rep', department: sales, name }))
  ;[anna, bert, cora] = people
})

/** Each test begins with no rule in force. */
beforeEach(async () => {
  for (const { id, version } of (await app.admin.get('/api/v1/assignment-rules?limit=100')).body.rows as { id: string; version: number }[]) await app.admin.delete(`/api/v1/assignment-rules/${id}`, { version })
})

const user = (client: TestClient | undefined) => ({ object: 'user', id: client?.userId ?? '' })
const rule = async (values: object) => (await app.admin.create('assignment-rules', { name: 'In turn', object: 'lead', method: 'roundRobin', ...values })).id as string
const lead = async (values: object = {}) => (await app.admin.create('leads', { name: 'Somebody', owner: null, ...values })).id as string
const ownerOf = async (id: string) => (await app.admin.get(`/api/v1/leads/${id}`)).body.owner?.title as string | undefined
const why = async (id: string, who = app.admin) => (await who.post(`/api/v1/leads/${id}/explain-assignment`, {})).body.result.rows as { to: { name: string } | null; by: string | null; looked: { name: string; outcome: string; line: number | null; candidates: { id: string; name: string; open: number | null; skipped: string | null }[] }[] }[]
const sees = async (leads: readonly string[]) => { await app.catchUp(); return Promise.all(leads.map(ownerOf)) }
async function at(instant: number, run: () => Promise<void>) {
  const start = app.clock.now()
  const move = async (to: number) => { app.clock.set(to); for (const who of [app.admin, ...people]) await who.post('/api/v1/sign-in', { email: who.email, password: testPassword }) }
  await move(instant)
  try { await run() } finally { await move(start) }
}

test('what is made without an owner goes to each in turn; what has one stays, and why is kept with it', async () => {
  await rule({ targets: people.map(user) })
  const made: string[] = []
  for (let index = 0; index < 6; index += 1) made.push(await lead({ name: `Lead ${index}` }))
  const own = await lead({ name: 'Own', owner: app.admin.userId })
  expect(await sees([...made, own])).toEqual(['Anna', 'Bert', 'Cora', 'Anna', 'Bert', 'Cora', 'Ada Admin'])
  const [trace] = await why(made[0] ?? '', anna)
  expect(trace).toMatchObject({ to: { name: 'Anna' }, by: null, looked: [{ name: 'In turn', outcome: 'chosen', candidates: [{ name: 'Anna' }, { name: 'Bert' }, { name: 'Cora' }] }] })
  // Whoever does not see all leads does not learn how much others have to do.
  expect(trace?.looked[0]?.candidates.map(({ open }) => open === null)).toEqual([false, true, true])
  const [entry] = (await app.admin.get(`/api/v1/leads/${made[0] ?? ''}/history`)).body.entries
  expect(entry).toMatchObject({ action: 'record.assignByRules', reason: 'In turn' })
  expect((await anna?.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'assigned' } }))?.body.rows.length).toBeGreaterThan(0)
  // Whose lead it is not learns nothing of it.
  expect((await bert?.post(`/api/v1/leads/${made[0] ?? ''}/explain-assignment`, {}))?.status).toBe(404)
})

test('twenty that are assigned at once are shared out fairly, and nobody is passed over', async () => {
  const made: string[] = []
  for (let index = 0; index < 20; index += 1) made.push(await lead({ name: `At once ${index}`, owner: app.admin.userId }))
  await rule({ name: 'Fair', targets: [{ object: 'department', id: sales }] })
  // On a busy machine the database may ask a caller to come again.
  const ask = async (id: string) => { for (let tries = 0; ; tries += 1) { const answer = await app.admin.post(`/api/v1/leads/${id}/assign-by-rules`, {}); if (answer.status !== 503 || tries === 50) return answer } }
  const answers = await Promise.all(made.map(ask))
  expect(answers.map(({ status }) => status)).toEqual(made.map(() => 200))
  const owners = await sees(made)
  const counts = people.map(({ name }) => owners.filter((owner) => owner === name).length)
  expect(counts.toSorted()).toEqual([6, 7, 7])
})

test('by load the one with least open is chosen, a cap and the holding limits are kept, and the fallback takes the rest', async () => {
  const pool = (await app.admin.create('public-pools', { name: 'Lead sea', object: 'lead' })).id as string
  const heavy = await app.admin.create('leads', { name: 'Busy', owner: anna?.userId })
  const limit = await app.admin.create('holding-limits', { name: 'Few each', object: 'lead', most: 1, filter: { field: 'company', is: 'equals', value: 'Loaded' }, appliesTo: [user(bert)] })
  await rule({ name: 'Least to do', method: 'load', filter: { field: 'company', is: 'equals', value: 'Loaded' }, targets: [user(anna), user(bert)], mostADay: 2, fallback: { object: 'publicPool', id: pool } })
  const made: string[] = []
  for (let index = 0; index < 5; index += 1) made.push(await lead({ name: `Loaded ${index}`, company: 'Loaded' }))
  const owners = await sees(made)
  expect(owners.filter((owner) => owner === 'Bert')).toHaveLength(1)
  expect(owners.filter((owner) => owner === 'Anna')).toHaveLength(2)
  expect(owners.filter((owner) => owner === undefined)).toHaveLength(2)
  expect((await app.admin.get(`/api/v1/leads/${made[4] ?? ''}`)).body.pool).toMatchObject({ title: 'Lead sea' })
  const [trace] = await why(made[4] ?? '')
  expect(trace?.looked[0]).toMatchObject({ outcome: 'fallback', candidates: [{ name: 'Anna', skipped: 'mostADay' }, { name: 'Bert', skipped: expect.stringMatching(/holdingLimit|mostADay/) as string }] })
  await app.admin.delete(`/api/v1/holding-limits/${limit.id as string}`, { version: limit.version as number })
  expect(heavy.owner).toMatchObject({ title: 'Anna' })
})

test('who is away, has left or is not at work is passed over, each with the reason', async () => {
  await rule({ name: 'At work', targets: people.map(user), workdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], hoursFrom: '09:00', hoursUntil: '18:00', fallback: { object: 'department', id: sales } })
  await anna?.post(`/api/v1/users/${anna.userId}/set-absence`, { absentFrom: '2026-11-25', absentUntil: '2026-11-26' })
  expect(await sees([await lead(), await lead()])).not.toContain('Anna')
  // Saturday in Shanghai.
  await at(Date.parse('2026-11-28T02:00:00Z'), async () => {
    const id = await lead()
    expect(await sees([id])).toEqual([undefined])
    expect((await app.admin.get(`/api/v1/leads/${id}`)).body.department).toMatchObject({ title: 'Sales' })
    expect((await why(id))[0]?.looked[0]).toMatchObject({ outcome: 'fallback', candidates: [{ name: 'Anna', skipped: 'hours' }, { skipped: 'hours' }, { skipped: 'hours' }] })
  })
  await at(app.clock.now() + 2 * day, async () => { expect(await sees([await lead()])).toEqual(['Anna']) })
  await anna?.post(`/api/v1/users/${anna.userId}/set-absence`, {})
})

test('region, product, score and territory lead to the people of the line that fits, and the next rule takes what no line names', async () => {
  const product = (await app.admin.create('products', { name: 'Pump', code: 'P-1' })).id as string
  await rule({ name: 'Regions', order: 1, method: 'region', by: 'region', table: [{ values: ['上海', 'Zhejiang'], to: [user(anna)] }, { values: ['Beijing'], to: [user(bert)] }] })
  await rule({ name: 'Products', order: 2, method: 'product', by: 'interests', table: [{ values: [product], to: [user(cora)] }] })
  await rule({ name: 'Territory', order: 3, method: 'territory', table: [{ filter: { field: 'budget', is: 'atLeast', value: 1_000_000 }, to: [user(bert)] }] })
  const made = [await lead({ region: '上海市' }), await lead({ region: 'beijing' }), await lead({ interests: [{ object: 'product', id: product }] }), await lead({ budget: { amount: 2_000_000, currency: 'CNY' } }), await lead({ region: 'Nowhere' })]
  expect(await sees(made)).toEqual(['Anna', 'Bert', 'Cora', 'Bert', undefined])
  expect((await why(made[2] ?? ''))[0]?.looked).toMatchObject([{ name: 'Regions', outcome: 'line' }, { name: 'Products', outcome: 'chosen', line: 1 }])
  expect((await app.admin.post('/api/v1/assignment-rules/log', {})).body.result.rows.slice(0, 2)).toMatchObject([{ to: null, record: { title: 'Somebody' } }, { to: { name: 'Bert' } }])
  expect((await app.admin.post('/api/v1/assignment-rules/try', { object: 'lead', record: made[4] })).body.result).toMatchObject({ to: null, looked: [{ outcome: 'line' }, { outcome: 'line' }, { outcome: 'line' }] })
  const tried = await app.admin.post('/api/v1/assignment-rules/try', { object: 'lead', record: made[0] })
  expect(tried.body.result).toMatchObject({ to: { name: 'Anna' } })
  expect(await why(made[0] ?? '')).toHaveLength(1)
})

test('what exists goes through the rules by the action, alone or many at once, and can be taken back; a rep may not', async () => {
  await rule({ name: 'Anew', targets: [user(cora)], filter: { field: 'company', is: 'equals', value: 'Anew' } })
  const made = [await lead({ company: 'Anew', owner: app.admin.userId }), await lead({ company: 'Anew', owner: app.admin.userId }), await lead({ company: 'Other', owner: app.admin.userId })]
  const done = await app.admin.post('/api/v1/leads/bulk', { ids: made, action: 'record.assignByRules', input: {} })
  expect(done.body).toMatchObject({ done: 2, refused: [{ id: made[2] }] })
  expect(await sees(made)).toEqual(['Cora', 'Cora', 'Ada Admin'])
  expect((await app.admin.post('/api/v1/leads/undo', { undo: done.body.undo })).status).toBe(200)
  expect(await sees(made)).toEqual(['Ada Admin', 'Ada Admin', 'Ada Admin'])
  const own = (await anna?.create('leads', { name: 'Mine' }))?.id as string
  expect((await anna?.post(`/api/v1/leads/${own}/assign-by-rules`, {}))?.status).toBe(403)
  expect((await anna?.post('/api/v1/assignment-rules/try', { object: 'lead', record: own }))?.status).toBe(403)
  expect((await anna?.post('/api/v1/assignment-rules', { name: 'Mine', object: 'lead', targets: [user(anna)] }))?.status).toBe(403)
})

test('a rule that is not sound is refused with the field that is wrong', async () => {
  const wrong = async (values: object) => ((await app.admin.post('/api/v1/assignment-rules', { name: 'Wrong', object: 'lead', ...values })).body.fields as { path: string }[] | undefined)?.map(({ path }) => path)
  expect(await wrong({})).toEqual(['/targets'])
  expect(await wrong({ object: 'stage', targets: [user(anna)] })).toEqual(['/object'])
  expect(await wrong({ method: 'region', by: 'region' })).toEqual(['/table'])
  expect(await wrong({ method: 'region', by: 'budget', table: [{ values: ['a'], to: [user(anna)] }] })).toEqual(['/by'])
  expect(await wrong({ targets: [user(anna)], filter: { field: 'nothing', is: 'isEmpty' } })).toEqual(['/filter/field'])
  expect(await wrong({ method: 'territory', table: [{ filter: { field: 'password', is: 'isEmpty' }, to: [user(anna)] }] })).toEqual(['/table'])
})
