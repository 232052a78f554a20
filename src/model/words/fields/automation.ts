import type { Words } from '../../../lib/words.ts'

/** Automation rules and their runs. */
export const automationFieldWords: Readonly<Record<string, Words>> = {
  trigger: { en: 'When', zh: '触发时机' },
  'automationRule.steps': { en: 'Steps', zh: '执行步骤' },
  'automationRule.active': { en: 'In force', zh: '启用' },
  hourlyLimit: { en: 'Runs on a record within an hour', zh: '每条记录每小时运行上限' },
  loop: { en: 'Loop', zh: '循环' },
  loopAt: { en: 'Went round in a ring', zh: '发生循环于' },
  stoppedBecause: { en: 'Switched off because', zh: '停用原因' },
  'automationRun.title': { en: 'Run', zh: '运行' },
  'automationRun.rule': { en: 'Rule', zh: '规则' },
  ruleVersion: { en: 'Version of the rule', zh: '规则版本' },
  'automationRun.because': { en: 'Kind of reason', zh: '原因类别' },
  'automationRun.state': { en: 'State', zh: '状态' },
  cause: { en: 'Began with', zh: '触发原因' },
  chain: { en: 'Rules that led to it', zh: '触发链' },
  'automationRun.step': { en: 'Step', zh: '步骤' },
  log: { en: 'Log', zh: '日志' },
  nextAt: { en: 'Goes on', zh: '下次执行' },
  itemCount: { en: 'Records', zh: '记录数' },
  itemsDone: { en: 'Records done', zh: '已处理' },
  itemsFailed: { en: 'Records failed', zh: '失败数' },
  run: { en: 'Run', zh: '运行' },
  'automationRunItem.step': { en: 'Step', zh: '步骤' },
  'automationRunItem.state': { en: 'State', zh: '状态' },
}
