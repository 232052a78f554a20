import type { Json } from '../../../lib/json.ts'
import type { Row } from '../../../records/engine.ts'
import { amountIn } from '../invoices/reading.ts'
import { textOf } from '../reading.ts'

/** Something that happened on a day, is due on one, or should have happened by it. */
export interface Step {
  readonly on: string
  readonly kind: 'signed' | 'ends' | 'ordered' | 'deliverBy' | 'toShip' | 'shipped' | 'received' | 'cameBack' | 'exception' | 'invoiced' | 'toPay' | 'paid' | 'toInvoice'
  readonly state: 'done' | 'due' | 'late'
  readonly object: string
  readonly id: string
  readonly title: string
  readonly amount: number | null
  /** Of the amount: a document may be in another currency than the one whose page it is. */
  readonly currency: string | null
}

/** Rows of what belongs to the document; absent: the reader sees none of the kind. */
export interface Papers { readonly contract?: Row; readonly orders: readonly Row[]; readonly deliveries?: readonly Row[] | undefined; readonly invoices?: readonly Row[] | undefined; readonly plans?: readonly Row[] | undefined; readonly payments?: readonly Row[] | undefined }

/** All of it by its days. @param today in the company's zone; what is due before it is late. */
export function stepsOf({ contract, orders, deliveries = [], invoices = [], plans = [], payments = [] }: Papers, today: string): Step[] {
  const open = (on: string) => (on < today ? 'late' as const : 'due' as const)
  const step = (object: string, row: Row, kind: Step['kind'], on: Json | undefined, { state, amount }: { readonly state?: Step['state']; readonly amount?: string } = {}): Step[] => {
    const day = typeof on === 'string' ? on.slice(0, 10) : undefined
    const money = amount === undefined ? undefined : amountIn(row[amount])
    return day === undefined ? [] : [{ on: day, kind, state: state ?? 'done', object, id: textOf(row, 'id') ?? '', title: textOf(row, 'number') ?? '', amount: money?.amount ?? null, currency: money?.currency ?? null }]
  }
  const waits = (object: string, row: Row, kind: Step['kind'], on: Json | undefined, amount?: string) => (typeof on === 'string' ? step(object, row, kind, on, { state: open(on.slice(0, 10)), ...(amount === undefined ? {} : { amount }) }) : [])
  const all = [
    ...(contract === undefined ? [] : [...step('contract', contract, 'signed', contract['signedOn']), ...(contract['status'] === 'active' ? waits('contract', contract, 'ends', contract['endsOn']) : [])]),
    ...orders.flatMap((row) => [...step('order', row, 'ordered', row['confirmedAt'] ?? null, { amount: 'total' }), ...(row['status'] === 'confirmed' || row['status'] === 'partDelivered' ? waits('order', row, 'deliverBy', row['requestedOn']) : [])]),
    ...deliveries.flatMap((row) => {
      if (row['status'] === 'planned') return waits('delivery', row, 'toShip', row['plannedOn'])
      if (row['status'] === 'cancelled') return []
      if (row['kind'] === 'return') return step('delivery', row, 'cameBack', row['signedOn'])
      return [...step('delivery', row, 'shipped', row['shippedOn']), ...step('delivery', row, 'received', row['signedOn']), ...(row['status'] === 'exception' ? step('delivery', row, 'exception', row['exceptionAt'], { state: 'late' }) : [])]
    }),
    ...invoices.flatMap((row) => (row['status'] === 'void' ? [] : row['status'] === 'requested' ? waits('invoice', row, 'toInvoice', row['date'], 'total') : step('invoice', row, 'invoiced', row['date'], { amount: 'total' }))),
    ...plans.flatMap((row) => ((amountIn(row['open'])?.amount ?? 0) > 0 ? waits('paymentPlan', row, 'toPay', row['dueOn'], 'open') : [])),
    ...payments.flatMap((row) => step('payment', row, 'paid', row['date'], { amount: 'amount' })),
  ]
  return all.sort((one, other) => compare(one.on, other.on) || compare(one.title, other.title) || compare(one.kind, other.kind))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** How many are late, and the first that is due. */
export function standOf(steps: readonly Step[]): { readonly late: number; readonly next: Step | null } {
  return { late: steps.filter(({ state }) => state === 'late').length, next: steps.find(({ state }) => state === 'due') ?? null }
}

/** Whether an order counts: it holds, and was not taken back. */
export const counts = ({ status }: Row): boolean => status === 'confirmed' || status === 'partDelivered' || status === 'delivered' || status === 'closed'
