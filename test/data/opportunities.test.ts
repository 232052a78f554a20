import { asText } from '../../src/lib/json.ts'
import { beforeAll, expect, it } from 'vitest'
import { importFile, previewFile } from '../../src/app/imports/command.ts'
import { opportunitiesPreset } from '../../src/app/imports/presets/opportunities.ts'
import type { Row } from '../../src/records/engine.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { fingerprint } from './fingerprint.ts'
import { describeSets, pathOf, rowsOf, type SetRow } from './sets.ts'

describeSets('a B2B pipeline from its own four files', () => {
  let bench: ImportBench
  let deals: SetRow[]
  const done: Row[] = []
  let before: Map<string, string>

  const ask = async (sql: string) => (await asOwner(bench.program.database, sql))[0] ?? {}
  const importStep = async (file: string) => {
    const step = opportunitiesPreset.steps.find((one) => one.file === file)
    const result = await importFile(bench.program, await bench.contextOf(bench.admin), { path: pathOf(`crm_opportunities/${file}.csv`), ...(step === undefined ? {} : { step }) })
    done.push(result)
    return result
  }

  beforeAll(async () => {
    bench = await importBench()
    deals = rowsOf('crm_opportunities/sales_pipeline.csv')
    await bench.admin.create('exchange-rates', { base: 'CNY', quote: 'USD', date: '2016-01-01', rate: 7 })
    before = await fingerprint(bench.program, bench.workspaceId)
  })

  it('imports sellers with managers and departments, accounts with their parents, products with their series', async () => {
    expect(await importStep('sales_teams')).toMatchObject({ status: 'done', createdCount: 35, refusedCount: 0 })
    const teams = rowsOf('crm_opportunities/sales_teams.csv')
    const people = new Set(teams.flatMap(({ sales_agent: agent, manager }) => [agent, manager]))
    expect(await ask('select count(*) from "user" where email like \'%@sales.invalid\'')).toEqual({ count: people.size })
    expect(await ask('select count(*) from department where name in (\'Central\', \'East\', \'West\')')).toEqual({ count: 3 })
    expect(await ask('select count(*) from "user" u join "user" m on m.id = u.manager_id where m.name = \'Dustin Brinkmann\'')).toEqual({ count: teams.filter(({ manager }) => manager === 'Dustin Brinkmann').length })
    expect(await importStep('accounts')).toMatchObject({ status: 'done', refusedCount: 0 })
    const accounts = rowsOf('crm_opportunities/accounts.csv')
    expect(await ask('select count(*), count(parent_id) as children, sum(annual_revenue_amount)::bigint as revenue, sum(employees)::bigint as employees from customer')).toEqual({
      count: 85, children: 15, revenue: accounts.reduce((sum, row) => sum + Math.round(Number(row['revenue']) * 100) * 1_000_000, 0), employees: accounts.reduce((sum, row) => sum + Number(row['employees']), 0),
    })
    expect(await ask('select count(*) from customer where industry = \'technolgy\' or country = \'Philipines\'')).toEqual({ count: 0 })
    expect(await importStep('products')).toMatchObject({ createdCount: 7, refusedCount: 0 })
    expect(await ask('select count(*), sum(list_price_amount)::bigint as prices from product')).toEqual({ count: 7, prices: rowsOf('crm_opportunities/products.csv').reduce((sum, row) => sum + Number(row['sales_price']) * 100, 0) })
  })

  it('without the preset, sees that GTXPro is meant to be GTX Pro', async () => {
    const preview = await previewFile(bench.program, await bench.contextOf(bench.admin), { path: pathOf('crm_opportunities/sales_pipeline.csv'), object: 'opportunity' })
    expect(preview.rows).toBe(8800)
    expect(preview.suggestions).toContainEqual(expect.objectContaining({ object: 'product', given: 'GTXPro', meant: 'GTX Pro' }))
  })

  it('imports 8,800 deals with stages, owners, lines and dates, to the last dollar', async () => {
    expect(await importStep('sales_pipeline')).toMatchObject({ status: 'done', createdCount: 8800, updatedCount: 0, refusedCount: 0, rowCount: 8800 })
    const of = (stage: string) => deals.filter((row) => row['deal_stage'] === stage)
    const sum = (rows: readonly SetRow[]) => rows.reduce((total, row) => total + Number(row['close_value'] ?? 0), 0)
    expect([of('Won').length, sum(of('Won')), of('Lost').length, of('Engaging').length, of('Prospecting').length]).toEqual([4238, 10_005_534, 2473, 1589, 500])
    const stages = await asOwner(bench.program.database, `select o.status, s.name as stage, count(*), sum(o.amount_amount)::bigint as amount, count(o.customer_id) as customers from opportunity o join stage s on s.id = o.stage_id group by 1, 2 order by 2`)
    expect(stages).toEqual([
      { status: 'open', stage: 'First contact', count: 500, amount: null, customers: 500 - 337 },
      { status: 'lost', stage: 'Lost', count: 2473, amount: null, customers: 2473 },
      { status: 'open', stage: 'Need', count: 1589, amount: null, customers: 1589 - 1088 },
      { status: 'won', stage: 'Won', count: 4238, amount: 1_000_553_400, customers: 4238 },
    ])
    expect(await ask('select count(*) from opportunity where opened_on is null')).toEqual({ count: 500 })
    const quarters = await asOwner(bench.program.database, `select extract(quarter from closed_on)::int as quarter, sum(amount_amount)::bigint / 100 as won from opportunity where status = 'won' group by 1 order by 1`)
    expect(quarters.map(({ won }) => Number(won))).toEqual([1_134_672, 3_086_111, 2_982_255, 2_802_496])
  })

  it('keeps products on the lines, deals with their sellers, and the sums of the customers', async () => {
    const byProduct = await asOwner(bench.program.database, `select p.name, sum(l.unit_price_amount)::bigint / 100 as won from opportunity_line l join product p on p.id = l.product_id group by 1`)
    expect(byProduct.find(({ name }) => name === 'GTX Pro')?.['won']).toBe(3_510_578)
    expect(byProduct.reduce((sum, { won }) => sum + Number(won), 0)).toBe(10_005_534)
    expect(await ask('select sum(won_amount_base)::bigint as won from customer')).toEqual({ won: 1_000_553_400 * 7 })
    const sellers = new Map<string, number>()
    for (const row of deals) sellers.set(row['sales_agent'] ?? '', (sellers.get(row['sales_agent'] ?? '') ?? 0) + 1)
    const owned = await asOwner(bench.program.database, `select u.name, count(*) from opportunity o join "user" u on u.id = o.owner_id group by 1`)
    expect(new Map(owned.map(({ name, count }) => [name, count]))).toEqual(sellers)
  })

  it('changes nothing when the same file comes again', async () => {
    const last = await ask('select max(id) as id from feed where object not in (\'import\', \'file\', \'notification\')')
    const again = await importFile(bench.program, await bench.contextOf(bench.admin), { path: pathOf('crm_opportunities/sales_pipeline.csv'), ...(opportunitiesPreset.steps[3] === undefined ? {} : { step: opportunitiesPreset.steps[3] }) })
    expect(again).toMatchObject({ createdCount: 0, updatedCount: 0, skippedCount: 8800, refusedCount: 0 })
    expect(await ask('select max(id) as id from feed where object not in (\'import\', \'file\', \'notification\')')).toEqual(last)
  })

  it('is undone file by file, and everything is as it was', async () => {
    for (const record of done.toReversed()) expect(await bench.undo(bench.admin, asText(record['id']))).toMatchObject({ status: 'undone' })
    expect(await fingerprint(bench.program, bench.workspaceId)).toEqual(before)
  }, 120_000)
})
