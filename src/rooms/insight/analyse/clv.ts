import { purchaseModels } from '../../../analytics/clv/purchases.ts'
import type { Analysis } from './analysis.ts'
import { runClv } from './clvRun.ts'
import { purchaseOptions, purchaseRoles } from './purchases.ts'

/** Customer lifetime value from orders, or from a summary of them. */
export const clvAnalysis: Analysis = {
  key: 'clv',
  title: 'Customer lifetime value: P(alive), expected purchases and value over a horizon, with intervals (BG/NBD, MBG/NBD, Pareto/NBD, BG/BB; Gamma-Gamma)',
  columns: [
    ...purchaseRoles.map((role) => ({ ...role, required: false })),
    { key: 'frequency', about: 'of a summary file: repeat purchases', names: ['frequency', 'x', 'frequency cal', 'repeat purchases', 'repeat transactions', 'x cal'] },
    { key: 'recency', about: 'of a summary file: time from the first purchase to the last', names: ['t_x', 'tx', 'recency', 'recency cal', 't x cal'] },
    { key: 'T', about: 'of a summary file: time from the first purchase to the end; periods for bgbb', names: ['T', 'T cal', 'age', 'periods', 'n', 'n periods'] },
    { key: 'monetary', about: 'of a summary file: mean amount of the repeat purchases', names: ['zbar', 'monetary value', 'monetary', 'monetary value cal', 'mean amount', 'm x', 'average value'] },
    { key: 'weight', about: 'of a summary file: how many customers a row stands for', names: ['weights', 'weight', 'customers', 'n cust', 'count', 'number of customers'] },
    { key: 'actual', about: 'of a summary file: purchases in the hold-out time', names: ['frequency holdout', 'holdout', 'actual', 'x star', 'x holdout'] },
  ],
  options: [
    ...purchaseOptions,
    { key: 'model', kind: 'choice', choices: purchaseModels, default: 'bgnbd', about: 'how purchases come and customers go' },
    { key: 'train-until', kind: 'day', about: 'the last day that is seen; what comes after checks the prediction' },
    { key: 'test-until', kind: 'day', about: 'the last day of the check; the last of the file where it is not said' },
    { key: 'unit', kind: 'choice', choices: ['day', 'week', 'month', 'year'], default: 'week', about: 'the unit of time, of a summary file that in which it counts' },
    { key: 'horizon', kind: 'number', min: 0.001, max: 100_000, about: 'units to look ahead; the time of the check, else a year' },
    { key: 'discount', kind: 'number', min: 0, max: 10, default: 0, about: 'interest of a year: .1 is 10 %' },
    { key: 'interval', kind: 'number', min: 0.01, max: 0.999, default: 0.9, about: 'share of the probability within an interval' },
  ],
  run: runClv,
}
