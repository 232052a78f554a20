import type { Words } from '../../../lib/words.ts'

const ways: Readonly<Record<string, Words>> = { mail: { en: 'Mail with the link', zh: '邮件发送链接' }, link: { en: 'Only the link, I hand it over', zh: '仅生成链接，自行转交' } }

const languages: Readonly<Record<string, Words>> = { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } }

/** States of inquiries and quotes. */
export const quoteChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'inquiry.status': { open: { en: 'Open', zh: '待报价' }, quoted: { en: 'Quoted', zh: '已报价' }, closed: { en: 'Closed', zh: '已关闭' } },
  'inquiry.receivedBy': {
    byHand: { en: 'Typed in', zh: '手工录入' }, telephone: { en: 'Telephone', zh: '电话' }, mail: { en: 'Mail', zh: '邮件' }, shop: { en: 'Shop', zh: '商城' },
    portal: { en: 'Portal', zh: '门户' }, chat: { en: 'Chat', zh: '在线聊天' }, exhibition: { en: 'Exhibition', zh: '展会' }, other: { en: 'Other', zh: '其他' },
  },
  'quote.status': {
    draft: { en: 'Draft', zh: '草稿' }, sent: { en: 'Sent', zh: '已发送' }, accepted: { en: 'Accepted', zh: '已接受' },
    declined: { en: 'Declined', zh: '已拒绝' }, expired: { en: 'Expired', zh: '已过期' }, superseded: { en: 'Superseded', zh: '已被新版取代' },
  },
  'quote.send.by': ways, 'quote.link.by': ways, 'contact.shopLink.by': ways, 'statement.sendByLink.by': ways,
  'quote.send.language': languages, 'quote.link.language': languages, 'statement.sendByLink.language': languages,
  taxRounding: { line: { en: 'in each line', zh: '逐行取整' }, document: { en: 'once for the document', zh: '整单取整' } },
}
