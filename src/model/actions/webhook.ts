import { defineAction } from '../define/action.ts'

/** Asked of whoever may change the webhook, as a test leaves the house by its address. */
export const testWebhook = defineAction('webhook.test', {
  on: 'webhook',
  label: { en: 'Send a test', zh: '发送测试' },
  about: { en: 'Sends an empty event named webhook.test; the deliveries tell what came of it.', zh: '发送名为 webhook.test 的空事件，结果见投递记录。' },
})

/** The secret is in the answer, this once, and is kept nowhere where it can be read. */
export const rotateWebhookSecret = defineAction('webhook.rotateSecret', {
  on: 'webhook',
  label: { en: 'New signing secret', zh: '生成签名密钥' },
  about: { en: 'Makes the secret that deliveries are signed with and shows it once. The one before stays valid for a day: both sign until then.', zh: '生成投递签名所用的密钥，仅显示一次。旧密钥在一天内仍然有效，期间同时使用两个密钥签名。' },
  confidential: true,
  tone: 'primary',
})

export const takeOverWebhook = defineAction('webhook.takeOver', {
  on: 'webhook',
  label: { en: 'Send with my rights', zh: '改用我的权限' },
  about: { en: 'From now on it tells what you may read, and you alone change where and what it sends.', zh: '此后按您的权限决定可发送的内容，且仅您可以更改地址与事件。' },
  administrator: true,
})

export const replayDelivery = defineAction('webhookDelivery.replay', {
  on: 'webhookDelivery',
  from: ['delivered', 'failed', 'skipped'],
  to: 'waiting',
  label: { en: 'Send again', zh: '重新发送' },
  about: { en: 'Sends it once more under the same id, with what may be read now.', zh: '以相同的标识再次发送，内容按当前可读权限生成。' },
  bulk: true,
})
