import { defineAction } from '../define/action.ts'

const trace = (object: string) => defineAction(`${object}.trace`, {
  on: object, right: 'read', reads: true,
  label: { en: 'Execution', zh: '执行情况' },
  about: { en: 'What was ordered, reserved, sent, signed for, returned, invoiced and paid of each line and of all, with every document by its day: what is due next, what is late.', zh: '逐行与合计列出订购、占用、发货、签收、退货、开票与回款，并按日期列出相关单据：下一步事项与逾期事项。' },
})

export const traceOrder = trace('order')
export const traceContract = trace('contract')
