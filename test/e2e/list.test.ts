import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { TestApp } from '../support/app.ts'
import { patience, useBrowser } from './browser.ts'
import { count, sampleApp, sqlOf, yuan } from './sample.ts'

const browser = useBrowser()
let app: TestApp
let address: string

beforeAll(async () => {
  app = await sampleApp({ language: 'en' })
  // Named so that they stand together, after the sample's in the order of names.
  for (let from = 1; from <= 120; from += 20) {
    await Promise.all(Array.from({ length: 20 }, (_, index) => app.admin.create('customers', { name: `Zz Workshop ${String(from + index).padStart(3, '0')}`, industry: 'energy', city: 'Taizhou' })))
  }
  await app.catchUp()
  address = await app.listen()
}, 180_000)

const visit = (path: string, refusals: readonly number[] = []): Promise<Page> => browser.visit({ address, who: app.admin, now: app.clock.now(), path, refusals })
/** The list's rows, without its head. */
const rowsOf = (page: Page) => page.getByRole('grid').locator('.table-row')
const row = (page: Page, name: string) => rowsOf(page).filter({ hasText: name })
const workshops = '/customers?sort=name&from=zz&columns=name,industry,city'

test('a saved view becomes a tab of its own, with its conditions, columns and order', { timeout: patience }, async () => {
  const page = await visit('/customers?columns=name,city&sort=-name')
  await row(page, 'Zz Workshop 120').waitFor()
  await page.getByRole('button', { name: 'Save as a view' }).click()
  await page.getByLabel('Name of the view').fill('By name, backwards')
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click()
  const tab = page.getByRole('tab', { name: 'By name, backwards' })
  await tab.waitFor()
  await page.getByRole('tab', { name: 'All customers' }).click()
  await page.getByRole('columnheader', { name: 'Industry' }).waitFor()
  await tab.click()
  await row(page, 'Zz Workshop 120').waitFor()
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['', expect.stringContaining('Name'), 'City'])
})

test('a condition is built by clicks, read in words, kept in the address, and left by Back', { timeout: patience }, async () => {
  const page = await visit('/customers')
  await rowsOf(page).first().waitFor()
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByLabel('Find a field').fill('Indus')
  await page.getByRole('menuitem', { name: 'Industry', exact: true }).click()
  await page.getByLabel('Condition', { exact: true }).selectOption('equals')
  await page.getByLabel('Value', { exact: true }).selectOption('energy')
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.getByRole('button', { name: 'Industry is Energy' }).waitFor()
  await page.getByText('120 of 120').or(page.getByText(/\d+ of 120/)).first().waitFor()
  expect(decodeURIComponent(page.url())).toContain('"field":"industry"')
  await page.reload()
  await page.getByRole('button', { name: 'Industry is Energy' }).waitFor()
  await page.goBack()
  await page.getByText(/ of 180/).waitFor()
  expect(await page.getByRole('button', { name: 'Industry is Energy' }).count()).toBe(0)
})

test('a click on a head sorts, a second one turns it round', { timeout: patience }, async () => {
  const page = await visit('/customers')
  await rowsOf(page).first().waitFor()
  const names = async (descending: boolean) => (await sqlOf<{ name: string }>(app, `select name from customer order by name_sort collate "C" ${descending ? 'desc' : 'asc'}, id ${descending ? 'desc' : 'asc'} limit 5`)).map(({ name }) => name)
  const firstFive = async () => (await rowsOf(page).locator('.title-cell').allInnerTexts()).slice(0, 5).map((text) => text.split('\n').at(-1))
  const head = page.getByRole('columnheader', { name: 'Name' })
  await head.getByRole('button').click()
  await page.waitForURL(/sort=name/)
  await expect.poll(firstFive, { timeout: patience / 2 }).toEqual(await names(false))
  await head.getByRole('button').click()
  await page.waitForURL(/sort=-name/)
  await expect.poll(firstFive, { timeout: patience / 2 }).toEqual(await names(true))
  expect(await head.getAttribute('aria-sort')).toBe('descending')
})

test('columns are chosen and moved', { timeout: patience }, async () => {
  const page = await visit('/customers?columns=name,city')
  await rowsOf(page).first().waitFor()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('searchbox', { name: 'Columns' }).fill('Phone')
  await page.getByRole('checkbox', { name: 'Phone', exact: true }).check()
  await page.getByRole('columnheader', { name: 'Phone' }).waitFor()
  await page.getByRole('button', { name: 'Move Phone up' }).click()
  await expect.poll(() => page.getByRole('columnheader').allInnerTexts()).toEqual(['', 'Name', 'Phone', 'City'])
  expect(decodeURIComponent(page.url())).toContain('columns=name,phone,city')
})

test('a cell is edited by the keyboard alone, and what was typed is there after a reload', { timeout: patience }, async () => {
  const page = await visit(workshops)
  await row(page, 'Zz Workshop 001').waitFor()
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('e')
  const input = page.getByRole('textbox', { name: 'City' })
  await input.fill('Wenzhou')
  await page.keyboard.press('Enter')
  await input.waitFor({ state: 'detached' })
  await row(page, 'Zz Workshop 001').getByText('Wenzhou').waitFor()
  expect(await sqlOf(app, `select city, version::integer as version from customer where name = 'Zz Workshop 001'`)).toEqual([{ city: 'Wenzhou', version: 2 }])
  // The focus is back in the list: the keys go on.
  await page.keyboard.press('e')
  await page.getByRole('textbox', { name: 'City' }).fill('lost')
  await page.keyboard.press('Escape')
  await page.reload()
  await row(page, 'Zz Workshop 001').getByText('Wenzhou').waitFor()
})

test('many are changed at once after a preview, and taken back by one click', { timeout: patience }, async () => {
  const page = await visit(workshops)
  await row(page, 'Zz Workshop 010').waitFor()
  for (const name of ['010', '011', '012']) await page.getByRole('checkbox', { name: `Select Zz Workshop ${name}` }).check()
  const bar = page.getByRole('toolbar', { name: '3 selected' })
  await bar.getByRole('button', { name: 'Edit', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Field', { exact: true }).selectOption('city')
  await dialog.getByRole('textbox', { name: 'City' }).fill('Jiaxing')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByText('3 records will change.').waitFor()
  await dialog.getByRole('button', { name: 'Change 3' }).click()
  await page.getByText('3 records changed').waitFor()
  await row(page, 'Zz Workshop 011').getByText('Jiaxing').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Undone').waitFor()
  await row(page, 'Zz Workshop 011').getByText('Taizhou').waitFor()
  expect(await sqlOf(app, `select count(*)::integer as n from customer where city = 'Jiaxing' and name like 'Zz%'`)).toEqual([{ n: 0 }])
})

test('the list jumps to a letter and scrolls on far beyond its first page', { timeout: patience }, async () => {
  const page = await visit('/customers?sort=name&columns=name,city')
  await rowsOf(page).first().waitFor()
  const grid = page.getByRole('grid')
  await grid.hover()
  const hundredFiftieth = (await sqlOf<{ name: string }>(app, 'select name from customer where deleted_at is null order by name_sort collate "C", id offset 149 limit 1'))[0]?.name ?? ''
  await expect.poll(async () => {
    await grid.evaluate((element, height) => { element.scrollTop = 149 * height }, 36)
    return row(page, hundredFiftieth).count()
  }, { timeout: patience / 2 }).toBe(1)
  // Only what is in sight exists.
  expect(await rowsOf(page).count()).toBeLessThan(80)
  await page.getByRole('button', { name: 'Jump to' }).click()
  await page.getByRole('button', { name: 'Jump to Z' }).click()
  await page.waitForURL(/from=z/)
  const first = (await sqlOf<{ name: string }>(app, `select name from customer where deleted_at is null and name_sort collate "C" >= 'z' order by name_sort collate "C", id limit 1`))[0]?.name ?? ''
  await expect.poll(async () => (await rowsOf(page).first().innerText()), { timeout: patience / 2 }).toContain(first)
})

test('what matches nothing says so and offers the way back; what is binned comes back from the bin', { timeout: patience }, async () => {
  const page = await visit('/customers?columns=name,city&search=nobodyiscalledthis')
  await page.getByRole('heading', { name: 'Nothing matches' }).waitFor()
  await page.getByRole('button', { name: 'Drop all conditions' }).click()
  await page.getByText(/ of 180/).waitFor()
  await page.goto(`${address}${workshops}`)
  await page.getByRole('checkbox', { name: 'Select Zz Workshop 020' }).check()
  await page.getByRole('toolbar', { name: '1 selected' }).getByRole('button', { name: 'To the bin' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Move 1 to the bin' }).click()
  await row(page, 'Zz Workshop 020').waitFor({ state: 'detached' })
  await page.goto(`${address}/customers?bin=true&columns=name,city`)
  await page.getByText('What was moved to the bin').waitFor()
  await page.getByRole('checkbox', { name: 'Select Zz Workshop 020' }).check()
  await page.getByRole('toolbar', { name: '1 selected' }).getByRole('button', { name: 'Restore' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Preview' }).click()
  await dialog.getByRole('button', { name: 'Restore (1)' }).click()
  await page.getByText('Restore: 1 records done').waitFor()
  await page.getByRole('heading', { name: 'The bin is empty' }).waitFor()
  expect(await sqlOf(app, `select count(*)::integer as n from customer where deleted_at is not null`)).toEqual([{ n: 0 }])
})

/** For each view its count and, where it sums, its sum, in SQL that knows nothing of the program. */
const figures: readonly (readonly [path: string, from: string, sum?: string])[] = [
  ['customers?view=all', 'customer', `(select coalesce(sum(o.total_base), 0) from "order" o where o.deleted_at is null and o.status in ('confirmed', 'partDelivered', 'delivered', 'closed'))`],
  ['customers?view=inPlay', `customer c where exists (select from opportunity o where o.customer_id = c.id and o.status = 'open' and o.deleted_at is null)`, `(select sum(o.amount_base) from opportunity o where o.status = 'open' and o.deleted_at is null and o.customer_id is not null)`],
  ['customers?view=quiet', `customer c where not exists (select from activity a where a.customer_id = c.id and a.deleted_at is null and a.status = 'done' and a.kind in ('call', 'meeting', 'visit') and a.done_at >= $1::timestamptz - interval '30 days')`],
  ['opportunities?view=open', `opportunity where status = 'open'`, `(select sum(amount_base) from opportunity where status = 'open')`],
  ['opportunities?view=won', `opportunity where status = 'won'`, `(select sum(amount_base) from opportunity where status = 'won')`],
  ['opportunities?view=closing', `opportunity where status = 'open' and expected_close_on between '2026-11-01' and '2026-11-30'`, `(select sum(amount_base) from opportunity where status = 'open' and expected_close_on between '2026-11-01' and '2026-11-30')`],
  ['orders?view=all', '"order"', '(select sum(total_base) from "order")'],
  ['orders?view=thisMonth', `"order" where date between '2026-11-01' and '2026-11-30'`, `(select coalesce(sum(total_base), 0) from "order" where date between '2026-11-01' and '2026-11-30')`],
  ['leads?view=open', `lead where status in ('new', 'contacting', 'qualified')`],
  ['activities?view=overdue', `activity where status = 'open' and due < $1::timestamptz`],
  ['contacts?view=all', 'contact'],
]

test('every figure on the foot of a list equals SQL', { timeout: 2 * patience }, async () => {
  const page = await visit('/customers')
  const now = new Date(app.clock.now()).toISOString()
  for (const [path, from, sum] of figures) {
    const [expected] = await sqlOf<{ n: number; sum: number | null }>(app, `select count(*)::integer as n, ${sum === undefined ? 'null::float8' : `${sum}::float8`} as sum from ${from}`, from.includes('$1') ? [now] : [])
    await page.goto(`${address}/${path}`)
    const foot = page.locator('.foot[role="status"]')
    await expect.poll(() => foot.innerText(), { timeout: patience / 2, message: path }).toContain(` of ${count(expected?.n ?? -1)}`)
    if (sum !== undefined) await expect.poll(() => foot.locator('b').innerText(), { timeout: patience / 2, message: path }).toBe(yuan(expected?.sum ?? Number.NaN))
  }
})

test('a cell that stands fast does not open, and says why; its neighbour does', { timeout: patience }, async () => {
  const customer = await app.admin.create('customers', { name: 'Fast Ltd' })
  const order = await app.admin.create('orders', { customer: customer.id, amount: { amount: 70_000, currency: 'CNY' }, freight: { amount: 1000, currency: 'CNY' } })
  expect((await app.admin.post(`/api/v1/orders/${order.id as string}/confirm`, {})).status).toBe(200)
  const page = await visit(`/orders?columns=number,freight,remark,status&filter=${encodeURIComponent(JSON.stringify({ field: 'customer', is: 'equals', value: customer.id }))}`)
  const first = rowsOf(page).first()
  await first.waitFor()
  await first.getByRole('gridcell').nth(2).dblclick()
  await page.getByText('Stands fast while the record is as it is.').waitFor()
  await first.getByRole('gridcell').nth(4).dblclick()
  await page.getByText('This changes by its actions alone.').waitFor()
  expect(await page.locator('.cell-editor').count()).toBe(0)
  await first.getByRole('gridcell').nth(3).dblclick()
  await page.locator('.cell-editor').waitFor()
})
