import { choiceScore, defineScores, moneyScore, wholeScore } from '../define/score.ts'

const rank = { en: '1 is the lowest fifth, 5 the highest', zh: '1 为最低五分之一，5 为最高五分之一' }

/** Recency, frequency and monetary value, each from 1 to 5, and the segment that they name. */
export const rfmScores = defineScores('customer', 'insight', {
  rfmSegment: choiceScore({
    champions: { en: 'Champions', zh: '冠军客户', tone: 'accent' },
    loyal: { en: 'Loyal customers', zh: '忠诚客户', tone: 'ok' },
    potentialLoyal: { en: 'Potential loyalists', zh: '潜在忠诚客户', tone: 'ok' },
    newcomer: { en: 'New customers', zh: '新客户', tone: 'info' },
    promising: { en: 'Promising', zh: '有潜力客户', tone: 'info' },
    needsAttention: { en: 'Need attention', zh: '需要关注', tone: 'warn' },
    aboutToSleep: { en: 'About to sleep', zh: '即将沉睡', tone: 'warn' },
    atRisk: { en: 'At risk', zh: '有流失风险', tone: 'bad' },
    cannotLose: { en: "Can't lose them", zh: '不能失去', tone: 'bad' },
    lost: { en: 'Lost', zh: '已流失', tone: 'neutral' },
    others: { en: 'Others', zh: '其他', tone: 'neutral' },
  }, { model: 'rfm', told: true, label: { en: 'RFM segment', zh: 'RFM 分群' } }),
  rfmRecency: wholeScore({ model: 'rfm', label: { en: 'RFM recency', zh: 'RFM 近度' }, help: rank }),
  rfmFrequency: wholeScore({ model: 'rfm', label: { en: 'RFM frequency', zh: 'RFM 频度' }, help: rank }),
  rfmMonetary: wholeScore({ model: 'rfm', label: { en: 'RFM value', zh: 'RFM 额度' }, help: rank }),
  rfmAmount: moneyScore({ model: 'rfm', label: { en: 'Bought in all', zh: '累计购买' } }),
})
