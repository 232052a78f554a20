import type { Words } from '../../../lib/words.ts'

/** Words of the settings page of webhooks. */
export const webhookWords = {
  webhooks: { en: 'Webhooks', zh: 'Webhook' },
  about: { en: 'Addresses outside that are told of what happens here, signed as Standard Webhooks says.', zh: '将此处发生的事件通知外部地址，按 Standard Webhooks 规范签名。' },
  add: { en: 'New webhook', zh: '新建 Webhook' },
  change: { en: 'Change webhook', zh: '修改 Webhook' },
  nameHint: { en: 'Shop, data warehouse …', zh: '例如：商城、数据仓库' },
  addressHint: { en: 'A public https address. Inner addresses must be allowed by the operator.', zh: '公网 https 地址；内网地址须由运维人员允许。' },
  eventsHint: { en: 'One a line: customer.create, customer.*, opportunity.win, *.remove', zh: '每行一个：customer.create、customer.*、opportunity.win、*.remove' },
  filterHint: { en: 'Only records that meet this are told of; none: all of them.', zh: '仅通知符合条件的记录；不设条件则全部通知。' },
  filterOneObject: { en: 'Conditions need events of one object alone, such as customer.*', zh: '设置条件时，事件须属于同一对象，例如 customer.*' },
  filterDrop: { en: 'Drop the conditions', zh: '移除条件' },
  make: { en: 'Make and show the secret', zh: '创建并显示密钥' },
  deliveries: { en: 'Deliveries', zh: '投递记录' },
  none: { en: 'No webhooks yet', zh: '还没有 Webhook' },
  off: { en: 'Off', zh: '已停用' },
  failing: { en: 'Failing since {when}', zh: '自 {when} 起持续失败' },
  unsigned: { en: 'No signing secret', zh: '无签名密钥' },
  switchOn: { en: 'Switch on', zh: '启用' },
  switchOff: { en: 'Switch off', zh: '停用' },
  secret: { en: 'The signing secret', zh: '签名密钥' },
  toldOnce: { en: 'It is shown this once. Keep it where secrets are kept.', zh: '仅显示这一次，请妥善保管。' },
} as const satisfies Record<string, Words>
