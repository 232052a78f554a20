import { beforeAll, expect, test } from 'vitest'
import { contextOf } from '../../src/app/job-context.ts'
import { freezeForecastJob } from '../../src/app/pipeline.ts'
import { type TestApp, testApp, testPassword } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'

const browser = useBrowser()
let app: TestApp
let address: string
const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  const { admin } = app
  const customer = (await admin.create('customers', { name: 'Harbour Tools Ltd' })).id as string
  const stages = (await admin.get('/api/v1/stages?sort=order')).body.rows as { id: string }[]
  const deal = async (name: string, values: object) => (await admin.create('opportunities', { name, customer, stage: stages[0]?.id, amount: yuan(10_000), probability: 0.5, expectedCloseOn: '2026-12-10', ...values })).id as string
  const won = await deal('Press line', { forecastCategory: 'commit' })
  const lost = await deal('Spare parts', {})
  const moved = await deal('Training', { forecastCategory: 'bestCase', amount: yuan(30_000) })
  await deal('Late one', { expectedCloseOn: '2026-11-01' })
  const { program, workspaceId } = app
  await freezeForecastJob.run(await contextOf(program, { workspaceId, runId: 'freeze', name: 'forecast.freeze', actor: { id: null, name: null } }), {}, { signal: new AbortController().signal, progress: async () => undefined, last: true } as never)
  app.clock.set(app.clock.now() + 7 * 86_400_000)
  await admin.post('/api/v1/sign-in', { email: admin.email, password: testPassword })
  await admin.post(`/api/v1/opportunities/${moved}/move-stage`, { stage: stages[1]?.id })
  await admin.post(`/api/v1/opportunities/${won}/win`, {})
  await admin.post(`/api/v1/opportunities/${lost}/lose`, { lossClass: 'ours', lossReason: 'price' })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (path: string, more: object = {}) => browser.visit({ address, who: app.admin, now: app.clock.now(), path, ...more })

test('the funnel says what came into each stage and went on, how much is won, why it is lost, what is stuck; a number opens its records', { timeout: patience }, async () => {
  const page = await visit('/funnel')
  await page.getByText('1 of 2 closed').waitFor()
  const first = page.getByRole('region', { name: 'Came into each stage, and went on' }).getByRole('link', { name: /First contact/ })
  await expect.poll(() => first.innerText(), { timeout: patience / 2 }).toMatch(/4\s+50%/)
  await page.getByRole('region', { name: 'Lost, by reason' }).getByText('Price').waitFor()
  await page.getByRole('region', { name: 'Stuck deals' }).getByText('Close date passed').click()
  await page.getByRole('link', { name: 'Late one' }).first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/opportunities')
})

test('a forecast is submitted with what the deals say, and what changed since the freeze adds up', { timeout: patience }, async () => {
  const page = await visit('/forecast')
  await page.getByRole('button', { name: 'Submit my forecast' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Submit forecast' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(async () => (await app.admin.post('/api/v1/forecast-submissions/query', {})).body.rows[0]?.commit?.amount, { timeout: patience / 2 }).toBe(1_000_000)
  const changes = page.getByRole('region', { name: 'What changed' })
  await expect.poll(() => changes.innerText(), { timeout: patience / 2 }).toMatch(/Before\s+¥60,000[\s\S]*Won\s+1\s+−¥10,000[\s\S]*Lost\s+1\s+−¥10,000[\s\S]*After\s+¥40,000/)
})

test('the board is divided by whatever the viewer chooses, and the address keeps it', { timeout: patience }, async () => {
  const page = await visit('/opportunities?view=board')
  await page.getByRole('region', { name: 'Need', exact: true }).getByRole('link', { name: 'Training' }).waitFor()
  await page.getByRole('button', { name: /^Stage/ }).click()
  await page.getByRole('menuitemradio', { name: 'Forecast' }).click()
  await page.getByRole('region', { name: 'Best case', exact: true }).getByRole('link', { name: 'Training' }).waitFor()
  expect(new URL(page.url()).searchParams.get('lanes')).toContain('forecastCategory')
})

test('on a phone, in Chinese, funnel and forecast fit the width', { timeout: patience }, async () => {
  await app.admin.post('/api/v1/sign-in', { email: app.admin.email, password: testPassword })
  const page = await visit('/funnel', { language: 'zh', width: 360, height: 800 })
  await page.getByRole('heading', { name: '漏斗' }).waitFor()
  await page.getByText('关闭 2 个，赢单 1 个').waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.goto(`${address}/forecast`)
  await page.getByRole('region', { name: '变化原因' }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
