import JSZip from 'jszip'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocx } from '../../src/records/print/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'
import { docx, paragraph, picture, pixel, row, run, table } from './docx.ts'
import { pagesOf } from './reading.ts'

let app: TestApp
let contract: { readonly id: string; readonly number: string }
const cny = (amount: number) => ({ amount, currency: 'CNY' })

beforeAll(async () => {
  app = await testApp()
  const customer = await app.admin.create('customers', { name: '龘龙精密机械有限公司', address: '苏州工业园区' })
  contract = await app.admin.create('contracts', {
    name: '年度维保', customer: customer.id, startsOn: '2026-01-01', endsOn: '2026-12-31', terms: '第一条 双方平等自愿。',
    lines: [{ name: '维保服务', quantity: 1, unitPrice: cny(1_000_00), interval: 'month', position: 1 }, { name: '现场培训', quantity: 2, unitPrice: cny(500_00), position: 2 }],
  })
}, 120_000)

async function upload(client: TestClient, bytes: Buffer, name = 'template.docx'): Promise<TestAnswer> {
  const edge = 'edge-of-the-form'
  const payload = Buffer.concat([Buffer.from(`--${edge}\r\nContent-Disposition: form-data; name="use"\r\n\r\ndocumentTemplate.take.document\r\n--${edge}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`), bytes, Buffer.from(`\r\n--${edge}--\r\n`)])
  const response = await app.door.inject({ method: 'POST', url: '/api/v1/files', payload, headers: { 'content-type': `multipart/form-data; boundary=${edge}`, 'sec-fetch-site': 'same-origin', 'accept-language': 'en', ...(client.cookie === undefined ? {} : { cookie: client.cookie }) } })
  return { status: response.statusCode, body: response.json(), headers: response.headers, text: response.body, bytes: response.rawPayload }
}

async function take(bytes: Buffer, language = 'zh'): Promise<TestAnswer> {
  const file = await upload(app.admin, bytes)
  if (file.status !== 201) return file
  return app.admin.post('/api/v1/document-templates/take', { name: 'Ours', object: 'contract', language, document: file.body.id })
}
const printed = async (template: string, language = 'zh') => (await pagesOf((await app.admin.get(`/api/v1/contracts/${contract.id}/print?language=${language}&template=${template}`)).bytes)).join('\f')

const letter = () => docx({
  header: paragraph(`${run('抬头 ', '<w:b/>')}${picture('logo')}`), footer: paragraph(`${run('第 ')}<w:fldSimple w:instr=" PAGE "><w:r><w:t>9</w:t></w:r></w:fldSimple>${run(' 页')}`, '<w:jc w:val="center"/>'), pictures: {},
  body: [
    paragraph(run('{{na', '<w:b/><w:sz w:val="40"/><w:color w:val="C00000"/>') + run('me}}', '<w:b/><w:sz w:val="40"/>') + run(' 合同'), '<w:jc w:val="center"/>'),
    paragraph('甲方：{{customer.name}}（{{customer.address}}） 编号 {{number}} {{nothing.here}}'),
    table(4, row('项目', '数量', '周期', '金额'), row('{{#lines}}{{name}}', '{{quantity}}', '{{interval}}', '{{total}}{{/lines}}')),
    paragraph('{{#if discount}}有折扣{{else}}无折扣{{/if}}，{{#if status = draft}}未签订{{/if}}{{#unless endsOn}}长期{{/unless}}'),
    paragraph('{{#lines}}'), paragraph('· {{name}}'), paragraph('{{/lines}}'),
    paragraph('合计 {{total}}（{{total.words}}），自 {{startsOn}} 起'),
    '<w:p><w:r><w:br w:type="page"/></w:r></w:p>', paragraph('{{terms}}'),
  ].join(''),
})

describe('a company’s own layout', () => {
  test('prints the fields, loops, conditions, head and foot of its Word document, and says what it does not know', async () => {
    const taken = await take(await letter())
    expect(taken.status, taken.text).toBe(200)
    expect(taken.body.result.report).toEqual({ unread: ['pictures'], unknown: ['nothing.here'] })
    const pages = (await printed(taken.body.result.documentTemplate as string)).split('\f')
    expect(pages).toHaveLength(2)
    for (const text of ['抬头', '年度维保合同', '甲方：龘龙精密机械有限公司（苏州工业园区）', contract.number, '维保服务1每月¥1,000.00', '现场培训2一次性¥1,000.00', '无折扣，未签订', '·维保服务·现场培训', '人民币贰仟元整', '自2026年1月1日起', '第1页']) expect(pages[0]).toContain(text)
    expect(pages[0]).not.toContain('长期')
    expect(pages[1]).toContain('第一条双方平等自愿。')
    expect(pages[1]).toContain('第2页')
  })

  test('is printed wherever none is named once it is the standard of object and language, one at a time', async () => {
    const one = (await take(await docx({ body: paragraph('OWN ONE {{number}}') }))).body.result.documentTemplate as string
    const two = (await take(await docx({ body: paragraph('OWN TWO {{number}}') }))).body.result.documentTemplate as string
    const usual = async (language = 'zh') => (await pagesOf((await app.admin.get(`/api/v1/contracts/${contract.id}/print?language=${language}`)).bytes)).join('')
    expect(await usual()).toContain('合同编号')
    expect((await app.admin.post(`/api/v1/document-templates/${one}/make-standard`, {})).status).toBe(200)
    expect(await usual()).toContain('OWNONE')
    expect((await app.admin.post(`/api/v1/document-templates/${two}/make-standard`, {})).status).toBe(200)
    expect(await usual()).toContain('OWNTWO')
    expect((await app.admin.get(`/api/v1/document-templates/${one}`)).body.standard).toBe(false)
    expect(await usual('en')).toContain('Contractnumber')
    expect(await printed('builtIn')).toContain('合同编号')
    expect((await app.admin.post(`/api/v1/document-templates/${two}/end-standard`, {})).status).toBe(200)
    expect(await usual()).toContain('合同编号')
  })

  test('shows its pictures, and lists in Chinese numbers', async () => {
    const numbering = '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>'
    const taken = await take(await docx({ numbering, pictures: { logo: pixel }, body: paragraph(picture('logo')) + paragraph('标的', list) + paragraph('价款', list) }))
    expect(taken.body.result.report.unread).toEqual([])
    const page = await printed(taken.body.result.documentTemplate as string)
    expect(page).toContain('第一条标的')
    expect(page).toContain('第二条价款')
  })

  test('of another company is not there, and whoever may not set up templates uploads none', async () => {
    const mine = (await take(await docx({ body: paragraph('mine') }))).body.result.documentTemplate as string
    const other = await app.otherWorkspace()
    const customer = await other.create('customers', { name: 'Theirs' })
    const theirs = await other.create('contracts', { name: 'Theirs', customer: customer.id })
    expect((await other.get(`/api/v1/contracts/${theirs.id}/print?template=${mine}`)).status).toBe(404)
    const rep = await app.person({ role: 'rep' })
    const file = await upload(rep, await docx({ body: paragraph('rep') }))
    expect((await rep.post('/api/v1/document-templates/take', { name: 'x', object: 'contract', document: file.body.id })).status).toBe(403)
    expect((await app.admin.post('/api/v1/document-templates/take', { name: 'x', object: 'customer', document: (await upload(app.admin, await docx({ body: paragraph('x') }))).body.id })).status).toBe(422)
  })
})

describe('a hostile document is refused with its reason', () => {
  const refusal = async (bytes: Buffer) => { const answer = await take(bytes); return [answer.status, answer.body?.because ?? answer.body?.type?.split('/').at(-1)] }

  test('a zip bomb, honest or lying about its size', async () => {
    const bomb = await docx({ body: paragraph('x'), others: { 'word/styles.xml': Buffer.alloc(14_000_000, 32) } })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toEqual([422, 'too-large'])
    const zip = new JSZip()
    for (let index = 0; index < 700; index += 1) zip.file(`word/${index}.xml`, '')
    expect(await refusal(Buffer.from(await zip.generateAsync({ type: 'nodebuffer' })))).toEqual([422, 'too-large'])
  })

  test('entities and outer files', async () => {
    expect(await refusal(await docx({ prolog: '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>', body: '<w:p><w:r><w:t>&x;</w:t></w:r></w:p>' }))).toEqual([422, 'doctype'])
    expect(await refusal(await docx({ prolog: '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>', body: paragraph('x') }))).toEqual([422, 'doctype'])
  })

  test('pictures and templates from outside, but not links', async () => {
    const outside = (type: string) => docx({ body: paragraph('x'), relations: `<Relationship Id="rOut" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://169.254.169.254/x" TargetMode="External"/>` })
    expect(await refusal(await outside('image'))).toEqual([422, 'outside'])
    expect(await refusal(await outside('attachedTemplate'))).toEqual([422, 'outside'])
    expect((await take(await outside('hyperlink'))).status).toBe(200)
  })

  test('macros, passwords, other files and damage', async () => {
    expect(await refusal(await docx({ body: paragraph('x'), others: { 'word/vbaProject.bin': Buffer.from('x') } }))).toEqual([422, 'macros'])
    expect(await refusal(await docx({ body: paragraph('x'), types: '<Override PartName="/word/x.bin" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>' }))).toEqual([422, 'macros'])
    expect((await readDocx(Buffer.from('d0cf11e0a1b11ae1', 'hex')).catch((error: { details: { extra: unknown } }) => error)) as unknown).toMatchObject({ details: { extra: { because: 'sealed' } } })
    expect(await refusal(await docx({ body: '<w:p><w:r><w:t>open' }))).toEqual([422, 'broken'])
    expect((await upload(app.admin, Buffer.from('%PDF-1.4 nothing'), 'template.pdf')).status).toBe(422)
  })

  test('tags without their other half, told at once', async () => {
    for (const body of [paragraph('{{#lines}}'), paragraph('{{/if}}'), paragraph('{{#if a}}') + paragraph('{{/lines}}'), paragraph('{{else}}')]) expect(await refusal(await docx({ body }))).toEqual([422, 'template-tags'])
  })

  test('deep nesting and a flood of elements', async () => {
    expect(await refusal(await docx({ body: `${'<w:sdt><w:sdtContent>'.repeat(90)}${paragraph('x')}${'</w:sdtContent></w:sdt>'.repeat(90)}` }))).toEqual([422, 'too-large'])
    expect(await refusal(await docx({ body: '<w:p/>'.repeat(210_000) }))).toEqual([422, 'too-large'])
  })

  test('what a template holds is text: hostile values of a record stay text', async () => {
    const customer = await app.admin.create('customers', { name: '{{terms}} <script>alert(1)</script>' })
    const hostile = await app.admin.create('contracts', { name: '{{#lines}}', customer: customer.id, terms: 'SECRET' })
    const taken = await take(await docx({ body: paragraph('{{name}} {{customer.name}}') }))
    const [page = ''] = await pagesOf((await app.admin.get(`/api/v1/contracts/${hostile.id}/print?template=${taken.body.result.documentTemplate as string}`)).bytes)
    expect(page).toBe('{{#lines}}{{terms}}<script>alert(1)</script>')
  })
})
