import type { Words } from '../../../lib/words.ts'

/** Words of statements: their mail, and the page on which the customer answers them. */
export const statementWords = {
  mailSubject: { en: 'Statement {number} from {company}', zh: '{company}对账单 {number}' },
  mailGreeting: { en: 'Dear customer,', zh: '您好：' },
  mailText: { en: 'please find our statement {number} behind this link. You can confirm it there, or tell us line by line what is wrong.', zh: '请通过以下链接查看对账单 {number}，可在线确认，或逐行说明异议。' },
  mailButton: { en: 'See the statement', zh: '查看对账单' },

  heading: { en: 'Statement {number}', zh: '对账单 {number}' },
  forCustomer: { en: 'For', zh: '客户' },
  period: { en: 'Period', zh: '对账期间' },
  currency: { en: 'Currency', zh: '币种' },
  by: { en: 'From', zh: '发送人' },
  what: { en: 'What', zh: '摘要' },
  date: { en: 'Date', zh: '日期' },
  amount: { en: 'Amount', zh: '金额' },
  balance: { en: 'Balance', zh: '余额' },
  beside: { en: 'for information, moves no balance', zh: '仅供核对，不影响余额' },
  opening: { en: 'Opening balance', zh: '期初余额' },
  ordered: { en: 'Orders', zh: '本期订单' },
  returned: { en: 'Returns', zh: '本期退货' },
  received: { en: 'Payments received', zh: '本期到账' },
  refunded: { en: 'Refunds', zh: '本期退款' },
  closing: { en: 'Closing balance (owed to us)', zh: '期末应收余额' },

  confirm: { en: 'Confirm the statement', zh: '确认无误' },
  dispute: { en: 'Something is wrong', zh: '有异议' },
  confirmAbout: { en: 'With your name you confirm that all lines and the closing balance are right. If something is not, write it at its line and choose "Something is wrong".', zh: '填写姓名即表示确认全部明细与期末余额无误；如有不符，请在对应行填写说明，并选择“有异议”。' },
  thanks: { en: 'The statement was confirmed.', zh: '对账单已确认。' },
  noThanks: { en: 'Your objections were noted. We will look at them and be in touch.', zh: '异议已登记，我们将尽快核对并与您联系。' },
  closedTitle: { en: 'The statement can no longer be answered.', zh: '对账单已不能答复。' },
  closedAbout: { en: 'It was answered or taken back. Please ask whoever sent it.', zh: '对账单已答复或已收回，请联系发送人。' },
} as const satisfies Record<string, Words>
