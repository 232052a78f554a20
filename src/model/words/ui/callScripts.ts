import type { Words } from '../../../lib/words.ts'

/** Settings › Call scripts: what agents say, step by step. */
export const scriptWords = {
  scripts: { en: 'Call scripts', zh: '话术' },
  about: { en: 'What agents say on the phone: steps with answers that lead on, and an outcome that an answer suggests.', zh: '坐席通话时的话术：每步要说的话、对方的答复与下一步，答复可带出通话结果。' },
  none: { en: 'No scripts yet.', zh: '还没有话术。' },
  add: { en: 'New script', zh: '新建话术' },
  stepCount: { en: '{count} steps', zh: '{count} 步' },
  steps: { en: 'Steps', zh: '步骤' },
  stepsAbout: { en: 'The first is what the call begins with. **Words** between two stars are strong.', zh: '通话从第一步开始。两个星号之间的**文字**加粗显示。' },
  step: { en: 'Step {count}', zh: '第 {count} 步' },
  begins: { en: 'begins', zh: '开头' },
  addStep: { en: 'Add a step', zh: '添加步骤' },
  removeStep: { en: 'Remove step {count}', zh: '删除第 {count} 步' },
  say: { en: 'What is said', zh: '要说的话' },
  insert: { en: 'Insert a field of the record', zh: '插入记录字段' },
  answer: { en: 'Answer {count}', zh: '答复 {count}' },
  addAnswer: { en: 'Add an answer', zh: '添加答复' },
  removeAnswer: { en: 'Remove the answer {name}', zh: '删除答复“{name}”' },
  leads: { en: 'Leads to', zh: '转到' },
  ends: { en: 'End of the script', zh: '话术结束' },
  outcome: { en: 'Outcome', zh: '通话结果' },
  noOutcome: { en: 'No outcome', zh: '不带结果' },
  preview: { en: 'As the agent sees it', zh: '坐席所见' },
  empty: { en: 'Say something in each step, and name each answer.', zh: '请填写每一步要说的话和每个答复。' },
  saved: { en: 'Script saved', zh: '话术已保存' },
} satisfies Readonly<Record<string, Words>>
