import type { Words } from '../../../lib/words.ts'

/** The card of a product's stock. */
export const stockWords = {
  title: { en: 'Stock', zh: '库存' },
  free: { en: '{free} free', zh: '可用 {free}' },
  split: { en: '{onHand} on hand, {reserved} reserved', zh: '在库 {onHand}，已占用 {reserved}' },
  heldFor: { en: 'Reserved for', zh: '占用订单' },
  others: { en: 'orders that you do not see', zh: '您无权查看的订单' },
  none: { en: 'Nothing has moved yet.', zh: '暂无库存流水。' },
  opening: { en: 'Opening', zh: '期初' },
  received: { en: 'Received', zh: '入库' },
  adjusted: { en: 'Adjusted', zh: '盘点' },
  delivered: { en: 'Sent off', zh: '发货' },
  returned: { en: 'Returned', zh: '退货' },
} as const satisfies Record<string, Words>
