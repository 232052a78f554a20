import type { Page } from 'playwright-core'
import type { Language, Words } from '../../src/lib/words.ts'
import { chartWords } from '../../src/model/words/ui/chart.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import type { TestApp } from '../support/app.ts'
import { sqlOf } from './sample.ts'

/** A page as a person meets it: an address, and what is opened there. */
export interface MainPage {
  readonly name: string
  readonly path: string
  /** Shown to somebody who is not signed in. */
  readonly outside?: true
  /** Opens what is looked at: a popover, a dialog. */
  readonly open?: (page: Page, say: (words: Words) => string) => Promise<void>
}

/** The main pages of a company with data; the ids are those of its richest customer and its greatest open deal. */
export async function mainPages(app: TestApp): Promise<readonly MainPage[]> {
  const [{ customer, deal, activity } = { customer: '', deal: '', activity: '' }] = await sqlOf<{ customer: string; deal: string; activity: string }>(app, `
    select (select id from customer order by open_opportunity_amount_base desc nulls last, id limit 1) as customer, (select id from opportunity where status = 'open' order by amount_base desc, id limit 1) as deal,
      (select id from activity where status = 'open' order by due, id limit 1) as activity`)
  // The richest customer gets another below it, and somebody to whom it is shared.
  await sqlOf(app, 'update customer set parent_id = $1 where id = (select id from customer where id <> $1 and parent_id is null order by name limit 1)', [customer])
  await app.admin.post(`/api/v1/customers/${customer}/share`, { with: { object: 'user', id: app.admin.userId }, level: 'read' })
  return [
    { name: 'sign-in', path: '/sign-in', outside: true },
    { name: 'start', path: '/start' },
    { name: 'my day', path: '/?of=mine' },
    { name: 'my team', path: '/?of=team' },
    { name: 'customers', path: '/customers', open: firstRow },
    { name: 'filter', path: '/customers?view=quiet', open: async (page, say) => {
      await firstRow(page)
      await page.getByRole('button', { name: say(listWords.filter), exact: true }).click()
      await page.getByRole('menu').waitFor()
    } },
    { name: 'selection', path: '/customers?view=all', open: async (page) => {
      await firstRow(page)
      await page.locator('.table-row').getByRole('checkbox').first().check()
      await page.getByRole('toolbar').waitFor()
    } },
    { name: 'orders', path: '/orders', open: firstRow },
    { name: 'activities', path: '/activities?view=all', open: firstRow },
    { name: 'nothing found', path: '/customers?search=nobodyiscalledthis' },
    { name: 'calendar', path: '/activities?view=calendar' },
    { name: 'data quality', path: '/data-quality', open: async (page) => { await page.locator('.quality-kind').first().waitFor() } },
    { name: 'sales planning', path: '/planning', open: async (page) => { await page.locator('.plan-table').waitFor() } },
    { name: 'board', path: '/opportunities?view=board', open: async (page) => { await page.locator('article.deal').first().waitFor() } },
    { name: 'customer', path: `/customers/${customer}`, open: timeline },
    { name: 'related', path: `/customers/${customer}?tab=related` },
    // Drawn where there is room for it; on a phone the page before shows it as a tree.
    { name: 'chart', path: `/customers/${customer}?tab=timeline`, open: async (page, say) => {
      await timeline(page)
      await page.getByRole('button', { name: say(chartWords.open) }).click()
      await page.getByRole('dialog').locator('.chart-box').nth(1).waitFor()
    } },
    { name: 'opportunity', path: `/opportunities/${deal}`, open: timeline },
    { name: 'activity', path: `/activities/${activity}` },
    { name: 'edit', path: `/customers/${customer}`, open: async (page, say) => {
      await timeline(page)
      await page.getByRole('button', { name: say(recordWords.actions) }).click()
      await page.getByRole('menuitem', { name: say(recordWords.edit), exact: true }).click()
      await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    } },
    { name: 'create', path: '/customers', open: async (page, say) => {
      await firstRow(page)
      await page.locator('.top').getByRole('button', { name: say(shellWords.create), exact: true }).click()
      await page.getByRole('menuitem').first().click()
      await page.getByRole('dialog').getByRole('button', { name: say(recordWords.create), exact: true }).waitFor()
    } },
    { name: 'palette', path: '/customers', open: async (page) => {
      await firstRow(page)
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').waitFor()
    } },
    { name: 'dashboard', path: '/dashboards?name=sales&period=quarter', open: async (page) => { await page.locator('.insight-card').first().waitFor() } },
    { name: '7P report', path: '/dashboards?name=profiling&period=quarter', open: async (page) => { await page.locator('.insight-card').first().waitFor() } },
    { name: 'lifecycle', path: '/dashboards?name=lifecycle&period=quarter', open: async (page) => { await page.locator('.insight-card').first().waitFor() } },
    { name: 'metric alert', path: '/metric-alerts/new?metric=sales.amount&over=month', open: async (page) => { await page.locator('.alert-chart').waitFor() } },
    { name: 'management reports', path: '/management-reports' },
    { name: 'report', path: '/reports/new', open: async (page) => { await page.locator('.report-view').first().waitFor() } },
    { name: 'best contacts', path: '/best-contacts', open: async (page) => { await page.locator('.insight-page .card').first().waitFor() } },
    { name: 'what it earned', path: '/earned', open: async (page) => { await page.locator('.insight-page .tabs').waitFor() } },
    { name: 'budget', path: '/budget', open: async (page) => { await page.locator('.insight-page .card').first().waitFor() } },
    { name: 'calling', path: '/calling' },
    { name: 'figures of calls', path: '/calling/figures' },
    { name: 'call script', path: '/settings/scripts/new' },
    { name: 'shop', path: '/settings/shop/new' },
    { name: 'import', path: '/import' },
    ...['company', 'sessions', 'api-keys', 'departments', 'users', 'roles', 'pipelines', 'bin', 'sample'].map((page): MainPage => ({ name: `settings: ${page}`, path: `/settings/${page}` })),
    { name: 'levels', path: '/customer-levels', open: firstRow },
    { name: 'nowhere', path: '/nothing/here/at/all' },
  ]
}

async function firstRow(page: Page): Promise<void> {
  await page.locator('.table-row').first().waitFor()
}

async function timeline(page: Page): Promise<void> {
  await page.locator('.timeline li').first().waitFor()
}

/** Goes to the page and waits until nothing of it is still loading. */
export async function show(page: Page, address: string, { path, open }: MainPage, language: Language): Promise<void> {
  await page.goto(`${address}${path}`)
  await page.getByRole('heading').first().waitFor()
  await open?.(page, (words) => words[language])
  await page.waitForFunction(() => document.querySelector('.skeleton, [aria-busy="true"]') === null)
}

/** What the page says: its text, and what is only spoken or shown as a tip. */
export async function saidBy(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('script, style') === null) said.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) said.push(element.getAttribute(name) ?? '')
    }
    return said.map((text) => text.trim()).filter((text) => text !== '')
  })
}

