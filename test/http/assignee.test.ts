import { expect, it } from 'vitest'
import { testApp } from '../support/app.ts'

it('lets whoever a task is assigned to see and complete it, on a customer that somebody else holds', async () => {
  const app = await testApp()
  const rep = await app.person({ role: 'rep' })
  const other = await app.person({ role: 'rep', department: await app.department('Elsewhere') })
  const customer = await rep.create('customers', { name: 'Held by the rep' })
  const task = await rep.create('activities', { kind: 'task', subject: 'Send samples', target: { object: 'customer', id: customer.id }, owner: other.userId })
  const mine = await other.post('/api/v1/activities/query', { filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } } })
  expect(mine.body.rows.map((row: { id: string }) => row.id)).toEqual([task.id])
  expect((await other.get(`/api/v1/customers/${customer.id as string}`)).status).toBe(404)
  const done = await other.post(`/api/v1/activities/${task.id as string}/complete`, { result: 'Sent' })
  expect([done.status, done.body.record.status]).toEqual([200, 'done'])
})
