import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { publishedForm, visit } from './form.ts'

// What the whole world may call, called by those who mean no good.

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)
// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
const leadsOf = async (form: { readonly id: string }): Promise<any[]> => (await app.admin.post('/api/v1/leads/query', { filter: { field: 'form', is: 'equals', value: form.id }, sort: [{ field: 'createdAt' }] })).body.rows
const post = (address: string, body: string, type = 'application/x-www-form-urlencoded', headers: Record<string, string> = {}) => app.nobody().post(`/forms/${address}`, body, { headers: { 'content-type': type, ...headers } })
let last = 10_000_000
const phone = () => `139${String(last += 1)}`

describe('a form that the whole world may send', () => {
  it('answers the same whether somebody is known or not, and links what is known for those inside', async () => {
    const rep = await app.person({ role: 'rep' })
    const customer = await rep.create('customers', { name: 'Known Works Ltd', phone: '13900001111' })
    await rep.create('contacts', { name: 'Known Person', customer: customer.id, mobile: '13900002222', email: 'known@works.example' })
    const before = await rep.create('leads', { name: 'Somebody', phone: '13900003333' })
    const form = await publishedForm(app.admin, { goesTo: 'nobody' })
    const answers = []
    for (const fields of [{ 'a.phone': phone() }, { 'a.phone': '13900001111' }, { 'a.phone': '+86 139-0000-2222' }, { 'a.phone': phone(), 'a.email': 'KNOWN@works.example' }, { 'a.phone': '13900003333' }, { 'a.phone': phone(), 'a.company': 'Known Works' }]) {
      const answer = await (await visit(app, form.address, '?lang=en')).send({ 'a.name': 'Somebody', ...fields })
      answers.push([answer.status, answer.text.replace(/nonce="[^"]+"/g, ''), Object.keys(answer.headers).sort().join()])
    }
    expect(new Set(answers.map(String)).size).toBe(1)
    expect((await leadsOf(form)).map(({ knownAs, owner }) => [knownAs?.object ?? null, owner?.id ?? null])).toEqual([
      [null, null], ['customer', rep.userId], ['contact', rep.userId], ['contact', rep.userId], ['lead', rep.userId], ['customer', rep.userId],
    ])
    const again = (await leadsOf(form))[4]
    const { rows } = (await app.admin.post('/api/v1/duplicate-candidates/query', {})).body
    expect(rows).toContainEqual(expect.objectContaining({ object: 'lead', first: expect.objectContaining({ id: before.id }), second: expect.objectContaining({ id: again.id }), state: 'open' }))
    // Whoever may not see the other record learns nothing of it by the link.
    const other = await app.person({ role: 'rep' })
    await app.admin.post(`/api/v1/leads/${again.id as string}/transfer`, { to: { object: 'user', id: other.userId } })
    expect((await other.get(`/api/v1/leads/${again.id as string}`)).body.knownAs?.title ?? null).toBeNull()
  })

  it('keeps a value that must be unique without telling that somebody has it', async () => {
    await app.admin.create('custom-fields', { object: 'lead', label: 'Card number', key: 'xCard', type: 'text', isUnique: true })
    const form = await publishedForm(app.admin, { questions: [{ field: 'name' }, { field: 'phone' }, { field: 'xCard' }] })
    const texts = []
    for (const name of ['First', 'Second']) {
      const answer = await (await visit(app, form.address, '?lang=en')).send({ 'a.name': name, 'a.phone': phone(), 'a.xCard': 'C-1' })
      texts.push([answer.status, answer.text.replace(/nonce="[^"]+"/g, '')])
    }
    expect(texts[0]).toEqual(texts[1])
    expect((await leadsOf(form)).map(({ name, xCard, need }) => [name, xCard, need])).toEqual([['First', 'C-1', null], ['Second', null, 'Card number: C-1']])
  })

  it('keeps hostile text as text, on the page and in the lead', async () => {
    const words = `</title><script>alert(1)</script>" onfocus="alert(2)' \` {{7*7}} \${7*7} =1+1`
    const form = await publishedForm(app.admin, { titleEn: words, introEn: words, consentEn: words, consentChannels: ['email'], questions: [{ field: 'name', labelEn: words, helpEn: words }, { field: 'phone' }, { field: 'need' }] })
    const there = await visit(app, form.address, `?lang=en&utm_source=${encodeURIComponent(words)}&utm_campaign=${encodeURIComponent('b\u202Ec')}`, { referer: 'javascript:alert(3)' })
    expect(there.page.text).not.toContain('<script>alert')
    expect(there.page.text).not.toContain('" onfocus=')
    expect(there.page.text.match(/<script/g)).toHaveLength(1)
    const wrong = await there.send({ 'a.name': words, 'a.phone': words, 'a.need': `</textarea>${words}` })
    expect(wrong.text).not.toContain('<script>alert')
    expect(wrong.text).not.toContain('</textarea></title>')
    expect((await there.send({ 'a.name': words.slice(0, 100), 'a.phone': phone(), 'a.need': words, 'last.page': 'javascript:alert(4)', 'last.referrer': 'https://user:secret@evil.example/' })).status).toBe(200)
    const [lead] = await leadsOf(form)
    expect(lead).toMatchObject({ name: words.slice(0, 100), need: words, lastTouchPage: null, lastTouchReferrer: 'https://evil.example/' })
    expect(lead.lastTouchSource).toBe(words.slice(0, 120))
  })

  it('serves a page that loads nothing, runs its own script alone and is framed where the form says', async () => {
    const closed = await publishedForm(app.admin)
    const { headers, text } = await app.nobody().get(`/forms/${closed.address as string}`)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'nonce-([^']+)'; script-src 'nonce-\1'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/)
    expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    expect(text).not.toMatch(/ style="| on[a-z]+="/)
    expect(headers['set-cookie']).toBeUndefined()
    const open = await publishedForm(app.admin, { origins: ['https://www.example.com', 'http://localhost:8080'] })
    const framed = await app.nobody().get(`/forms/${open.address as string}?embed=1`, { headers: { referer: 'https://www.example.com/valves?utm_source=site&utm_source=twice&utm_medium=web' } })
    expect(framed.headers['content-security-policy']).toContain('frame-ancestors https://www.example.com http://localhost:8080')
    expect(framed.headers['x-frame-options']).toBeUndefined()
    expect(framed.text).toContain('name="last.source" value="site"')
    expect(framed.text).toContain('name="last.page" value="https://www.example.com/valves?')
  })

  it('bounds what is sent, by size, number and rate, and names no other way in', async () => {
    const form = await publishedForm(app.admin)
    const address = form.address as string
    expect((await post(address, `a.need=${'x'.repeat(140_000)}`)).status).toBe(413)
    expect((await post(address, Array.from({ length: 400 }, (_, index) => `a.${index}=x`).join('&'))).status).toBe(422)
    expect((await post(address, 'a.name=x&'.repeat(3000))).status).toBe(400)
    expect((await post(address, '__proto__=x')).status).toBe(400)
    expect((await post(address, '{"a.name":["x"]}', 'application/json')).status).not.toBe(200)
    expect((await post(address, '%00=x')).status).toBe(422)
    expect((await post(address, 'a.name=%ff%fe')).status).toBeLessThan(500)
    const without = await post(address, `a.name=No+stamp&a.phone=${phone()}`)
    expect(without.status).toBe(409)
    const elsewhere = await publishedForm(app.admin)
    const stamp = /name="stamp" value="([^"]+)"/.exec((await app.nobody().get(`/forms/${elsewhere.address as string}`)).text)?.[1] ?? ''
    app.clock.advance(10_000)
    for (const forged of [stamp, stamp.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a')), `${'0'.repeat(10)}.${'x'.repeat(22)}.${'y'.repeat(43)}`, 'x'.repeat(5000)]) expect((await post(address, new URLSearchParams({ stamp: forged, 'a.name': 'Forged', 'a.phone': phone() }).toString())).status).toBe(409)
    expect((await post(address, `stamp=${stamp}`, undefined, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(403)
    expect(await leadsOf(form)).toEqual([])
    // The body of a page is taken nowhere else: any site could make a browser send it.
    expect((await app.admin.post('/api/v1/leads', 'name=x', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415)
    expect((await app.nobody().post('/api/v1/sign-in', 'email=x', { headers: { 'content-type': 'application/x-www-form-urlencoded' } })).status).toBe(415)
    app.clock.advance(3_600_000)
    const many = []
    for (let count = 0; count < 35; count += 1) many.push((await post(address, `lang=zh&a.name=x&a.phone=${phone()}`, undefined, { 'x-forwarded-for': `10.0.0.${count}` })).status)
    expect([many.filter((status) => status === 409).length, many.filter((status) => status === 429).length]).toEqual([30, 5])
    expect((await post(address, 'lang=zh')).text).toContain('提交过于频繁')
  })

  it('finds its company by its address alone, and leads into no other', async () => {
    app.clock.advance(3_600_000)
    const other = await app.otherWorkspace()
    const form = await publishedForm(app.admin)
    const theirs = await publishedForm(other, { name: 'Theirs' })
    const there = await visit(app, theirs.address)
    await there.send({ 'a.name': 'For them', 'a.phone': phone(), 'a.form': form.id, form: form.id, workspace: '1', 'a.owner': app.admin.userId })
    expect(await leadsOf(theirs)).toEqual([])
    const { rows } = (await other.post('/api/v1/leads/query', {})).body
    expect(rows).toEqual([expect.objectContaining({ name: 'For them', form: expect.objectContaining({ id: theirs.id }), owner: null })])
    const [kind = '', secret = ''] = (form.address as string).split('.')
    for (const address of [`gxf_999999.${secret}`, `gxf_2.${secret}`, `${kind}.${'A'.repeat(43)}`, secret, form.id, '..%2f..%2fapi', `${form.address as string}x`]) expect([address, (await app.nobody().get(`/forms/${address as string}`)).status]).toEqual([address, 404])
    expect((await other.get(`/api/v1/lead-forms/${form.id as string}`)).status).toBe(404)
    const campaign = await app.admin.create('campaigns', { name: 'Ours' })
    expect((await other.post('/api/v1/lead-forms', { name: 'Stolen', questions: [{ field: 'name' }, { field: 'phone' }], campaign: campaign.id })).status).toBe(422)
    expect(app.faults).toEqual([])
  })
})
