import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { draftQuote, linesOf, look, reply, sendByLink } from './quote.ts'

// A signed link is a door for whoever has it: what it shows, what it takes, and every way in which it leads nowhere.

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)
const day = 86_400_000

describe('a quote that went out by link', () => {
  it('is seen by the customer with what it comes to, and nothing that is for those inside', async () => {
    const quote = await draftQuote(app.admin)
    const link = await sendByLink(app.admin, quote.id)
    const page = await look(app, link)
    expect(page.status).toBe(200)
    for (const shown of [quote.number, 'Assembly', 'Express delivery', 'Thirty days net', 'CNY 246.00', 'CNY 28.48', 'CNY 274.48', 'Accept the quote']) expect(page.text, shown).toContain(shown)
    for (const hidden of ['Not for the customer', 'CNY 60.00', 'Margin']) expect(page.text, hidden).not.toContain(hidden)
    expect((await look(app, link, '?lang=zh')).text).toContain('接受报价')
    expect(page.headers['referrer-policy']).toBe('same-origin')
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
  })

  it('reckons its sums anew for the lines that are ticked, as the quote will keep them', async () => {
    const quote = await draftQuote(app.admin)
    const link = await sendByLink(app.admin, quote.id)
    const [, , express] = await linesOf(app.admin, quote.id)
    const { body } = await look(app, `${link}/sums`, `?lang=en&chosen=${express.id as string}`)
    expect(body.sums.at(-1)).toEqual({ label: 'Total', value: 'CNY 306.28', strong: true })
    const taken = await reply(app, link, { answer: 'yes', name: 'Li Hua', chosen: express.id })
    expect([taken.status, /role="alert">[^<]+/.exec(taken.text)?.[0]]).toEqual([200, undefined])
    expect((await app.admin.get(`/api/v1/quotes/${quote.id as string}`)).body).toMatchObject({ status: 'accepted', total: { amount: 30_628 }, answeredBy: 'Li Hua' })
    expect((await linesOf(app.admin, quote.id)).map(({ chosen }) => chosen)).toEqual([false, false, true])
  })

  it('keeps who answered, when, from where and with what, and is answered once', async () => {
    const quote = await draftQuote(app.admin)
    const link = await sendByLink(app.admin, quote.id)
    await look(app, link)
    const [first, second] = await Promise.all([reply(app, link, { answer: 'yes', name: 'Li Hua' }), reply(app, link, { answer: 'no', name: 'Wang', reason: 'Too dear' })])
    expect([first.status, second.status].sort()).toEqual([200, 409])
    const [row] = await asOwner(app.program.database, 'select * from signed_link where record_id = $1', [quote.id])
    expect(row).toMatchObject({ answered_from: '127.0.0.1', answered_with: 'A browser', object: 'quote' })
    expect(JSON.stringify(row)).not.toContain(link.slice(-43))
    const again = await reply(app, link, { answer: 'no', name: 'Wang', reason: 'Changed my mind' })
    expect([again.status, again.text.includes('This has been answered')]).toEqual([409, true])
    expect((await look(app, link)).text).toContain('This has been answered')
    const told = await app.admin.post(`/api/v1/quotes/${quote.id as string}/read-links`, {})
    expect(told.body.result.links).toMatchObject([{ state: 'answered', firstSeenAt: expect.any(String) }])
  })

  it('asks for a name, and for a reason where it is declined, and keeps what was typed', async () => {
    const quote = await draftQuote(app.admin)
    const link = await sendByLink(app.admin, quote.id)
    const nameless = await reply(app, link, { answer: 'yes', name: '  ' })
    expect([nameless.status, nameless.text.includes('Please type your name.')]).toEqual([422, true])
    const wordless = await reply(app, link, { answer: 'no', name: '<script>alert(1)</script>', reason: '' })
    expect([wordless.status, wordless.text.includes('Please say why.'), wordless.text.includes('<script>alert')]).toEqual([422, true, false])
    expect((await reply(app, link, { answer: 'no', name: 'Li Hua', reason: 'Too dear' })).status).toBe(200)
    expect((await app.admin.get(`/api/v1/quotes/${quote.id as string}`)).body).toMatchObject({ status: 'declined', declineReason: 'Too dear', answeredBy: 'Li Hua' })
  })

  it('leads nowhere once it was taken back, replaced, superseded or is over, each with its own words', async () => {
    const taken = await draftQuote(app.admin)
    const old = await sendByLink(app.admin, taken.id)
    expect((await app.admin.post(`/api/v1/quotes/${taken.id as string}/recall`, {})).status).toBe(200)
    expect([(await look(app, old)).status, (await reply(app, old, { answer: 'yes', name: 'Li' })).status]).toEqual([410, 410])
    const fresh = await sendByLink(app.admin, taken.id)
    const newest = (await app.admin.post(`/api/v1/quotes/${taken.id as string}/link`, { by: 'link' })).body.result.link as string
    expect([(await look(app, fresh)).status, (await look(app, newest)).status]).toEqual([410, 200])
    await app.admin.post(`/api/v1/quotes/${taken.id as string}/revise`, {})
    expect((await look(app, newest)).text).toContain('There is a newer version.')
    expect([(await look(app, newest)).status, (await reply(app, newest, { answer: 'yes', name: 'Li' })).status]).toEqual([410, 410])
    const late = await draftQuote(app.admin, { validUntil: '2026-11-27' })
    const lateLink = await sendByLink(app.admin, late.id)
    const now = app.clock.now()
    app.clock.set(now + 3 * day)
    expect((await look(app, lateLink)).text).toContain('It was valid until')
    expect((await reply(app, lateLink, { answer: 'yes', name: 'Li' })).status).toBe(410)
    app.clock.set(now)
  })

  it('tells nothing to whoever changes a letter of it, its company, or comes with another company’s', async () => {
    const quote = await draftQuote(app.admin)
    const link = await sendByLink(app.admin, quote.id)
    const other = await app.otherWorkspace()
    const theirs = await sendByLink(other, (await draftQuote(other)).id)
    const [, kind, number, secret] = /^\/links\/(gxl_)(\d+)\.(.+)$/.exec(link) ?? []
    const tries = [`/links/${kind}${number}.${secret?.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))}`, `/links/${kind}${Number(number) + 1}.${secret}`, `/links/${theirs.slice(7).replace(/\d+/, number ?? '')}`, '/links/gxl_1.short', '/links/gxf_1.x', `/links/${encodeURIComponent("' or 1=1 --")}`]
    for (const path of tries) expect([path, (await look(app, path)).status, (await reply(app, path, { answer: 'yes', name: 'Li' })).status]).toEqual([path, 404, 404])
    expect((await app.admin.get(`/api/v1/quotes/${quote.id as string}`)).body.status).toBe('sent')
  })

  it('takes no line of another quote, and nothing that it does not ask for', async () => {
    const [quote, other] = [await draftQuote(app.admin), await draftQuote(app.admin)]
    const link = await sendByLink(app.admin, quote.id)
    const foreign = (await linesOf(app.admin, other.id))[2]
    await reply(app, link, { answer: 'yes', name: 'Li Hua', chosen: foreign.id, total: '1', status: 'draft' })
    expect((await linesOf(app.admin, other.id)).map(({ chosen }) => chosen)).toEqual([false, false, false])
    expect((await app.admin.get(`/api/v1/quotes/${quote.id as string}`)).body).toMatchObject({ status: 'accepted', total: { amount: 27_448 } })
  })

  it('is closed while quotes are switched off, and slows down whoever guesses or hammers', async () => {
    const link = await sendByLink(app.admin, (await draftQuote(app.admin)).id)
    await app.admin.post('/api/v1/module-switches/switch', { module: 'quotes', on: false, along: true })
    expect((await look(app, link)).status).toBe(404)
    await app.admin.post('/api/v1/module-switches/switch', { module: 'quotes', on: true, along: true })
    expect((await look(app, link)).status).toBe(200)
    const answers = await Promise.all(Array.from({ length: 150 }, () => look(app, link)))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(10)
  })
})
