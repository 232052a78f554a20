import ExcelJS from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench, sendForm } from './bench.ts'

let bench: ImportBench
beforeAll(async () => { bench = await importBench() })

const exported = async (client: ImportBench['admin'], object: string, body: object) => {
  const answer = await bench.door.inject({ method: 'POST', url: `/api/v1/${object}/export`, headers: { 'accept-language': 'en', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', cookie: client.cookie ?? '' }, payload: JSON.stringify(body) })
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload, text: answer.body }
}

describe('files', () => {
  it('come in as a form and go out as an attachment that no browser runs', async () => {
    const customer = await bench.admin.create('customers', { name: 'Holds a file' })
    const made = await sendForm(bench.door, bench.admin, '/api/v1/files', { target: JSON.stringify({ object: 'customer', id: customer.id }), remark: 'offer' }, '../../evil\u202Egnp.html', '<script>alert(1)</script>')
    expect(made).toMatchObject({ status: 201, body: { name: 'evilgnp.html', size: 25, mime: 'text/plain', remark: 'offer', target: { object: 'customer', id: customer.id } } })
    const content = await bench.admin.get(`/api/v1/files/${made.body.id}/content`)
    expect(content).toMatchObject({ status: 200, text: '<script>alert(1)</script>' })
    expect(content.headers).toMatchObject({ 'content-type': 'text/plain', 'x-content-type-options': 'nosniff', 'content-security-policy': `sandbox; default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'` })
    expect(content.headers['content-disposition']).toBe(`attachment; filename="evilgnp.html"; filename*=UTF-8''evilgnp.html`)
  })

  it('are read by whoever reads the record that they hang on, and by nobody else', async () => {
    const customer = await bench.admin.create('customers', { name: 'Private' })
    const { body } = await sendForm(bench.door, bench.admin, '/api/v1/files', { target: JSON.stringify({ object: 'customer', id: customer.id }) }, 'a.txt', 'secret')
    const rep = await bench.person({ role: 'rep' })
    expect((await rep.get(`/api/v1/files/${body.id}/content`)).status).toBe(404)
    expect((await bench.nobody().get(`/api/v1/files/${body.id}/content`)).status).toBe(401)
    expect((await sendForm(bench.door, rep, '/api/v1/files', { target: JSON.stringify({ object: 'customer', id: customer.id }) }, 'b.txt', 'mine')).status).toBe(422)
  })

  it('are never made of words alone: neither name of content nor size is a caller’s to say', async () => {
    const checksum = 'a'.repeat(64)
    expect((await bench.admin.post('/api/v1/files', { name: 'x', size: 1, mime: 'text/html', checksum })).status).toBe(422)
    const { body } = await sendForm(bench.door, bench.admin, '/api/v1/files', {}, 'a.txt', 'x')
    expect((await bench.admin.patch(`/api/v1/files/${body.id}`, { checksum }, { version: body.version })).status).toBe(422)
    expect((await sendForm(bench.door, bench.admin, '/api/v1/customers', {}, 'a.txt', 'x')).status).toBe(422)
    expect((await sendForm(bench.door, bench.admin, '/api/v1/files', {}, 'a.txt', '')).status).toBe(422)
    expect(bench.faults).toEqual([])
  })
})

describe('exports', () => {
  beforeAll(async () => {
    await bench.admin.create('customers', { name: '=HYPERLINK("http://x")', city: 'Suzhou', phone: '+8613800138999', industry: 'textile', creditLimit: { amount: 123_450, currency: 'CNY' }, remark: 'with, comma\nand "line"' })
    await bench.admin.create('customers', { name: '苏州云锦', city: 'Suzhou' })
  })
  const query = { filter: { field: 'city', is: 'equals', value: 'Suzhou' }, sort: [{ field: 'name' }] }

  it('give CSV that no spreadsheet runs, in the words of the caller', async () => {
    const { status, text, headers } = await exported(bench.admin, 'customers', { query, format: 'csv', fields: ['name', 'phone', 'industry', 'creditLimit', 'remark', 'owner'] })
    expect(status).toBe(200)
    expect(headers['content-disposition']).toContain('attachment; filename="Customers 2026-11-25.csv"')
    expect(text).toBe('\uFEFFName,Phone,Industry,Credit limit,Credit limit (currency),Remark,Owner\r\n"\'=HYPERLINK(""http://x"")",\'+86 138 0013 8999,Textile,1234.5,CNY,"with, comma\nand ""line""",Ada Admin\r\n苏州云锦,,,,,,Ada Admin\r\n')
    expect((await exported(bench.admin, 'customers', { query, format: 'csv', fields: ['name'], mark: false })).text.startsWith('Name')).toBe(true)
  })

  it('give a workbook, an array and lines of JSON', async () => {
    const { bytes } = await exported(bench.admin, 'customers', { query, format: 'xlsx', fields: ['name', 'creditLimit'] })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    expect(book.worksheets[0]?.getRow(2).values).toEqual([undefined, '=HYPERLINK("http://x")', 1234.5, 'CNY'])
    const lines = (await exported(bench.admin, 'customers', { query, format: 'jsonl', fields: ['name'] })).text.trim().split('\n').map((line) => JSON.parse(line))
    expect(lines).toMatchObject([{ name: '=HYPERLINK("http://x")' }, { name: '苏州云锦' }])
    expect(JSON.parse((await exported(bench.admin, 'customers', { query, format: 'json', fields: ['name'] })).text)).toEqual(lines)
  })

  it('stay within scope and right, and stand in the history', async () => {
    const rep = await bench.person({ role: 'rep' })
    expect((await exported(rep, 'customers', { format: 'csv' })).status).toBe(403)
    const head = await bench.person({ role: 'headOfSales', department: await bench.department('North') })
    expect((await exported(head, 'customers', { query, format: 'jsonl' })).text).toBe('')
    expect((await exported(bench.admin, 'customers', { query: { filter: { field: 'nothing', is: 'equals', value: 1 } }, format: 'csv' })).status).toBe(422)
    const [entry] = await asOwner(bench.program.database, `select after, actor_name from feed where action = 'export' and object = 'customer' order by id limit 1`)
    expect(entry).toMatchObject({ actor_name: 'Ada Admin', after: { format: 'csv', query } })
    expect(bench.faults).toEqual([])
  })

  it('can be imported again as they are, and then nothing changes', async () => {
    const { text } = await exported(bench.admin, 'customers', { query, format: 'csv', fields: ['name', 'phone', 'city', 'industry', 'creditLimit', 'remark'] })
    expect(await bench.importText(bench.admin, 'customer', text)).toMatchObject({ createdCount: 0, updatedCount: 0, skippedCount: 2, refusedCount: 0 })
  })
})
