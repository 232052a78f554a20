import type { Words } from '../../../lib/words.ts'

/** On the first page: deals that partners registered. */
export const homePartnerWords = {
  registrations: { en: 'Deal registrations', zh: '商机报备' },
  all: { en: 'All', zh: '全部' },
  none: { en: 'None is handed in or protected now.', zh: '暂无待处理或保护期内的报备。' },
  until: { en: 'protected until {date}', zh: '保护至 {date}' },
} as const satisfies Readonly<Record<string, Words>>
