import { beforeAll, expect, test } from 'vitest'
import { type Company, companyWithApprovals, waiting } from '../automation/company.ts'
import { patience, useBrowser } from './browser.ts'

// An administrator draws who has to say yes; a deal waits for it, and a head says it on the phone.

const browser = useBrowser()
let company: Company
let address: string
let deal: { readonly id: string }

beforeAll(async () => {
  company = await companyWithApprovals()
  const { app, rita } = company
  const stages = (await app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' } })).body.rows as { id: string }[]
  const customer = await rita.create('customers', { name: 'Harbour Tools Ltd' })
  deal = await rita.create('opportunities', { name: 'Lathes for the harbour', customer: customer.id as string, stage: stages[0]?.id ?? '', amount: { amount: 90_000_00, currency: 'CNY' } })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

test('a flow drawn as a graph says who would approve, and a deal waits for it until the head says yes on a phone', { timeout: 5 * patience }, async () => {
  const { app, rita, boss } = company
  const now = app.clock.now()
  const page = await browser.visit({ address, who: app.admin, now, path: '/settings/approvals', width: 1440, height: 1000 })
  await page.getByRole('button', { name: 'New flow' }).click()
  await page.getByLabel('Name', { exact: false }).first().fill('Large deals')
  await page.getByLabel('Name of the step').fill('Head of sales')
  await page.getByRole('combobox', { name: 'Who is asked' }).selectOption({ label: 'Person' })
  const person = page.getByRole('combobox', { name: 'Person', exact: true })
  await person.fill('Bo Bo')
  await page.getByRole('option', { name: 'Bo Boss' }).click()
  await page.getByRole('button', { name: 'Step behind it' }).click()
  await page.getByLabel('Name of the step').fill('Finance')
  await page.getByRole('button', { name: 'Remove the step' }).click()
  expect(await page.locator('.flow-step').count()).toBe(1)
  await page.getByRole('combobox', { name: 'Record', exact: true }).fill('Lathes')
  await page.getByRole('option', { name: 'Lathes for the harbour' }).click()
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  expect(await page.locator('.flow-tried').innerText()).toContain('Bo Boss')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.locator('.flow-line').filter({ hasText: 'Large deals' }).waitFor()

  const theirs = await browser.visit({ address, who: rita, now, path: `/opportunities/${deal.id}`, language: 'zh' })
  await theirs.getByRole('button', { name: '赢单' }).first().click()
  await theirs.getByRole('dialog').getByRole('button', { name: '赢单' }).click()
  await theirs.getByText('已提交审批').first().waitFor()
  await theirs.locator('.approval-banner').filter({ hasText: '等待Bo Boss审批' }).or(theirs.locator('.approval-banner').filter({ hasText: 'Bo Boss' })).first().waitFor()
  expect((await rita.get(`/api/v1/opportunities/${deal.id}`)).body.status).toBe('open')

  // Two taps: the inbox, and yes.
  const phone = await browser.visit({ address, who: boss, now, path: '/approvals', width: 360, height: 740, touch: true })
  const card = phone.getByRole('article').filter({ hasText: 'Lathes for the harbour' })
  expect(await card.innerText()).toContain('Rita Rep')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await card.getByRole('button', { name: 'Approve' }).click()
  await phone.getByText('Nothing waits for you.').waitFor()
  await expect.poll(async () => (await rita.get(`/api/v1/opportunities/${deal.id}`)).body.status).toBe('won')
  await theirs.locator('.approval-banner').waitFor({ state: 'detached' })
})

test('a request is returned with a reason, which its requester reads', { timeout: 3 * patience }, async () => {
  const { app, rita, boss } = company
  const customer = await rita.create('customers', { name: 'Quay Ltd' })
  await app.admin.create('approval-flows', { name: 'Names', object: 'customer', verb: 'record.update', steps: [{ key: 'a', label: 'Head', after: [], approvers: [{ kind: 'user', id: boss.userId }], rule: 'any' }] })
  waiting(await rita.patch(`/api/v1/customers/${customer.id as string}`, { name: 'Quay Limited' }, { version: 1 }))
  const page = await browser.visit({ address, who: boss, now: app.clock.now(), path: '/approvals', language: 'zh', theme: 'dark' })
  const card = page.getByRole('article').filter({ hasText: 'Quay' })
  await card.getByText('Quay Limited').waitFor()
  await card.getByRole('button', { name: '退回' }).click()
  const dialog = page.getByRole('dialog', { name: '退回' })
  await dialog.getByRole('textbox').fill('请使用营业执照上的名称')
  await dialog.getByRole('button', { name: '退回' }).click()
  await dialog.waitFor({ state: 'detached' })
  const mine = await browser.visit({ address, who: rita, now: app.clock.now(), path: '/approvals?box=mine' })
  const returned = mine.getByRole('article').filter({ hasText: 'Quay' })
  await returned.getByText('请使用营业执照上的名称').waitFor()
  // It is opened again with what was entered, changed, and asked for anew.
  await returned.getByRole('button', { name: 'Ask again' }).click()
  const form = mine.getByRole('dialog')
  expect(await form.getByLabel('Name', { exact: false }).first().inputValue()).toBe('Quay Limited')
  await form.getByLabel('Name', { exact: false }).first().fill('Quay Trading Ltd')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await rita.get('/api/v1/approvals?box=mine')).body.requests[0], { timeout: patience }).toMatchObject({ round: 2, state: 'pending', changes: [{ field: 'name', after: 'Quay Trading Ltd' }] })
  const list = await browser.visit({ address, who: rita, now: app.clock.now(), path: '/customers', language: 'zh' })
  await list.getByRole('row').filter({ hasText: 'Quay' }).getByText('审批中').waitFor()
})
