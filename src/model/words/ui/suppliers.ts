import type { Words } from '../../../lib/words.ts'

/** Suppliers side by side. */
export const supplierWords = {
  title: { en: 'Compare suppliers', zh: '供应商对比' },
  choose: { en: 'Choose two to six suppliers.', zh: '请选择二至六家供应商。' },
  chosen: { en: 'Compared', zh: '参与对比' },
  beside: { en: 'Beside the others', zh: '与其他供应商对比' },
  figure: { en: 'Figure', zh: '指标' },
  best: { en: 'best', zh: '最优' },
  score: { en: 'Score', zh: '评估得分' },
  asked: { en: 'Requests', zh: '询问次数' },
  answered: { en: 'Answered', zh: '已答复' },
  answerDays: { en: 'Days to answer', zh: '平均答复天数' },
  answeredInTime: { en: 'Answered in time', zh: '按时答复率' },
  deliveredInTime: { en: 'Delivered in time', zh: '准时交付率' },
  defectShare: { en: 'Defective', zh: '不良率' },
  priceAgainstOthers: { en: 'Price beside the others', zh: '价格与他家相比' },
  meetings: { en: 'Meetings held', zh: '已开会议' },
} as const satisfies Readonly<Record<string, Words>>
