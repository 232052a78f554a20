import { fieldRightOn, permissionOn } from '../../../access/index.ts'
import { plainJson } from '../../../lib/json.ts'
import { traceContract, traceOrder } from '../../../model/actions/execution.ts'
import type { Filter } from '../../../model/filter/filter.ts'
import { type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, textOf } from '../reading.ts'
import { type Conversion, conversionsOf, convertedLines } from './converted.ts'
import { contractLines, orderLines, sumOf, type TracedLine } from './lines.ts'
import { counts, type Papers, standOf, stepsOf } from './steps.ts'

export const executionActions = [implement(traceOrder, ofOrder), implement(traceContract, ofContract)]

/** The most documents of a kind that one page tells. */
const most = 200

/** Reads one kind under the caller's rights; undefined where the role reads none of it. */
function reading({ seen, context }: Doing, object: string, filter: Filter, fields: readonly string[], sort: string): Promise<readonly Row[] | undefined> {
  if (permissionOn(context.actor.permissions, object).read === 'none') return Promise.resolve(undefined)
  return seen(object, { filter, fields: [...fields], sort: [{ field: sort }] })
}

const orderFields = ['number', 'status', 'date', 'confirmedAt', 'requestedOn', 'currency', 'taxIncluded', 'discount', 'freight', 'taxTotal', 'total', 'amount', 'received', 'invoiceRequested', 'receivable']

interface Traced { /** By the id of their order. */ readonly lines: ReadonlyMap<string, readonly TracedLine[]>; readonly orders: readonly Row[]; readonly papers: Papers }

/** Each kind is asked for once, for one order or for all of a contract. @param of how what hangs on the orders is found, `counted` whose lines are told. */
async function trace(doing: Doing, which: Filter, of: Filter, counted: (order: Row) => boolean): Promise<Traced> {
  const orders = await reading(doing, 'order', which, orderFields, 'createdAt') ?? []
  const lines = await reading(doing, 'orderLine', of, ['order', 'contractLine', 'position', 'product', 'name', 'unit', 'quantity', 'unitPrice', 'discount', 'taxRate', 'total', 'tax', 'reservedQuantity', 'shippedQuantity', 'signedQuantity', 'returnedQuantity'], 'position') ?? []
  const deliveries = await reading(doing, 'delivery', of, ['number', 'kind', 'status', 'plannedOn', 'shippedOn', 'signedOn', 'exceptionAt'], 'createdAt')
  const invoiceLines = await reading(doing, 'invoiceLine', { and: [of, { field: 'standing', is: 'in', value: ['issued', 'requested'] }] }, ['invoice', 'order', 'orderLine', 'standing', 'gross'], 'createdAt')
  const plans = await reading(doing, 'paymentPlan', of, ['number', 'dueOn', 'open', 'status'], 'dueOn')
  const payments = await reading(doing, 'payment', of, ['number', 'date', 'amount'], 'date')
  const ids = [...new Set((invoiceLines ?? []).flatMap((line) => relatedId(line, 'invoice') ?? []))].slice(0, most)
  const invoices = ids.length === 0 ? [] : await reading(doing, 'invoice', { field: 'id', is: 'in', value: ids }, ['number', 'status', 'date', 'total'], 'date')
  const issued = invoiceLines?.filter(({ standing }) => standing === 'issued')
  return {
    orders, papers: { orders, deliveries, invoices, plans, payments },
    lines: new Map(orders.filter(counted).map((order) => [textOf(order, 'id') ?? '', orderLines(order, lines.filter((line) => relatedId(line, 'order') === order['id']), issued?.filter((line) => relatedId(line, 'order') === order['id']))])),
  }
}

async function ofOrder(doing: Doing): Promise<Outcome> {
  const { lines, papers, orders: [order = {}] } = await trace(doing, { field: 'id', is: 'equals', value: doing.id }, { field: 'order', is: 'equals', value: doing.id }, () => true)
  return told(doing, { currency: textOf(order, 'currency'), lines: [...lines.values()].flat(), papers })
}

/** Orders in another currency than the contract are counted in that of the contract, by the rates of their days; which, is told. */
async function ofContract(doing: Doing): Promise<Outcome> {
  const [contract = {}] = await doing.seen('contract', { filter: { field: 'id', is: 'equals', value: doing.id } })
  const agreed = await reading(doing, 'contractLine', { field: 'contract', is: 'equals', value: doing.id }, ['name', 'product', 'unit', 'quantity'], 'position') ?? []
  const currency = textOf(contract, 'currency') ?? doing.context.baseCurrency
  const { lines, orders, papers } = await trace(doing, { field: 'contract', is: 'equals', value: doing.id }, { field: 'order.contract', is: 'equals', value: doing.id }, counts)
  const conversions = await conversionsOf(doing, orders.filter(counts), currency)
  const nothing = nothingOf(doing)
  const ours = [...lines].flatMap(([order, own]) => { const conversion = conversions.find((each) => each.order === order); return conversion === undefined ? own : convertedLines(own, conversion, currency, nothing) })
  return told(doing, { currency, lines: contractLines(agreed, ours, nothing), papers: { ...papers, contract }, conversions })
}

/** What comes to nothing, as far as the reader may see what it would come to. */
function nothingOf({ context: { actor: { permissions } } }: Doing): Pick<TracedLine, 'amount' | 'invoiced' | 'paid'> {
  const sees = (object: string, field: string) => (permissionOn(permissions, object).read !== 'none' && fieldRightOn(permissions, object, field) !== 'none' ? 0 : null)
  const amount = sees('order', 'total') === null ? null : sees('orderLine', 'total')
  return { amount, invoiced: amount === null ? null : sees('invoiceLine', 'gross'), paid: amount === null ? null : sees('order', 'received') }
}

interface Telling { readonly currency: string | undefined; readonly lines: readonly TracedLine[]; readonly papers: Papers; readonly conversions?: readonly Conversion[] }

function told({ context }: Doing, { currency, lines, papers, conversions = [] }: Telling): Outcome {
  const steps = stepsOf(papers, companyToday(context))
  return { result: {
    currency: currency ?? context.baseCurrency, lines: lines.map((line) => plainJson({ ...line })), sum: plainJson({ ...sumOf(lines) }), steps: steps.map((step) => plainJson({ ...step })), ...plainJson({ ...standOf(steps) }),
    conversions: conversions.map((each) => ({ ...each })),
  } }
}
