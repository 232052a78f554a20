import { setCredit } from '../../../model/actions/customer.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { implement } from '../../../records/act/index.ts'

const told = ['creditLimit', 'orderStop', 'orderStopReason'] as const

/** What is not said stays; a stop that is taken away takes its reason along. */
export const creditActions = [implement(setCredit, ({ input }) => {
  const changes: JsonObject = Object.fromEntries(told.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name] ?? null]])))
  return Promise.resolve({ changes: input['orderStop'] === false ? { ...changes, orderStopReason: null } : changes })
})]
