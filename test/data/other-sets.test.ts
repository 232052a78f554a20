import { beforeAll, expect, it } from 'vitest'
import { importFile } from '../../src/app/imports/command.ts'
import type { Row } from '../../src/records/engine.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { describeSets, pathOf, rowsOf } from './sets.ts'

const plan = (entities: readonly object[]) => ({ zone: 'UTC', currency: 'CNY', language: 'en', entities })
const columns = (names: Readonly<Record<string, number>>, more: object = {}) => Object.fromEntries(Object.entries(names).map(([name, column]) => [name, { columns: [column], ...more }]))

describeSets('other public files are read, or refused row by row with a reason', () => {
  let bench: ImportBench
  beforeAll(async () => { bench = await importBench() })

  const ask = async (sql: string) => (await asOwner(bench.program.database, sql))[0] ?? {}
  const run = async (file: string, object: string, given?: unknown) => importFile(bench.program, await bench.contextOf(bench.admin), { path: pathOf(file), object, ...(given === undefined ? {} : { plan: given }) })
  const reasons = async (record: Row) => (await asOwner(bench.program.database, `select problems->0->>'rule' as rule, count(*) from import_row where import_id = $1 and outcome = 'refused' group by 1 order by 1`, [record['id']]))

  it('AdventureWorks: 18,484 people in Windows-1252, accents whole, names that come again kept apart by their numbers', async () => {
    const started = performance.now()
    const record: Row = await run('adventureworks/customers.csv', 'customer', plan([{
      name: 'customer', object: 'customer', key: ['externalId'], duplicates: true,
      fields: { ...columns({ externalId: 1, name: 2, city: 3, region: 4, country: 5, postcode: 6 }), kind: { constant: 'person' } },
    }]))
    console.log(`${Number(record['createdCount'])} customers at ${Math.round(Number(record['createdCount']) / (performance.now() - started) * 1000)} rows a second`)
    expect(record).toMatchObject({ status: 'done', encoding: 'windows-1252', createdCount: 18_484, refusedCount: 0 })
    const countries = await asOwner(bench.program.database, `select country, count(*) from customer where country in ('United States', 'Australia', 'United Kingdom') group by 1 order by 2 desc`)
    expect(countries).toEqual([{ country: 'United States', count: 7819 }, { country: 'Australia', count: 3591 }, { country: 'United Kingdom', count: 1913 }])
    const names = rowsOf('adventureworks/customers.csv', 'latin1').map((row) => row['Customer'])
    expect(await ask(`select count(*) from customer where name like '%Muñoz%'`)).toEqual({ count: names.filter((name) => name?.includes('Muñoz')).length })
    expect(await ask(`select count(distinct name) from customer`)).toEqual({ count: new Set(names).size })
  }, 180_000)

  it('AdventureWorks: resellers and products, of which 397 keys share 295 numbers', async () => {
    expect(await run('adventureworks/resellers.csv', 'customer', plan([{ name: 'customer', object: 'customer', key: ['externalId'], fields: columns({ postcode: 0, country: 1, region: 2, city: 3, name: 4, externalId: 6 }) }]))).toMatchObject({ createdCount: 701, refusedCount: 0 })
    const record: Row = await run('adventureworks/products.csv', 'product', plan([
      { name: 'category', object: 'productCategory', key: ['name'], fields: columns({ name: 0 }), found: 'skip' },
      { name: 'product', object: 'product', key: ['externalId'], fields: { ...columns({ externalId: 8, name: 6, listPrice: 3, cost: 5, series: 2 }), category: { entity: 'category' } } },
    ]))
    const rows = rowsOf('adventureworks/products.csv', 'latin1')
    const exact = (text: string | undefined) => /^\d+(\.\d{1,2}0*)?$/.test(text ?? '')
    const good = rows.filter((row) => exact(row['ListPrice']) && exact(row['StandardCost']))
    expect(record).toMatchObject({ createdCount: good.length, refusedCount: rows.length - good.length })
    expect(await ask('select sum(list_price_amount)::bigint as prices from product where external_id is not null')).toEqual({ prices: good.reduce((sum, row) => sum + Math.round(Number(row['ListPrice']) * 100), 0) })
  })

  it('Northwind: rows cut apart by a comma without quotes are reported, never shifted; NULL is nothing', async () => {
    const customers: Row = await run('northwind/customers.csv', 'customer', plan([{ name: 'customer', object: 'customer', key: ['externalId'], fields: columns({ externalId: 0, name: 1, address: 4, city: 5, region: 6, postcode: 7, country: 8, phone: 9 }, { blanks: ['NULL'] }) }]))
    expect(customers).toMatchObject({ createdCount: 67, refusedCount: 24 })
    expect(await reasons(customers)).toEqual([{ rule: 'cells', count: 24 }])
    expect(await ask(`select count(*) from customer where external_id ~ '^[A-Z]{5}$' and (region = 'NULL' or country ~ '\\d')`)).toEqual({ count: 0 })
    const suppliers: Row = await run('northwind/suppliers.csv', 'supplier', plan([{ name: 'supplier', object: 'supplier', key: ['name'], fields: columns({ name: 1, phone: 9 }, { blanks: ['NULL'] }) }]))
    expect(suppliers).toMatchObject({ createdCount: 20, refusedCount: 9 })
    const orders: Row = await run('northwind/orders.csv', 'order', plan([
      { name: 'customer', object: 'customer', key: ['externalId'], fields: columns({ externalId: 1 }), found: 'skip', missing: 'refuse' },
      { name: 'order', object: 'order', key: ['externalId'], fields: { ...columns({ externalId: 0, date: 3, requestedOn: 4, deliveredOn: 5, freight: 7 }, { blanks: ['NULL'] }), customer: { entity: 'customer' } } },
    ]))
    expect(Number(orders['createdCount']) + Number(orders['refusedCount'])).toBe(830)
    expect((await reasons(orders)).find(({ rule }) => rule === 'cells')).toEqual({ rule: 'cells', count: 176 })
    expect(await ask(`select min(date)::text as first from "order" where external_id = '10248'`)).toEqual({ first: rowsOf('northwind/orders.csv')[0]?.['customerID'] === 'VINET' ? '1996-07-04' : null })
  })

  it('RFM orders: 995 customers by name and mail, 4,906 orders, revenue to the unit', async () => {
    const rows = rowsOf('rfm/rfm_orders.csv')
    const record: Row = await run('rfm/rfm_orders.csv', 'order', plan([
      { name: 'customer', object: 'customer', key: ['email', 'name'], fields: { ...columns({ name: 0, email: 5 }), kind: { constant: 'person' } }, found: 'skip' },
      { name: 'order', object: 'order', fields: { ...columns({ date: 1, amount: 2 }), status: { constant: 'closed' }, customer: { entity: 'customer' } } },
    ]))
    expect(record).toMatchObject({ createdCount: 4906, refusedCount: 0 })
    expect(await ask(`select count(*), sum(order_count)::bigint as orders, sum(order_total_base)::bigint as revenue, min(first_order_on)::text as first, max(last_order_on)::text as last from customer where email like '%@rfmail.com'`)).toEqual({
      count: new Set(rows.map((row) => row['customer_id'])).size, orders: 4906, revenue: 46_415_800, first: '2001-10-29', last: '2006-12-30',
    })
  }, 120_000)

  it('CDNOW: numbers keep their leading zeros, rows that come again are kept, every cent arrives', async () => {
    const rows = rowsOf('cdnow/cdnow_sample_transactions.csv')
    const record: Row = await run('cdnow/cdnow_sample_transactions.csv', 'order', plan([
      { name: 'customer', object: 'customer', key: ['externalId'], fields: { externalId: { columns: [1], template: 'cdnow-{text}' }, name: { columns: [1], template: 'Buyer {text}' }, kind: { constant: 'person' } }, found: 'skip' },
      { name: 'order', object: 'order', fields: { ...columns({ date: 2, amount: 4 }), status: { constant: 'closed' }, customer: { entity: 'customer' } } },
    ]))
    expect(record).toMatchObject({ createdCount: 6919, refusedCount: 0 })
    expect(await ask(`select count(*), sum(order_count)::bigint as orders, sum(order_total_base)::bigint as revenue from customer where external_id like 'cdnow-%'`)).toEqual({ count: 2357, orders: 6919, revenue: 24_409_194 })
    const zero = rows.find((row) => row['master_id']?.startsWith('0'))?.['master_id'] ?? ''
    expect(await ask(`select count(*) from customer where external_id = 'cdnow-${zero}'`)).toEqual({ count: 1 })
  }, 120_000)

  it.each([
    ['e-mail addresses', 'emails/email_validation.csv', { name: { columns: [0], template: 'mail {text}' }, email: { columns: [1] } }],
    ['telephone numbers', 'phones/phones_reference.csv', { name: { columns: [3], template: 'phone {text}' }, phone: { columns: [3] } }],
    ['messy telephone numbers', 'phones/phones_messy.csv', { name: { columns: [1], template: 'messy {text}' }, phone: { columns: [1] } }],
    ['names of people', 'names/person_names_labeled.csv', { name: { columns: [1] } }],
    ['addresses', 'addresses/us_addresses_labeled.csv', { name: { columns: [0], template: 'address {text}' }, address: { columns: [1] } }],
    ['addresses of the world', 'addresses/international_addresses.csv', { name: { columns: [1] }, address: { columns: [1] } }],
  ])('%s: each row is taken or refused', async (_name, file, fields) => {
    const record: Row = await run(file, 'contact', plan([{ name: 'contact', object: 'contact', key: ['name'], found: 'create', fields }]))
    expect(record['status']).toBe('done')
    expect(Number(record['createdCount']) + Number(record['refusedCount'])).toBe(record['rowCount'])
    const [silent] = await asOwner(bench.program.database, `select count(*) from import_row where import_id = $1 and outcome = 'refused' and (problems->0->'message'->>'zh' is null or problems->0->'message'->>'en' is null)`, [record['id']])
    expect(silent).toEqual({ count: 0 })
  }, 60_000)

  it('of the e-mail cases none that is an error was taken, and each plain valid one was', async () => {
    const cases = rowsOf('emails/email_validation.csv')
    // Blanks around a cell are no part of it.
    const taken = new Set((await asOwner(bench.program.database, `select name from contact where name like 'mail %'`)).map(({ name }) => String(name).slice(5)))
    expect(cases.filter((row) => row['category'] === 'ISEMAIL_ERR' && taken.has(row['id'] ?? '') && row['address'] !== '' && row['address'] === row['address']?.trim())).toEqual([])
    const valid = cases.filter((row) => row['category'] === 'ISEMAIL_VALID_CATEGORY' || row['category'] === 'ISEMAIL_DNSWARN')
    expect(valid.filter((row) => !taken.has(row['id'] ?? '') && (row['address']?.length ?? 0) <= 100).map((row) => row['address'])).toEqual([])
  })
})
