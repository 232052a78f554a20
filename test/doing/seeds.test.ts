import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { runJob } from '../time/running.ts'

test('a new company begins with occasions to care as records of its own, which suggest at once', async () => {
  const app = await testApp()
  const rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  const rules = (await app.admin.post('/api/v1/care-rules/query', { fields: ['name', 'kind', 'festival', 'active'], sort: [{ field: 'name' }] })).body.rows
  expect(rules).toMatchObject([
    { name: 'Anniversary of the first order', kind: 'anniversary', active: true }, { name: 'Birthday', kind: 'birthday', active: true },
    { name: 'Dragon Boat Festival', festival: 'dragonBoat' }, { name: 'Mid-Autumn Festival', festival: 'midAutumn' }, { name: 'Spring Festival', festival: 'springFestival' },
  ])
  await rep.create('customers', { name: 'Born Soon', kind: 'person', birthDate: '1990-11-26' })
  const bought = await rep.create('customers', { name: 'Bought Early' })
  const order = await rep.create('orders', { customer: bought.id, date: '2024-11-27', lines: [{ name: 'Goods', unitPrice: { amount: 100, currency: 'CNY' } }] })
  await rep.post(`/api/v1/orders/${order.id as string}/confirm`, {})
  await runJob(app, 'care.suggest', app.workspaceId, {})
  const suggested = (await rep.post('/api/v1/care-suggestions/query', { fields: ['reason', 'due'], sort: [{ field: 'due' }] })).body.rows
  expect(suggested).toMatchObject([{ reason: 'Birthday of Born Soon', due: '2026-11-26' }, { reason: 'Bought Early: 2 years since the first order', due: '2026-11-27' }])
})
