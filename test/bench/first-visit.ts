import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Response } from 'playwright-core'
import { NotRun, type Bench } from './bench.ts'
import { type Kept, serveInlined } from './inlined.ts'
import { middle } from './measure.ts'
import type { Figure } from './report.ts'

/** What came, and when it was asked for, ms since 1970. */
type Loaded = Kept & { readonly askedAt: number }

const turns = 10
const path = '/customers'

/** When the rows stood and the page had nothing more to do, in milliseconds since the visit began, as the page itself saw it. */
const watch = `(() => {
  const idle = () => { globalThis.interactiveAt = performance.now() }
  const look = () => {
    if (document.querySelector('.table-row') === null) { requestAnimationFrame(look); return }
    globalThis.rowsAt = performance.timeOrigin + performance.now()
    requestIdleCallback(idle)
  }
  requestAnimationFrame(look)
})()`

/** The first visit of the list beside the same page with its data written into it; and what script it loads. */
export async function benchFirstVisit(bench: Bench): Promise<Figure[]> {
  const executablePath = process.env['CHROME_PATH']
  if (executablePath === undefined) throw new NotRun('there is no browser on this machine')
  const { address } = await bench.world()
  const { people, rows } = await bench.first()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] })
  try {
    const kept: Loaded[] = []
    const { rowsAt } = await visit(browser, address, people.all.cookie, kept)
    const inlined = await serveInlined(kept)
    try {
      const times = { ours: [] as number[], limit: [] as number[] }
      for (let turn = 0; turn < turns; turn += 1) {
        times.ours.push((await visit(browser, address, people.all.cookie)).interactive)
        times.limit.push((await visit(browser, inlined.address, people.all.cookie)).interactive)
      }
      if (inlined.missed.length > 0) throw new Error(`The page with its data in it still asked for ${inlined.missed.join(', ')}`)
      const script = kept.filter(({ script: isScript, askedAt }) => isScript && askedAt < rowsAt).reduce((sum, { body }) => sum + gzipSync(body).length, 0)
      return [
        { what: `first visit of the list until it is interactive, ${rows.toLocaleString('en')} customers`, ours: middle(times.ours), limit: middle(times.limit), unit: 'ms', bar: 2, better: 'lower' },
        { what: 'script before the first row', ours: script / 1000, unit: 'kB', better: 'lower', below: 300 },
      ]
    } finally {
      await inlined.close()
    }
  } finally {
    await browser.close()
  }
}

/** Whether a page has asked for nothing for a second: parts of the shell rest until the page stands. */
const settled = () => performance.now() - Math.max(Number(Reflect.get(globalThis, 'interactiveAt')), ...performance.getEntriesByType('resource').map((entry) => Number(Reflect.get(entry, 'responseEnd')))) > 1000

/** One visit by a browser that keeps nothing of earlier ones. @param kept takes what it loads, also what comes once the page stands. @returns milliseconds until the page is interactive, and when its rows stood, ms since 1970. */
async function visit(browser: Browser, address: string, cookie: string, kept?: Loaded[]): Promise<{ readonly interactive: number; readonly rowsAt: number }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' })
  try {
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }])
    const page = await context.newPage()
    const loading: Promise<readonly Loaded[]>[] = []
    if (kept !== undefined) page.on('response', (response) => loading.push(keep(response)))
    await page.addInitScript(watch)
    await page.goto(`${address}${path}`)
    await page.waitForFunction(() => 'interactiveAt' in globalThis)
    if (kept !== undefined) await page.waitForFunction(settled)
    // A page that was left has nothing to read any more.
    kept?.push(...(await Promise.all(loading)).flat())
    const seen = (name: string) => page.evaluate<unknown, string>((of) => Reflect.get(globalThis, of), name).then(Number)
    return { interactive: await seen('interactiveAt'), rowsAt: await seen('rowsAt') }
  } finally {
    await context.close()
  }
}

/** What came, to be given again; the stream of live changes never ends and is left out. */
async function keep(response: Response): Promise<readonly Loaded[]> {
  const headers = response.headers()
  const type = headers['content-type'] ?? ''
  if (response.status() >= 300 || type.startsWith('text/event-stream')) return []
  const { pathname, search } = new URL(response.url())
  const request = response.request()
  return [{
    method: request.method(), path: `${pathname}${search}`, sent: request.postData() ?? '', type, encoded: headers['content-encoding'] !== undefined,
    askedAt: request.timing().startTime, script: request.resourceType() === 'script', document: request.resourceType() === 'document', body: await response.body(),
  }]
}
