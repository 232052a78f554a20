import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import type { Language } from '../../src/lib/words.ts'
import type { TestClient } from '../support/client.ts'

/** A test of the browser waits for conditions, on a machine that may be busy. */
export const patience = 60_000
const launchPatience = 120_000

export interface Visit {
  /** The address of the program. */
  readonly address: string
  /** Whose session the browser has; nobody's without. */
  readonly who?: TestClient
  /** What the browser asks for; the application follows it until something else is chosen. */
  readonly language?: Language
  readonly theme?: 'light' | 'dark'
  readonly width?: number
  readonly height?: number
  readonly touch?: boolean
  /** The instant that the page takes for now. */
  readonly now?: number
  readonly path?: string
  /** Statuses of answers that this test provokes; the browser reports each as an error. */
  readonly refusals?: readonly number[]
  /** What the page is expected to complain of. */
  readonly allowed?: RegExp
}

export interface BrowserOfFile {
  /**
   * A page in a context of its own, closed after the test, which fails when the page reported an error. With PICTURES naming a
   * folder, what the page showed when the test failed is kept there.
   */
  visit(options: Visit): Promise<Page>
}

/** One browser for a test file, started before its first test; at that path where the shipped one will not do. */
export function useBrowser(path?: string): BrowserOfFile {
  let browser: Browser | undefined
  beforeAll(async () => { browser = await launch(path) }, launchPatience)
  afterAll(async () => { await browser?.close() })
  return {
    async visit(options) {
      if (browser === undefined) throw new Error('The browser has not started.')
      const context = await contextFor(browser, options)
      const page = await context.newPage()
      await slowDown(page)
      const errors = errorsOf(page, options)
      onTestFinished(async ({ task }) => {
        const pictures = process.env['PICTURES']
        if (task.result?.state === 'fail' && pictures !== undefined) await page.screenshot({ path: `${pictures}/${task.id}-${page.url().split('/').slice(3).join('-').slice(0, 40)}.png` })
        await context.close()
        // A test that failed already says why; these would only hide it.
        if (task.result?.state !== 'fail') expect(errors).toEqual([])
      })
      await page.goto(`${options.address}${options.path ?? '/'}`)
      // The application stands: who goes on to another address breaks off nothing that it still asks for.
      await page.waitForFunction(() => document.querySelector('#root') === null || document.querySelector('h1, h2') !== null)
      return page
    },
  }
}

async function launch(path = process.env['CHROME_PATH']): Promise<Browser> {
  const executablePath = path
  if (executablePath === undefined) throw new Error('CHROME_PATH names no browser: run the tests by npm test.')
  return chromium.launch({ executablePath, timeout: launchPatience, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--force-color-profile=srgb'] })
}

async function contextFor(browser: Browser, { address, who, language = 'en', theme = 'light', width = 1440, height = 900, touch = false, now }: Visit): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height }, locale: language === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', colorScheme: theme, hasTouch: touch, isMobile: touch, reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(patience / 2)
  context.setDefaultNavigationTimeout(patience / 2)
  if (who?.cookie !== undefined) {
    const [name = '', value = ''] = who.cookie.split('=')
    await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }])
  }
  if (now !== undefined) await context.addInitScript(shiftTime, now - Date.now())
  return context
}

/** With BROWSER_SLOWDOWN=6 the page has a sixth of the processor: what a test relied on by luck fails then. */
async function slowDown(page: Page): Promise<void> {
  const rate = Number(process.env['BROWSER_SLOWDOWN'] ?? '1')
  if (rate > 1) await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate })
}

/** The page's clock stands where the server's does, and runs on. */
function shiftTime(shift: number): void {
  const Real = Date
  const now = () => Real.now() + shift
  globalThis.Date = new Proxy(Real, {
    construct: (target, given: unknown[]) => (given.length === 0 ? new target(now()) : Reflect.construct(target, given) as Date),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  })
}

/** What the page complained of: errors, refused content, answers that nobody expected. */
function errorsOf(page: Page, { refusals = [], allowed }: Visit): readonly string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    if (allowed?.test(message.text()) === true) return
    const refused = /the server responded with a status of (\d+)/.exec(message.text())?.[1]
    if (refused === undefined || !refusals.includes(Number(refused))) errors.push(`${page.url()}: ${message.text()} ${message.location().url}`)
  })
  return errors
}
