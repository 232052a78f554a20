import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'
import { work } from '../time/running.ts'
import { patience, useBrowser } from './browser.ts'
import { sqlOf } from './sample.ts'

const browser = useBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
let app: TestApp
let address: string
let nina: TestClient

beforeAll(async () => {
  app = await testApp()
  nina = await app.person({ role: 'headOfSales', name: 'Nina Li' })
  await nina.create('activities', { kind: 'meeting', subject: 'Visit the plant', start: '2026-11-25T01:30:00Z', end: '2026-11-25T03:00:00Z' })
  await nina.create('activities', { kind: 'call', subject: 'Price call', start: '2026-11-25T02:00:00Z', end: '2026-11-25T02:30:00Z' })
  await nina.create('activities', { kind: 'task', subject: '展会 Fair', allDayOn: '2026-11-26', allDayUntil: '2026-11-27' })
  await nina.create('activity-series', { kind: 'call', subject: 'Weekly report', rule: 'FREQ=WEEKLY;BYDAY=FR', startsOn: '2026-11-27', startTime: '16:00', duration: 3600 })
  await work(app)
  address = await app.listen()
}, 180_000)

const timesOf = (subject: string) => sqlOf(app, `select to_char(start at time zone 'Asia/Shanghai', 'MM-DD HH24:MI') as start, to_char("end" at time zone 'Asia/Shanghai', 'HH24:MI') as "end" from activity where subject = '${subject}'`)
async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 2, from.y + 6, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}
const keep = async (page: Page, name: string) => { const folder = process.env['PICTURES']; if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` }) }

test('in a week of hours what overlaps stands side by side; it is moved, stretched, and drawn anew', { timeout: 2 * patience }, async () => {
  const page = await browser.visit({ address, who: nina, now: app.clock.now(), path: '/activities?view=calendar&span=week' })
  const plant = page.getByRole('link', { name: /Visit the plant/ })
  // Until it stands where it will.
  await plant.hover()
  const box = (await plant.boundingBox())!
  const call = (await page.getByRole('link', { name: /Price call/ }).boundingBox())!
  expect(call.x).toBeGreaterThanOrEqual(box.x + box.width - 1)
  await keep(page, 'week-en-light')
  const friday = (await page.getByRole('region', { name: /Friday,? 27 November/ }).boundingBox())!
  await drag(page, { x: box.x + 20, y: box.y + 12 }, { x: friday.x + 40, y: box.y + 12 + 48 })
  await expect.poll(() => timesOf('Visit the plant'), { timeout: patience / 2 }).toEqual([{ start: '11-27 10:30', end: '12:00' }])
  await plant.hover()
  const moved = (await plant.boundingBox())!
  await drag(page, { x: moved.x + 20, y: moved.y + moved.height - 3 }, { x: moved.x + 20, y: moved.y + moved.height + 47 })
  await expect.poll(() => timesOf('Visit the plant'), { timeout: patience / 2 }).toEqual([{ start: '11-27 10:30', end: '13:00' }])
  await expect.poll(() => plant.getAttribute('title'), { timeout: patience / 2 }).toContain('10:30 – 13:00')
  await plant.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(() => timesOf('Visit the plant'), { timeout: patience / 2 }).toEqual([{ start: '11-27 10:15', end: '12:45' }])
  const monday = (await page.getByRole('region', { name: /Monday,? 23 November/ }).boundingBox())!
  await drag(page, { x: monday.x + 30, y: box.y }, { x: monday.x + 30, y: box.y + 96 })
  await page.getByRole('dialog').waitFor()
  await page.getByRole('dialog').getByLabel('Subject').fill('Drawn here')
  await page.getByRole('dialog').getByRole('button', { name: /Create|Save/ }).last().click()
  await expect.poll(() => timesOf('Drawn here'), { timeout: patience / 2 }).toEqual([{ start: '11-23 09:30', end: '11:30' }])
})

test('beyond what stands, series are drawn; the team has its rows; a phone lists days; axe finds nothing', { timeout: 4 * patience }, async () => {
  for (const [name, path, look] of [
    ['later', '/activities?view=calendar&span=week&day=2027-02-03', {}],
    ['team', '/activities?view=teamCalendar&span=team', { theme: 'dark', language: 'zh' }],
    ['day', '/activities?view=calendar&span=day&day=2026-11-26', { theme: 'dark' }],
    ['phone', '/activities?view=calendar&span=week', { width: 360, height: 740, touch: true, language: 'zh' }],
  ] as const) {
    const page = await browser.visit({ address, who: nina, now: app.clock.now(), path, ...look })
    await page.locator('.calendar-item').first().waitFor()
    if (name === 'later') expect(await page.locator('.calendar-item.virtual').count()).toBe(1)
    if (name === 'team') await page.getByRole('rowheader', { name: /Nina Li/ }).waitFor()
    await keep(page, `calendar-${name}`)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as { axe: { run(context: Element, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
      return (await checker.run(document.querySelector('.calendar-page') ?? document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`)
    })
    expect([name, found]).toEqual([name, []])
  }
})
