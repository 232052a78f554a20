import { addDays } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { type Money, roundHalfAway } from '../../../lib/money.ts'
import type { Doing } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { readAmount } from '../../../model/fields/money.ts'
import { carried, textOf } from '../reading.ts'
import { factorOf, type Interval, type Period, type PeriodLine, periodsOf, yearsBetween } from './periods.ts'

/** The lines of a contract in their order, as the engine sees them. */
export function linesOf({ list, id }: Pick<Doing, 'list' | 'id'>): Promise<readonly Row[]> {
  return list('contractLine', { filter: { field: 'contract', is: 'equals', value: id }, sort: [{ field: 'position' }, { field: 'createdAt' }] })
}

const intervals: ReadonlySet<string> = new Set(['once', 'month', 'quarter', 'year'])
const isInterval = (text: string | undefined): text is Interval => text !== undefined && intervals.has(text)
const shareOf = (value: Json | undefined): number => (typeof value === 'number' ? value : 0)

/** What of a line counts for its periods: where it says no days of its own, those of the contract. */
export function periodLine(contract: Row, line: Row): PeriodLine {
  const interval = textOf(line, 'interval')
  return {
    interval: isInterval(interval) ? interval : 'once', from: textOf(line, 'startsOn') ?? textOf(contract, 'startsOn') ?? '', until: textOf(line, 'endsOn') ?? textOf(contract, 'endsOn'),
    price: readAmount(line['total'] ?? null)?.amount ?? 0, yearly: shareOf(line['priceChange']),
  }
}

export interface LinePeriod extends Period { readonly line: Row }

/** All periods of all lines; of a contract without end those of the next year. */
export function schedule(contract: Row, lines: readonly Row[], today: string): readonly LinePeriod[] {
  return lines.flatMap((line) => periodsOf(periodLine(contract, line), addDays(today, 365)).map((period) => ({ ...period, line })))
}

/** What the lines come to over the whole time, less the discount on the whole; undefined without an end. */
export function termTotal(contract: Row, lines: readonly Row[], today: string): Money | undefined {
  const currency = textOf(contract, 'currency')
  if (currency === undefined || lines.some((line) => { const { interval, until } = periodLine(contract, line); return interval !== 'once' && until === undefined })) return undefined
  const sum = schedule(contract, lines, today).reduce((total, { amount }) => total + amount, 0)
  return { amount: roundHalfAway(sum * (1 - shareOf(contract['discount']))), currency }
}

const same = ['position', 'product', 'name', 'quantity', 'unit', 'discount', 'taxRate', 'remark', 'interval', 'priceChange'] as const

/** A line for the next contract: its price as it is by then, changed once more where that is asked. */
export function renewedLine(contract: Row, line: Row, startsOn: string, change: number): JsonObject {
  const { from, yearly } = periodLine(contract, line)
  const factor = factorOf(yearsBetween(from, startsOn), yearly) * (1 + change)
  return { ...copied(line, same), ...repriced(line, 'unitPrice', factor), ...repriced(line, 'listPrice', 1), ...repriced(line, 'cost', 1) }
}

/** The same line in another document, as far as that has the fields; it says of which line it is. */
export function orderedLine(line: Row, has: (field: string) => boolean): JsonObject {
  const id = textOf(line, 'id')
  return { ...(id === undefined ? {} : { contractLine: id }), ...copied(line, same.filter(has)), ...repriced(line, 'unitPrice', 1), ...(has('listPrice') ? repriced(line, 'listPrice', 1) : {}), ...(has('cost') ? repriced(line, 'cost', 1) : {}) }
}

const copied = (line: Row, names: readonly string[]): Record<string, Json> => carried(line, Object.fromEntries(names.map((name) => [name, name])))

function repriced(line: Row, name: string, factor: number): JsonObject {
  const money = readAmount(line[name] ?? null)
  return money === undefined ? {} : { [name]: { amount: roundHalfAway(money.amount * factor), currency: money.currency } }
}
