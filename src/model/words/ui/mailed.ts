import type { Words } from '../../../lib/words.ts'

/** The letter with which a document goes out, and what is said where none does. */
export const mailedWords = {
  greeting: { en: 'Hello,', zh: '您好：' },
  attached: { en: '{title} is attached.', zh: '附件为{title}，请查收。' },
  handOver: { en: 'No mail goes out of here yet: download the document and hand it over.', zh: '尚未配置邮件服务器：请下载文件后自行转交。' },
  mailed: { en: 'It goes out to {to}.', zh: '将发送至 {to}。' },
} as const satisfies Record<string, Words>
