import { decimalAmount } from '../../../lib/money.ts'
import { type FieldProblem, Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

function refused(kind: string, title: Words, values: Readonly<Record<string, string | number>> = {}, status = 422): Problem {
  return new Problem({ kind, status, title, values })
}

/** A value of the form that does not hold. */
export function wrongValue(path: string, message: Words, values: Readonly<Record<string, string | number>> = {}): Problem {
  const fields: readonly FieldProblem[] = [{ path, rule: 'invoice', message, values }]
  return new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields })
}

export function nothingToInvoice(): Problem {
  return refused('invoice-nothing-left', { en: 'There is nothing left to invoice.', zh: '没有可开票的金额。' })
}

/** More than is left of an order, or of an invoice to be reversed. */
export function aboveLeft(path: string, asked: number, left: number, currency: string): Problem {
  return wrongValue(path, { en: '{asked} is more than is left: {left}.', zh: '{asked} 超出剩余可开金额 {left}。' }, { asked: `${decimalAmount(asked, currency)} ${currency}`, left: `${decimalAmount(left, currency)} ${currency}` })
}

/** A contract that is carried out by orders is invoiced by them: else the same would be asked for twice. */
export function contractOrdered(number: string): Problem {
  return refused('invoice-contract-ordered', { en: 'This contract is carried out by orders ({number}): invoice those.', zh: '该合同已通过订单（{number}）执行，请按订单开票。' }, { number }, 409)
}

export function severalCurrencies(): Problem {
  return refused('invoice-currencies', { en: 'These orders are not in one currency, or not all with tax in the price: they cannot stand on one invoice.', zh: '所选订单币种或含税方式不一致，不能合并开票。' })
}

export function otherCustomer(): Problem {
  return wrongValue('/orders', { en: 'Choose orders of this customer that are confirmed.', zh: '请选择该客户已确认的订单。' })
}

export function otherTitle(): Problem {
  return wrongValue('/title', { en: 'This title is another customer’s.', zh: '该抬头属于其他客户。' })
}

export function needsTaxNumber(): Problem {
  return wrongValue('/title', { en: 'A special invoice needs a title with a tax number. Choose one, or an ordinary invoice.', zh: '专用发票须有带税号的抬头，请选择抬头或改开普通发票。' })
}

/** An issued invoice is taken back by a red one. */
export function notVoidable(): Problem {
  return refused('invoice-not-voidable', { en: 'This invoice can no longer be voided: reverse it by a red one.', zh: '该发票已不能作废，请红冲。' }, {}, 409)
}

export function stillReversed(): Problem {
  return refused('invoice-reversed', { en: 'A red invoice reverses it: void that one first.', zh: '该发票已有红字发票，请先作废红字发票。' }, {}, 409)
}

export function redStands(): Problem {
  return refused('invoice-red', { en: 'A red invoice is not reversed itself.', zh: '红字发票不能再红冲。' }, {}, 409)
}

/** What was issued is not changed. */
export function invoiceStands(): Problem {
  return refused('invoice-stands', { en: 'What was issued, or comes from an order, stands: void the request or reverse the invoice, and ask for another.', zh: '已开具或来自订单的发票内容不可修改：请撤销申请或红冲后重新开具。' }, {}, 409)
}
