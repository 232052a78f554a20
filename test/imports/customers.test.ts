import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from './bench.ts'

let bench: ImportBench
beforeAll(async () => { bench = await importBench() })

const list = async (object: string, filter?: unknown) => (await bench.admin.post(`/api/v1/${object}/query`, { ...(filter === undefined ? {} : { filter }), limit: 200, sort: [{ field: 'createdAt' }] })).body.rows

describe('importing customers', () => {
  it('finds columns in both languages, imports, and changes nothing when the same file comes again', async () => {
    const text = '客户名称,电话,行业,城市,年营业额,备注\n杭州云栖纺织有限公司,0571-88886666,纺织,杭州,1200万,老客户\n深圳启明电子,13800138000,电子,深圳,,\n'
    const { status, body } = await bench.upload(bench.admin, 'customer', '客户.csv', text)
    expect(status).toBe(201)
    expect(body).toMatchObject({ fileName: '客户.csv', object: 'customer', status: 'uploaded', rowCount: 2, mapping: { headers: ['客户名称', '电话', '行业', '城市', '年营业额', '备注'] } })
    expect(body.mapping.columns.map(({ field }: { field: string }) => field)).toEqual(['name', 'phone', 'industry', 'city', 'annualRevenue', 'remark'])
    const done = await bench.run(bench.admin, body.id)
    expect(done).toMatchObject({ status: 'done', createdCount: 2, updatedCount: 0, refusedCount: 0, readCount: 2, rowCount: 2 })
    expect(await list('customers', { field: 'city', is: 'equals', value: '杭州' })).toMatchObject([{ name: '杭州云栖纺织有限公司', industry: 'textile', annualRevenue: { amount: 1_200_000_000, currency: 'CNY' }, version: 1 }])
    const before = await asOwner(bench.program.database, 'select max(id) as id from feed where object not in ($1, $2, $3)', ['import', 'file', 'notification'])
    const again = await bench.importText(bench.admin, 'customer', text)
    expect(again).toMatchObject({ status: 'done', createdCount: 0, updatedCount: 0, skippedCount: 2, refusedCount: 0 })
    expect(await asOwner(bench.program.database, 'select max(id) as id from feed where object not in ($1, $2, $3)', ['import', 'file', 'notification'])).toEqual(before)
  })

  it('updates what it finds by company name, phone or e-mail, and a blank cell keeps the old value', async () => {
    const done = await bench.importText(bench.admin, 'customer', 'name,phone,email,city\n深圳市启明电子有限公司,138 0013 8000,hello@qiming.example,\nNew Firm,,,Ningbo\n')
    expect(done).toMatchObject({ createdCount: 1, updatedCount: 1 })
    expect(await list('customers', { field: 'email', is: 'equals', value: 'hello@qiming.example' })).toMatchObject([{ name: '深圳启明电子', city: '深圳', version: 2 }])
  })

  it('takes two rows of one file for one customer when they agree in what tells duplicates', async () => {
    const done = await bench.importText(bench.admin, 'customer', 'name,phone,city\nTwin One,13911112222,\nTwin Two,+86 139-1111-2222,Xi’an\n')
    expect(done).toMatchObject({ createdCount: 1, skippedCount: 1, refusedCount: 0 })
    expect(await list('customers', { field: 'name', is: 'startsWith', value: 'Twin' })).toMatchObject([{ name: 'Twin One', city: 'Xi’an' }])
  })

  it('refuses rows one by one with their reasons, gives them back as a file, and takes that file when it is mended', async () => {
    const done = await bench.importText(bench.admin, 'customer', 'name,email,founded year\nGood,good@example.com,1999\nBad,not-an-address,1999\n,x@example.com,2000\nWide,w@example.com,2001,=cmd|x\n')
    expect(done).toMatchObject({ status: 'done', createdCount: 1, refusedCount: 3 })
    const refused = await bench.admin.get(`/api/v1/imports/${done.id}/refused`)
    expect(refused.body.rows).toMatchObject([
      { line: 3, problems: [{ path: '/email', rule: 'email' }] }, { line: 4, problems: [{ path: '/name', rule: 'required' }] }, { line: 5, problems: [{ rule: 'cells' }] },
    ])
    const chinese = await bench.admin.get(`/api/v1/imports/${done.id}/refused`, { language: 'zh' })
    expect(chinese.body.rows[0].problems[0].message).toBe('这不是有效的邮箱地址。')
    const file = await bench.admin.get(`/api/v1/imports/${done.id}/refused.csv`)
    expect(file.headers['content-disposition']).toContain('attachment')
    expect(file.text).toContain('name,email,founded year,Why it was refused\r\nBad,not-an-address,1999,email: This is not an e-mail address.')
    expect(file.text).toContain(`'=cmd|x`)
    const mended = file.text.replace('not-an-address', 'bad@example.com').replace(/\r\nWide.*\r\n/, '\r\n').replace('\r\n,x@', '\r\nNamed,x@')
    expect(await bench.importText(bench.admin, 'customer', mended)).toMatchObject({ createdCount: 2, refusedCount: 0 })
  })

  it('previews without writing a thing', async () => {
    const { body } = await bench.upload(bench.admin, 'contact', 'people.csv', 'name,account,email\nLi Lei,New Firm,li@example.com\nHan,Nwe Firm,han@example.com\nBroken,New Firm,no\nWu,Elsewhere Ltd,wu@example.com\n')
    expect(body.mapping.columns.map(({ entity, field }: Record<string, string>) => `${entity}.${field}`)).toEqual(['contact.name', 'customer.name', 'contact.email'])
    const before = await asOwner(bench.program.database, `select (select count(*) from customer) as customers, (select count(*) from contact) as contacts, (select count(*) from import_row) as lines`)
    const preview = await bench.admin.post(`/api/v1/imports/${body.id}/preview`)
    expect(preview.body).toMatchObject({
      rows: 4, whole: true, ready: 2, toLookAt: 1, refused: 1, toCreate: 3, alongTheWay: [{ entity: 'customer', object: 'customer', count: 2, samples: ['Nwe Firm', 'Elsewhere Ltd'] }],
      suggestions: [{ entity: 'customer', given: 'Nwe Firm', meant: 'New Firm', rows: 1 }], refusals: [{ line: 4, problems: [{ path: '/email', rule: 'email' }] }],
    })
    expect(preview.body.first[0]).toMatchObject({ line: 2, records: [{ object: 'customer', values: { name: 'New Firm' } }, { object: 'contact', values: { name: 'Li Lei', email: 'li@example.com' } }] })
    expect(await asOwner(bench.program.database, `select (select count(*) from customer) as customers, (select count(*) from contact) as contacts, (select count(*) from import_row) as lines`)).toEqual(before)
  })

  it('is undone: what it made goes, what it changed comes back, what people changed since stays and is listed', async () => {
    await bench.importText(bench.admin, 'customer', 'external id,name,city\nE1,Undo One,Berlin\nE2,Undo Two,Bonn\n')
    const done = await bench.importText(bench.admin, 'customer', 'external id,name,city\nE1,Undo One,Rome\nE2,Undo Two,Oslo\nE3,Undo Three,Paris\nE4,Undo Four,Lyon\n')
    expect(done).toMatchObject({ createdCount: 2, updatedCount: 2 })
    const rows = await list('customers', { field: 'name', is: 'startsWith', value: 'Undo' })
    const byName = (name: string) => rows.find((row: { name: string }) => row.name === name)
    const edited = await bench.admin.patch(`/api/v1/customers/${byName('Undo Two').id}`, { city: 'Bergen' }, { version: byName('Undo Two').version })
    expect(edited.status).toBe(200)
    await bench.admin.create('contacts', { name: 'Hangs on', customer: byName('Undo Four').id })
    const undone = await bench.undo(bench.admin, done.id)
    expect(undone).toMatchObject({ status: 'undone' })
    expect((await list('customers', { field: 'name', is: 'startsWith', value: 'Undo' })).map(({ name, city }: Record<string, string>) => `${name} ${city}`).sort()).toEqual(['Undo Four Lyon', 'Undo One Berlin', 'Undo Two Bergen'])
    const kept = await bench.admin.get(`/api/v1/imports/${done.id}/kept`)
    expect(kept.body.records.map(({ id }: { id: string }) => id).sort()).toEqual([byName('Undo Two').id, byName('Undo Four').id].sort())
  })
})

describe('who may import', () => {
  it('is told by the role; another’s import is not there', async () => {
    const rep = await bench.person({ role: 'rep' })
    expect(await bench.upload(rep, 'customer', 'x.csv', 'name\nA\n')).toMatchObject({ status: 403 })
    const head = await bench.person({ role: 'headOfSales' })
    expect(await bench.upload(head, 'user', 'x.csv', 'name\nA\n')).toMatchObject({ status: 403 })
    const { status, body } = await bench.upload(head, 'customer', 'x.csv', 'name\nHeads Own\n')
    expect(status).toBe(201)
    expect(await bench.put(head, `/api/v1/imports/${body.id}/plan`, { plan: { ...body.mapping.plan, entities: [{ name: 'u', object: 'user', fields: { name: { columns: [0] }, email: { columns: [0] } }, key: ['name'] }] } })).toMatchObject({ status: 403 })
    const other = await bench.person({ role: 'headOfSales' })
    expect((await other.get(`/api/v1/imports/${body.id}/refused`)).status).toBe(404)
    expect((await other.post(`/api/v1/imports/${body.id}/start`)).status).toBe(404)
    const done = await bench.run(head, body.id)
    expect(done).toMatchObject({ createdCount: 1 })
  })

  it('does not reach beyond the importer’s own: what is there but hidden is refused, not doubled and not changed', async () => {
    const head = await bench.person({ role: 'headOfSales', department: await bench.department('East') })
    const done = await bench.importText(head, 'customer', 'name,city\nHeads Own,Nowhere\n')
    expect(done).toMatchObject({ createdCount: 0, updatedCount: 0, refusedCount: 1 })
    expect((await head.get(`/api/v1/imports/${done.id}/refused`)).body.rows[0].problems).toMatchObject([{ rule: 'held' }])
  })

  it.each([
    ['no plan at all', 1], ['an unknown object', { zone: 'UTC', currency: 'CNY', entities: [{ name: 'a', object: 'nothing', fields: {} }] }],
    ['a field that is computed', { zone: 'UTC', currency: 'CNY', entities: [{ name: 'a', object: 'customer', key: ['orderTotal'], fields: { orderTotal: { columns: [0] } } }] }],
    ['a ring', { zone: 'UTC', currency: 'CNY', entities: [{ name: 'a', object: 'customer', key: ['name'], fields: { name: { columns: [0] }, parent: { entity: 'a' } } }] }],
  ])('refuses %s', async (_name, plan) => {
    const { body } = await bench.upload(bench.admin, 'customer', 'x.csv', 'name\nA\n')
    const answer = await bench.put(bench.admin, `/api/v1/imports/${body.id}/plan`, { plan })
    expect(answer.status === 422 || answer.status === 404).toBe(true)
    expect(bench.faults).toEqual([])
  })
})
