import { dayNumber } from '../../../src/lib/calendar.ts'
import { isProblem } from '../../../src/lib/problem.ts'
import { type Accounts, type DealRow, dealsGathered, lateGathered, type LeadRow, leadsGathered, profitGathered, riskGathered } from '../../../src/rooms/insight/index.ts'
import { rowsOf, type SetRow } from '../../data/sets.ts'
import { lateAccounts } from './books.ts'
import type { Figure, FigureSet } from './figure.ts'

const id = (place: number) => `0190a000-0000-7000-8000-${String(place).padStart(12, '0')}`
const day = (text: string | undefined) => (text === undefined || text === '' ? null : dayNumber(text))
const floor = (what: string, ours: number, published: number, tolerance: number, source: string): Figure => ({ what, ours, published, tolerance, kind: 'atLeast', source })
const ceiling = (what: string, ours: number, published: number, tolerance: number, source: string): Figure => ({ what, ours, published, tolerance, kind: 'atMost', source })
const exact = (what: string, ours: number, published: number, source: string): Figure => ({ what, ours, published, tolerance: 0, source })
const sums = 'sums of the file'

/** A figure of what a model says of its hold-out. */
function heldOut(quality: Readonly<Record<string, unknown>>, name: string, of = 'holdOut'): number {
  const told = quality[of]
  const value: unknown = typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined
  return typeof value === 'number' ? value : Number.NaN
}

/** Deals as the file has them: of one that was lost it tells no amount but 0, so that the list price of the product stands for the amount of each. */
function deals(): DealRow[] {
  const prices = new Map(rowsOf('crm_opportunities/products.csv').map((row) => [row['product']?.replace(' ', ''), Number(row['sales_price'])]))
  return rowsOf('crm_opportunities/sales_pipeline.csv').flatMap((row, place): DealRow[] => {
    const [opened, closed] = [day(row['engage_date']), day(row['close_date'])]
    if (opened === null) return []
    const status = row['deal_stage'] === 'Won' ? 'won' : row['deal_stage'] === 'Lost' ? 'lost' : 'open'
    return [{ id: id(place), customer: null, owner: row['sales_agent'] ?? null, status, opened, closed, amount: (prices.get(row['product']?.replace(' ', '')) ?? Number.NaN) * 100, source: row['product'] ?? null, kind: null, stage: 1, since: opened }]
  })
}

async function win(): Promise<Figure[]> {
  const history = { deals: deals(), stays: new Map(), done: new Map(), rivals: new Map(), orders: new Map() }
  const { quality, judged } = dealsGathered(history, { asOf: '2017-12-31', currency: 'USD' }).judge()
  const rate = heldOut(quality, 'baseRate')
  const chances = [...judged].filter(({ score }) => score === 'winProbability')
  return Promise.resolve([
    exact('deals won', history.deals.filter(({ status }) => status === 'won').length, 4238, sums), exact('deals lost', history.deals.filter(({ status }) => status === 'lost').length, 2473, sums), exact('open deals with a chance', chances.length, 1589, sums),
    floor('AUC on the latest quarter', heldOut(quality, 'auc'), 0.52, 0.001, 'below it the model refuses; .5 is a coin'),
    ceiling('Brier score', heldOut(quality, 'brier'), Math.round(rate * (1 - rate) * 10_000) / 10_000, 0.005, 'the rate of the same deals, which is known only afterwards'), ceiling('mean distance of chance and frequency', heldOut(quality, 'calibrationError'), 0.1, 0.001, 'bar of this project'),
    floor('share of deals closed within their 80 % interval', heldOut(quality, 'within', 'closing'), 0.8, 0.05, 'the interval itself'),
  ])
}

/** Engaged deals with an account as leads that came on the day of engaging: what was known then is the account's trade and place. */
function leads(): LeadRow[] {
  const accounts = new Map(rowsOf('crm_opportunities/accounts.csv').map((row) => [row['account'], row]))
  const none = { campaign: false, form: false, title: false, email: true, phone: true, need: 0, interests: 0, days: [], answered: [] }
  const row = (each: SetRow, place: number): LeadRow[] => {
    const [created, closed, account] = [day(each['engage_date']), day(each['close_date']), accounts.get(each['account'] ?? '')]
    if (created === null || account === undefined) return []
    const won = each['deal_stage'] === 'Won'
    return [{ ...none, id: id(place), status: won ? 'converted' : each['deal_stage'] === 'Lost' ? 'unqualified' : 'contacting', created, converted: won ? closed : null, source: each['product'] ?? null, industry: account['sector'] ?? null, region: account['office_location'] ?? null, company: true, budget: Number(account['revenue']) * 100 }]
  }
  return rowsOf('crm_opportunities/sales_pipeline.csv').flatMap(row)
}

async function lead(): Promise<Figure[]> {
  const given = leads()
  const count = exact('leads with an account', given.length, 7212, sums)
  try {
    const { quality } = leadsGathered(given, { asOf: '2017-12-31', currency: 'USD' }).judge()
    const rate = heldOut(quality, 'baseRate')
    return await Promise.resolve([count, exact('told or refused', 1, 1, 'an answer'), floor('AUC on the latest quarter', heldOut(quality, 'auc'), 0.52, 0.001, 'below it the model refuses'), ceiling('Brier score', heldOut(quality, 'brier'), Math.round(rate * (1 - rate) * 10_000) / 10_000, 0.001, 'the rate of all, same leads'), ceiling('mean distance of chance and frequency', heldOut(quality, 'calibrationError'), 0.1, 0.001, 'bar of this project')])
  } catch (error) {
    if (!isProblem(error)) throw error
    return [count, exact('refused as no better than chance on later leads', error.details.kind === 'analysis-degenerate' ? 1 : 0, 1, 'nothing that was known of them on arrival tells how they end')]
  }
}

/** A file of orders as accounts: what each order brought is taken for what was left of it. */
const profit = (file: string, asOf: string, columns: { readonly customer: string; readonly date: string; readonly amount: string }) => async (): Promise<Figure[]> => {
  const rows = rowsOf(file)
  const sales = rows.map((row) => { const amount = Number(row[columns.amount]) * 100; return { customer: row[columns.customer] ?? '', day: dayNumber(row[columns.date] ?? ''), total: amount, returned: 0, revenue: amount, profit: amount } })
  const customers = [...new Set(sales.map(({ customer }) => customer))].map((each) => ({ id: each, creditLimit: null, receivable: 0, level: null, quadrant: null }))
  const accounts: Accounts = { customers, sales, spent: [], plans: [], sellers: 1 }
  const { quality } = profitGathered(accounts, { asOf }).judge()
  return Promise.resolve([
    ceiling('mean error of a customer in the half year held out', heldOut(quality, 'meanAbsoluteError') / 100, Math.round(heldOut(quality, 'meanAbsoluteErrorOfSame')) / 100, 0.01, "'as much as in the last half year', same customers"),
    floor('share of customers within their 80 % interval', heldOut(quality, 'within'), 0.8, 0.05, 'the interval itself'),
  ])
}

async function risk(): Promise<Figure[]> {
  const { quality } = riskGathered(lateAccounts(400), { asOf: '2026-06-30' }).judge()
  return Promise.resolve([floor('AUC of who pays an instalment of the last 90 days late, by points of before', heldOut(quality, 'auc'), 0.7, 0.001, 'bar of this project; .5 is a coin')])
}

async function late(): Promise<Figure[]> {
  const { quality } = lateGathered(lateAccounts(400), { asOf: '2026-06-30', currency: 'CNY' }).judge()
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000
  return Promise.resolve([
    floor('AUC on the latest 90 days', heldOut(quality, 'auc'), rounded(heldOut(quality, 'auc', 'byRules')), 0.001, 'points of the rules on the same cases'),
    ceiling('Brier score', heldOut(quality, 'brier'), rounded(heldOut(quality, 'brier', 'byShare')), 0.001, 'the share of the time before, told of everybody'), ceiling('mean distance of chance and frequency', heldOut(quality, 'calibrationError'), 0.1, 0.001, 'bar of this project'),
  ])
}

export const dealFigures: readonly FigureSet[] = [
  { title: 'Win probability: CRM sales opportunities', input: 'crm_opportunities, the 8,300 deals with a day of engaging as of 2017-12-31, list price for the amount (the file tells 0 of a lost one); looks each fortnight, learned until the latest quarter of deciding days, measured on it; seed 1.', figures: win },
  { title: 'Lead score: CRM sales opportunities', input: 'crm_opportunities, engaged deals with an account taken for leads, known of each: product, sector, place and revenue; learned until the latest quarter, measured on it; seed 1.', figures: lead },
  { title: 'Profit ahead: orders of the package rfm', input: 'rfm_orders.csv as of 2006-12-30, revenue taken for profit as the file has no cost; learned until 2006-01, held out the half year to the end of 2006.', figures: profit('rfm/rfm_orders.csv', '2006-12-30', { customer: 'customer_id', date: 'order_date', amount: 'revenue' }) },
  { title: 'Risk: a simulated book', input: '400 customers with an instalment a month, a quarter of whom pay late by habit, others by chance; no public set of payments is here; seed 9.', figures: risk },
  { title: 'Late payment, learned: a simulated book', input: 'the same book; learned until 2026-03, held out the latest 90 days whose end is known; seed 1.', figures: late },
]
