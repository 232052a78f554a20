import { roundHalfAway } from '../../../lib/money.ts'
import { requestInvoiceOfContract } from '../../../model/actions/invoice.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import type { Row } from '../../../records/engine.ts'
import { linesOf, type LinePeriod, schedule } from '../contracts/lines.ts'
import { relatedId, textOf } from '../reading.ts'
import { portionOf, takenBy } from './billable.ts'
import { contractOrdered, nothingToInvoice } from './errors.ts'
import { policyOf, todayOf } from './policy.ts'
import { freightName, leftOf, nothingTaken, type Portion } from './portions.ts'
import { minor, shareIn } from './reading.ts'
import { draw, wanted } from './request.ts'

export const contractInvoiceActions = [implement(requestInvoiceOfContract, request)]

/** @throws Problem 409 for a contract that is carried out by orders: those are invoiced. */
async function request(doing: Doing): Promise<Outcome> {
  const { id, record, input, list, context } = doing
  const orders = await list('order', { filter: { and: [{ field: 'contract', is: 'equals', value: id }, { field: 'status', is: 'notEquals', value: 'cancelled' }] }, fields: ['number'] })
  if (orders.length > 0) throw contractOrdered(textOf(orders[0] ?? {}, 'number') ?? '')
  const until = textOf(input, 'until') ?? todayOf(doing)
  const taxIncluded = record['taxIncluded'] === true
  const rows = await list('invoiceLine', { filter: { and: [{ field: 'contract', is: 'equals', value: id }, { field: 'standing', is: 'in', value: ['requested', 'issued'] }] }, fields: ['contractLine', 'quantity', 'total', 'tax'] })
  const taken = takenBy(rows, 'contractLine')
  const due = dueOf(record, await linesOf(doing), { until, today: todayOf(doing), taxIncluded })
  const left = due.map((portion) => leftOf(portion, taken.get(portion.line) ?? nothingTaken)).filter(({ total, tax }) => total > 0 || tax > 0)
  if (left.length === 0) throw nothingToInvoice()
  const reckoning = { currency: textOf(record, 'currency') ?? context.baseCurrency, taxIncluded }
  const chosen = wanted(doing, { ...reckoning, left })
  return draw(doing, relatedId(record, 'customer') ?? '', await policyOf(doing), { ...reckoning, drafted: chosen.map((portion) => ({ portion, origin: { contract: id, contractLine: portion.line } })) })
}

/** What of a contract may be invoiced by a day: of each line the periods that have begun by then, less the discount on the whole; and the freight. */
export function dueOf(contract: Row, lines: readonly Row[], { until, today, taxIncluded }: { readonly until: string; readonly today: string; readonly taxIncluded: boolean }): readonly Portion[] {
  const ended = textOf(contract, 'endedOn')
  const begun = schedule(contract, lines, until > today ? until : today).filter(({ from }) => from <= until && (ended === undefined || from <= ended))
  const discount = shareIn(contract['discount']) ?? 0
  const portions = lines.flatMap((line) => portionsDue(line, begun.filter((period) => period.line === line), { discount, taxIncluded }))
  const freight = minor(contract, 'freight')
  return freight === 0 ? portions : [...portions, { line: undefined, product: undefined, name: freightName, unit: undefined, quantity: 1000, unitPrice: freight, discount: 0, taxRate: undefined, total: freight, tax: 0 }]
}

function portionsDue(line: Row, periods: readonly LinePeriod[], { discount, taxIncluded }: { readonly discount: number; readonly taxIncluded: boolean }): readonly Portion[] {
  if (periods.length === 0) return []
  const one = portionOf(line)
  const sum = periods.reduce((total, { amount }) => total + amount, 0)
  const total = sum - roundHalfAway(sum * discount)
  const rate = one.taxRate ?? 0
  return [{
    ...one, quantity: roundHalfAway(one.quantity * periods.reduce((share, { days, of }) => share + days / of, 0)), discount: 1 - (1 - one.discount) * (1 - discount),
    total, tax: roundHalfAway(taxIncluded ? (total * rate) / (1 + rate) : total * rate),
  }]
}
