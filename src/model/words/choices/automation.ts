import type { Words } from '../../../lib/words.ts'

/** Automation rules and their runs. */
export const automationChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'automationRule.stoppedBecause': {
    noPerson: { en: 'The person with whose rights it ran is not active', zh: '权限所属人员已停用' }, unsound: { en: 'It no longer fits objects and fields', zh: '规则与对象或字段不再匹配' },
  },
  'automationRun.state': {
    waiting: { en: 'Waiting', zh: '等待中' }, done: { en: 'Done', zh: '已完成' }, failed: { en: 'Failed', zh: '失败' }, stopped: { en: 'Stopped', zh: '已拦截' }, cancelled: { en: 'Cancelled', zh: '已取消' },
  },
  'automationRun.because': {
    noRights: { en: 'The rights do not reach so far', zh: '权限不足' }, gone: { en: 'The record is gone', zh: '记录已不存在' }, locked: { en: 'The record waits for an approval', zh: '记录正在审批' },
    invalid: { en: 'A value is not valid', zh: '内容无效' }, refused: { en: 'It was refused', zh: '被拒绝' }, fault: { en: 'A fault of the program', zh: '程序故障' },
    noPerson: { en: 'The person is not active', zh: '人员未启用' }, loop: { en: 'Rules went round in a ring', zh: '规则形成循环' }, limit: { en: 'Too often within an hour', zh: '一小时内次数过多' }, byHand: { en: 'By hand', zh: '人工取消' }, off: { en: 'The rule was switched off', zh: '规则已停用' },
  },
  'automationRunItem.state': { waiting: { en: 'Waiting', zh: '等待中' }, done: { en: 'Done', zh: '已完成' }, failed: { en: 'Failed', zh: '失败' } },
}
