import type { Filter } from '../../../model/filter/filter.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { RuleEngine } from './ports.ts'

/** Which of the records the filter finds, in the transaction, with those eyes. */
export async function holding({ engine, tx, person }: { readonly engine: Pick<RuleEngine, 'reader'>; readonly tx: Transaction; readonly person: Context }, object: string, ids: readonly string[], filter: Filter | undefined, bins: readonly boolean[] = [false]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let from = 0; from < ids.length; from += 200) {
    const named: Filter = { field: 'id', is: 'in', value: ids.slice(from, from + 200) }
    for (const bin of bins) {
      const { rows } = await engine.reader.listWithin(tx, person, object, { filter: filter === undefined ? named : { and: [named, filter] }, fields: [], limit: 200, bin })
      for (const { id } of rows) if (typeof id === 'string') found.add(id)
    }
  }
  return found
}
