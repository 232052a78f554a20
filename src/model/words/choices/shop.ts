import type { Words } from '../../../lib/words.ts'

/** Choices of shops and carts. */
export const shopChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  shows: { marked: { en: 'Marked as shown in the shop', zh: '标记为在商城展示的' }, all: { en: 'All on sale', zh: '全部在售' } },
  stockShown: { none: { en: 'Not at all', zh: '不展示' }, state: { en: 'Whether there is some', zh: '仅展示有无' }, quantity: { en: 'How many', zh: '展示数量' } },
  orderState: { draft: { en: 'Draft, to be confirmed by us', zh: '草稿，由我方确认' }, confirmed: { en: 'Confirmed, stock reserved', zh: '已确认，并预留库存' } },
  openLeads: { convert: { en: 'Becomes a customer', zh: '转为客户' }, stay: { en: 'Stays a lead; whoever holds it gets the customer', zh: '保留线索，新客户归线索负责人' } },
  'cart.status': { open: { en: 'Open', zh: '进行中' }, ordered: { en: 'Ordered', zh: '已下单' }, abandoned: { en: 'Abandoned', zh: '已遗弃' } },
}
