import type { Words } from '../../../lib/words.ts'

/** Words of the pages of the pipeline: funnel, forecast, stuck deals. */
export const pipelineWords = {
  askFeedback: { en: 'Ask what they think of the sample: {name}', zh: '询问样品反馈：{name}' },
} as const satisfies Readonly<Record<string, Words>>
