import type { Words } from '../../../lib/words.ts'

/** Home: call-backs that were promised. */
export const homeCallWords = {
  callBacks: { en: 'Call-backs today', zh: '今日回呼' },
  open: { en: 'Open the list', zh: '打开列表' },
  call: { en: 'Go calling', zh: '去拨打' },
  callFrom: { en: 'Go calling: {name}', zh: '去拨打：{name}' },
} satisfies Readonly<Record<string, Words>>
