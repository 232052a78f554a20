import { defineAction } from '../define/action.ts'
import type { Fields } from '../define/field.ts'
import { choice, date, file, integer, longText, text } from '../define/vocabulary.ts'

/** What is asked of the keeper of the seal. Without a file it is the printed document. */
const asked: Fields = {
  seal: choice(['company', 'contract', 'finance', 'legal'], { required: true, default: 'contract', open: true }),
  copies: integer({ min: 1, max: 1000, required: true, default: 2 }),
  purpose: text({ max: 500, required: true }),
  returnDueOn: date(),
  file: file(),
}

const request = (object: string, from?: readonly string[]) => defineAction(`${object}.requestSeal`, {
  on: object,
  ...(from === undefined ? {} : { from }),
  module: 'contracts',
  label: { en: 'Request seal', zh: '申请用印' },
  about: { en: 'Asks the keeper of the seal. Without a file of your own the document is printed and sealed as it stands now.', zh: '向印章保管人提出申请；未附文件时，以当前内容打印的 PDF 作为用印文件。' },
  input: asked,
  // It keeps what it prints, as an upload does.
  writesAs: ['upload'],
})

export const requestContractSeal = request('contract', ['draft', 'active', 'expired'])
export const requestQuoteSeal = request('quote', ['draft', 'sent', 'accepted'])
export const requestOrderSeal = request('order')

/** By right of the keeper of the seal: an approval of several steps is a flow on this verb. */
export const approveSeal = defineAction('sealRequest.approve', {
  on: 'sealRequest', from: ['requested'], to: 'approved',
  label: { en: 'Approve', zh: '同意用印' },
  about: { en: 'From then on the file stands as it is; its hash and the version of the document are kept.', zh: '同意后用印文件不再变动，并记录文件哈希与单据版本。' },
  administrator: true,
  bulk: true,
  tone: 'primary',
})

export const declineSeal = defineAction('sealRequest.decline', {
  on: 'sealRequest', from: ['requested', 'approved'], to: 'declined', tone: 'back',
  label: { en: 'Decline', zh: '不同意用印' },
  about: { en: 'Nothing is sealed; whoever asked sees why.', zh: '不予用印，申请人可看到原因。' },
  input: { declineReason: text({ max: 500, required: true }) },
  administrator: true,
})

export const sealDocument = defineAction('sealRequest.seal', {
  on: 'sealRequest', from: ['approved'], to: 'sealed',
  label: { en: 'Sealed', zh: '登记用印' },
  about: { en: 'Enters in the register who sealed how many copies of which file, and when.', zh: '登记用印人、份数、时间与文件哈希。' },
  input: { sealedCopies: integer({ min: 1, max: 1000, required: true, beginsWith: ['copies'] }), remark: longText({ max: 2000 }) },
  administrator: true,
  tone: 'primary',
})

export const takeSealBack = defineAction('sealRequest.takeBack', {
  on: 'sealRequest', from: ['sealed'], to: 'returned', tone: 'primary',
  label: { en: 'Returned', zh: '登记归还' },
  about: { en: 'What was to come back (the other side’s copy, a seal that was taken out) is here again.', zh: '登记对方盖章件或外带印章已归还。' },
  input: { returnedOn: date({ required: true, default: { initial: 'today' } }), remark: longText({ max: 2000 }) },
  administrator: true,
})
