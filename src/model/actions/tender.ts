import { defineAction } from '../define/action.ts'
import { belongsTo, boolean, choice, date, file, longText, money } from '../define/vocabulary.ts'

export const submitTender = defineAction('tender.submit', {
  on: 'tender', from: ['preparing'], to: 'submitted', tone: 'primary',
  label: { en: 'Submit bid', zh: '递交投标' },
  about: { en: 'The bid is handed in, at this price.', zh: '以该报价递交投标文件。' },
  input: { bid: money({ above: 0, required: true, beginsWith: ['bid', 'budget'] }), submittedOn: date({ required: true, default: { initial: 'today' } }), bidDocument: file() },
})

export const winTender = defineAction('tender.win', {
  on: 'tender', from: ['submitted'], to: 'won', tone: 'primary', parts: ['opportunity.win'],
  label: { en: 'Won', zh: '中标' },
  about: { en: 'The bid won. The opportunity behind it is won with it, if it is still open.', zh: '中标；关联商机若仍在进行，可同时赢单。' },
  input: { decidedOn: date({ required: true, default: { initial: 'today' } }), closesOpportunity: boolean({ default: true }) },
})

export const loseTender = defineAction('tender.lose', {
  on: 'tender', from: ['submitted'], to: 'lost', tone: 'danger', parts: ['opportunity.lose'],
  label: { en: 'Lost', zh: '未中标' },
  about: { en: 'Somebody else won. The opportunity behind it is lost with it, to the same competitor, if it is still open.', zh: '未中标；关联商机若仍在进行，可同时输单。' },
  input: {
    decidedOn: date({ required: true, default: { initial: 'today' } }), winner: belongsTo('competitor'), winningPrice: money({ above: 0 }), lossRemark: longText({ max: 2000 }),
    lossReason: choice(['competitorPrice', 'competitorProduct', 'competitorRelation', 'other'], { required: true, default: 'competitorPrice' }), closesOpportunity: boolean({ default: true }),
  },
})

export const withdrawTender = defineAction('tender.withdraw', {
  on: 'tender', from: ['preparing', 'submitted'], to: 'withdrawn', tone: 'back',
  label: { en: 'Withdraw', zh: '撤回投标' },
  about: { en: 'We do not bid, or take the bid back; the reason is kept.', zh: '放弃或撤回投标，并记录原因。' },
  input: { lossRemark: longText({ max: 2000, required: true }) },
})

export const payDeposit = defineAction('tender.payDeposit', {
  on: 'tender', from: ['preparing', 'submitted'],
  label: { en: 'Deposit paid', zh: '保证金已缴' },
  about: { en: 'The bid bond was paid.', zh: '登记已缴纳的投标保证金。' },
  input: { deposit: money({ above: 0, required: true, beginsWith: ['deposit'] }), depositPaidOn: date({ required: true, default: { initial: 'today' } }) },
})

export const depositBack = defineAction('tender.depositBack', {
  on: 'tender',
  label: { en: 'Deposit back', zh: '保证金已退' },
  about: { en: 'The bid bond came back.', zh: '登记保证金已退回。' },
  input: { depositReturnedOn: date({ required: true, default: { initial: 'today' } }) },
})
