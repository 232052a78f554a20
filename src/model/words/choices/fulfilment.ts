import type { Words } from '../../../lib/words.ts'

/** Stock and deliveries. */
export const fulfilmentChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'delivery.kind': { delivery: { en: 'Delivery', zh: '发货' }, return: { en: 'Return', zh: '退货' } },
  'delivery.status': { planned: { en: 'Planned', zh: '待发货' }, shipped: { en: 'Under way', zh: '已发货' }, signed: { en: 'Signed for', zh: '已签收' }, exception: { en: 'Exception', zh: '异常' }, cancelled: { en: 'Cancelled', zh: '已取消' } },
  exceptionKind: { late: { en: 'Late', zh: '延误' }, lost: { en: 'Lost', zh: '丢失' }, damaged: { en: 'Damaged', zh: '破损' }, refused: { en: 'Refused', zh: '拒收' }, wrongGoods: { en: 'Wrong goods', zh: '错发' }, address: { en: 'Address not found', zh: '地址有误' }, other: { en: 'Other', zh: '其他' } },
  resolution: { goesOn: { en: 'Goes on', zh: '继续派送' }, cameBack: { en: 'Came back into stock', zh: '退回入库' }, writtenOff: { en: 'Written off', zh: '核销' } },
  restock: { stock: { en: 'Back into stock', zh: '退回库存' }, scrap: { en: 'Not fit to be sold', zh: '报废处理' } },
  'carrier.kind': { express: { en: 'Express', zh: '快递' }, freight: { en: 'Freight', zh: '物流专线' }, own: { en: 'Own vehicle', zh: '自有车辆' }, pickup: { en: 'Fetched', zh: '客户自提' } },
  'order.confirm.prices': { take: { en: 'Take the prices of the rules', zh: '改用规则价' }, keep: { en: 'Keep these prices', zh: '保留现价' } },
  shortage: { refuse: { en: 'Do not confirm', zh: '不确认' }, backOrder: { en: 'Confirm, the rest on back-order', zh: '确认，缺货部分待补' } },
}
