import { openOf, type Progress } from '../orders/quantities.ts'
import type { TooMuch } from './errors.ts'

/** A quantity of a line of the order; units. */
export interface Part { readonly line: string; readonly quantity: number }

const exact = (quantity: number): number => Math.round(quantity * 1000) / 1000

/** What can go now: what is open, not planned elsewhere, and where the product keeps stock, lies reserved. */
export function readyOf(line: Progress, reserves: boolean): number {
  const unplanned = exact(openOf(line) - line.planned)
  const there = line.kept && reserves ? exact(line.reserved - line.planned) : unplanned
  return Math.max(0, Math.min(unplanned, there))
}

/** What of the line may still come back: what was signed for, or of a line of return what it says. */
export function returnableOf({ quantity, signed, returned }: Progress): number {
  return Math.max(0, exact((quantity < 0 ? -quantity : signed) - returned))
}

/** The parts that ask for more than `most` allows, summed where a line is named twice. */
export function tooMuch(parts: readonly Part[], lines: readonly Progress[], most: (line: Progress) => number): readonly TooMuch[] {
  const asked = sumByLine(parts)
  return parts.flatMap(({ line: id }, index) => {
    const line = lines.find((each) => each.id === id)
    const sum = asked.get(id) ?? 0
    return line === undefined || sum <= most(line) ? [] : [{ index, name: line.name, asked: sum, most: most(line) }]
  })
}

export function sumByLine(parts: readonly Part[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { line, quantity } of parts) sums.set(line, exact((sums.get(line) ?? 0) + quantity))
  return sums
}

/** The lines as they stand once these parts have been sent, signed for, come back after a failure, or been returned. */
export function after(lines: readonly Progress[], parts: readonly Part[], change: (line: Progress, quantity: number) => Partial<Progress>): readonly Progress[] {
  const sums = sumByLine(parts)
  return lines.map((line) => {
    const quantity = sums.get(line.id)
    return quantity === undefined ? line : { ...line, ...change(line, quantity) }
  })
}

export function sent({ shipped, planned, reserved }: Progress, quantity: number): Partial<Progress> {
  return { shipped: exact(shipped + quantity), planned: Math.max(0, exact(planned - quantity)), reserved: Math.max(0, exact(reserved - quantity)) }
}

/** Where a waybill is followed; nothing without one. The number is encoded, so that it stays a part of the address. */
export function trackingOf(address: string | undefined, waybill: string | undefined): string | null {
  if (address === undefined || waybill === undefined || !address.startsWith('https://')) return null
  return address.replaceAll('{waybill}', encodeURIComponent(waybill)).slice(0, 500)
}
