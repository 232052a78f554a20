import type { Json } from '../../lib/json.ts'
import type { Field } from '../../model/define/field.ts'
import { snakeCase } from '../../model/define/names.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { type Fragment, sql } from '../../platform/database/index.ts'
import { scorePlace } from './valuePlace.ts'

export { type ScorePlace, scorePlace } from './valuePlace.ts'

/** The table of an object's scores: a row for each run, record and score. Which run holds, another table says. */
export function scoreTable({ table }: Pick<ResolvedObject, 'table'>): string {
  return `${table}_score`
}

/** Which run holds for each score of an object: a row for each score. */
export function scoreRunTable({ table }: Pick<ResolvedObject, 'table'>): string {
  return `${table}_score_run`
}

/** What is left to do since other runs hold: the past to be kept, changes to be told, rows to be taken away. */
export function settlingTable({ table }: Pick<ResolvedObject, 'table'>): string {
  return `${table}_score_settling`
}

/** The run that holds for a score in the workspace of the transaction: looked up once for each statement, so that all of it sees one run. */
export function runInForce(object: Pick<ResolvedObject, 'table'>, name: string): Fragment {
  return sql`(select f.run_id from ${sql.identifier(scoreRunTable(object))} f where f.workspace_id = (select nullif(current_setting('app.workspace', true), '')::integer) and f.score = ${name})`
}

/** What stood there before, for as long as the record lives. */
export function pastScoreTable({ table }: Pick<ResolvedObject, 'table'>): string {
  return `${table}_score_past`
}

/** The name under which a statement that sorts or groups by a score has its value among the columns of the record. */
export function scoreColumn(name: string): string {
  return `score_${snakeCase(name)}`
}

/** `from customer_score z where ...`: the row that holds the score of the record of the alias. */
export function scoreRow(object: ResolvedObject, name: string, alias: string, own: string): Fragment {
  return sql`from ${sql.identifier(scoreTable(object))} ${sql.identifier(own)} where ${sql.identifier(own, 'workspace_id')} = ${sql.identifier(alias, 'workspace_id')} and ${sql.identifier(own, 'record_id')} = ${sql.identifier(alias, 'id')} and ${sql.identifier(own, 'score')} = ${name} and ${sql.identifier(own, 'run_id')} = ${runInForce(object, name)}`
}

/**
 * What stands behind FROM for the records of an object: its table, and where columns of scores are asked for, those beside it. The
 * planner drives a list that is sorted by a score from the index of the scores, once only records that have it are asked for.
 */
export function scoredSource(object: ResolvedObject, columns: readonly string[]): Fragment {
  const wanted = new Set(columns)
  const names = Object.keys(object.scores ?? {}).filter((name) => wanted.has(scoreColumn(name)))
  const table = sql.identifier(object.table)
  if (names.length === 0) return table
  const values = names.map((name, index) => sql`${sql.identifier(`s${index}`, scorePlace(object.allFields[name] ?? { type: 'text' })?.column ?? 'text_value')} as ${sql.identifier(scoreColumn(name))}`)
  const joins = names.map((name, index) => {
    const own = `s${index}`
    return sql`left join ${sql.identifier(scoreTable(object))} ${sql.identifier(own)} on ${sql.identifier(own, 'workspace_id')} = c.workspace_id and ${sql.identifier(own, 'record_id')} = c.id and ${sql.identifier(own, 'score')} = ${name} and ${sql.identifier(own, 'run_id')} = ${runInForce(object, name)}`
  })
  return sql`(select c.*, ${sql.join(values)} from ${table} c ${sql.join(joins, ' ')})`
}

/** The value in the shape of the API. Money of a model is in base currency. */
export function scoreValue(type: Field['type'], stored: unknown, baseCurrency: string): Json {
  if (typeof stored === 'string') return stored
  if (typeof stored !== 'number') return null
  return type === 'money' ? { amount: Math.round(stored), currency: baseCurrency, base: Math.round(stored), rate: null, rateDate: null } : stored
}
