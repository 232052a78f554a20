import type { Field, RollupField } from '../../../model/define/field.ts'
import { behaviourOf } from '../../../model/fields/index.ts'
import { resultField } from '../../../model/fields/result.ts'
import type { AggregateFilter } from '../../../model/filter/filter.ts'
import { fieldOf } from '../../../model/filter/path.ts'
import { type Fragment, sql } from '../../../platform/database/index.ts'
import type { SqlType } from '../../columns/index.ts'
import type { Compiling } from './target.ts'
import { columnPlace, computedPlace, type Place } from './place.ts'
import type { RelatedRows } from './related.ts'

/** A count, sum ... over related rows as a value; of no rows, count and sum are 0, the others empty. */
export function aggregatePlace(figure: AggregateFilter['aggregate'], of: string | undefined, result: Field, { from, inside }: RelatedRows): Place {
  if (figure === 'count' || of === undefined) return computedPlace(result, sql`(select count(*) ${from})`, 'bigint')
  const { value, type } = valueOf(inside, of)
  const isText = behaviourOf(result).family === 'clock'
  const compared = isText ? sql`${value} collate "C"` : value
  const plain: Readonly<Record<Exclude<AggregateFilter['aggregate'], 'count'>, () => readonly [Fragment, SqlType]>> = {
    sum: () => [sql`(select coalesce(sum(${value}), 0) ${from})`, type],
    // As memory divides: the exact sum and the count as doubles.
    average: () => [sql`(select sum(${value})::double precision / nullif(count(${value}), 0) ${from})`, 'double precision'],
    min: () => [sql`(select min(${compared}) ${from})`, type],
    max: () => [sql`(select max(${compared}) ${from})`, type],
  }
  const [written, writtenType] = plain[figure]()
  return computedPlace(result, written, writtenType)
}

/** A roll-up that is computed when read, over what the viewer may see. */
export function rollupPlace(rollup: RollupField, result: Field, rows: RelatedRows): Place {
  const { function: figure, field } = rollup
  if (figure !== 'first' && figure !== 'last') return aggregatePlace(figure, field, result, rows)
  const { value, type } = valueOf(rows.inside, field ?? 'id')
  const by = valueOf(rows.inside, rollup.by ?? 'createdAt').value
  const direction = figure === 'first' ? sql`asc` : sql`desc`
  const id = sql.identifier(rows.inside.alias, 'id')
  return computedPlace(result, sql`(select ${value} ${rows.from} order by ${by} ${direction} nulls last, ${id} limit 1)`, type)
}

function valueOf(compiling: Compiling, name: string): Place {
  const { registry, object, alias } = compiling
  const field = fieldOf(registry, object, name)
  const place = field === undefined ? undefined : columnPlace(compiling, object, name, resultField(registry, object, field), alias)
  if (place === undefined) throw new Error(`${object}.${name} has no column to aggregate.`)
  return place
}
