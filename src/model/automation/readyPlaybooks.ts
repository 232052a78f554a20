import type { Words } from '../../lib/words.ts'

export interface ReadyStep { readonly kind: 'call' | 'visit' | 'meeting' | 'task'; readonly afterDays: number; readonly subject: Words; readonly body: Words }
/** A playbook to begin with: whom it is meant for, what it is to reach, and what is done. It becomes a row that the company changes and switches on. */
export interface ReadyPlaybook {
  readonly name: Words
  readonly use: 'keep' | 'grow' | 'winBack'
  readonly aim: Words
  readonly quadrants?: readonly ('prospect' | 'bought' | 'highValue' | 'frequent' | 'key')[]
  readonly lifecycles?: readonly ('newcomer' | 'growing' | 'loyal' | 'wonBack' | 'atRisk' | 'dormant' | 'lost')[]
  /** Of those with whom it is begun this share should buy within the days of effect: a place to start from, not a measured figure. */
  readonly goalShare: number
  readonly effectDays: number
  readonly restDays: number
  readonly steps: readonly ReadyStep[]
}

type Kind = ReadyStep['kind']
const step = (kind: Kind, afterDays: number, subject: Words, body: Words): ReadyStep => ({ kind, afterDays, subject, body })

/** One for each value quadrant, A to E. */
const byQuadrant: readonly ReadyPlaybook[] = [
  {
    name: { en: 'A · First order of a prospect', zh: 'A 类 · 潜在客户首单' }, use: 'grow', quadrants: ['prospect'], goalShare: 0.1, effectDays: 90, restDays: 180,
    aim: { en: 'The prospect places a first, small order.', zh: '促成潜在客户下第一笔小单。' },
    steps: [
      step('call', 0, { en: 'Ask what they need', zh: '了解需求' }, { en: 'What do they use today, from whom, and what would make them try another?', zh: '目前用什么、向谁采购，什么情况下愿意尝试新的供应商？' }),
      step('task', 3, { en: 'Send an offer to try', zh: '发送试用报价' }, { en: 'One product, a small quantity, one clear price.', zh: '选一个产品、小批量、价格清楚。' }),
      step('call', 14, { en: 'Ask for the decision', zh: '跟进决定' }, { en: 'If not now: when, and what is missing?', zh: '如暂不下单：何时合适、还缺什么？' }),
    ],
  },
  {
    name: { en: 'B · Second order', zh: 'B 类 · 促成复购' }, use: 'grow', quadrants: ['bought'], goalShare: 0.2, effectDays: 90, restDays: 120,
    aim: { en: 'Whoever bought a little buys again, more or more often.', zh: '让购买不多的客户再次购买，提高金额或频次。' },
    steps: [
      step('call', 0, { en: 'Ask how the last order did', zh: '回访上次订单' }, { en: 'Was everything as promised? Mend what was not before offering anything.', zh: '是否符合约定？有问题先解决，再谈新的需求。' }),
      step('task', 5, { en: 'Offer what goes with it', zh: '推荐搭配产品' }, { en: 'The insight card says what customers like this one buy next.', zh: '参考客户洞察卡上的下一个可能购买的产品。' }),
    ],
  },
  {
    name: { en: 'C · Large orders, more often', zh: 'C 类 · 大单客户提高频次' }, use: 'grow', quadrants: ['highValue'], goalShare: 0.25, effectDays: 120, restDays: 120,
    aim: { en: 'Large orders come more often: from C to E.', zh: '提高大单客户的购买频次，由 C 类升为 E 类。' },
    steps: [
      step('visit', 3, { en: 'Ask about the plan of the year', zh: '拜访了解全年计划' }, { en: 'When do they need what? Who else do they buy it from in between?', zh: '各时段需要什么？两次采购之间向谁购买？' }),
      step('task', 7, { en: 'Propose a schedule of deliveries', zh: '提出分批供货方案' }, { en: 'A frame contract or fixed dates, with a price that holds for the time.', zh: '框架合同或固定批次，期间价格不变。' }),
      step('call', 21, { en: 'Agree on the next date', zh: '确认下一次供货时间' }, { en: 'Enter the order or the deal while on the telephone.', zh: '通话时直接录入订单或商机。' }),
    ],
  },
  {
    name: { en: 'D · Frequent orders, larger', zh: 'D 类 · 高频客户提高客单价' }, use: 'grow', quadrants: ['frequent'], goalShare: 0.3, effectDays: 60, restDays: 90,
    aim: { en: 'Frequent small orders become larger: from D to E.', zh: '提高高频客户的每单金额，由 D 类升为 E 类。' },
    steps: [
      step('task', 0, { en: 'Work out a bundle or a graduated price', zh: '准备组合或阶梯价方案' }, { en: 'From the lines of the last orders; mind the freight that small orders cost both sides.', zh: '依据近期订单明细，考虑小单给双方带来的运费。' }),
      step('call', 3, { en: 'Offer it with the next order', zh: '随下一单提出方案' }, { en: 'Say in figures what they save.', zh: '用数字说明可节省多少。' }),
    ],
  },
  {
    name: { en: 'E · Care for key accounts', zh: 'E 类 · 重点客户维护' }, use: 'keep', quadrants: ['key'], goalShare: 0.7, effectDays: 90, restDays: 90,
    aim: { en: 'Key accounts stay, and hear first of what is new.', zh: '留住重点客户，新品与变化优先告知。' },
    steps: [
      step('task', 0, { en: 'Prepare the review of the quarter', zh: '准备季度回顾' }, { en: 'Orders, deliveries, complaints, open invoices, what was promised.', zh: '订单、交付、投诉、未结发票与承诺事项。' }),
      step('meeting', 10, { en: 'Review the quarter together', zh: '与客户进行季度回顾' }, { en: 'Who decides now? What changes in their business? What is expected of us?', zh: '现在由谁决策？对方业务有何变化？对我们有何期望？' }),
      step('task', 14, { en: 'Write down and assign what was agreed', zh: '记录并分派商定事项' }, { en: 'Each point with a person and a date.', zh: '每项注明负责人与日期。' }),
    ],
  },
]

/** One for each stage of a customer's life by its purchases; prospects have theirs as quadrant A. */
const byStage: readonly ReadyPlaybook[] = [
  {
    name: { en: 'New: a good start', zh: '新客 · 良好开端' }, use: 'keep', lifecycles: ['newcomer'], goalShare: 0.35, effectDays: 90, restDays: 365,
    aim: { en: 'The first order does what it was bought for, and a second follows.', zh: '确保首单使用顺利，带来第二次购买。' },
    steps: [
      step('call', 1, { en: 'Thank them and ask whether all came well', zh: '致谢并确认收货情况' }, { en: 'Say whom they can call.', zh: '告知遇到问题找谁。' }),
      step('call', 14, { en: 'Ask whether it is in use', zh: '回访使用情况' }, { en: 'Help with what hinders them.', zh: '协助解决使用中的问题。' }),
    ],
  },
  {
    name: { en: 'Growing: what else they need', zh: '成长 · 交叉销售' }, use: 'grow', lifecycles: ['growing'], goalShare: 0.4, effectDays: 60, restDays: 90,
    aim: { en: 'They buy from one more category.', zh: '带动购买另一个品类。' },
    steps: [step('call', 0, { en: 'Offer what goes with their orders', zh: '推荐关联产品' }, { en: 'The insight card names the product and why.', zh: '产品与理由见客户洞察卡。' }), step('task', 7, { en: 'Send the quote', zh: '发送报价' }, { en: 'Only what was talked about.', zh: '只报沟通过的产品。' })],
  },
  {
    name: { en: 'Loyal: thanks and a referral', zh: '忠诚 · 致谢与转介绍' }, use: 'keep', lifecycles: ['loyal'], goalShare: 0.6, effectDays: 90, restDays: 180,
    aim: { en: 'They feel seen, and tell others.', zh: '让客户感到被重视，并愿意推荐。' },
    steps: [step('call', 0, { en: 'Thank them for the years', zh: '感谢长期合作' }, { en: 'Nothing is sold in this call.', zh: '本次沟通不推销。' }), step('task', 7, { en: 'Ask whom they would recommend us to', zh: '请客户推荐' }, { en: 'Enter each name as a lead with its source.', zh: '将推荐对象录入为线索并注明来源。' })],
  },
  {
    name: { en: 'Won back: not to lose them again', zh: '赢回 · 防止再次流失' }, use: 'keep', lifecycles: ['wonBack'], goalShare: 0.35, effectDays: 60, restDays: 180,
    aim: { en: 'What drove them away is mended, and they buy again.', zh: '解决当初流失的原因，促成再次购买。' },
    steps: [step('call', 2, { en: 'Ask whether it is better now', zh: '回访改进情况' }, { en: 'The loss record says why they left.', zh: '流失原因见流失记录。' }), step('visit', 21, { en: 'Visit whoever decides', zh: '拜访决策人' }, { en: 'Agree on what happens if something goes wrong again.', zh: '约定再次出现问题时如何处理。' })],
  },
  {
    name: { en: 'At risk: before they leave', zh: '有风险 · 提前挽留' }, use: 'keep', lifecycles: ['atRisk'], goalShare: 0.3, effectDays: 60, restDays: 60,
    aim: { en: 'They order again before the usual interval has passed twice.', zh: '在超过两个购买周期之前再次下单。' },
    steps: [
      step('call', 0, { en: 'Ask openly what is wrong', zh: '坦诚询问原因' }, { en: 'The insight card says why they are at risk; look at open complaints first.', zh: '风险原因见客户洞察卡；先查看未结投诉。' }),
      step('task', 2, { en: 'Mend it, or say when it will be', zh: '解决问题或告知时间' }, { en: 'Whoever can mend it gets the task.', zh: '把任务交给能解决的人。' }),
      step('visit', 10, { en: 'Visit with a proposal', zh: '带方案拜访' }, { en: 'Price last: first what keeps them from ordering.', zh: '先解决不下单的原因，最后再谈价格。' }),
    ],
  },
  {
    name: { en: 'Dormant: wake them', zh: '沉睡 · 唤醒' }, use: 'winBack', lifecycles: ['dormant'], goalShare: 0.1, effectDays: 60, restDays: 120,
    aim: { en: 'Whoever has been silent for long buys once more.', zh: '让长期未购买的客户再次购买。' },
    steps: [step('task', 0, { en: 'Send what is new since their last order', zh: '发送上次购买后的新品与变化' }, { en: 'Short, by a way that they allow.', zh: '简短，并使用客户同意的联系方式。' }), step('call', 5, { en: 'Ask what they use now', zh: '了解目前使用情况' }, { en: 'If they bought elsewhere: record the loss with its cause.', zh: '如已转向他处：登记流失及原因。' })],
  },
  {
    name: { en: 'Lost: win them back', zh: '流失 · 赢回' }, use: 'winBack', lifecycles: ['lost'], goalShare: 0.05, effectDays: 90, restDays: 365,
    aim: { en: 'The cause is known, mended where it was ours, and they try again.', zh: '查明原因，属我方问题的予以解决，争取再次合作。' },
    steps: [
      step('call', 0, { en: 'Ask why they left', zh: '询问流失原因' }, { en: 'Listen; note it in the loss record.', zh: '以倾听为主，记入流失记录。' }),
      step('task', 5, { en: 'Make an offer that answers the cause', zh: '针对原因提出方案' }, { en: 'Not a discount for everybody.', zh: '不要一律打折。' }),
      step('call', 12, { en: 'Ask for another try', zh: '争取再次合作' }, { en: 'A no is an answer: close the plan.', zh: '对方拒绝也是结果，请关闭计划。' }),
    ],
  },
]

export const readyPlaybooks: readonly ReadyPlaybook[] = [...byQuadrant, ...byStage]
