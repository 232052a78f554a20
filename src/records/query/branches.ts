import type { ResolvedObject } from '../../model/define/registry.ts'
import { Fragment, sql } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import { scoredSource } from '../scores/place.ts'
import { type SortKey, orderBy } from './keyset.ts'
import { type Right, scopeBranches } from './scope.ts'

/** A question about the records of one object that the viewer may see. */
export interface Question {
  readonly context: Context
  readonly object: ResolvedObject
  readonly right?: Right
  /** Conditions on the records (alias t) besides the scope. */
  readonly where: readonly Fragment[]
  /** Columns of the records to give. */
  readonly columns: readonly string[]
  /** Further values of each record (alias t), with their names. */
  readonly computed?: readonly Fragment[]
}

/** Further conditions, of which each row satisfies one at most; each becomes its own range of an index. */
type Ranges = readonly Fragment[]

/** The first `limit` records in the order of the keys, each once: the branches of the scope, each cut to the limit, merged. */
export function firstRows(question: Question, keys: readonly SortKey[], ranges: Ranges, limit: number): Fragment {
  const order = orderBy(keys, 't')
  const cut = sql` order by ${order} limit ${wholeNumber(limit)}`
  const parts = branchesOf(question, ranges.length === 0 ? [undefined] : ranges, (each, body) => (
    each === undefined ? sql`${body}${cut}` : sql`select t.* from ${each} cross join lateral (${body}${cut}) t${cut}`
  ))
  const [only] = parts
  if (only !== undefined && parts.length === 1) return only
  return sql`select t.* from (${unionOf(parts, question)}) t${cut}`
}

/** All records of the question, each once, in no order: for counts and sums. */
export function allRows(question: Question, limit?: number): Fragment {
  const parts = branchesOf(question, [undefined], (each, body) => (each === undefined ? body : sql`select t.* from ${each} cross join lateral (${body}) t`))
  const all = parts.length === 1 && parts[0] !== undefined ? parts[0] : unionOf(parts, question)
  return limit === undefined ? all : sql`select * from (${all}) t limit ${wholeNumber(limit)}`
}

function branchesOf({ context, object, right = 'read', where, columns, computed }: Question, ranges: readonly (Fragment | undefined)[], wrap: (each: Fragment | undefined, body: Fragment) => Fragment): Fragment[] {
  const list = given({ columns, computed })
  const table = scoredSource(object, columns)
  return scopeBranches(context, object, right).flatMap((branch) => ranges.map((range) => {
    const conditions = [branch.clause('t'), ...(range === undefined ? [] : [range]), ...where]
    return wrap(branch.each, sql`select ${list} from ${table} t where ${sql.join(conditions, ' and ')}`)
  }))
}

/** What each branch selects. */
function given({ columns, computed = [] }: { readonly columns: readonly string[]; readonly computed?: readonly Fragment[] | undefined }): Fragment {
  const all = [...columns.map((column) => sql`t.${sql.identifier(column)}`), ...computed]
  return all.length === 0 ? sql`1 as one` : sql.join(all)
}

function unionOf(parts: readonly Fragment[], { object, columns, computed }: Question): Fragment {
  if (parts.length > 0) return sql.join(parts.map((part) => sql`(${part})`), sql` union all `)
  return sql`select ${given({ columns, computed })} from ${scoredSource(object, columns)} t where false`
}

/** A number of the program's own as part of the text: with a parameter as its limit the planner would guess. */
export function wholeNumber(value: number): Fragment {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('A limit is a whole number')
  return new Fragment([String(value)])
}
