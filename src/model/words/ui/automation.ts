import type { Words } from '../../../lib/words.ts'

/** What runs say of themselves: why they ended, waited or were stopped. */
export const runWords = {
  cannotRetry: { en: 'It cannot go on: the rule is gone or switched off, or the step is not there any more.', zh: '无法继续：规则已删除或停用，或步骤已不存在。' },
  cancelled: { en: '{who} ended it.', zh: '{who}已将其结束。' },
  gone: { en: 'The record is gone, or {name} may not see it any more.', zh: '记录已不存在，或{name}已无权查看。' },
  off: { en: 'The rule was switched off or deleted.', zh: '规则已停用或删除。' },
  noPerson: { en: 'The person with whose rights the rule ran is not active any more. Somebody must take it over.', zh: '规则的权限所属人员已停用，请由他人接管。' },
  masked: { en: '{name} sees “{field}” masked or not at all: the rule cannot use it.', zh: '{name}无权完整查看“{field}”，规则不能使用该字段。' },
  loop: { en: 'Rules lead round in a ring: {chain}. It was stopped here.', zh: '规则形成循环：{chain}，已在此拦截。' },
  deep: { en: 'Rules lead to one another too often: {chain}. It was stopped after {count}.', zh: '规则连续触发过多：{chain}，在第 {count} 次后拦截。' },
  limit: { en: 'The rule ran {count} times on this record within an hour: more is stopped until the hour is over.', zh: '该规则一小时内已对此记录运行 {count} 次，本小时内不再运行。' },
  refused: { en: 'The approval was not given.', zh: '审批未通过。' },
  items: { en: '{failed} of {count} records failed. Try again takes up those alone.', zh: '{count} 条记录中有 {failed} 条失败；重试仅处理失败的记录。' },
  late: { en: 'The condition did not come true in time.', zh: '等待超时，条件未满足。' },
  nobody: { en: 'There is nobody to give it to, or to tell.', zh: '没有可分配或通知的人员。' },
  unseen: { en: '{names} may not see the record and were not told.', zh: '{names}无权查看该记录，未通知。' },
  noWebhook: { en: 'The webhook is gone, switched off, or not {name}’s to see.', zh: 'Webhook 已删除、停用，或{name}无权查看。' },
  noFlow: { en: 'The approval flow is gone or not for this object.', zh: '审批流程已不存在或不适用于该对象。' },
  fault: { en: 'A fault of the program; the operator finds it in the log.', zh: '程序故障，运维人员可在日志中查看。' },
  more: { en: 'There are more than {count} records: the rest was left out.', zh: '记录超过 {count} 条，其余未处理。' },
  none: { en: 'No record was found.', zh: '没有符合条件的记录。' },
  notReached: { en: 'What comes after the answer is not tried.', zh: '审批之后的步骤不再试运行。' },
} as const satisfies Record<string, Words>
