import { beforeAll, describe, expect, it } from 'vitest'
import { say } from '../../src/lib/words.ts'
import { type RuleTemplate, ruleTemplates } from '../../src/model/automation/templates.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

// What the gallery offers is taken by the program as it is, and does what it says.

const day = 86_400_000

let app: TestApp
let rep: TestClient
let stage: string
let customer: string
beforeAll(async () => {
  app = await testApp()
  rep = await app.person({ role: 'rep', department: await app.department('Sales'), name: 'Rita Rep' })
  stage = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows[0].id as string
  customer = (await rep.create('customers', { name: 'Some customer' })).id as string
  for (const template of ruleTemplates) await app.admin.create('automation-rules', bodyOf(template))
}, 120_000)

const bodyOf = ({ name, object, trigger, condition, steps }: RuleTemplate, language: 'en' | 'zh' = 'en') => ({ name: say(name, language), object, trigger, condition: condition ?? null, steps: steps((words) => say(words, language)), active: true })
const tasks = async (target: unknown) => asOwner(app.program.database, 'select kind, subject, owner_id from activity where target_id = $1 order by id', [target])
const told = async (person: string) => (await asOwner(app.program.database, `select "values"->>'name' as text from notification where owner_id = $1 and kind = 'automation' order by id`, [person])).map((row) => row['text'])
const deal = (name: string, more: object = {}) => rep.create('opportunities', { name, customer, stage, amount: { amount: 100, currency: 'CNY' }, ...more })
const passDays = async (count: number) => { for (let gone = 0; gone < count; gone += 1) { app.clock.advance(day); await app.catchUp() } }

describe('a template', () => {
  it('bears a key and a name of its own, and is taken in either language', async () => {
    expect(new Set(ruleTemplates.map(({ key }) => key)).size).toBe(ruleTemplates.length)
    for (const language of ['en', 'zh'] as const) {
      expect(new Set(ruleTemplates.map(({ name }) => name[language])).size).toBe(ruleTemplates.length)
      for (const template of ruleTemplates) {
        const { status, text } = await app.admin.post('/api/v1/automation-rules', { ...bodyOf(template, language), active: false })
        expect([template.key, status, status === 201 ? '' : text]).toEqual([template.key, 201, ''])
      }
    }
  })

  it('does what it says: leads without contact, deals won and lost, dates that come, what is delivered', async () => {
    const [quiet, met] = [await rep.create('leads', { name: 'Quiet' }), await rep.create('leads', { name: 'Met' })]
    const [won, lost, again] = [await deal('Won'), await deal('Lost'), await deal('Again')]
    const late = await deal('Late', { expectedCloseOn: '2026-11-29' })
    const order = await rep.create('orders', { customer, date: '2026-11-25', requestedOn: '2026-11-26', lines: [{ name: 'Goods', unitPrice: { amount: 100, currency: 'CNY' } }] })
    const sent = await rep.create('orders', { customer, date: '2026-11-25', lines: [{ name: 'Goods', unitPrice: { amount: 100, currency: 'CNY' } }] })
    for (const each of [order, sent]) expect((await rep.post(`/api/v1/orders/${each.id as string}/confirm`, {})).status).toBe(200)
    const done = await rep.create('activities', { kind: 'call', subject: 'First call', target: { object: 'lead', id: met.id } })
    expect((await rep.post(`/api/v1/activities/${done.id as string}/complete`, {})).status).toBe(200)
    expect((await rep.post(`/api/v1/opportunities/${won.id as string}/win`, {})).status).toBe(200)
    for (const each of [lost, again]) expect((await rep.post(`/api/v1/opportunities/${each.id as string}/lose`, { lossClass: 'ours', lossReason: 'price' })).status).toBe(200)
    expect((await rep.post(`/api/v1/opportunities/${again.id as string}/reopen`, { stage })).status).toBe(200)
    const delivery = (await rep.post(`/api/v1/orders/${sent.id as string}/deliver`, {})).body.result.delivery as string
    for (const [verb, input] of [['ship', {}], ['sign', { signedBy: 'Wang' }]] as const) expect((await rep.post(`/api/v1/deliveries/${delivery}/${verb}`, input)).status).toBe(200)
    await app.catchUp()
    expect(await tasks(won.id)).toMatchObject([{ kind: 'task', subject: 'Create the order for Won', owner_id: rep.userId }])
    expect(await tasks(customer)).toMatchObject([{ kind: 'call', subject: 'Welcome Some customer', owner_id: rep.userId }])
    await passDays(3)
    expect(await tasks(quiet.id)).toMatchObject([{ kind: 'call', subject: 'Call Quiet', owner_id: rep.userId }])
    expect((await tasks(met.id)).map(({ subject }) => subject)).toEqual(['First call'])
    expect(await told(rep.userId)).toEqual(expect.arrayContaining(['Nobody has been in touch with Quiet for two days.', expect.stringContaining('Late is expected to close on'), expect.stringContaining('is not delivered yet')]))
    await passDays(5)
    expect((await tasks(sent.id)).map(({ subject }) => subject)).toEqual([expect.stringContaining('Ask how the delivery of')])
    expect(await tasks(order.id)).toEqual([])
    await passDays(3)
    expect(await told(rep.userId)).toEqual(expect.arrayContaining([expect.stringContaining('Late was to close on')]))
    app.clock.advance(90 * day)
    await app.catchUp()
    expect((await tasks(lost.id)).map(({ subject }) => subject)).toEqual(['Ask again about Lost'])
    expect(await tasks(again.id)).toEqual([])
    expect(await tasks(late.id)).toEqual([])
    expect(app.faults).toEqual([])
  })
})
