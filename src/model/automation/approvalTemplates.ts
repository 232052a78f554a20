import { type JsonObject, plainJson } from '../../lib/json.ts'
import type { Words } from '../../lib/words.ts'
import type { Step } from '../define/approvalSteps.ts'
import type { Filter } from '../filter/filter.ts'

/** A flow of approvals as companies begin with it: taken as it is, in force at once, and changed as one likes. */
export interface ApprovalTemplate {
  readonly key: string
  readonly name: Words
  readonly about: Words
  readonly object: string
  readonly verb: string
  readonly condition?: Filter
  /** Texts of a flow stand in one language: that of whoever takes it. */
  readonly steps: (say: (words: Words) => string) => readonly Step[]
}

const headAsked = (key: string, label: string, above = 0, after: readonly string[] = []): Step => ({ key, label, after, approvers: [{ kind: 'head', above }], rule: 'any' })
const head: Words = { en: 'Head of the department', zh: '部门主管' }
const higher: Words = { en: 'Next higher head', zh: '上级主管' }
/** From here on a discount is asked for one level higher too. */
const great = 0.1

export const approvalTemplates: readonly ApprovalTemplate[] = [
  {
    key: 'quoteOverLimit', object: 'quote', verb: 'quote.send', condition: { field: 'overLimit', is: 'moreThan', value: 0 },
    name: { en: 'Quote above one’s discount limit', zh: '报价折扣超权限' },
    about: { en: 'A quote that takes off more by hand than its sender may give waits for the head of the department; more than 10 points above, also for the next higher head.', zh: '手工折扣超出发送人权限的报价，须部门主管同意后才能发送；超出 10 个百分点以上，还须上级主管同意。' },
    steps: (say) => [headAsked('s1', say(head)), { ...headAsked('s2', say(higher), 1, ['s1']), when: { field: 'overLimit', is: 'moreThan', value: great } }],
  },
  {
    key: 'contractSign', object: 'contract', verb: 'contract.sign',
    name: { en: 'Signing a contract', zh: '签订合同' },
    about: { en: 'No contract comes into force before the head of the department has said yes.', zh: '合同须经部门主管同意后才能签订生效。' },
    steps: (say) => [headAsked('s1', say(head))],
  },
  {
    key: 'orderPrices', object: 'order', verb: 'order.approvePrices',
    name: { en: 'Order below the price rules', zh: '订单价格低于规则' },
    about: { en: 'Confirming an order whose prices go further below the rules than its seller may give waits for the head of the department.', zh: '订单价格低于规则价且超出业务员折扣权限时，确认须部门主管同意。' },
    steps: (say) => [headAsked('s1', say(head))],
  },
  {
    key: 'creditLimit', object: 'order', verb: 'order.approveCredit',
    name: { en: 'Order beyond the credit limit', zh: '订单超信用额度' },
    about: { en: 'Confirming an order beyond the credit limit, or of a customer who is past due, waits for the next higher head; with the yes it is confirmed, its stock and state looked at once more.', zh: '订单超信用额度或客户有逾期时，确认须上级主管同意；同意后即确认，并再次核对库存与状态。' },
    steps: (say) => [headAsked('s1', say(higher), 1)],
  },
]

/** What is sent to take a template: the flow whole, in force, in one language. */
export function flowFrom({ name, object, verb, condition, steps }: ApprovalTemplate, say: (words: Words) => string): JsonObject {
  return plainJson({ name: say(name), object, verb, condition: condition ?? null, steps: steps(say), active: true })
}
