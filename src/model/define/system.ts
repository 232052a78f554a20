import type { Fields } from './field.ts'
import { belongsTo, datetime, integer, tags } from './vocabulary.ts'

/**
 * What every record has without saying so. `owner` and `department` are written by creation and by record.transfer;
 * the access columns behind them (accessOwner, accessDepartment) are the engine's and never seen.
 */
export const systemFields = {
  owner: belongsTo('user', { default: { initial: 'me' }, filter: true }),
  department: belongsTo('department', { default: { initial: 'myDepartment' }, filter: true }),
  tags: tags(),
  createdAt: datetime({ writtenBy: 'engine', sort: true }),
  createdBy: belongsTo('user', { writtenBy: 'engine' }),
  updatedAt: datetime({ writtenBy: 'engine', sort: true }),
  updatedBy: belongsTo('user', { writtenBy: 'engine' }),
  version: integer({ writtenBy: 'engine' }),
  deletedAt: datetime({ writtenBy: 'engine' }),
} as const satisfies Fields
export const systemFieldNames: readonly string[] = Object.keys(systemFields)
