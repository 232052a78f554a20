import { z } from 'zod'
import type { FieldProblem } from '../../lib/problem.ts'
import { isByTable } from './assignmentMethods.ts'
import type { Field } from './field.ts'
import type { Filter } from '../filter/filter.ts'

// The table of an assignment rule: whose records of a region, a product, a score or a territory are. The browser draws it, the room
// of allocation reads it; the first line that fits wins.

/** A person, or people of whom one is chosen. */
export interface AssignmentTarget { readonly object: 'user' | 'team' | 'department'; readonly id: string }

export interface TableLine {
  /** What the field of the rule holds: one of these. */
  readonly values?: readonly string[] | undefined
  /** Of a number at least this. */
  readonly from?: number | undefined
  /** Of a territory what the records are. */
  readonly filter?: Filter | undefined
  readonly to: readonly AssignmentTarget[]
}

export const mostLines = 200
const filter = z.custom<Filter>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
const line = z.strictObject({
  values: z.array(z.string().trim().min(1).max(100)).min(1).max(100).optional(), from: z.number().optional(), filter: filter.optional(),
  to: z.array(z.strictObject({ object: z.enum(['user', 'team', 'department']), id: z.uuid(), title: z.string().nullable().optional() })).min(1).max(50),
})
const table = z.array(line).max(mostLines)

/** The lines of a stored table, or what is wrong with them for this method. */
export function readTable(method: string, value: unknown): { readonly lines: readonly TableLine[] } | { readonly problems: readonly FieldProblem[] } {
  if (!isByTable(method)) return { lines: [] }
  const parsed = table.safeParse(value ?? [])
  if (!parsed.success || parsed.data.length === 0) return { problems: [problem()] }
  const needed = method === 'score' ? 'from' : method === 'territory' ? 'filter' : 'values'
  return parsed.data.every((each) => each[needed] !== undefined) ? { lines: parsed.data } : { problems: [problem()] }
}

/** Whether a rule of the method may look at such a field. */
export function fitsMethod(method: string, field: Field): boolean {
  if (method === 'score') return field.type === 'number' || field.type === 'percent' || field.type === 'rating'
  if (method === 'product') return field.type === 'links' || field.type === 'multiChoice' || field.type === 'relation' || field.type === 'choice'
  return field.type === 'text' || field.type === 'choice'
}

/** What a line asks of a record. A written region begins with what is written here: 上海 finds 上海市 too. */
export function filterOfLine(by: string, field: Field | undefined, { values = [], from, filter: asked }: TableLine): Filter | undefined {
  if (asked !== undefined) return asked
  if (from !== undefined) return { field: by, is: 'atLeast', value: from }
  if (field?.type === 'text') return { or: values.map((value): Filter => ({ field: by, is: 'startsWith', value })) }
  if (field?.type === 'links' || field?.type === 'multiChoice') return { field: by, is: 'hasAny', value: values }
  return values.length === 0 ? undefined : { field: by, is: 'in', value: values }
}

function problem(): FieldProblem {
  return { path: '/table', rule: 'assignmentRule.table', message: { en: 'Say in each line what it is about and who it is for.', zh: '请在每一行填写适用范围和分配对象。' } }
}
