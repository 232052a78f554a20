import { analyseFile } from '../../../src/rooms/insight/index.ts'
import { pathOf, rowsOf } from '../../data/sets.ts'
import type { Figure, FigureSet } from './figure.ts'

const today = 20_700

async function rfm(): Promise<Figure[]> {
  const { rows, fit } = await analyseFile('rfm', pathOf('rfm/rfm_orders.csv'), { options: { 'as-of': '2006-12-31' }, today })
  const told = new Map([...rows].map((row) => [row['customer'], row]))
  const source = 'R package rfm (A. Hebbali), its first rows'
  const published = rowsOf('rfm/rfm_published_first5.csv').flatMap((row) => {
    const name = row['customer_id'] ?? ''
    const own = told.get(name) ?? {}
    const figure = (what: string, ours: unknown, key: string): Figure => ({ what: `${name}: ${what}`, ours: Number(ours), published: Number(row[key]), tolerance: 0, source })
    return [figure('days since the last order', own['recency'], 'recency_days'), figure('orders', own['frequency'], 'orders'), figure('revenue', own['monetary'], 'revenue'), figure('score', own['score'], 'rfm_score'),
      { what: `${name}: is of the segment ${row['segment_B'] ?? ''}`, ours: own['segment'] === row['segment_B'] ? 1 : 0, published: 1, tolerance: 0, source }]
  })
  const total = (what: string, ours: unknown, figure: number): Figure => ({ what, ours: Number(ours), published: figure, tolerance: 0, source: 'sums of the file' })
  return [...published, total('customers', fit['customers'], 995), total('orders', fit['orders'], 4906), total('revenue', fit['amount'], 464_158)]
}

const repurchase = (file: string, until: string) => async (): Promise<Figure[]> => {
  const { fit } = await analyseFile('repurchase', pathOf(file), { options: { 'train-until': until }, today })
  const check = typeof fit['holdOut'] === 'object' && fit['holdOut'] !== null && 'meanAbsoluteErrorDays' in fit['holdOut'] ? fit['holdOut'] : { meanAbsoluteErrorDays: Number.NaN, meanAbsoluteErrorOfMedianDays: Number.NaN, within80: Number.NaN }
  return [
    { what: 'mean error in days of the next purchase of those who came back', ours: Number(check.meanAbsoluteErrorDays), published: Number(Number(check.meanAbsoluteErrorOfMedianDays).toFixed(2)), tolerance: 0.01, kind: 'atMost', source: 'the median gap of all, same customers' },
    { what: 'share whose date lies in the 80 % interval', ours: Number(check.within80), published: 0.8, tolerance: 0.01, kind: 'atLeast', source: 'the interval itself' },
  ]
}

const duplicates = (file: string, pairs: number, floor: number) => async (): Promise<Figure[]> => {
  const rows = [...(await analyseFile('duplicates', pathOf(`dedupe/${file}.csv`), { options: {}, today })).rows]
  const person = (id: unknown) => String(id).split('-')[1]
  const right = rows.filter((row) => person(row['first']) === person(row['second'])).length
  const source = 'equal soc_sec_id'
  return [{ what: 'precision', ours: right / rows.length, published: 1, tolerance: 1e-4, kind: 'atLeast', source }, { what: 'recall', ours: right / pairs, published: floor, tolerance: 1e-4, kind: 'atLeast', source }]
}

export const otherFigures: readonly FigureSet[] = [
  { title: 'RFM and segments', input: 'rfm_orders.csv as of 2006-12-31; bounds are the quantiles .2 .4 .6 .8 (type 7) plus 1.', figures: rfm },
  { title: 'Repurchase date: CDNOW', input: 'cdnow_sample_transactions.csv, seen until 1997-12-31; two purchases or more.', figures: repurchase('cdnow/cdnow_sample_transactions.csv', '1997-12-31') },
  { title: 'Repurchase date: orders of the package rfm', input: 'rfm_orders.csv, seen until 2005-12-31; two purchases or more.', figures: repurchase('rfm/rfm_orders.csv', '2005-12-31') },
  { title: 'Duplicates: Febrl 1', input: 'febrl1.csv, 500 true pairs; pairs called likely or certain.', figures: duplicates('febrl1', 500, 0.9) },
  { title: 'Duplicates: Febrl 3', input: 'febrl3.csv, 6,538 true pairs; pairs called likely or certain.', figures: duplicates('febrl3', 6538, 0.857) },
]
