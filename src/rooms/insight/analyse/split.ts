import type { Split } from '../../../analytics/learn/holdOut.ts'
import { missingColumn, wrongSetting } from './problems.ts'
import type { Settings } from './settings.ts'
import type { Table } from './table.ts'

export const splitWords = 'folds | random[:SHARE] | time[:SHARE] | first:N | none'

/** What is held out, and how it is said. @throws Problem for a split that cannot be read, or asks for dates that are not there. */
export function splitOf(table: Table, settings: Settings, test: Table | undefined): { readonly split: Split; readonly said: string } {
  if (test !== undefined) return { split: { kind: 'first', rows: table.rows }, said: 'test file' }
  const until = settings.day('train-until')
  if (until !== undefined) {
    if (!table.has('date')) throw missingColumn(['date'], table.headers)
    return { split: { kind: 'until', moments: table.days('date'), last: until }, said: 'learned up to that day, told after it' }
  }
  const asked = settings.text('split') ?? 'folds'
  const [, kind = '', figure] = /^(\w+)(?::([\d.]+))?$/.exec(asked) ?? []
  const share = figure === undefined ? 0.2 : Number(figure)
  if (kind === 'folds') {
    const folds = figure === undefined ? settings.numberOr('folds', 5) : Number(figure)
    if (Number.isInteger(folds) && folds >= 2 && folds <= 20) return { split: { kind, folds }, said: `${folds} folds in turn, stratified` }
  }
  if (kind === 'random' && share > 0 && share < 1) return { split: { kind, share }, said: `${share} of the rows at random, stratified` }
  if (kind === 'time' && share > 0 && share < 1) return { split: { kind, share, ...(table.has('date') ? { moments: table.moments('date') } : {}) }, said: `the last ${share} ${table.has('date') ? 'by date' : 'in the order of the file'}` }
  if (kind === 'first' && figure !== undefined && Number.isInteger(share) && share > 0) return { split: { kind, rows: share }, said: `all after the first ${share} rows` }
  if (kind === 'none') return { split: { kind: 'first', rows: table.rows }, said: 'none: nothing was held out' }
  throw wrongSetting('split', asked, splitWords)
}
