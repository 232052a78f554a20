import { asText } from '../../src/lib/json.ts'
import { beforeAll, expect, it } from 'vitest'
import { importFile, previewFile } from '../../src/app/imports/command.ts'
import { opportunitiesPreset } from '../../src/app/imports/presets/opportunities.ts'
import type { Row } from '../../src/records/engine.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type ImportBench, importBench } from '../imports/bench.ts'
import { closedAs, closedDeals, closedLines, endedStays, enteredStage, laterThan, openDeals, velocity, wentOn } from '../../src/model/metrics/pipeline.ts'
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

  it('funnel, velocity, win rate by agent, product and month, cycle and durations equal those computed from the files', async () => {
    await bench.catchUp()
    const { admin } = bench
    const stages = (await admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows as { id: string; name: string; order: number; kind: string; pipeline: { id: string } }[]
    const plain = stages.map((stage) => ({ ...stage, pipeline: stage.pipeline.id }))
    const asked = { pipeline: plain[0]?.pipeline ?? '', from: '2016-01-01', until: '2018-01-01' }
    const aggregate = async (object: string, question: object) => (await admin.post(`/api/v1/${object}/aggregate`, question)).body.rows as { group: string | null; title?: string; values: number[] }[]
    const count = async (filter: object) => (await aggregate('opportunities', { filter, measures: [{ function: 'count' }] }))[0]?.values[0]
    const has = (row: SetRow, ...of: readonly string[]) => of.includes(row['deal_stage'] ?? '')
    const [won, lost] = [deals.filter((row) => has(row, 'Won')), deals.filter((row) => has(row, 'Lost'))]
    // The funnel of those that were engaged in the time: 'Need' is our word for it.
    const need = plain[1]
    if (need === undefined) throw new Error('no second stage')
    const stage = { id: need.id, later: laterThan(need, plain) }
    const engaged = deals.filter((row) => (row['engage_date'] ?? '') !== '')
    expect([await count(enteredStage(asked, stage)), await count(wentOn(asked, stage))]).toEqual([engaged.length, won.length])
    const quarter = { ...asked, from: '2017-01-01', until: '2017-03-31' }
    const inQuarter = engaged.filter((row) => row['engage_date']! >= quarter.from && row['engage_date']! <= quarter.until)
    expect([await count(enteredStage(quarter, stage)), await count(wentOn(quarter, stage))]).toEqual([inQuarter.length, inQuarter.filter((row) => has(row, 'Won')).length])
    // Win rate, cycle and velocity.
    const days = (row: SetRow) => (Date.parse(row['close_date'] ?? '') - Date.parse(row['engage_date'] ?? '')) / 86_400_000
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const [wonCount, cycleDays, averageValue] = (await aggregate('opportunities', { filter: closedAs(asked, 'won'), measures: [{ function: 'count' }, { function: 'average', field: 'daysOpen' }, { function: 'average', field: 'amount' }] }))[0]?.values ?? []
    const closed = await count(closedDeals(asked))
    expect([wonCount, closed, await count(openDeals(asked))]).toEqual([won.length, won.length + lost.length, deals.length - won.length - lost.length])
    expect(cycleDays).toBeCloseTo(mean(won.map(days)), 6)
    const cents = mean(won.map((row) => Number(row['close_value']) * 700))
    expect(velocity({ open: 2089, winRate: wonCount! / closed!, averageValue: averageValue!, cycleDays: cycleDays! })).toBeCloseTo(2089 * (won.length / (won.length + lost.length)) * cents / mean(won.map(days)), 2)
    const stays = await aggregate('stage-visits', { filter: endedStays(asked), groupBy: { field: 'stage' }, measures: [{ function: 'average', field: 'daysInStage' }, { function: 'count' }] })
    expect(stays.map(({ title, values }) => [title, values[1]])).toEqual([['Need', won.length + lost.length]])
    expect(stays[0]?.values[0]).toBeCloseTo(mean([...won, ...lost].map(days)), 1)
    // By agent, product and month.
    const tally = (rows: readonly SetRow[], key: (row: SetRow) => string) => { const found = new Map<string, number>(); for (const row of rows) found.set(key(row), (found.get(key(row)) ?? 0) + 1); return found }
    const told = (rows: readonly { group: string | null; title?: string; values: number[] }[]) => new Map(rows.map(({ group, title, values }) => [title ?? group ?? '', values[0] ?? 0]))
    const counted = { measures: [{ function: 'count' }] }
    const product = (row: SetRow) => (row['product'] === 'GTXPro' ? 'GTX Pro' : row['product'] ?? '')
    const month = (row: SetRow) => `${(row['close_date'] ?? '').slice(0, 7)}-01`
    for (const [status, rows] of [['won', won], ['lost', lost]] as const) {
      expect(told(await aggregate('opportunities', { filter: closedAs(asked, status), groupBy: { field: 'owner' }, ...counted }))).toEqual(tally(rows, (row) => row['sales_agent'] ?? ''))
      expect(told(await aggregate('opportunities', { filter: closedAs(asked, status), groupBy: { field: 'closedOn', period: 'month' }, ...counted }))).toEqual(tally(rows, month))
      expect(told(await aggregate('opportunity-lines', { filter: closedLines(asked, [status]), groupBy: { field: 'product' }, ...counted }))).toEqual(tally(rows, product))
    }
  })

  it('changes nothing when the same file comes again', async () => {
    await bench.catchUp()
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
