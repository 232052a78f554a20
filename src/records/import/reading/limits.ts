import { Problem } from '../../../lib/problem.ts'
import { tableLimits } from './table.ts'

/** The problem of a file that goes beyond one of tableLimits. */
export function beyond(limit: keyof typeof tableLimits, line: number): Problem {
  return new Problem({
    kind: 'table-too-large', status: 413, values: { line, limit: tableLimits[limit], what: limit },
    title: { en: 'Line {line}: the file goes beyond the bound of {limit} ({what}).', zh: '第 {line} 行：文件超出上限 {limit}（{what}）。' },
  })
}

/** The problem of a file without a first line. */
export function emptyTable(): Problem {
  return new Problem({ kind: 'table-empty', status: 422, title: { en: 'The file has no rows.', zh: '文件中没有任何行。' } })
}

/** The problem of a file of cards or a calendar in which none is found. */
export function noEntries(): Problem {
  return new Problem({ kind: 'table-empty', status: 422, title: { en: 'The file holds no cards, events, tasks or journal entries.', zh: '文件中没有名片、日程、任务或日志。' } })
}

/** The problem of a gzip file that ends early or is none. */
export function brokenZip(): Problem {
  return new Problem({ kind: 'table-broken', status: 422, title: { en: 'The compressed file cannot be read to its end.', zh: '压缩文件不完整，无法读取。' } })
}
