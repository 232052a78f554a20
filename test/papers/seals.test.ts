import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { pagesOf } from './reading.ts'

let app: TestApp
let rep: TestClient
let leader: TestClient
let contract: string
beforeAll(async () => {
  app = await testApp()
  const sales = await app.department('Sales')
  ;[rep, leader] = [await app.person({ role: 'rep', department: sales }), await app.person({ role: 'leader' })]
  const customer = await rep.create('customers', { name: '龙潭机械' })
  contract = (await rep.create('contracts', { name: 'Supply 2027', customer: customer.id, lines: [{ name: 'Pump 水泵', quantity: 2, unitPrice: { amount: 100_00, currency: 'CNY' } }] })).id as string
}, 180_000)

const ask = async (who: TestClient, input: object = {}) => (await who.post(`/api/v1/contracts/${contract}/request-seal`, { purpose: 'Two originals', returnDueOn: '2026-12-10', ...input })).body.result.sealRequest as string
const act = (who: TestClient, id: string, verb: string, input: object = {}) => who.post(`/api/v1/seal-requests/${id}/${verb}`, input)
const read = async (who: TestClient, id: string) => (await who.get(`/api/v1/seal-requests/${id}`)).body

describe('a seal request', () => {
  test('keeps the document as it was printed, and the register says who sealed which file, when and how often', async () => {
    const id = await ask(rep)
    const asked = await read(rep, id)
    expect(asked).toMatchObject({ status: 'requested', about: { object: 'contract', id: contract }, seal: 'contract', copies: 2, owner: { id: rep.userId } })
    const bytes = (await leader.get(`/api/v1/files/${asked.file.id as string}/content`)).bytes
    expect((await pagesOf(bytes)).join('\n')).toContain('Pump水泵')
    expect((await act(leader, id, 'seal', { sealedCopies: 1 })).status).toBe(409)
    expect((await act(leader, id, 'approve')).status).toBe(200)
    expect((await act(leader, id, 'seal', { sealedCopies: 3 })).status).toBe(422)
    expect((await act(leader, id, 'seal', { sealedCopies: 2 })).status).toBe(200)
    const hash = createHash('sha256').update(bytes).digest('hex')
    expect(await read(rep, id)).toMatchObject({ status: 'sealed', fileHash: hash, sealedHash: hash, documentVersion: expect.any(Number), sealedCopies: 2, sealedBy: { id: leader.userId }, decidedBy: { id: leader.userId }, sealedAt: '2026-11-25T02:00:00.000Z' })
    expect((await act(leader, id, 'take-back', { returnedOn: '2026-11-01' })).status).toBe(422)
    expect((await act(leader, id, 'take-back', { returnedOn: '2026-11-26' })).body.record).toMatchObject({ status: 'returned', returnedOn: '2026-11-26' })
  })

  test('is decided by whoever keeps the seal, never by whoever asks', async () => {
    const id = await ask(rep)
    for (const [verb, input] of [['approve', {}], ['decline', { declineReason: 'x' }], ['seal', { sealedCopies: 1 }], ['take-back', { returnedOn: '2026-11-26' }]] as const) expect((await act(rep, id, verb, input)).status, verb).toBe(403)
    expect((await act(leader, id, 'decline', {})).status).toBe(422)
    expect((await act(leader, id, 'decline', { declineReason: 'Not agreed with legal' })).status).toBe(200)
    expect(await read(rep, id)).toMatchObject({ status: 'declined', declineReason: 'Not agreed with legal' })
  })

  test('stands as it was approved: file, seal and copies no longer change', async () => {
    const id = await ask(rep)
    await act(leader, id, 'approve')
    const { version } = await read(rep, id)
    for (const change of [{ copies: 9 }, { seal: 'company' }, { file: null }, { purpose: 'Other' }]) expect((await rep.patch(`/api/v1/seal-requests/${id}`, change, { version })).status, JSON.stringify(change)).toBe(422)
    expect((await rep.patch(`/api/v1/seal-requests/${id}`, { fileHash: 'a'.repeat(64) }, { version })).status).toBe(422)
  })

  test('is not there for other departments and other companies', async () => {
    const id = await ask(rep)
    const stranger = await app.person({ role: 'rep', department: await app.department('Export') })
    expect((await stranger.get(`/api/v1/seal-requests/${id}`)).status).toBe(404)
    expect((await stranger.post(`/api/v1/contracts/${contract}/request-seal`, { purpose: 'x' })).status).toBe(404)
    expect((await (await app.otherWorkspace()).get(`/api/v1/seal-requests/${id}`)).status).toBe(404)
  })
})
