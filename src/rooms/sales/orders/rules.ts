import type { FieldProblem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import type { OrderLine } from './lines.ts'

/** More than any shop sells of anything, and little enough that sums stay exact. */
const mostQuantity = 1_000_000_000

/** What stands against confirming these lines; empty: nothing. A negative quantity is a return and reserves nothing. */
export function lineProblems(lines: readonly OrderLine[], currency: string): readonly FieldProblem[] {
  return lines.flatMap((line, index): FieldProblem[] => {
    const values = { line: index + 1, name: line.name }
    const problem = (field: string, rule: string, message: Words, further: Record<string, string | number> = {}): FieldProblem => ({ path: `/lines/${index}/${field}`, rule, message, values: { ...values, ...further } })
    return [
      ...(line.quantity === 0 ? [problem('quantity', 'nothing', { en: 'Line {line} ({name}) has no quantity: give one or remove the line.', zh: '第 {line} 行（{name}）数量为零：请填写数量或删除该行。' })] : []),
      ...(Math.abs(line.quantity) > mostQuantity ? [problem('quantity', 'huge', { en: 'Line {line} ({name}): the quantity is beyond all measure.', zh: '第 {line} 行（{name}）数量过大。' })] : []),
      ...(line.currency !== null && line.currency !== currency ? [problem('unitPrice', 'currency', { en: 'Line {line} ({name}) is in {other}, the order in {currency}: one order has one currency.', zh: '第 {line} 行（{name}）币种为 {other}，订单币种为 {currency}：一张订单只能使用一种币种。' }, { other: line.currency, currency })] : []),
      ...(line.binned ? [problem('product', 'deleted', { en: 'Line {line}: the product “{name}” is in the bin. Restore it or choose another.', zh: '第 {line} 行：产品“{name}”已被删除，请恢复或改选其他产品。' })] : []),
      ...(!line.binned && line.quantity > 0 && line.status === 'discontinued' ? [problem('product', 'discontinued', { en: 'Line {line}: “{name}” is no longer sold. Choose another product.', zh: '第 {line} 行：“{name}”已停售，请改选其他产品。' })] : []),
      ...(!line.binned && line.quantity > 0 && line.status === 'planned' ? [problem('product', 'planned', { en: 'Line {line}: “{name}” is not sold yet.', zh: '第 {line} 行：“{name}”尚未上市。' })] : []),
    ]
  })
}

export interface Credit {
  /** Minor units of the base currency. */
  readonly limit: number | null
  readonly receivable: number
  readonly openOrders: number
  readonly order: number
  readonly approved: number
}

/** By how much the order goes beyond the credit limit; nothing where there is no limit, or it was approved up to its total. */
export function beyondCredit({ limit, receivable, openOrders, order, approved }: Credit): number {
  if (limit === null || order <= 0 || (approved > 0 && order <= approved)) return 0
  return Math.max(0, receivable + openOrders + order - limit)
}
