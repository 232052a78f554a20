import { beforeAll, describe, expect, it } from 'vitest'
import { type TestApp, testApp } from '../support/app.ts'
import { publishedForm, usualQuestions, visit } from './form.ts'

// From the page outside to the lead, as somebody goes who has nothing but the address.

let app: TestApp
beforeAll(async () => { app = await testApp() }, 180_000)
// eslint-disable-next-line typescript/no-explicit-any -- tests say what they expect of it
const leadsOf = async (form: { readonly id: string }): Promise<any[]> => (await app.admin.post('/api/v1/leads/query', { filter: { field: 'form', is: 'equals', value: form.id }, sort: [{ field: 'createdAt' }] })).body.rows
const phone = () => `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`

describe('a lead form', () => {
  it('makes a lead of what was sent, with where it came from, and says by which form', async () => {
    const campaign = await app.admin.create('campaigns', { name: 'Spring fair 2026' })
    const form = await publishedForm(app.admin, { campaign: campaign.id, source: 'exhibition' })
    const there = await visit(app, form.address, '?lang=en&utm_source=newsletter&utm_medium=email&utm_campaign=spring&utm_term=valves&utm_content=top', { referer: 'https://news.example.com/a?b=1' })
    expect(there.page.status).toBe(200)
    expect(there.page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(there.page.text).toContain('Your name')
    const answer = await there.send({ 'a.name': 'Wang Li', 'a.company': 'Nordwind GmbH', 'a.phone': '138 0013 8000', 'a.industry': 'machinery', 'a.need': 'Ten valves\r\nsoon', 'first.source': 'poster', 'first.medium': 'print', 'first.at': '2026-11-20T08:00:00Z' })
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Thank you')])
    const [lead] = await leadsOf(form)
    expect(lead).toMatchObject({
      name: 'Wang Li', company: 'Nordwind GmbH', phone: '+8613800138000', industry: 'machinery', need: 'Ten valves\nsoon', source: 'exhibition', campaign: { id: campaign.id }, form: { id: form.id, title: 'Spring fair' }, owner: null, status: 'new',
      lastTouchSource: 'newsletter', lastTouchMedium: 'email', lastTouchCampaign: 'spring', lastTouchTerm: 'valves', lastTouchContent: 'top', lastTouchReferrer: 'https://news.example.com/a?b=1',
      firstTouchSource: 'poster', firstTouchMedium: 'print', firstTouchAt: '2026-11-20T08:00:00.000Z', knownAs: null,
    })
    const { body: history } = await app.admin.get(`/api/v1/leads/${lead.id as string}/history`)
    expect(history.entries[0].actor.name).toBe('Form “Spring fair”')
    expect((await app.admin.get(`/api/v1/lead-forms/${form.id as string}`)).body.leadCount).toBe(1)
  })

  it('stands in both languages, as the browser prefers or the address says', async () => {
    const form = await publishedForm(app.admin, { titleEn: 'Ask us', titleZh: '咨询我们' })
    const chinese = (await app.nobody().get(`/forms/${form.address as string}`, { language: 'zh' })).text
    expect(chinese).toContain('lang="zh-CN"')
    for (const words of ['咨询我们', '您的姓名', '简单描述', '机械', '提交']) expect(chinese).toContain(words)
    const english = (await app.nobody().get(`/forms/${form.address as string}?lang=en`, { language: 'zh' })).text
    for (const words of ['Ask us', 'Your name', 'In a few words', 'Machinery', 'Send', '>中文</a>']) expect(english).toContain(words)
  })

  it('names the answers that cannot be taken and keeps what was typed', async () => {
    const form = await publishedForm(app.admin)
    const there = await visit(app, form.address, '?lang=zh')
    const answer = await there.send({ 'a.name': 'Kept "as" <typed>', 'a.phone': 'call me', 'a.industry': 'piracy', 'a.email': 'not an address' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Kept &#34;as&#34; &#60;typed&#62;"')
    expect(answer.text.match(/class="wrong"/g)).toHaveLength(3)
    expect(answer.text).toContain('aria-invalid="true"')
    expect(await leadsOf(form)).toEqual([])
    expect((await there.send({ 'a.name': 'Mended', 'a.phone': phone() })).status).toBe(200)
    expect(await leadsOf(form)).toHaveLength(1)
  })

  it('makes one lead of a page that is sent twice, also at the same moment, and another of a corrected one', async () => {
    const form = await publishedForm(app.admin)
    const there = await visit(app, form.address)
    const fields = { 'a.name': 'Twice', 'a.phone': phone() }
    const answers = await Promise.all([there.send(fields), there.send(fields, { after: 0 }), there.send(fields, { after: 0 })])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await leadsOf(form)).toHaveLength(1)
    await there.send({ ...fields, 'a.need': 'And a catalogue' }, { after: 0 })
    expect(await leadsOf(form)).toHaveLength(2)
  })

  it('refuses softly what comes at once or a day late, and takes it when it is sent again', async () => {
    const form = await publishedForm(app.admin)
    const fields = { 'a.name': 'Quick', 'a.phone': phone() }
    const there = await visit(app, form.address, '?lang=en')
    const quick = await there.send(fields, { after: 500 })
    expect([quick.status, quick.text]).toEqual([409, expect.stringContaining('That was very quick')])
    expect(quick.text).toContain('value="Quick"')
    expect((await there.send(fields, { after: 3000 })).status).toBe(200)
    const late = await (await visit(app, form.address, '?lang=en')).send({ ...fields, 'a.name': 'Late' }, { after: 25 * 3_600_000 })
    // Whoever is signed in is not, a day later.
    app.clock.set(app.clock.now() - 25 * 3_600_000)
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('open for a long time')])
    expect((await leadsOf(form)).map(({ name }) => name)).toEqual(['Quick'])
  })

  it('keeps nothing of what a machine fills in, and does not tell it so', async () => {
    const form = await publishedForm(app.admin)
    const answer = await (await visit(app, form.address, '?lang=en')).send({ 'a.name': 'Machine', 'a.phone': phone(), company_fax: '1' })
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('Thank you')])
    expect(await leadsOf(form)).toEqual([])
  })

  it('keeps each consent with its words, time and form, and never ticks one beforehand', async () => {
    const form = await publishedForm(app.admin, { consentChannels: ['phone', 'email'], consentEn: 'You may call me about valves.', consentZh: '同意就阀门产品与我联系。', consentRequired: true })
    const there = await visit(app, form.address, '?lang=zh')
    expect(there.page.text).not.toContain(' checked')
    const without = await there.send({ 'a.name': 'Silent', 'a.phone': phone() })
    expect([without.status, without.text]).toEqual([422, expect.stringContaining('请至少勾选一项')])
    expect((await there.send({ 'a.name': 'Willing', 'a.phone': phone(), 'c.phone': 'yes', 'c.visit': 'yes' })).status).toBe(200)
    const [lead] = await leadsOf(form)
    const { rows } = (await app.admin.post('/api/v1/consents/query', { filter: { field: 'form', is: 'equals', value: form.id } })).body
    expect(rows).toEqual([expect.objectContaining({ target: expect.objectContaining({ object: 'lead', id: lead.id }), channel: 'phone', state: 'given', wording: '同意就阀门产品与我联系。', at: new Date(app.clock.now()).toISOString() })])
    const changed = await app.admin.patch(`/api/v1/consents/${rows[0].id as string}`, { wording: 'Anything at all' }, { version: 1 })
    expect(changed.status).toBe(422)
  })

  it('gives the lead to the person or the pool that it names, and to nobody when they are gone', async () => {
    const rep = await app.person({ role: 'rep' })
    const toPerson = await publishedForm(app.admin, { goesTo: 'person', assignee: rep.userId })
    await (await visit(app, toPerson.address)).send({ 'a.name': 'For a person', 'a.phone': phone() })
    const [mine] = (await rep.post('/api/v1/leads/query', { filter: { field: 'form', is: 'equals', value: toPerson.id } })).body.rows
    expect(mine).toMatchObject({ name: 'For a person', owner: { id: rep.userId } })
    await app.admin.post(`/api/v1/users/${rep.userId}/deactivate`, { handTo: app.admin.userId })
    await (await visit(app, toPerson.address)).send({ 'a.name': 'Too late', 'a.phone': phone() })
    expect((await leadsOf(toPerson)).map(({ name, owner }) => [name, owner?.id ?? null])).toEqual([['For a person', app.admin.userId], ['Too late', null]])
    const pool = await app.admin.create('public-pools', { name: 'Web', object: 'lead' })
    const toPool = await publishedForm(app.admin, { goesTo: 'pool', pool: pool.id })
    await (await visit(app, toPool.address)).send({ 'a.name': 'For a pool', 'a.phone': phone() })
    expect(await leadsOf(toPool)).toEqual([expect.objectContaining({ pool: expect.objectContaining({ id: pool.id }), owner: null })])
  })

  it('asks for a company’s own fields, in the words of the form or of the field', async () => {
    const name = 'xMachines'
    await app.admin.create('custom-fields', { object: 'lead', label: 'Machines', labelZh: '设备数量', labelEn: 'Machines', key: name, type: 'choice' })
    for (const [position, [key, labelZh]] of [['few', '少量'], ['many', '很多']].entries()) await app.admin.create('choice-options', { object: 'lead', field: name, key, label: key, labelZh, position })
    const form = await publishedForm(app.admin, { questions: [...usualQuestions, { field: name, required: true }] })
    const there = await visit(app, form.address, '?lang=zh')
    for (const words of ['设备数量', '少量', '很多']) expect(there.page.text).toContain(words)
    expect((await there.send({ 'a.name': 'Own', 'a.phone': phone(), [`a.${name}`]: 'several' })).status).toBe(422)
    expect((await there.send({ 'a.name': 'Own', 'a.phone': phone(), [`a.${name}`]: 'many' })).status).toBe(200)
    expect(await leadsOf(form)).toEqual([expect.objectContaining({ [name]: 'many' })])
  })

  it('answers nothing once it is closed, and at no address but its own', async () => {
    const form = await publishedForm(app.admin)
    const there = await visit(app, form.address, '?lang=en')
    await app.admin.post(`/api/v1/lead-forms/${form.id as string}/close`, {})
    expect((await there.send({ 'a.name': 'Late', 'a.phone': phone() })).status).toBe(404)
    expect((await app.nobody().get(`/forms/${form.address as string}?lang=en`)).text).toContain('This form is not available')
    const again = (await app.admin.post(`/api/v1/lead-forms/${form.id as string}/publish`, {})).body.record
    expect(again.address).toBe(form.address)
    const moved = (await app.admin.post(`/api/v1/lead-forms/${form.id as string}/renew-address`, {})).body.record
    expect(moved.address).not.toBe(form.address)
    expect((await app.nobody().get(`/forms/${form.address as string}`)).status).toBe(404)
    expect((await app.nobody().get(`/forms/${moved.address as string}`)).status).toBe(200)
    expect(await leadsOf(form)).toEqual([])
  })

  it('is not kept with questions that no lead can answer', async () => {
    const wrong = [[], [{ field: 'name' }], [{ field: 'phone' }], [{ field: 'name' }, { field: 'phone' }, { field: 'phone' }], [{ field: 'name' }, { field: 'phone' }, { field: 'owner' }], [{ field: 'name' }, { field: 'phone' }, { field: 'status' }], [{ field: 'name' }, { field: 'phone' }, { field: '__proto__' }], [{ field: 'name' }, { field: 'phone', colour: 'red' }], 'name']
    for (const questions of wrong) expect([questions, (await app.admin.post('/api/v1/lead-forms', { name: 'No', questions })).status]).toEqual([questions, 422])
    for (const values of [{ origins: ['https://a.example/path'] }, { origins: ["https://a.example; script-src *"] }, { source: 'nowhere' }, { goesTo: 'person' }, { goesTo: 'pool' }, { redirect: 'javascript:alert(1)' }, { address: 'mine' }, { active: true }]) {
      expect([values, (await app.admin.post('/api/v1/lead-forms', { name: 'No', questions: usualQuestions, ...values })).status]).toEqual([values, 422])
    }
  })

  it('can be made and published by a marketer, and by no rep', async () => {
    const marketer = await app.person({ role: 'marketer' })
    expect((await publishedForm(marketer)).active).toBe(true)
    const rep = await app.person({ role: 'rep' })
    expect((await rep.post('/api/v1/lead-forms', { name: 'Mine', questions: usualQuestions })).status).toBe(403)
  })
})
