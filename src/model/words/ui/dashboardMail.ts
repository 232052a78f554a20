import type { Words } from '../../../lib/words.ts'

/** What the mail with a dashboard says. */
export const mailedWords = {
  before: { en: 'before', zh: '上期' },
  shown: { en: '{shown} of {groups} groups', zh: '显示 {groups} 组中的 {shown} 组' },
  empty: { en: '(empty)', zh: '（空）' },
  reach: { en: 'These are the figures of the records that you may see.', zh: '以上为您权限范围内的数据。' },
} as const satisfies Readonly<Record<string, Words>>
