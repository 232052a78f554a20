import type { Words } from '../../lib/words.ts'
import type { GivenValues, RuleStep, Trigger } from '../define/automation.ts'
import type { Filter } from '../filter/filter.ts'

/** Texts of a rule stand in one language: that of whoever begins with the template. */
type Say = (words: Words) => string

/** A rule to start from: drawn whole, changed as one likes, and in force once it is switched on. */
export interface RuleTemplate {
  readonly key: string
  readonly name: Words
  readonly about: Words
  readonly object: string
  readonly trigger: Trigger
  readonly condition?: Filter
  readonly steps: (say: Say) => readonly RuleStep[]
}

const tellOwner = (key: string, text: string, next: string | null = null): RuleStep => ({ key, kind: 'notify', to: [{ kind: 'owner' }], text, next })
const waitDays = (key: string, amount: number, next: string): RuleStep => ({ key, kind: 'wait', until: { for: { amount, unit: 'day' } }, next })

/** Something to do about the record, for its owner, within so many days. */
function task(key: string, subject: string, days: number, more: GivenValues = { kind: { value: 'task' } }): RuleStep {
  return { key, kind: 'create', object: 'activity', values: { ...more, subject: { template: subject }, target: { field: 'id' }, owner: { field: 'owner' }, due: { now: { amount: days, unit: 'day' } } }, next: null }
}

const isOpen: Filter = { field: 'status', is: 'equals', value: 'open' }

/** What companies begin with most often, in the order of a sale. */
export const ruleTemplates: readonly RuleTemplate[] = [
  {
    key: 'leadUntouched', object: 'lead', trigger: { on: 'created' },
    name: { en: 'New lead without contact for two days', zh: '新线索两天未联系' },
    about: { en: 'Waits for the first contact. If there is none within two days, the owner is reminded and gets a call to make.', zh: '等待首次联系；两天内未联系则提醒负责人，并生成一次待办电话。' },
    steps: (say) => [
      { key: 'w', kind: 'wait', until: { when: { or: [{ field: 'lastContactAt', is: 'isNotEmpty' }, { field: 'status', is: 'in', value: ['unqualified', 'converted'] }] }, most: { amount: 2, unit: 'day' }, late: 'n' }, next: null },
      tellOwner('n', say({ en: 'Nobody has been in touch with {name} for two days.', zh: '线索“{name}”已两天未联系。' }), 't'),
      task('t', say({ en: 'Call {name}', zh: '致电{name}' }), 1, { kind: { value: 'call' }, priority: { value: 'high' } }),
    ],
  },
  {
    key: 'leadHot', object: 'lead', trigger: { on: 'saved', fields: [{ field: 'rating', to: ['hot'] }] },
    name: { en: 'Hot lead: call today', zh: '热门线索：当天致电' },
    about: { en: 'As soon as a lead is rated hot, its owner is told and gets a call to make the same day.', zh: '线索评为“热”时立即通知负责人，并生成当天的待办电话。' },
    steps: (say) => [
      tellOwner('n', say({ en: '{name} of {company} is a hot lead.', zh: '{company} {name} 已评为热门线索。' }), 't'),
      task('t', say({ en: 'Call {name} today', zh: '今天致电{name}' }), 0, { kind: { value: 'call' }, priority: { value: 'urgent' } }),
    ],
  },
  {
    key: 'customerWelcome', object: 'customer', trigger: { on: 'created' },
    name: { en: 'Welcome a new customer', zh: '新客户首次联系' },
    about: { en: 'A first call within two days, for the owner.', zh: '为负责人生成两天内的首次联系任务。' },
    steps: (say) => [task('t', say({ en: 'Welcome {name}', zh: '首次联系{name}' }), 2, { kind: { value: 'call' } })],
  },
  {
    key: 'customerSilent', object: 'customer', trigger: { on: 'schedule', every: 'week', days: [1], at: '09:00' },
    condition: { and: [{ field: 'lastContactAt', is: 'olderThan', value: { amount: 90, unit: 'day' } }, { field: 'nextContactAt', is: 'isEmpty' }] },
    name: { en: 'Customer not contacted for 90 days', zh: '客户 90 天未联系' },
    about: { en: 'Each Monday: whoever was last contacted more than 90 days ago and has nothing planned gets a task for its owner.', zh: '每周一检查：超过 90 天未联系且没有待办的客户，为其负责人生成再次联系的任务。' },
    steps: (say) => [task('t', say({ en: 'Be in touch with {name} again', zh: '再次联系{name}' }), 3)],
  },
  {
    key: 'customerMayLeave', object: 'customer', trigger: { on: 'saved', fields: [{ field: 'churnRisk', to: ['high'] }] },
    name: { en: 'Customer may leave: call within three days', zh: '客户可能流失：三天内致电' },
    about: { en: 'As soon as the models say that a customer is likely to leave, its owner gets a call to make.', zh: '模型判断客户流失风险为高时，为其负责人生成三天内的致电任务。' },
    steps: (say) => [task('t', say({ en: 'Call {name}: likely to leave', zh: '致电{name}：流失风险高' }), 3, { kind: { value: 'call' }, priority: { value: 'high' } })],
  },
  {
    key: 'customerLost', object: 'lossRecord', trigger: { on: 'created' },
    name: { en: 'Customer lost: plan to win it back', zh: '客户流失：制定赢回计划' },
    about: { en: 'A task for the owner to make a win-back plan within a week of the loss.', zh: '登记流失后为负责人生成一周内制定赢回计划的任务。' },
    steps: (say) => [{ key: 't', kind: 'create', object: 'activity', values: { kind: { value: 'task' }, subject: { template: say({ en: 'Plan to win back: {reason}', zh: '制定赢回计划：{reason}' }) }, target: { field: 'customer' }, owner: { field: 'owner' }, due: { now: { amount: 7, unit: 'day' } } }, next: null }],
  },
  {
    key: 'customerHandedOver', object: 'customer', trigger: { on: 'acted', verb: 'record.transfer' },
    name: { en: 'Customer changed hands', zh: '客户更换负责人' },
    about: { en: 'The new owner gets a task to introduce themselves within three days.', zh: '为新负责人生成三天内自我介绍的任务。' },
    steps: (say) => [task('t', say({ en: 'Introduce yourself to {name}', zh: '向{name}自我介绍' }), 3)],
  },
  {
    key: 'dealWon', object: 'opportunity', trigger: { on: 'acted', verb: 'opportunity.win' },
    name: { en: 'Deal won: create the order', zh: '赢单后创建订单' },
    about: { en: 'A task for the owner to create the order by tomorrow.', zh: '赢单后为负责人生成次日前创建订单的任务。' },
    steps: (say) => [task('t', say({ en: 'Create the order for {name}', zh: '为“{name}”创建订单' }), 1, { kind: { value: 'task' }, priority: { value: 'high' } })],
  },
  {
    key: 'dealLost', object: 'opportunity', trigger: { on: 'acted', verb: 'opportunity.lose' },
    name: { en: 'Deal lost: ask again in three months', zh: '输单三个月后再跟进' },
    about: { en: 'Waits for 90 days, then gives the owner a call to make, unless the deal was opened again.', zh: '等待 90 天后为负责人生成待办电话；商机已重新打开则不再处理。' },
    steps: (say) => [
      waitDays('w', 90, 'b'),
      { key: 'b', kind: 'branch', ways: [{ label: say({ en: 'Still lost', zh: '仍为输单' }), when: { field: 'status', is: 'equals', value: 'lost' }, next: 't' }], next: null },
      task('t', say({ en: 'Ask again about {name}', zh: '再次跟进“{name}”' }), 7, { kind: { value: 'call' } }),
    ],
  },
  {
    key: 'dealCloses', object: 'opportunity', trigger: { on: 'date', field: 'expectedCloseOn', offset: { amount: -3, unit: 'day' }, at: '09:00' }, condition: isOpen,
    name: { en: 'Deal closes in three days', zh: '商机三天后到期' },
    about: { en: 'Reminds the owner of an open deal three days before it is expected to close.', zh: '预计成交日前三天提醒负责人仍未关闭的商机。' },
    steps: (say) => [tellOwner('n', say({ en: '{name} is expected to close on {expectedCloseOn}.', zh: '“{name}”预计 {expectedCloseOn} 成交。' }))],
  },
  {
    key: 'dealOverdue', object: 'opportunity', trigger: { on: 'date', field: 'expectedCloseOn', offset: { amount: 7, unit: 'day' }, at: '09:00' }, condition: isOpen,
    name: { en: 'Deal a week overdue: tell the head', zh: '商机逾期一周：通知主管' },
    about: { en: 'Tells the owner and the head of the department of a deal that is still open a week after its date.', zh: '预计成交日过去一周仍未关闭时，通知负责人及其部门主管。' },
    steps: (say) => [{ key: 'n', kind: 'notify', to: [{ kind: 'owner' }, { kind: 'head', above: 0 }], text: say({ en: '{name} was to close on {expectedCloseOn} and is still open.', zh: '“{name}”预计 {expectedCloseOn} 成交，目前仍未关闭。' }), next: null }],
  },
  {
    key: 'orderLate', object: 'order', trigger: { on: 'date', field: 'requestedOn', offset: { amount: 1, unit: 'day' }, at: '09:00' }, condition: { field: 'status', is: 'in', value: ['confirmed', 'partDelivered'] },
    name: { en: 'Order not delivered in time', zh: '订单逾期未交付' },
    about: { en: 'Tells the owner of an order that was not delivered by the day that was asked for.', zh: '超过要求交付日仍未交付时通知负责人。' },
    steps: (say) => [tellOwner('n', say({ en: 'Order {number} was asked for by {requestedOn} and is not delivered yet.', zh: '订单 {number} 要求 {requestedOn} 交付，目前尚未交付。' }))],
  },
  {
    key: 'orderDelivered', object: 'order', trigger: { on: 'changed', fields: [{ field: 'status', to: ['delivered'] }] },
    name: { en: 'Ask how the delivery was', zh: '交付后回访' },
    about: { en: 'A week after an order is delivered its owner gets a call to make.', zh: '订单交付一周后，为负责人生成回访电话。' },
    steps: (say) => [waitDays('w', 7, 't'), task('t', say({ en: 'Ask how the delivery of {number} was', zh: '回访订单 {number} 的交付情况' }), 2, { kind: { value: 'call' } })],
  },
  {
    key: 'paymentDue', object: 'paymentPlan', trigger: { on: 'date', field: 'dueOn', offset: { amount: -3, unit: 'day' }, at: '09:00' }, condition: { field: 'status', is: 'in', value: ['open', 'part'] },
    name: { en: 'Payment due in three days', zh: '回款三天后到期' },
    about: { en: 'Reminds the owner three days before what is not paid yet is due.', zh: '未收清的回款计划到期前三天提醒负责人。' },
    steps: (say) => [tellOwner('n', say({ en: 'Plan {number}: {open} is due on {dueOn}.', zh: '回款计划 {number}：{open} 将于 {dueOn} 到期。' }))],
  },
  {
    key: 'paymentLate', object: 'paymentPlan', trigger: { on: 'date', field: 'dueOn', offset: { amount: 1, unit: 'day' }, at: '09:00' }, condition: { field: 'status', is: 'in', value: ['open', 'part', 'overdue'] },
    name: { en: 'Payment a day late', zh: '回款逾期一天' },
    about: { en: 'The day after it was due the owner is told of what is still open.', zh: '到期次日仍未收清时提醒负责人。' },
    steps: (say) => [tellOwner('n', say({ en: 'Plan {number}: {open} was due on {dueOn}.', zh: '回款计划 {number}：{open} 已于 {dueOn} 到期。' }))],
  },
  {
    key: 'paymentVeryLate', object: 'paymentPlan', trigger: { on: 'date', field: 'dueOn', offset: { amount: 30, unit: 'day' }, at: '09:00' }, condition: { field: 'status', is: 'in', value: ['open', 'part', 'overdue'] },
    name: { en: 'Payment a month late: tell the head', zh: '回款逾期一个月：通知主管' },
    about: { en: 'Tells the owner and the head of the department of what is still open a month after it was due.', zh: '到期一个月仍未收清时，通知负责人及其部门主管。' },
    steps: (say) => [{ key: 'n', kind: 'notify', to: [{ kind: 'owner' }, { kind: 'head', above: 0 }], text: say({ en: 'Plan {number}: {open} has been open for a month (due on {dueOn}).', zh: '回款计划 {number}：{open} 已逾期一个月（到期日 {dueOn}）。' }), next: null }],
  },
]
