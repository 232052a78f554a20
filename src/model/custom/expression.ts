import { z } from 'zod'
import type { Expression } from '../define/expression.ts'
import type { Filter } from '../filter/filter.ts'

const deepest = 12
const most = 40

/** A formula as it came through a door: the typed tree and nothing else, bounded in depth and breadth. Fields are checked when it is laid over the model. */
export const expressionSchema: z.ZodType<Expression> = z.unknown().transform((value, context) => {
  const read = readExpression(value, 1)
  if (read !== undefined) return read
  context.addIssue({ code: 'custom', message: 'expression' })
  return z.NEVER
})

type Input = Readonly<Record<string, unknown>>

function readExpression(value: unknown, depth: number): Expression | undefined {
  if (depth > deepest || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const input: Input = { ...value }
  // A database keeps the parts of a tree in an order of its own: which of them names the kind is not a matter of its place.
  const kind = Object.keys(input).find((name) => Object.hasOwn(readers, name))
  return kind === undefined ? undefined : readers[kind]?.(input, depth)
}

const only = (input: Input, ...names: readonly string[]) => Object.keys(input).every((name) => names.includes(name))

function several(list: unknown, depth: number, exactly?: number): readonly Expression[] | undefined {
  if (!Array.isArray(list) || list.length === 0 || list.length > most || (exactly !== undefined && list.length !== exactly)) return undefined
  const read = list.map((each: unknown) => readExpression(each, depth + 1))
  const found = read.filter((each) => each !== undefined)
  return found.length === read.length ? found : undefined
}

function pair(list: unknown, depth: number): readonly [Expression, Expression] | undefined {
  const [first, second] = several(list, depth, 2) ?? []
  return first === undefined || second === undefined ? undefined : [first, second]
}

const readers: Readonly<Record<string, (input: Input, depth: number) => Expression | undefined>> = {
  value: (input) => {
    const { value } = input
    if (!only(input, 'value')) return undefined
    if (typeof value === 'string') return value.length <= 200 ? { value } : undefined
    return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) ? { value } : undefined
  },
  field: (input) => (only(input, 'field') && typeof input['field'] === 'string' && input['field'].length <= 100 ? { field: input['field'] } : undefined),
  add: (input, depth) => listed(input, 'add', depth, (add) => ({ add })),
  multiply: (input, depth) => listed(input, 'multiply', depth, (multiply) => ({ multiply })),
  least: (input, depth) => listed(input, 'least', depth, (least) => ({ least })),
  greatest: (input, depth) => listed(input, 'greatest', depth, (greatest) => ({ greatest })),
  concatenate: (input, depth) => listed(input, 'concatenate', depth, (concatenate) => ({ concatenate })),
  orElse: (input, depth) => listed(input, 'orElse', depth, (orElse) => ({ orElse })),
  subtract: (input, depth) => paired(input, 'subtract', depth, (subtract) => ({ subtract })),
  divide: (input, depth) => paired(input, 'divide', depth, (divide) => ({ divide })),
  daysBetween: (input, depth) => paired(input, 'daysBetween', depth, (daysBetween) => ({ daysBetween })),
  addDays: (input, depth) => paired(input, 'addDays', depth, (addDays) => ({ addDays })),
  ifAfter: (input, depth) => paired(input, 'ifAfter', depth, (ifAfter) => ({ ifAfter })),
  earliest: (input, depth) => listed(input, 'earliest', depth, (earliest) => ({ earliest })),
  latest: (input, depth) => listed(input, 'latest', depth, (latest) => ({ latest })),
  dayOf: (input, depth) => {
    const [moment] = only(input, 'dayOf') ? several(input['dayOf'], depth, 1) ?? [] : []
    return moment === undefined ? undefined : { dayOf: [moment] }
  },
  round: (input, depth) => {
    const round = readExpression(input['round'], depth + 1)
    const decimals = input['decimals']
    return round !== undefined && only(input, 'round', 'decimals') && typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 && decimals <= 6 ? { round, decimals } : undefined
  },
  when: readWhen,
}

function readWhen(input: Input, depth: number): Expression | undefined {
  const then = readExpression(input['then'], depth + 1)
  const { when } = input
  if (then === undefined || !only(input, 'when', 'then', 'otherwise') || !isFilterShaped(when)) return undefined
  // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
  if (input['otherwise'] === undefined) return { when, then }
  const otherwise = readExpression(input['otherwise'], depth + 1)
  // oxlint-disable-next-line unicorn/no-thenable -- as above
  return otherwise === undefined ? undefined : { when, then, otherwise }
}

/** Its parts are checked by the filter parser once the fields are known. */
function isFilterShaped(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listed(input: Input, name: string, depth: number, make: (list: readonly Expression[]) => Expression): Expression | undefined {
  const list = only(input, name) ? several(input[name], depth) : undefined
  return list === undefined ? undefined : make(list)
}

function paired(input: Input, name: string, depth: number, make: (two: readonly [Expression, Expression]) => Expression): Expression | undefined {
  const two = only(input, name) ? pair(input[name], depth) : undefined
  return two === undefined ? undefined : make(two)
}
