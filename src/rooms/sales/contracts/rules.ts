import { type NamedRule, rule } from '../../../records/write/index.ts'
import { periodWords } from './errors.ts'

const ordered: NamedRule['check'] = (_before, after) => {
  const [first, last] = [after['startsOn'], after['endsOn']]
  return typeof first === 'string' && typeof last === 'string' && last < first ? [{ path: '/endsOn', rule: 'contract.period', message: periodWords }] : []
}

/** Nothing ends before it begins. */
export const contractRules: readonly NamedRule[] = [rule('contract.period', ordered), rule('contractLine.period', ordered)]
