import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { patience, useBrowser } from './browser.ts'
import { busiest, count, sampleApp, sqlOf, yuan } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string
let rep: TestClient

beforeAll(async () => {
  app = await sampleApp({ language: 'en' })
  rep = await busiest(app, 'rep')
  // Something for today, which the sample may leave empty.
  const [customer] = await sqlOf<{ id: string }>(app, 'select id from customer where owner_id = $1 order by name limit 1', [rep.userId])
  const about = { target: { object: 'customer', id: customer?.id }, customer: customer?.id }
  await rep.create('activities', { kind: 'meeting', subject: 'Walk through the offer', start: '2026-11-25T06:30:00Z', end: '2026-11-25T07:30:00Z', ...about })
  await rep.create('activities', { kind: 'task', subject: 'Send the drawings', due: '2026-11-25T09:00:00Z', ...about })
  await rep.create('activities', { kind: 'task', subject: 'Ask for the logo', due: '2026-11-20T09:00:00Z', ...about })
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const figure = (page: Page, label: string) => page.locator('.figure').filter({ has: page.getByText(label, { exact: true }) })
const inNovember = (column: string) => `(${column}) between '2026-11-01' and '2026-11-30'`
/** The wall of the company's zone. */
const day = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

interface Figures { readonly won: number; readonly wins: number; readonly begun: number; readonly open: number; readonly opens: number; readonly late: number }

/** @param whose a condition on the owner; `true` for all. */
async function figuresInSql(whose: string): Promise<Figures> {
  const [figures] = await sqlOf<Figures>(app, `
    select (select coalesce(sum(amount_base), 0)::float8 from opportunity where ${whose} and status = 'won' and ${inNovember('closed_on')}) as won,
      (select count(*)::integer from opportunity where ${whose} and status = 'won' and ${inNovember('closed_on')}) as wins,
      (select count(*)::integer from opportunity where ${whose} and ${inNovember(day('created_at'))}) as begun,
      (select coalesce(sum(amount_base), 0)::float8 from opportunity where ${whose} and status = 'open') as open,
      (select count(*)::integer from opportunity where ${whose} and status = 'open') as opens,
      (select count(*)::integer from activity where ${whose} and status = 'open' and due < $1) as late`, [now()])
  if (figures === undefined) throw new Error('SQL gave no figures.')
  return figures
}

const now = () => new Date(app.clock.now()).toISOString()

async function expectFigures(page: Page, { won, wins, begun, open, opens, late }: Figures): Promise<void> {
  const shows = (label: string, value: string) => expect.poll(() => figure(page, label).locator('b').innerText(), { timeout: patience / 2, message: label }).toBe(value)
  await shows('Won this month', yuan(won))
  await shows('New opportunities', count(begun))
  await shows('Open pipeline', yuan(open))
  await shows('Overdue activities', count(late))
  expect(await figure(page, 'Won this month').innerText()).toContain(`${count(wins)} opportunities`)
  expect(await figure(page, 'Open pipeline').innerText()).toContain(`${count(opens)} opportunities`)
}

async function expectStages(page: Page, whose: string): Promise<void> {
  const stages = await sqlOf<{ name: string; sum: number; n: number }>(app, `
    select s.name, coalesce(sum(o.amount_base), 0)::float8 as sum, count(*)::integer as n from opportunity o join stage s on s.id = o.stage_id
    where ${whose.replace('owner_id', 'o.owner_id')} and o.status = 'open' group by s.id, s.name, s."order" order by s."order"`)
  expect(stages.length).toBeGreaterThan(0)
  await expect.poll(() => page.locator('[aria-labelledby="by-stage"] .bar-line').allInnerTexts(), { timeout: patience / 2 })
    .toEqual(stages.map(({ name, sum, n }) => `${name}\n${yuan(sum)}\n${count(n)}`))
}

test('every figure of my day equals SQL, and opens the records behind it', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: rep, now: app.clock.now() })
  const mine = `owner_id = '${rep.userId}'`
  await expectFigures(page, await figuresInSql(mine))
  await expectStages(page, mine)
  const [waiting] = await sqlOf<{ contacts: number; due: number }>(app, `
    select (select count(*)::integer from customer c where ${mine} and c.contact_due_on <= '2026-11-25' and c.deleted_at is null) as contacts,
      (select count(*)::integer from activity where ${mine} and status = 'open' and ${day('due')} <= '2026-11-25') as due`)
  expect(waiting?.contacts).toBeGreaterThan(0)
  await expect.poll(() => page.locator('.section').filter({ has: page.getByRole('heading', { name: 'Who to contact next' }) }).locator('.count').innerText()).toBe(count(waiting?.contacts ?? -1))
  await expect.poll(() => page.locator('.section').filter({ has: page.getByRole('heading', { name: 'Due', exact: true }) }).locator('.count').innerText()).toBe(count(waiting?.due ?? -1))
  expect(await page.locator('.home-appointment').filter({ hasText: 'Walk through the offer' }).innerText()).toContain('14:30')
  await figure(page, 'Open pipeline').click()
  const { opens, open } = await figuresInSql(mine)
  const foot = page.locator('.foot[role="status"]')
  await expect.poll(() => foot.innerText(), { timeout: patience / 2 }).toContain(` of ${count(opens)}`)
  await expect.poll(() => foot.locator('b').innerText(), { timeout: patience / 2 }).toBe(yuan(open))
})

test('ticking a task asks what came of it and how to make contact next, in one form, and the figure follows', { timeout: patience }, async () => {
  const page = await browser.visit({ address, who: rep, now: app.clock.now() })
  const late = figure(page, 'Overdue activities').locator('b')
  const { late: before } = await figuresInSql(`owner_id = '${rep.userId}'`)
  await expect.poll(() => late.innerText(), { timeout: patience / 2 }).toBe(count(before))
  await page.getByRole('checkbox', { name: 'Complete: Ask for the logo' }).click()
  const dialog = page.getByRole('dialog', { name: 'Complete' })
  await dialog.getByText('Ask for the logo').waitFor()
  await dialog.getByRole('combobox', { name: 'Outcome' }).selectOption('reached')
  await dialog.getByRole('textbox', { name: 'Result' }).fill('They send it on Friday.')
  const next = dialog.getByRole('textbox', { name: 'Next contact on' })
  await next.fill('2026-11-30')
  await next.blur()
  // Of what kind it will be is asked, and is no copy of what was done.
  expect(await dialog.getByRole('combobox', { name: 'How' }).inputValue()).toBe('call')
  await dialog.getByRole('combobox', { name: 'How' }).selectOption('visit')
  await dialog.getByRole('textbox', { name: 'What to do next' }).fill('Fetch the logo')
  await dialog.getByRole('button', { name: 'Complete', exact: true }).click()
  await page.getByText('Done: Complete').waitFor()
  expect(await sqlOf(app, `select kind, status, outcome, result from activity where subject = 'Ask for the logo'`)).toEqual([{ kind: 'task', status: 'done', outcome: 'reached', result: 'They send it on Friday.' }])
  expect(await sqlOf(app, `select kind, status, (due at time zone 'Asia/Shanghai')::date::text as day, owner_id as owner from activity where subject = 'Fetch the logo'`)).toEqual([{ kind: 'visit', status: 'open', day: '2026-11-30', owner: rep.userId }])
  await expect.poll(() => late.innerText(), { timeout: patience / 2 }).toBe(count(before - 1))
  await expect.poll(() => page.getByText('Ask for the logo').count()).toBe(0)
})

test('every figure of my team equals SQL over all that one may see', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: app.admin, now: app.clock.now(), path: '/?of=team' })
  await expectFigures(page, await figuresInSql('true'))
  await expectStages(page, 'true')
  const [late] = await sqlOf<{ n: number }>(app, `select count(*)::integer as n from customer where owner_id is not null and deleted_at is null and contact_due_on < '2026-11-25'`)
  await expect.poll(() => page.locator('[aria-labelledby="next-contacts"] .count').innerText(), { timeout: patience / 2 }).toBe(count(late?.n ?? -1))
  const [funnel] = await sqlOf<Record<'leads' | 'qualified' | 'converted' | 'opened' | 'won', number>>(app, `
    with l as (select status from lead where created_at >= $1::timestamptz - interval '90 days' and created_at <= $1::timestamptz),
      o as (select status from opportunity where opened_on between '2026-08-27' and '2026-11-25')
    select (select count(*)::integer from l) as leads, (select count(*)::integer from l where status in ('qualified', 'converted')) as qualified, (select count(*)::integer from l where status = 'converted') as converted,
      (select count(*)::integer from o) as opened, (select count(*)::integer from o where status = 'won') as won`, [now()])
  const bars = page.locator('[aria-labelledby="funnel"] .bar-line b')
  await expect.poll(() => bars.allInnerTexts(), { timeout: patience / 2 }).toEqual([funnel?.leads, funnel?.qualified, funnel?.converted, funnel?.opened, funnel?.won].map((value) => count(value ?? -1)))
})
