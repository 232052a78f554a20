import { beforeAll, describe, expect, it } from 'vitest'
import { importBench, type ImportBench } from '../imports/bench.ts'
import { publishedForm, visit } from './form.ts'

// By which channel and campaign somebody came is still known of the order.

let app: ImportBench
beforeAll(async () => { app = await importBench() }, 180_000)
const came = { firstTouchSource: 'poster', firstTouchMedium: 'print', firstTouchCampaign: null, lastTouchSource: 'newsletter', lastTouchMedium: 'email', lastTouchCampaign: 'Autumn fair' }
// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
const read = async (path: string): Promise<any> => (await app.admin.get(`/api/v1/${path}`)).body

describe('channel and campaign', () => {
  it('go from the form over lead, customer, contact and opportunity to the order, and the campaign counts them', async () => {
    const campaign = await app.admin.create('campaigns', { name: 'Autumn fair', cost: { amount: 100_000, currency: 'CNY' } })
    const form = await publishedForm(app.admin, { source: 'exhibition', consentChannels: ['email', 'phone'] })
    const there = await visit(app, form.address, '?lang=en&utm_source=newsletter&utm_medium=email&utm_campaign=Autumn%20fair')
    await there.send({ 'a.name': 'Mei Lin', 'a.company': 'Harbour Ltd', 'a.phone': '13700001111', 'c.email': 'yes', 'first.source': 'poster', 'first.medium': 'print' })
    const [lead] = (await app.admin.post('/api/v1/leads/query', { filter: { field: 'form', is: 'equals', value: form.id } })).body.rows
    // The form names none: the link's own campaign is found by its name.
    expect(lead).toMatchObject({ campaign: { id: campaign.id, title: 'Autumn fair' }, source: 'exhibition' })
    const { result } = (await app.admin.post(`/api/v1/leads/${lead.id as string}/convert`, { amount: { amount: 500_000, currency: 'CNY' } })).body
    expect(await read(`customers/${result.customer as string}`)).toMatchObject({ ...came, source: 'exhibition', sourceCampaign: { id: campaign.id }, emailConsent: 'given', phoneConsent: 'unknown' })
    expect(await read(`contacts/${result.contact as string}`)).toMatchObject({ ...came, source: 'exhibition', sourceCampaign: { id: campaign.id } })
    expect(await read(`opportunities/${result.opportunity as string}`)).toMatchObject({ ...came, source: 'exhibition', campaign: { id: campaign.id } })
    const { rows: consents } = (await app.admin.post('/api/v1/consents/query', { filter: { field: 'form', is: 'equals', value: form.id } })).body
    expect(consents).toEqual([expect.objectContaining({ channel: 'email', target: expect.objectContaining({ object: 'contact', id: result.contact }) })])
    const order = await app.admin.create('orders', { customer: result.customer, opportunity: result.opportunity, amount: { amount: 480_000, currency: 'CNY' }, lines: [{ name: 'Goods', unitPrice: { amount: 480_000, currency: 'CNY' } }] })
    await app.admin.post(`/api/v1/orders/${order.id as string}/confirm`, {})
    expect(order).toMatchObject({ ...came, source: 'exhibition', campaign: { id: campaign.id } })
    await app.admin.post(`/api/v1/opportunities/${result.opportunity as string}/win`, {})
    expect(await read(`campaigns/${campaign.id as string}`)).toMatchObject({
      leadCount: 1, opportunityCount: 1, wonAmount: { amount: 500_000 }, opportunityAmount: { amount: 0 }, orderCount: 1, orderAmount: { amount: 480_000, currency: 'CNY' },
    })
    // A sum that is cancelled is not the campaign's.
    await app.admin.post(`/api/v1/orders/${order.id as string}/cancel`, { reason: 'Not wanted' })
    expect(await read(`campaigns/${campaign.id as string}`)).toMatchObject({ orderCount: 0, orderAmount: { amount: 0 } })
  })

  it('of an order are what was given, and come from the opportunity once that is named', async () => {
    const [fair, mailing] = await Promise.all(['Fair', 'Mailing'].map((name) => app.admin.create('campaigns', { name })))
    const customer = await app.admin.create('customers', { name: 'Given Ltd' })
    const [stage] = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows
    const opportunity = await app.admin.create('opportunities', { name: 'Deal', customer: customer.id, stage: stage.id, campaign: fair.id, source: 'exhibition', lastTouchMedium: 'print' })
    expect(await app.admin.create('orders', { customer: customer.id, opportunity: opportunity.id, campaign: mailing.id })).toMatchObject({ campaign: { id: mailing.id }, source: 'exhibition', lastTouchMedium: 'print' })
    const alone = await app.admin.create('orders', { customer: customer.id })
    expect(alone).toMatchObject({ campaign: null, source: null })
    const named = await app.admin.patch(`/api/v1/orders/${alone.id as string}`, { opportunity: opportunity.id }, { version: 1 })
    expect(named.body).toMatchObject({ campaign: { id: fair.id }, source: 'exhibition' })
  })

  it('of an opportunity that the writer’s role does not read are not read by way of the order', async () => {
    const role = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows[0]
    const permissions = { ...role.permissions, objects: { ...role.permissions.objects, opportunity: { ...role.permissions.objects.opportunity, fields: { campaign: 'none', source: 'masked' } } } }
    await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions }, { version: role.version })
    const rep = await app.person({ role: 'rep' })
    const fair = await app.admin.create('campaigns', { name: 'Secret fair' })
    const customer = await rep.create('customers', { name: 'Kept Ltd' })
    const [stage] = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows
    const opportunity = await app.admin.create('opportunities', { name: 'Kept', customer: customer.id, stage: stage.id, campaign: fair.id, source: 'exhibition', lastTouchMedium: 'print' })
    const order = await rep.create('orders', { customer: customer.id, opportunity: opportunity.id })
    expect(await read(`orders/${order.id as string}`)).toMatchObject({ campaign: null, source: null, lastTouchMedium: 'print' })
  })

  it('are found by name in a file of leads, in both languages, and over the opportunity in a file of orders', async () => {
    const fair = await app.admin.create('campaigns', { name: 'Canton Fair' })
    const leads = await app.importText(app.admin, 'lead', '姓名,公司,手机,来源,市场活动,首次触点来源\n李雷,远帆,13600001111,展会,Canton Fair,wechat\nAnn,Sail Ltd,13600002222,Exhibition,Canton Fair,poster\n')
    expect(leads).toMatchObject({ createdCount: 2 })
    const { rows } = (await app.admin.post('/api/v1/leads/query', { filter: { field: 'campaign', is: 'equals', value: fair.id }, sort: [{ field: 'firstTouchSource' }] })).body
    expect(rows.map(({ name, source, firstTouchSource }: Record<string, string>) => [name, source, firstTouchSource])).toEqual([['Ann', 'exhibition', 'poster'], ['李雷', 'exhibition', 'wechat']])
    expect((await read(`campaigns/${fair.id as string}`)).leadCount).toBe(2)
    const customer = await app.admin.create('customers', { name: 'Filed Ltd' })
    const [stage] = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows
    await app.admin.create('opportunities', { name: 'Filed deal', customer: customer.id, stage: stage.id, campaign: fair.id, source: 'exhibition' })
    expect(await app.importText(app.admin, 'order', 'Order number,Customer,Opportunity,Amount as given\nF-1,Filed Ltd,Filed deal,1200\n')).toMatchObject({ createdCount: 1 })
    const { rows: orders } = (await app.admin.post('/api/v1/orders/query', { filter: { field: 'campaign', is: 'equals', value: fair.id } })).body
    expect(orders).toEqual([expect.objectContaining({ number: 'F-1', source: 'exhibition' })])
  })

  it('are taken by the API, which captures leads as forms do', async () => {
    const fair = await app.admin.create('campaigns', { name: 'By API' })
    expect(await app.admin.create('leads', { name: 'From outside', source: 'partner', campaign: fair.id, lastTouchSource: 'partner.example' })).toMatchObject({ source: 'partner', campaign: { title: 'By API' }, lastTouchSource: 'partner.example' })
    expect((await app.admin.post('/api/v1/leads', { name: 'x', lastTouchPage: 'javascript:alert(1)' })).status).toBe(422)
  })
})
