import { planAggregate } from '../../src/records/query/aggregate.ts'
import { planCount } from '../../src/records/query/count.ts'
import { createCursors } from '../../src/records/query/cursor.ts'
import { planPage } from '../../src/records/query/list.ts'
import { stuckDeals } from '../../src/model/metrics/stuck.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { sql, type Statement } from '../../src/platform/database/index.ts'
import type { Bench } from './bench.ts'
import { must } from './http.ts'
import { contextOf } from './lists.ts'
import { interleaved, middle } from './measure.ts'
import type { Figure } from './report.ts'

const deals = 50_000
const fields = ['name', 'stage', 'customer', 'amount', 'expectedCloseOn', 'nextStep', 'owner', 'createdAt', 'stageChangedAt', 'lastActivityAt', 'nextActivityAt', 'status']
const isOpen: Filter = { field: 'status', is: 'equals', value: 'open' }
const named = (name: string, { text, values }: Statement) => ({ name, text, values: [...values] })

/** A board of 50,000 open deals as a browser opens it (sums of all lanes, what is stuck, the first cards of each lane, at once) beside the same SQL on as many bare connections. */
export async function benchBoard({ world, sizes, rounds }: Bench): Promise<Figure[]> {
  const ground = await world()
  const [company] = await ground.companies(sizes.slice(0, 1))
  if (company === undefined) return []
  const stages = await ground.database.asOwner((tx) => tx.query<{ id: string; allowed: number | null }>(sql`select id, allowed_days::integer as allowed from stage where workspace_id = ${company.workspaceId} and kind = 'open' and deleted_at is null order by "order"`))
  await fill(ground.database, company, stages.map(({ id }) => id))
  const context = await contextOf(ground, company, 'all')
  const { cookie } = company.people.all
  const { registry } = ground.program
  const object = registry.object('opportunity')
  const stuck: Filter = { and: [isOpen, stuckDeals(stages.flatMap(({ id, allowed }) => (allowed === null ? [] : [{ id, allowedDays: allowed }])))] }
  const measures = [{ function: 'count' }, { function: 'sum', field: 'amount' }, { function: 'sum', field: 'weightedAmount' }] as const
  const laneOf = (stage: string) => ({ filter: { and: [isOpen, { field: 'stage', is: 'equals', value: stage } as const] }, fields, sort: [{ field: 'expectedCloseOn' }], limit: 20 })
  const cursors = createCursors('only for the bench')
  const statements = [
    named('board-sums', planAggregate(context, registry, object, { filter: isOpen, groupBy: { field: 'stage' }, measures }).statement),
    named('board-stuck', planCount(context, registry, object, { filter: stuck })),
    ...stages.map(({ id }, index) => named(`board-lane-${index}`, planPage(context, { registry, cursors }, object, laneOf(id)).statement)),
  ]
  const bare = await Promise.all(statements.map(() => ground.bare(company.workspaceId)))
  const post = (path: string, body: object) => must(ground.address, 'POST', `/api/v1/opportunities/${path}`, { cookie, body })
  const ours = () => Promise.all([post('aggregate', { filter: isOpen, groupBy: { field: 'stage' }, measures }), post('count', { filter: stuck }), ...stages.map(({ id }) => post('query', laneOf(id)))])
  const limit = () => Promise.all(bare.map((connection, index) => connection.query(statements[index] ?? { text: 'select 1' })))
  const { one, other } = await interleaved(Math.ceil(rounds / 3), ours, limit)
  return [{ what: `board of ${deals.toLocaleString('en')} open opportunities, all of it at once`, ours: middle(one), limit: middle(other), unit: 'ms p50', bar: 3, better: 'lower' }]
}

async function fill(database: Parameters<typeof contextOf>[0]['database'], { workspaceId, rows }: { readonly workspaceId: number; readonly rows: number }, stages: readonly string[]): Promise<void> {
  await database.asOwner(async (tx) => {
    const [there] = await tx.query<{ one: number }>(sql`select 1 as one from opportunity where workspace_id = ${workspaceId} limit 1`)
    if (there !== undefined) return
    await tx.run(sql`
      insert into opportunity (workspace_id, id, version, name, name_sort, number, customer_id, stage_id, status, amount_amount, amount_currency, amount_base, amount_rate, probability, weighted_amount_base, expected_close_on,
        stage_changed_at, owner_id, department_id, access_owner_id, access_department_id, access_root_id, created_at, updated_at, last_activity_at, forecast_category)
      select c.workspace_id, gen_random_uuid(), 1, 'Deal ' || n, lower('deal ' || n) || chr(1) || 'Deal ' || n, 'O-' || lpad(n::text, 6, '0'), c.id, (${[...stages]}::uuid[])[1 + n % ${stages.length}::integer], 'open',
        n::bigint * 7919 % 100000000, 'CNY', n::bigint * 7919 % 100000000, 1, 0.4, (n::bigint * 7919 % 100000000) * 4 / 10, current_date + (n % 90 - 20)::integer, now() - (n % 30) * interval '1 day',
        c.owner_id, c.department_id, c.access_owner_id, c.access_department_id, c.id, now() - interval '40 days', now(), now() - (n % 40) * interval '1 day', 'pipeline'
      from (select c.*, row_number() over (order by c.id)::integer as n from customer c cross join generate_series(1, ${Math.ceil(deals / rows)}::integer) k where c.workspace_id = ${workspaceId} limit ${deals}) c`)
  })
  await database.asOwner((tx) => tx.run(sql`analyze opportunity`))
}
