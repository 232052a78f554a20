import { defineAction } from '../define/action.ts'
import { byLink } from '../define/byLink.ts'
import { belongsTo, date, links, longText, text } from '../define/vocabulary.ts'

/** Of a quote it is known who asked for it. */
const toContact = { ...byLink, contact: belongsTo('contact', { beginsWith: ['contact'], shownWhen: { field: 'by', in: ['mail'] } }) }

/** Before anybody is asked for a yes it finds what the rules alone come to, and what its sender may take off by hand. */
export const sendQuote = defineAction('quote.send', {
  on: 'quote',
  from: ['draft'],
  to: 'sent',
  label: { en: 'Send', zh: '发送' },
  about: { en: 'Gives the customer a link on which to look at the quote, choose what is optional, and accept or decline. From then on it stands as it is.', zh: '为客户生成链接，可查看报价、选择可选项并接受或拒绝；发送后内容不可再改。' },
  input: { ...toContact, validUntil: date({ beginsWith: ['validUntil'] }) },
  confidential: true,
  holdable: true,
  tone: 'primary',
})

/** Also what `quote.send` does with the facts, so that whoever says yes goes by nothing that a client sent. */
export const repriceQuote = defineAction('quote.reprice', {
  on: 'quote',
  from: ['draft'],
  label: { en: 'Price anew', zh: '重新计价' },
  about: { en: 'Takes list price, price by the rules, cost and tax of each product anew. A price or discount given by hand stays.', zh: '按最新规则更新各产品的目录价、规则价、成本与税率；手工价格与折扣保留不变。' },
})

export const linkQuote = defineAction('quote.link', {
  on: 'quote',
  from: ['sent'],
  label: { en: 'New link', zh: '重新生成链接' },
  about: { en: 'Makes a new link; the one before leads nowhere from then on.', zh: '生成新的链接，原链接随即失效。' },
  input: toContact,
  confidential: true,
})

export const recallQuote = defineAction('quote.recall', {
  on: 'quote',
  from: ['sent'],
  to: 'draft',
  label: { en: 'Take back', zh: '撤回' },
  about: { en: 'The link ends at once, and the quote can be changed again.', zh: '链接立即失效，报价恢复为草稿，可继续修改。' },
  input: { reason: longText({ max: 500 }) },
  tone: 'back',
})

export const acceptQuote = defineAction('quote.accept', {
  on: 'quote',
  from: ['sent'],
  to: 'accepted',
  label: { en: 'Accepted', zh: '客户接受' },
  about: { en: 'Notes that the customer said yes, and which optional lines they take.', zh: '记录客户已接受，以及所选的可选项。' },
  input: { answeredBy: text({ max: 100, required: true }), chosen: links(['quoteLine']) },
  tone: 'primary',
})

export const declineQuote = defineAction('quote.decline', {
  on: 'quote',
  from: ['sent'],
  to: 'declined',
  label: { en: 'Declined', zh: '客户拒绝' },
  about: { en: 'Notes that the customer said no, and why.', zh: '记录客户已拒绝及原因。' },
  input: { answeredBy: text({ max: 100 }), declineReason: longText({ max: 2000, required: true }) },
  tone: 'danger',
})

export const expireQuote = defineAction('quote.expire', {
  on: 'quote',
  from: ['sent'],
  to: 'expired',
  label: { en: 'Let expire', zh: '置为过期' },
  about: { en: 'Ends the quote; on the day after its last one that happens by itself.', zh: '使报价失效；超过有效期的次日会自动执行。' },
  bulk: true,
  tone: 'back',
})

export const reviseQuote = defineAction('quote.revise', {
  on: 'quote',
  from: ['sent', 'accepted', 'declined', 'expired'],
  to: 'superseded',
  label: { en: 'New version', zh: '新版本' },
  about: { en: 'Makes the next version as a draft. This one stays readable, and its link says that there is a newer one.', zh: '生成下一版草稿；当前版本仍可查看，其链接会提示已有新版本。' },
  input: { reason: longText({ max: 500 }) },
})

export const orderQuote = defineAction('quote.toOrder', {
  on: 'quote',
  from: ['accepted'],
  label: { en: 'Make an order', zh: '生成订单' },
  about: { en: 'Makes an order with the lines that were accepted, at the prices that were accepted.', zh: '按客户接受的明细与价格生成订单。' },
  input: { requestedOn: date(), customerNumber: text({ max: 60 }) },
  tone: 'primary',
})

export const contractQuote = defineAction('quote.toContract', {
  on: 'quote',
  from: ['accepted'],
  module: 'contracts',
  label: { en: 'Make a contract', zh: '生成合同' },
  about: { en: 'Makes a contract as a draft with the lines, prices and terms that were accepted.', zh: '按客户接受的明细、价格与条款生成合同草稿。' },
  input: { name: text({ max: 200, beginsWith: ['subject'] }), startsOn: date(), endsOn: date() },
})

/** What two versions differ in, line by line; it changes nothing. */
export const compareQuote = defineAction('quote.compare', {
  on: 'quote',
  label: { en: 'Compare with the version before', zh: '与上一版比较' },
  right: 'read',
  reads: true,
})

/** Who was sent a link, who looked, who answered; it changes nothing. */
export const readQuoteLinks = defineAction('quote.readLinks', {
  on: 'quote',
  label: { en: 'Links given out', zh: '已发出的链接' },
  right: 'read',
  reads: true,
})
