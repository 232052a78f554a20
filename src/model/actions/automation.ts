import { defineAction } from '../define/action.ts'

export const takeOverRule = defineAction('automationRule.takeOver', {
  on: 'automationRule',
  label: { en: 'Run with my rights', zh: '改用我的权限' },
  about: { en: 'From now on it does what you may do, and you alone change what it does.', zh: '此后按您的权限执行，且仅您可以更改规则内容。' },
})

export const forgetLoop = defineAction('automationRule.forgetLoop', {
  on: 'automationRule',
  label: { en: 'Loop seen', zh: '循环已处理' },
  about: { en: 'Takes the mark of the loop away; it comes back with the next one.', zh: '清除循环标记；再次发生时会重新标记。' },
})

export const retryRun = defineAction('automationRun.retry', {
  on: 'automationRun',
  from: ['failed', 'cancelled'],
  label: { en: 'Try again', zh: '重试' },
  about: { en: 'Goes on with the step at which it failed; what was done stays done.', zh: '从失败的步骤继续；已完成的步骤不会重复执行。' },
  bulk: true,
  tone: 'primary',
})

export const cancelRun = defineAction('automationRun.cancel', {
  on: 'automationRun',
  from: ['waiting'],
  label: { en: 'Cancel', zh: '取消' },
  about: { en: 'Ends a run that waits; what was done stays done.', zh: '结束等待中的运行；已完成的步骤保留。' },
  bulk: true,
  tone: 'danger',
})
