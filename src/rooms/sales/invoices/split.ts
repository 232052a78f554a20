import { netOf, type Portion } from './portions.ts'

/**
 * Shares lines over as few invoices as their order allows, none of which comes to more than the limit without tax: the tax office
 * sets how much one invoice may be. A line that does not fit is cut, its quantity in proportion; nothing is lost and nothing added.
 * @param limit in minor units, above nothing; absent: one invoice.
 */
export function splitByLimit(lines: readonly Portion[], taxIncluded: boolean, limit: number | undefined): readonly (readonly Portion[])[] {
  if (limit === undefined || lines.length === 0) return lines.length === 0 ? [] : [lines]
  const invoices: Portion[][] = [[]]
  let room = limit
  for (const line of lines) {
    let left = line
    while (netOf(left, taxIncluded) > room) {
      const [part, rest] = cut(left, taxIncluded, room)
      if (part !== undefined) invoices.at(-1)?.push(part)
      left = rest
      invoices.push([])
      room = limit
    }
    invoices.at(-1)?.push(left)
    room -= netOf(left, taxIncluded)
  }
  return invoices.filter((invoice) => invoice.length > 0)
}

/** The part of a line that fits into the room without tax, and the rest; no part where nothing fits. */
function cut(line: Portion, taxIncluded: boolean, room: number): readonly [Portion | undefined, Portion] {
  const net = netOf(line, taxIncluded)
  const share = room / net
  const tax = Math.trunc(line.tax * share)
  // Without tax it must not be more than the room: the total is found from there.
  const total = taxIncluded ? room + tax : room
  const quantity = Math.trunc(line.quantity * share)
  if (room <= 0 || total <= 0) return [undefined, line]
  return [{ ...line, quantity, total, tax }, { ...line, quantity: line.quantity - quantity, total: line.total - total, tax: line.tax - tax }]
}
