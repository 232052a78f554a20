import { expect, test } from 'vitest'
import type { Words } from '../../src/lib/words.ts'
import { say } from '../../src/lib/words.ts'
import { createFormats } from '../words/format.ts'
import { runFacts } from './run-facts.ts'

const speech = { say: (words: Words) => say(words, 'zh'), formats: createFormats('zh', { zone: 'Asia/Shanghai', currency: 'CNY', weekStart: 1 }) }
const said = (value: Parameters<typeof runFacts>[0]) => runFacts(value, speech).map(({ title, facts }) => [title === undefined ? '' : speech.say(title), ...facts.map(([label, text]) => `${speech.say(label)} ${text}`)])

test('what a run measured is told under the name of its part, in the reader\'s words', () => {
  expect(said({ holdOut: { auc: 0.80645, rows: 51, accuracy: 0.686274 }, trainingRows: 163 })).toEqual([['', '训练样本 163'], ['留出数据检验', 'AUC 0.806', '样本数 51', '准确率 68.6%']])
  expect(said({ customer: { mean: 92.9, rules: 21 } })).toEqual([['客户', '平均值 92.9', '规则数 21']])
})

test('codes and days are said in words; what has no word is left to programs', () => {
  expect(said({ learner: 'logistic', asOf: '2026-11-27', high: 'above the cut', gradient: 3, tables: { few: { low: 1 } } })).toEqual([['', '算法 逻辑回归', expect.stringMatching(/^截至日 .*11月27日/)]])
  expect(said(null)).toEqual([])
})
