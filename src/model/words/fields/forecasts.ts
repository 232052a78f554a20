import type { Words } from '../../../lib/words.ts'

/** Forecasts: periods, what people submit, what heads say instead. */
export const forecastFieldWords: Readonly<Record<string, Words>> = {
  'forecastSubmission.startsOn': { en: 'Starts', zh: '开始日期' },
  'forecastSubmission.endsOn': { en: 'Ends', zh: '结束日期' },
  'forecastSubmission.kind': { en: 'Kind of period', zh: '期间类型' },
  commit: { en: 'Commit', zh: '承诺' },
  bestCase: { en: 'Best case', zh: '最佳情况' },
  overrideCommit: { en: 'Commit, by the head', zh: '承诺（主管调整）' },
  overrideBestCase: { en: 'Best case, by the head', zh: '最佳情况（主管调整）' },
  overrideReason: { en: 'Reason of the override', zh: '调整原因' },
  overriddenBy: { en: 'Overridden by', zh: '调整人' },
  overriddenAt: { en: 'Overridden', zh: '调整时间' },

}
