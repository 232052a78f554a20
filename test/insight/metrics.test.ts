import { beforeAll, describe, expect, test } from 'vitest'
import { systemActor } from '../../src/access/index.ts'
import { beginSample } from '../../src/app/sample/actions.ts'
import { runLoad } from '../../src/app/sample/run.ts'
import { metrics } from '../../src/model/metrics/library.ts'
import { asOwner } from '../../src/platform/testing/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { runModels, startRun } from './company.ts'
import type { TestClient } from '../support/client.ts'

let app: TestApp
let head: TestClient
let departments: readonly string[]
const quarter = { period: 'quarter', startsOn: '2026-08-10' }
const [from, to, beforeFrom, beforeTo] = ['2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30']

beforeAll(async () => {
  app = await testApp({ language: 'zh' })
  const context = { workspaceId: app.workspaceId, actor: { ...systemActor('Ada Admin', 'job', { language: 'zh', zone: 'Asia/Shanghai' }), userId: app.admin.userId }, now: app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'test' } as const
  const id = await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => beginSample(app.program.writer, tx, context, { seed: 3, customers: 120, language: 'zh', trade: 'factory', now: context.now, zone: 'Asia/Shanghai', baseCurrency: 'CNY' }))
  await runLoad(app.program, context, id, {})
  const [most] = await asOwner(app.program.database, 'select access_department_id as id from customer where access_department_id is not null group by 1 order by count(*) desc limit 1')
  for (const model of ['quality', 'clv']) await runModels(app, { run: await startRun(app, model) })
  head = await app.person({ role: 'headOfSales', department: String(most?.['id']), language: 'en' })
  departments = (await asOwner(app.program.database, 'with recursive d as (select id from department where id = $1 union select c.id from department c join d on c.parent_id = d.id) select id from d', [most?.['id']])).map(({ id: found }) => String(found))
}, 240_000)

/** Of an alias, what somebody sees: all, or what belongs to the departments. */
type Scope = (alias: string) => string
const everything: Scope = (alias) => `${alias}.deleted_at is null`
const ofDepartments: Scope = (alias) => `${alias}.deleted_at is null and ${alias}.access_department_id in (${departments.map((id) => `'${id}'`).join(',')})`
const counted = "('confirmed','partDelivered','delivered','closed')"
const orders = (s: Scope, what: string, a = from, b = to, more = '') => `select ${what} from "order" o where ${s('o')} and o.status in ${counted} and o.date between '${a}' and '${b}'${more}`
const deals = (s: Scope, what: string, where: string) => `select ${what} from opportunity o where ${s('o')} and ${where}`
const closedIn = (status: string) => `o.status in (${status}) and o.closed_on between '${from}' and '${to}'`
const instant = (column: string) => `${column} >= '${from}'::timestamp at time zone 'Asia/Shanghai' and ${column} < ('${to}'::date + 1)::timestamp at time zone 'Asia/Shanghai'`
const done = (s: Scope, kinds: string, more = '') => `select count(*) from activity a where ${s('a')} and a.status = 'done' and a.kind in (${kinds}) and ${instant('a.done_at')}${more}`
const lines = (s: Scope, what: string) => `select ${what} from order_line l join "order" o on o.id = l.order_id where ${s('l')} and o.status in ${counted} and o.date between '${from}' and '${to}'`
const buys = (s: Scope, a: string, b: string) => `exists (${orders(s, '1', a, b, ' and o.customer_id = c.id')})`
const customers = (s: Scope, where: string) => `select count(*) from customer c where ${s('c')} and ${where}`
const ratio = (one: string, other: string) => `select (${one})::double precision / nullif((${other}), 0)`
const visits = (s: Scope, where: string) => `select count(*) from stage_visit v where ${s('v')} and ${instant('v.entered_at')} and ${where}`
const members = (states: string) => `select count(*) from campaign_member m join campaign k on k.id = m.campaign_id where m.deleted_at is null and k.start between '${from}' and '${to}' and m.status in (${states})`
const quality = (s: Scope, score: string) => `select avg(q.number_value) from customer c join customer_score q on q.record_id = c.id and q.score = '${score}' where ${s('c')}`
const categoriesOf = (s: Scope, when: string) => `select p.category_id from order_line l join "order" o on o.id = l.order_id join product p on p.id = l.product_id where ${s('l')} and ${s('o')} and o.status in ${counted} and o.customer_id = c.id and o.date ${when} and p.category_id is not null`
const campaignCost = `select sum(cost_base) from campaign k where k.deleted_at is null and k.status <> 'cancelled' and k.start between '${from}' and '${to}'`
const activeAtStart = (s: Scope) => buys(s, '2026-01-02', '2026-06-30')
const lostNow = (s: Scope) => `${activeAtStart(s)} and not ${buys(s, '2026-04-04', '2026-09-30')}`

/** Each metric once more, in SQL that was written from its definition and shares nothing with the program's. */
const independent: Readonly<Record<string, (s: Scope) => string>> = {
  'sales.amount': (s) => orders(s, 'coalesce(sum(total_base), 0)'),
  'sales.order_count': (s) => orders(s, 'count(*)'),
  'sales.avg_order_value': (s) => orders(s, 'round(sum(total_base)::numeric / nullif(count(*), 0))'),
  'sales.growth': (s) => `${ratio(orders(s, 'sum(total_base)'), orders(s, 'sum(total_base)', beforeFrom, beforeTo))} - 1`,
  'sales.buyers': (s) => orders(s, 'count(distinct customer_id)'),
  'sales.purchase_frequency': (s) => ratio(orders(s, 'count(*)'), orders(s, 'count(distinct customer_id)')),
  'sales.per_buyer': (s) => orders(s, 'round(sum(total_base)::numeric / nullif(count(distinct customer_id), 0))'),
  'sales.product_amount': (s) => lines(s, 'coalesce(sum(l.total_base), 0)'),
  'sales.product_quantity': (s) => lines(s, 'coalesce(sum(l.quantity), 0)'),
  'sales.product_orders': (s) => lines(s, 'count(distinct l.order_id)'),
  'money.received': (s) => `select coalesce(sum(amount_base), 0) from payment p where ${s('p')} and p.date between '${from}' and '${to}'`,
  'money.overdue': (s) => `select coalesce(sum(open_base), 0) from payment_plan p where ${s('p')} and p.status = 'overdue'`,
  'profit.gross': (s) => orders(s, 'coalesce(sum(gross_profit_base), 0)'),
  'profit.gross_margin': (s) => ratio(orders(s, 'sum(gross_profit_base)'), orders(s, 'sum(costed_total_base)')),
  'cost.expenses': (s) => `select coalesce(sum(amount_base), 0) from expense e where ${s('e')} and e.status in ('claimed','reimbursed') and e.spent_on between '${from}' and '${to}'`,
  'profit.net': (s) => `select (${orders(s, 'coalesce(sum(gross_profit_base), 0)')}) - (select coalesce(sum(amount_base), 0) from expense e where ${s('e')} and e.status in ('claimed','reimbursed') and e.spent_on between '${from}' and '${to}')`,
  'customer.new_count': (s) => customers(s, instant('c.created_at')),
  'customer.count': (s) => customers(s, 'true'),
  'customer.first_buyers': (s) => customers(s, `c.first_order_on between '${from}' and '${to}'`),
  'customer.referrals': (s) => customers(s, `c.source = 'referral' and ${instant('c.created_at')}`),
  'customer.active_count': (s) => customers(s, buys(s, from, to)),
  'customer.retention': (s) => ratio(customers(s, `${buys(s, beforeFrom, beforeTo)} and ${buys(s, from, to)}`), customers(s, buys(s, beforeFrom, beforeTo))),
  'customer.repeat_share': (s) => ratio(customers(s, `${buys(s, from, to)} and c.first_order_on < '${from}'`), customers(s, buys(s, from, to))),
  'customer.lost_count': (s) => customers(s, lostNow(s)),
  'customer.churn_rate': (s) => ratio(customers(s, lostNow(s)), customers(s, activeAtStart(s))),
  'lead.new_count': (s) => `select count(*) from lead l where ${s('l')} and ${instant('l.created_at')}`,
  'lead.conversion': (s) => ratio(`select count(*) from lead l where ${s('l')} and ${instant('l.created_at')} and l.converted_at is not null`, `select count(*) from lead l where ${s('l')} and ${instant('l.created_at')}`),
  'sales.new_opportunities': (s) => deals(s, 'count(*)', `o.opened_on between '${from}' and '${to}'`),
  'sales.won_amount': (s) => deals(s, 'coalesce(sum(amount_base), 0)', closedIn("'won'")),
  'sales.won_count': (s) => deals(s, 'count(*)', closedIn("'won'")),
  'sales.lost_count': (s) => deals(s, 'count(*)', closedIn("'lost'")),
  'sales.win_rate': (s) => ratio(deals(s, 'count(*)', closedIn("'won'")), deals(s, 'count(*)', closedIn("'won','lost'"))),
  'sales.average_won': (s) => deals(s, 'round(avg(amount_base))', closedIn("'won'")),
  'sales.cycle_days': (s) => deals(s, 'avg(closed_on - opened_on)', closedIn("'won'")),
  'funnel.open_count': (s) => deals(s, 'count(*)', "o.status = 'open'"),
  'funnel.open_amount': (s) => deals(s, 'coalesce(sum(amount_base), 0)', "o.status = 'open'"),
  'funnel.weighted_amount': (s) => deals(s, 'coalesce(sum(round(amount_base * probability)), 0)', "o.status = 'open'"),
  'funnel.entered': (s) => visits(s, 'true'),
  'funnel.conversion': (s) => ratio(visits(s, "v.left_by in ('forward','won')"), visits(s, 'true')),
  'funnel.velocity': (s) => `select round((${deals(s, 'count(*)', "o.status = 'open'")}) * (${ratio(deals(s, 'count(*)', closedIn("'won'")), deals(s, 'count(*)', closedIn("'won','lost'")))}) * (${deals(s, 'avg(amount_base)', closedIn("'won'"))}) / (${deals(s, 'avg(closed_on - opened_on)', closedIn("'won'"))}))`,
  'contact.calls': (s) => done(s, "'call'"),
  'contact.visits': (s) => done(s, "'visit'"),
  'contact.activities': (s) => done(s, "'call','visit','meeting','task'"),
  'contact.average': (s) => ratio(done(s, "'call','visit','meeting'"), customers(s, 'true')),
  'contact.inbound': (s) => done(s, "'call','visit','meeting'", " and a.direction = 'incoming'"),
  'campaign.cost': () => `select coalesce(sum(cost_base), 0) from campaign k where k.deleted_at is null and k.status <> 'cancelled' and k.start between '${from}' and '${to}'`,
  'campaign.precision': () => ratio(members("'answered','registered','attended'"), members("'sent','seen','answered','registered','attended','declined'")),
  'data.score': (s) => quality(s, 'dataQuality'), 'data.completeness': (s) => quality(s, 'dataCompleteness'), 'data.accuracy': (s) => quality(s, 'dataAccuracy'), 'data.consistency': (s) => quality(s, 'dataConsistency'), 'data.timeliness': (s) => quality(s, 'dataTimeliness'),
  'path.converted': (s) => `select count(*) from lead l where ${s('l')} and ${instant('l.created_at')} and l.converted_at is not null`,
  'path.with_deal': (s) => customers(s, `${instant('c.created_at')} and exists (select 1 from opportunity o where ${s('o')} and o.customer_id = c.id)`),
  'path.with_order': (s) => customers(s, `${instant('c.created_at')} and exists (select 1 from "order" o where ${s('o')} and o.status in ${counted} and o.customer_id = c.id)`),
  'path.with_payment': (s) => customers(s, `${instant('c.created_at')} and exists (select 1 from payment p where ${s('p')} and p.customer_id = c.id)`),
  'customer.new_value': (s) => `select coalesce(sum(o.total_base), 0) from "order" o join customer c on c.id = o.customer_id where ${s('o')} and o.status in ${counted} and o.date between '${from}' and '${to}' and c.first_order_on between '${from}' and '${to}'`,
  'customer.new_frequency': (s) => ratio(`select count(*) from "order" o join customer c on c.id = o.customer_id where ${s('o')} and o.status in ${counted} and o.date between '${from}' and '${to}' and c.first_order_on between '${from}' and '${to}'`, customers(s, `c.first_order_on between '${from}' and '${to}'`)),
  'customer.won_back_count': (s) => customers(s, `${buys(s, from, to)} and c.first_order_on < '2026-01-02' and not ${buys(s, '2026-01-02', '2026-06-30')}`),
  'customer.cross_sell_rate': (s) => ratio(customers(s, `${buys(s, from, to)} and c.first_order_on < '${from}' and exists (${categoriesOf(s, `between '${from}' and '${to}'`)} except ${categoriesOf(s, `< '${from}'`)})`), customers(s, buys(s, from, to))),
  'value.potential': (s) => `select sum(q.number_value) from customer c join customer_score q on q.record_id = c.id and q.score = 'valueBeyond' where ${s('c')}`,
  'profit.product_gross': (s) => lines(s, 'sum(l.net_total_base - l.cost_total_base)'),
  'profit.marginal': (s) => lines(s, 'round(sum(l.net_total_base - l.cost_total_base)::numeric / sum(l.quantity) filter (where l.cost_total_base is not null)::numeric)'),
  'campaign.compared_share': () => ratio(`${campaignCost} and exists (select 1 from campaign_member m where m.campaign_id = k.id and m.deleted_at is null and m.control)`, campaignCost),
  'marketing.roi_attributed': () => `${ratio(`select sum(o.gross_profit_base) from "order" o where o.deleted_at is null and o.campaign_id is not null and o.status in ${counted} and o.date between '${from}' and '${to}'`, campaignCost)} - 1`,
  'value.realised': (s) => `select coalesce(sum(gross_profit_base), 0) from "order" o where ${s('o')} and o.status in ${counted}`,
  'product.return_rate': (s) => ratio(lines(s, 'coalesce(sum(l.returned_quantity), 0)'), lines(s, 'sum(l.quantity)')),
  'product.short_count': () => `select count(*) from product p where p.deleted_at is null and p.status = 'active' and p.stock_state in ('low', 'out')`,
  'data.update_rate': (s) => ratio(customers(s, instant('c.updated_at')), customers(s, 'true')),
}

const ask = async (who: TestClient, input: object) => (await who.post('/api/v1/reports/figures', input)).body.result
const number = async (text: string) => { const [row] = await asOwner(app.program.database, text); const value = Object.values(row ?? {})[0]; return value === null || value === undefined ? null : Number(value) }

describe.each([['who sees everything', () => app.admin, () => everything], ['a head who sees departments', () => head, () => ofDepartments]] as const)('for %s', (_, who, scope) => {
  test('each metric equals SQL that was written from its definition alone', async () => {
    const { metrics: answered } = await ask(who(), quarter)
    const found = new Map<string, number | null>(answered.map(({ key, value }: { key: string; value: number | null }) => [key, value ?? null]))
    const wrong: unknown[] = []
    for (const [key, sqlOf] of Object.entries(independent)) {
      if (/^(campaign|marketing)\./.test(key) && who() !== app.admin) continue
      const [expected, got] = [await number(sqlOf(scope())), found.get(key)]
      if (expected === null ? got !== null : typeof got !== 'number' || Math.abs(got - expected) > 1e-9 * Math.max(1, Math.abs(expected))) wrong.push([key, expected, got])
    }
    expect(wrong).toEqual([])
  })

  test('cut by owner its rows are those of SQL, and the total is computed anew', async () => {
    const { metrics: [average] } = await ask(who(), { ...quarter, metrics: ['sales.avg_order_value'], by: [{ field: 'owner' }] })
    const rows = await asOwner(app.program.database, `select o.owner_id as owner, round(sum(total_base)::numeric / count(*)) as value from "order" o where ${scope()('o')} and o.status in ${counted} and o.date between '${from}' and '${to}' group by 1`)
    expect(Object.fromEntries(average.rows.map(({ keys, value }: { keys: string[]; value: number }) => [keys[0], value]))).toEqual(Object.fromEntries(rows.map(({ owner, value }) => [owner, Number(value)])))
    expect(average.value).toBe(await number(independent['sales.avg_order_value']!(scope())))
  })

  test('the list that a number opens holds as many records as it counts', async () => {
    const { metrics: answered } = await ask(who(), { ...quarter, metrics: ['sales.order_count', 'customer.retention', 'sales.won_count', 'contact.calls', 'customer.lost_count'] })
    for (const { key, value, records } of answered) {
      const path = app.program.registry.object(records.object).path
      const { count } = (await who().post(`/api/v1/${path}/count`, { filter: records.filter })).body
      if (key === 'customer.retention') expect(count).toBe(await number(customers(scope(), buys(scope(), beforeFrom, beforeTo))))
      else expect([key, count]).toEqual([key, value])
    }
  })
})

test('every metric of the library answers, or says why not', async () => {
  const { metrics: answered } = await ask(app.admin, quarter)
  expect(answered.map(({ key }: { key: string }) => key)).toEqual(metrics.map(({ key }) => key))
  expect(answered.filter(({ unavailable }: { unavailable?: string }) => unavailable !== undefined && !['noComparison', 'noTarget', 'noScores'].includes(unavailable))).toEqual([])
})

test('what a running period is compared with ends at the same day', async () => {
  const told = await ask(app.admin, { period: 'month', metrics: ['sales.amount'] })
  expect(told).toMatchObject({ from: '2026-11-01', to: '2026-11-30', toDate: true, before: { from: '2026-10-01', to: '2026-10-25' } })
  expect(told.metrics[0].before).toBe(await number(orders(everything, 'coalesce(sum(total_base), 0)', '2026-10-01', '2026-10-25')))
})
