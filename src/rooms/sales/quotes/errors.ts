import { Problem } from '../../../lib/problem.ts'
import type { Words, WordValues } from '../../../lib/words.ts'
import type { Row } from '../../../records/engine.ts'
import { relatedId, relatedTitle } from '../reading.ts'

function refused(kind: string, title: Words, values: WordValues = {}): Problem {
  return new Problem({ kind, status: 409, title, values })
}

export const withoutLines = () => refused('quote.empty', { en: 'A quote without lines cannot be sent: add what is offered.', zh: '没有明细的报价不能发送，请先添加产品。' })
export const onlyOptional = () => refused('quote.onlyOptional', { en: 'Every line is optional: at least one must be offered firmly.', zh: '所有明细都是可选项，至少需要一行固定报价。' })
export const notOnSale = (names: string) => refused('quote.notOnSale', { en: 'No longer on sale: {names}. Take it out, or put another product in its place.', zh: '以下产品已停售或已删除：{names}。请删除该行或更换产品。' }, { names })
export const mixedCurrencies = (currency: string) => refused('quote.currency', { en: 'Every line must be in {currency}, the currency of the quote.', zh: '所有明细必须使用报价币种 {currency}。' }, { currency })
export const overdue = () => field('validUntil', { en: 'The quote must be valid today or longer.', zh: '有效期不能早于今天。' })
export const noCustomer = () => field('customer', { en: 'Say for which customer the quote is.', zh: '请选择报价的客户。' })
export const orderedAlready = (number: string) => refused('quote.ordered', { en: 'Order {number} was made of this quote.', zh: '此报价已生成订单 {number}。' }, { number })
export const contractedAlready = (number: string) => refused('quote.contracted', { en: 'Contract {number} was made of this quote.', zh: '此报价已生成合同 {number}。' }, { number })
export const newerVersion = () => refused('quote.newer', { en: 'There is a newer version already: go on with that one.', zh: '已有更新的版本，请在新版本上继续。' })
export const standsAsSent = () => refused('quote.sent', { en: 'A quote that was sent stands as it is. Take it back, or make a new version.', zh: '已发送的报价不可修改，请先撤回或生成新版本。' })

/** What became an order or a contract is carried on there. @throws Problem 409 */
export function requireNotCarriedOver(record: Row): void {
  if (relatedId(record, 'order') !== undefined) throw orderedAlready(relatedTitle(record, 'order') ?? '')
  if (relatedId(record, 'contract') !== undefined) throw contractedAlready(relatedTitle(record, 'contract') ?? '')
}

function field(path: string, message: Words): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: `/${path}`, rule: 'quote', message }] })
}
