import { defineAction } from '../define/action.ts'
import { date, number, text } from '../define/vocabulary.ts'

/** Goods that came in. */
export const receiveStock = defineAction('stock.receive', {
  on: 'product',
  label: { en: 'Receive stock', zh: '入库' },
  about: { en: 'Adds what came in to the stock on hand. Orders that wait for it can be reserved afterwards.', zh: '将到货数量计入库存；缺货订单随后可补占库存。' },
  input: { quantity: number({ decimals: 3, above: 0, max: 1_000_000_000, required: true }), reason: text({ max: 200 }), restockOn: date() },
})

/** What was counted stands; never less than what is reserved. */
export const adjustStock = defineAction('stock.adjust', {
  on: 'product',
  label: { en: 'Adjust stock', zh: '盘点调整' },
  about: { en: 'Sets the stock on hand to what was counted, with the reason. What is reserved for orders must be there.', zh: '按实盘数量更正库存并说明原因；不得低于已占用数量。' },
  input: { counted: number({ decimals: 3, min: 0, max: 1_000_000_000, required: true }), reason: text({ max: 200, required: true }) },
})

/** The card of the product page. */
export const readStock = defineAction('stock.show', {
  on: 'product',
  right: 'read',
  reads: true,
  label: { en: 'Stock and movements', zh: '库存与流水' },
  about: { en: 'What is on hand, reserved and free, and the last movements.', zh: '在库、占用与可用数量，以及最近的库存流水。' },
})
