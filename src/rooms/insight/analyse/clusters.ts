import { cluster } from '../../../analytics/clusters/cluster.ts'
import type { NumberColumn } from '../../../analytics/table/column.ts'
import { unfit } from '../../../analytics/table/suitable.ts'
import { tooLittle } from '../../../analytics/refuse.ts'
import type { Analysis, Outcome } from './analysis.ts'
import { columnOf, namedColumns } from './features.ts'
import { unreadableColumn } from './problems.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

/** Customers in groups that are alike, told in words. */
export const clustersAnalysis: Analysis = {
  key: 'clusters',
  title: 'Clusters: customers in groups that are alike in their figures, each told in words',
  columns: [{ key: 'customer', about: 'who: any id or name; rows are numbered where there is none', names: ['customer id', 'customer', 'cust id', 'client id', 'user id', 'member id', 'id', '客户编号', '客户', '会员编号'] }],
  readsAll: true,
  options: [
    { key: 'model', kind: 'choice', choices: ['kmeans'], default: 'kmeans', about: 'k-means++ on standardised figures' },
    { key: 'k', kind: 'whole', min: 2, max: 50, about: 'how many; of 2 to 10 the one with the best silhouette where it is not said' },
    { key: 'columns', kind: 'text', about: 'columns to go by, apart by commas; all of figures where it is not said' },
    { key: 'without', kind: 'text', about: 'columns not to go by, apart by commas' },
    { key: 'log', kind: 'flag', about: 'figures by their logarithm, for spending and the like' },
    { key: 'starts', kind: 'whole', min: 1, max: 1000, about: 'from how many starts the best is taken; 50 for up to 5,000 rows' },
  ],
  run,
}

function run(table: Table, settings: Settings): Outcome {
  const asked = namedColumns(settings.text('columns'), table.headers, 'columns')
  const without = namedColumns(settings.text('without'), table.headers, 'without')
  const every = Int32Array.from({ length: table.rows }, (_, row) => row)
  const leftOut: { column: string; why: string }[] = []
  const used = (asked.length > 0 ? [...table.others(), ...table.played()].filter(({ header }) => asked.includes(header)) : table.others()).flatMap((text): NumberColumn[] => {
    const column = columnOf(text)
    if (asked.length > 0 && column.kind === 'category') throw unreadableColumn(text.header, 'number', text.values[0] ?? '')
    const why = without.includes(text.header) ? 'asked' : column.kind === 'category' ? 'no figures' : asked.length > 0 ? undefined : unfit(column, every) ?? (new Set(column.values).size <= 3 ? 'looks like a code; --columns takes it in' : undefined)
    if (why !== undefined) leftOut.push({ column: text.header, why })
    return why === undefined && column.kind === 'number' ? [column] : []
  })
  if (used.length === 0) throw tooLittle({ en: 'There is no column of figures to go by.', zh: '没有可用于聚类的数值列。' })
  const seed = settings.numberOr('seed', 1)
  const logarithm = settings.flag('log')
  const starts = settings.number('starts')
  const found = cluster(used, { k: settings.number('k'), logarithm, seed, ...(starts === undefined ? {} : { starts }) })
  return {
    model: 'clusters: k-means++',
    parameters: { k: found.k, columns: used.map(({ name }) => name), standardised: true, logarithm, seed, centres: Array.from({ length: found.k }, (_, place) => Array.from(found.centres.slice(place * used.length, (place + 1) * used.length))) },
    fit: { inertia: found.inertia, silhouette: found.tried.find(({ k }) => k === found.k)?.silhouette ?? null, agreeingStarts: found.agreeing, tried: found.tried.map((each) => ({ ...each })), leftOut: leftOut, profiles: found.profiles.map(({ words, ...profile }) => ({ ...profile, en: words.en, zh: words.zh })) },
    rows: rows(table, found.clusters, found.profiles.map(({ words }) => words.en)),
  }
}

function* rows(table: Table, clusters: Int32Array, words: readonly string[]) {
  const names = table.has('customer') ? table.text('customer') : undefined
  for (let row = 0; row < clusters.length; row += 1) yield { customer: names?.values[names.codes[row] ?? -1] ?? String(row + 1), cluster: (clusters[row] ?? 0) + 1, profile: words[clusters[row] ?? 0] ?? '' }
}
