import type { Registry } from '../../../model/define/registry.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { baseIn } from '../amount.ts'
import { textOf } from '../reading.ts'
import { compared, requirePrices } from './prices.ts'
import { lookFor, promise } from '../stock/reserve.ts'
import { type Allotted, inUnits, shortOf, thousandths } from '../stock/rules.ts'
import { requireCredit } from './creditStand.ts'
import { linesUnsound, noLines, type Short, stockShort } from './errors.ts'
import { linesOf, type OrderLine } from './lines.ts'
import { lineProblems } from './rules.ts'

/**
 * The order holds from now on: its lines are sound, the customer may buy, and what is in stock is promised to it. All in one
 * transaction: the levels of the products are locked in the order of their ids, so that of two orders for the last piece the
 * second finds what the first has left.
 */
export async function confirm(registry: Registry, doing: Doing): Promise<Outcome> {
  const { context, id, input, record, tx } = doing
  const lines = compared.of(doing)?.lines ?? await linesOf(tx, id)
  // A lump sum holds without lines: nothing is reserved, and its amount stands.
  if (lines.length === 0 && baseIn(record['amount']) === 0) throw noLines()
  const problems = lineProblems(lines, textOf(record, 'currency') ?? context.baseCurrency)
  if (problems.length > 0) throw linesUnsound(problems)
  const differing = await requirePrices(registry, doing)
  await requireCredit(doing)
  const { missing, derived, sent } = await reserve(doing, lines, input['shortage'] === 'backOrder')
  const requestedOn = textOf(input, 'requestedOn')
  return {
    changes: { confirmedAt: new Date(context.now).toISOString(), missingLines: missing, ...(requestedOn === undefined || requestedOn === textOf(record, 'requestedOn') ? {} : { requestedOn }) },
    derived,
    sent,
    result: { missingLines: missing, ...(differing.length === 0 ? {} : { prices: differing.map((each) => ({ ...each })) }) },
  }
}

/** @returns how many lines wait for goods, and what lines and products show of it. @throws Problem 409 that names what is missing, unless the rest may wait. */
async function reserve(doing: Doing, lines: readonly OrderLine[], backOrder: boolean) {
  const wants = lines.flatMap(({ id, product, kept, quantity }) => (product === null || !kept || quantity <= 0 ? [] : [{ line: id, product, wanted: thousandths(quantity) }]))
  const { allotted, levels } = await lookFor(doing, wants)
  const short = shortOf(allotted)
  const ends = short.filter(({ line }) => lines.some((each) => each.id === line && each.status === 'endOfLife'))
  if (ends.length > 0 || (short.length > 0 && !backOrder)) throw stockShort(await told(doing, lines, ends.length > 0 ? ends : short))
  const orderLine = allotted.map(({ line, taken }) => ({ id: line, values: { reservedQuantity: inUnits(taken) } }))
  const { shown, sent } = promise(doing, { order: doing.id, allotted, levels })
  return { missing: short.length, derived: { orderLine, product: shown }, sent }
}

async function told({ list }: Doing, lines: readonly OrderLine[], short: readonly Allotted[]): Promise<Short[]> {
  const products = new Map((await list('product', { filter: { field: 'id', is: 'in', value: [...new Set(short.map(({ product }) => product))] } })).map((row) => [row['id'], row]))
  return short.map(({ line, product, wanted, free, taken }) => {
    const row = products.get(product) ?? {}
    const leadDays = row['leadDays']
    return {
      index: lines.findIndex((each) => each.id === line), line, product: { id: product, title: textOf(row, 'name') ?? '' }, wanted: inUnits(wanted), free: inUnits(free), missing: inUnits(wanted - taken),
      restockOn: textOf(row, 'restockOn') ?? null, leadDays: typeof leadDays === 'number' ? leadDays : null, ends: row['status'] === 'endOfLife',
    }
  })
}
