import { readFileSync } from 'node:fs'
import { expectedSpend, fitSpend, spendsOf } from '../../../src/analytics/clv/gammagamma.ts'
import { fitGeometric, geometricModel } from '../../../src/analytics/clv/geometric.ts'
import { weighted } from '../../../src/analytics/clv/histories.ts'
import { paretoModel } from '../../../src/analytics/clv/pareto.ts'
import { type Analysed, analyseFile } from '../../../src/rooms/insight/index.ts'
import { fileWith, pathOf, rowsOf } from '../../data/sets.ts'
import type { Figure, FigureSet } from './figure.ts'

const papers = {
  bgnbd: 'Fader, Hardie, Lee 2005 (.243, 4.414, .793, 2.426, -9582.4); more digits recomputed', pareto: 'Fader, Hardie, Lee 2005 (.553, 10.578, .606, 11.669, -9595.0); more digits recomputed', spend: 'Fader, Hardie 2013 (6.25, 3.74, 15.44); more digits recomputed',
  bgbb: 'Fader, Hardie, Shang 2010; BTYD', ours: 'recomputed apart from the program', mbgnbd: 'the model of Batislam et al. 2007, recomputed', lifetimes: 'lifetimes, tests', unmerged: 'recomputed with the rows of one day apart',
} as const

/** A number deep in a result. */
function at(result: object, path: string): number {
  let value: unknown = result
  for (const step of path.split('.')) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined
  return typeof value === 'number' ? value : Number.NaN
}

const transactions = (model: string): Promise<Analysed> => analyseFile('clv', pathOf('cdnow/cdnow_sample_transactions.csv'), { options: { model, 'train-until': '1997-09-30', unit: 'week' }, today: 20_700 })

async function cdnow(): Promise<Figure[]> {
  const [bgnbd, mbgnbd, pareto] = [await transactions('bgnbd'), await transactions('mbgnbd'), await transactions('paretonbd')]
  const of = (result: Analysed, name: string, source: string, values: Readonly<Record<string, readonly [number, number]>>): Figure[] => Object.entries(values).map(([path, [published, tolerance]]) => ({ what: `${name}: ${path.replace(/^(parameters|fit)\./, '')}`, ours: at(result, path), published, tolerance, source }))
  return [
    ...of(bgnbd, 'BG/NBD', papers.bgnbd, { 'parameters.r': [0.24259, 1e-5], 'parameters.alpha': [4.4136, 1e-4], 'parameters.a': [0.79292, 1e-4], 'parameters.b': [2.42591, 3e-4], 'fit.logLikelihood': [-9582.429, 0.001] }),
    ...of(bgnbd, 'BG/NBD', papers.ours, { 'fit.customers': [2357, 0], 'fit.distinctHistories': [1016, 0], 'fit.repeatPurchases': [2457, 0], 'fit.correlationOfFrequencyAndValue': [0.114, 5e-4], 'fit.holdOut.customers': [2357, 0] }),
    ...of(mbgnbd, 'MBG/NBD', papers.mbgnbd, { 'parameters.r': [0.5248, 1e-4], 'parameters.alpha': [6.183, 1e-3], 'parameters.a': [0.8914, 1e-4], 'parameters.b': [1.614, 1e-4], 'fit.logLikelihood': [-9582.13, 0.01] }),
    ...of(pareto, 'Pareto/NBD', papers.pareto, { 'parameters.r': [0.5533, 1e-4], 'parameters.alpha': [10.578, 1e-3], 'parameters.s': [0.6062, 1e-4], 'parameters.beta': [11.668, 2e-3], 'fit.logLikelihood': [-9594.97, 0.01] }),
    ...of(bgnbd, 'Gamma-Gamma', papers.spend, { 'parameters.spend.p': [6.2496, 1e-4], 'parameters.spend.q': [3.7442, 1e-4], 'parameters.spend.gamma': [15.4435, 1e-3], 'fit.spend.logLikelihood': [-4055.918, 0.001], 'fit.spend.customers': [946, 0] }),
  ]
}

/** The summary as Fader and Hardie give it out, times and means rounded to two decimals. */
async function rounded(): Promise<Figure[]> {
  const result = await analyseFile('clv', pathOf('cdnow/cdnow_sample_summary.csv'), { options: {}, today: 20_700 })
  const reference = JSON.parse(readFileSync(pathOf('cdnow/published_reference.json'), 'utf8')) as { bgnbd_pmf_params_rounded: Record<'P(X(30)=11..20)', number[]>; bgnbd_expectation: number[]; bgnbd_expectation_t: number[]; gammagamma_expected_average_first10_customers: number[] }
  const told = geometricModel('bgnbd', { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 })
  const best = geometricModel('bgnbd', fitGeometric('bgnbd', weighted(summary())).parameters)
  const spend = fitSpend(spendsOf(summary().x, summary().zbar)).parameters
  const counts = told.countsOfNew(30)
  return [
    { what: 'BG/NBD: log-likelihood', ours: at(result, 'fit.logLikelihood'), published: -9582.426, tolerance: 0.001, source: papers.ours },
    { what: 'Gamma-Gamma: log-likelihood', ours: at(result, 'fit.spend.logLikelihood'), published: -4055.923, tolerance: 0.001, source: papers.ours },
    { what: 'BG/NBD at .243, 4.414, .793, 2.426: E[Y(39) | 2, 30.43, 38.86]', ours: told.expected(2, 30.43, 38.86, 39), published: 1.226, tolerance: 5e-4, source: papers.bgnbd },
    { what: 'the same: P(X(2) = 10)', ours: told.countsOfNew(2)[10] ?? 0, published: 1.07869e-7, tolerance: 1e-12, source: papers.lifetimes },
    { what: 'the same: P(X(39) = 0)', ours: told.countsOfNew(39)[0] ?? 0, published: 0.5737864, tolerance: 1e-7, source: papers.lifetimes },
    ...reference.bgnbd_pmf_params_rounded['P(X(30)=11..20)'].map((published, index): Figure => ({ what: `the same: P(X(30) = ${11 + index})`, ours: counts[11 + index] ?? 0, published, tolerance: 1e-9, source: papers.lifetimes })),
    ...reference.bgnbd_expectation_t.map((t, index): Figure => ({ what: `BG/NBD at its maximum: E[X(${t})]`, ours: best.expectedOfNew(t), published: reference.bgnbd_expectation[index] ?? 0, tolerance: 1e-3, source: papers.lifetimes })),
    ...reference.gammagamma_expected_average_first10_customers.map((published, index): Figure => ({ what: `Gamma-Gamma: expected amount of customer ${index + 1}`, ours: expectedSpend(spend, summary().x[index] ?? 0, summary().zbar[index] ?? 0) ?? Number.NaN, published, tolerance: 0.01, source: papers.spend })),
  ]
}

function summary() {
  const rows = rowsOf('cdnow/cdnow_sample_summary.csv')
  const column = (name: string) => Float64Array.from(rows, (row) => Number(row[name]))
  return { x: column('x'), tx: column('t_x'), T: column('T'), zbar: column('zbar') }
}

function pareto(): Figure[] {
  const model = paretoModel({ r: 0.5533, alpha: 10.578, s: 0.6062, beta: 11.668 })
  const two = paretoModel({ r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 })
  return [
    { what: 'P(alive | 26, 30.86, 31)', ours: model.alive(26, 30.86, 31), published: 0.9979, tolerance: 5e-5, source: papers.pareto },
    { what: 'E[Y(52) | 26, 30.86, 31]', ours: model.expected(26, 30.86, 31, 52), published: 25.46, tolerance: 5e-3, source: papers.pareto },
    { what: 'E[X(52)]', ours: model.expectedOfNew(52), published: 1.4734, tolerance: 1e-4, source: papers.pareto },
    { what: 'parameters at two decimals: E[Y(10) | 132, 200, 200]', ours: two.expected(132, 200, 200, 10), published: 6.20605, tolerance: 5e-6, source: 'mpmath, 50 digits' },
    { what: 'parameters at two decimals: E[Y(10) | 133, 200, 200]', ours: two.expected(133, 200, 200, 10), published: 6.25287, tolerance: 5e-6, source: 'mpmath, 50 digits' },
  ]
}

/** What comes out where the rows of one day are not put together: each is then a purchase at the time of the one before. */
async function unmerged(): Promise<Figure[]> {
  const end = Date.parse('1997-09-30') / 86_400_000
  const customers = new Map<string, number[]>()
  for (const row of rowsOf('cdnow/cdnow_sample_transactions.csv')) {
    const day = Date.parse(row['date'] ?? '') / 86_400_000
    if (day <= end) customers.set(row['customer_id'] ?? '', [...customers.get(row['customer_id'] ?? '') ?? [], day])
  }
  const lives = [...customers.values()].map((days) => ({ x: days.length - 1, tx: ((days.at(-1) ?? 0) - (days[0] ?? 0)) / 7, T: (end - (days[0] ?? 0)) / 7 }))
  const column = (key: 'x' | 'tx' | 'T') => Float64Array.from(lives, (life) => life[key])
  const fit = fitGeometric('bgnbd', weighted({ x: column('x'), tx: column('tx'), T: column('T') }))
  return [
    { what: 'log-likelihood, unmerged', ours: fit.logLikelihood, published: -9743.9, tolerance: 0.05, source: papers.unmerged },
    { what: 'r, unmerged', ours: fit.parameters.r, published: 0.2177, tolerance: 5e-5, source: papers.unmerged },
  ]
}

async function donations(): Promise<Figure[]> {
  const result = await analyseFile('clv', pathOf('cdnow/donations_bgbb.csv'), { options: { model: 'bgbb', unit: 'year', horizon: '5' }, today: 20_700 })
  const parts = { 'parameters.alpha': [1.2035, 1e-4], 'parameters.beta': [0.7497, 1e-4], 'parameters.gamma': [0.6568, 1e-4], 'parameters.delta': [2.7838, 5e-4], 'fit.logLikelihood': [-33_225.58, 0.01], 'fit.customers': [11_104, 0], 'fit.expectedPurchases': [12_884.2, 0.5] } as const
  return [
    ...Object.entries(parts).map(([path, [published, tolerance]]): Figure => ({ what: path.replace(/^(parameters|fit)\./, ''), ours: at(result, path), published, tolerance, source: papers.bgbb })),
  ]
}

/** Figures as they are in other spellings of the same file. */
async function spelled(): Promise<Figure[]> {
  const rows = rowsOf('cdnow/cdnow_sample_transactions.csv').map((row) => ({ ID: row['customer_id'] ?? '', 'Order.Date': (row['date'] ?? '').replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1'), Paid: `$${row['amount'] ?? ''}` }))
  const path = fileWith('spelled.csv', ['ID', 'Order.Date', 'Paid'], rows)
  const result = await analyseFile('clv', path, { map: 'customer=ID,date=Order.Date,amount=Paid', options: { 'train-until': '09/30/1997', model: 'bgnbd' }, today: 20_700 })
  return [{ what: 'BG/NBD: log-likelihood, dates month first, amounts with $', ours: at(result, 'fit.logLikelihood'), published: -9582.429, tolerance: 0.001, source: papers.bgnbd }]
}

export const clvFigures: readonly FigureSet[] = [
  { title: 'Customer value: CDNOW, transactions', input: 'cdnow_sample_transactions.csv, calibration to 1997-09-30, weeks = days / 7, rows of one day put together.', figures: cdnow },
  { title: 'Customer value: CDNOW, summary', input: 'cdnow_sample_summary.csv, times and means rounded to two decimals.', figures: rounded },
  { title: 'Customer value: Pareto/NBD by its parameters', input: 'r .5533, alpha 10.578, s .6062, beta 11.668; no file.', figures: pareto },
  { title: 'Customer value: what the rows of one day do', input: 'cdnow_sample_transactions.csv with each row a purchase: the wrong answer, to show that it is another.', figures: unmerged },
  { title: 'Customer value: CDNOW, spelled otherwise', input: 'The same transactions with US dates and dollar signs.', figures: spelled },
  { title: 'Customer value: BG/BB, donations', input: 'donations_bgbb.csv, 11,104 donors over 6 years, horizon 5.', figures: donations },
]
