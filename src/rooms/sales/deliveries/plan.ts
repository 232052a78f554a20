import { z } from 'zod'
import type { Json, JsonObject } from '../../../lib/json.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { openOf, type Progress, progressOf } from '../orders/quantities.ts'
import { textOf } from '../reading.ts'
import { aboveOrdered, aboveSigned, linesUnread, lineOfAnother, nothingToReturn, nothingToSend } from './errors.ts'
import { type Part, readyOf, returnableOf, tooMuch } from './rules.ts'

/** A delivery of what is ready to go, or of the lines that are named. */
export async function planDelivery(doing: Doing): Promise<Outcome> {
  const { id, input, record } = doing
  const lines = await progressOf(doing, id)
  const reserves = textOf(record, 'confirmedAt') !== undefined
  const asked = partsIn(input['lines'], lines)
  const parts = asked ?? partsOf(lines, (line) => readyOf(line, reserves))
  if (parts.length === 0) throw nothingToSend()
  const above = tooMuch(parts, lines, (line) => Math.max(0, openOf(line) - line.planned))
  if (above.length > 0) throw aboveOrdered(above)
  return make(doing, parts, { ...given(input, ['plannedOn', 'carrier']) })
}

/** A return of what was signed for, or of the lines that are named. */
export async function planReturn(doing: Doing): Promise<Outcome> {
  const { id, input } = doing
  const lines = await progressOf(doing, id)
  const parts = partsIn(input['lines'], lines) ?? partsOf(lines, returnableOf)
  if (parts.length === 0) throw nothingToReturn()
  const above = tooMuch(parts, lines, returnableOf)
  if (above.length > 0) throw aboveSigned(above)
  return make(doing, parts, { kind: 'return', remark: textOf(input, 'reason') ?? null, ...given(input, ['plannedOn']) })
}

async function make({ id, write }: Doing, parts: readonly Part[], values: JsonObject): Promise<Outcome> {
  const made = await write.create('delivery', { ...values, order: id, lines: parts.map(({ line, quantity }, index) => ({ position: index + 1, orderLine: line, quantity })) })
  return { result: { delivery: made.id }, note: { delivery: made.id } }
}

function partsOf(lines: readonly Progress[], most: (line: Progress) => number): Part[] {
  return lines.flatMap((line) => (most(line) > 0 ? [{ line: line.id, quantity: most(line) }] : []))
}

const partsSchema = z.array(z.strictObject({ line: z.uuid(), quantity: z.number().positive().max(1_000_000_000) })).min(1).max(1000)

/** @throws Problem 422 where the list is none, or names what is not of the order. */
function partsIn(value: Json | undefined, lines: readonly Progress[]): readonly Part[] | undefined {
  if (value === undefined || value === null) return undefined
  const read = partsSchema.safeParse(value)
  if (!read.success) throw linesUnread()
  for (const { line } of read.data) if (!lines.some(({ id }) => id === line)) throw lineOfAnother(line)
  return read.data.map(({ line, quantity }) => ({ line, quantity: Math.round(quantity * 1000) / 1000 }))
}

function given(input: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(names.flatMap((name) => (input[name] === undefined || input[name] === null ? [] : [[name, input[name]]])))
}
