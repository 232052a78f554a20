import { defineAction } from '../define/action.ts'
import { belongsTo, choice, date, longText, money, text } from '../define/vocabulary.ts'

/** The steps of a playbook become tasks of whoever holds the customer. */
export const followPlaybook = defineAction('customer.followPlaybook', {
  on: 'customer', module: 'rhythm', right: 'read', bulk: true,
  label: { en: 'Follow a playbook', zh: '执行策略' },
  about: { en: 'Makes its steps tasks of whoever holds the customer. Not again before its days of rest are over; who is left out for comparison gets none.', zh: '将策略步骤生成任务交给客户负责人；间隔期内不重复执行，被留作对照的客户不生成任务。' },
  input: { playbook: belongsTo('playbook', { required: true }) },
})

/** A company begins with playbooks for each value quadrant and each stage; none is followed before somebody switches it on. */
export const addReadyPlaybooks = defineAction('playbook.addReady', {
  on: 'playbook', module: 'rhythm', kind: 'collection', listed: true,
  label: { en: 'Add the ready-made ones', zh: '添加内置策略' },
  about: { en: 'Adds a playbook for each value quadrant (A to E) and each stage of a customer’s life, in your language and switched off: change what you like, then switch on what is to be followed. What is there stays.', zh: '为每个价值象限（A 至 E）和每个生命周期阶段各添加一个策略，默认停用：可先修改，再逐个启用。已有的策略保持不变。' },
})

/** From then on it is offered and followed. */
export const switchOnPlaybook = defineAction('playbook.switchOn', {
  on: 'playbook', module: 'rhythm', bulk: true, tone: 'primary',
  label: { en: 'Switch on', zh: '启用' },
  about: { en: 'From then on it is offered for the customers that it is meant for, and may be followed.', zh: '启用后，对适用的客户提示此策略，并可执行。' },
})

export const switchOffPlaybook = defineAction('playbook.switchOff', {
  on: 'playbook', module: 'rhythm', bulk: true, tone: 'back',
  label: { en: 'Switch off', zh: '停用' },
  about: { en: 'It is offered and followed no more. Tasks that it made stay.', zh: '停用后不再提示或执行；已生成的任务保留。' },
})

/** The customer is noted as lost; a plan to win it back may be made at once. */
export const recordLoss = defineAction('customer.recordLoss', {
  on: 'customer', module: 'rhythm',
  label: { en: 'Record a loss', zh: '登记流失' },
  about: { en: 'Keeps that the customer left, why and what was lost with it; with a deadline a win-back plan is made too.', zh: '记录客户流失的原因与损失；填写赢回期限则同时生成赢回计划。' },
  input: {
    lossClass: choice(['ours', 'competitor', 'customer'], { required: true, default: 'ours' }),
    lossCause: choice(['price', 'quality', 'service', 'delivery', 'relationship', 'noNeed', 'closed', 'moved', 'other'], { required: true, default: 'other' }),
    reason: text({ max: 200, required: true }), lostOn: date({ required: true, default: { initial: 'today' } }),
    competitor: belongsTo('competitor', { shownWhen: { field: 'lossClass', in: ['competitor'] } }), valueLost: money({ min: 0 }),
    winBackUntil: date(), playbook: belongsTo('playbook'),
  },
})

export const startWinBack = defineAction('winBackPlan.start', {
  on: 'winBackPlan', from: ['draft'], to: 'running', tone: 'primary', writesAs: ['customer.followPlaybook'],
  label: { en: 'Start', zh: '启动' },
  about: { en: 'The steps of its playbook, or one call where it has none, become tasks until its deadline; none for a customer who is held out for comparison.', zh: '将策略步骤（未选策略则为一次电话）生成期限内的任务；对照组客户不生成任务。' },
})

export const succeedWinBack = defineAction('winBackPlan.succeed', {
  on: 'winBackPlan', from: ['running'], to: 'wonBack', tone: 'primary',
  label: { en: 'Won back', zh: '已赢回' },
  about: { en: 'The customer buys again. Happens by itself when it orders before the deadline.', zh: '客户重新购买；期限内下单时自动完成。' },
  input: { boughtOn: date({ required: true, default: { initial: 'today' } }) },
})

export const failWinBack = defineAction('winBackPlan.fail', {
  on: 'winBackPlan', from: ['draft', 'running'], to: 'notWonBack', tone: 'back',
  label: { en: 'Not won back', zh: '未赢回' },
  about: { en: 'The plan ends without a purchase. Happens by itself after the deadline.', zh: '计划未带来购买而结束；逾期自动完成。' },
  input: { endReason: longText({ max: 500 }) },
})

export const winBackActions = [followPlaybook, addReadyPlaybooks, switchOnPlaybook, switchOffPlaybook, recordLoss, startWinBack, succeedWinBack, failWinBack] as const
