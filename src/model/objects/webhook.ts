import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, datetime, json, text, url } from '../define/vocabulary.ts'

/**
 * An address outside that is told of what happens. `events` are patterns such as customer.create, customer.* and *.remove.
 * What is told is what `rightsOf` may read when it is sent; whoever changes where or what is sent must be that person. Its
 * signing secret is no field: it is given once, by webhook.rotateSecret.
 */
export const webhook = defineObject('webhook', { en: 'Webhook', zh: 'Webhook' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  url: url({ required: true }),
  events: json({ max: 10_000, required: true }),
  filter: json({ max: 20_000 }),
  active: boolean({ default: true, filter: true }),
  rightsOf: belongsTo('user', { writtenBy: 'webhook.takeOver', default: { initial: 'me' } }),
  secretSince: datetime({ writtenBy: 'webhook.rotateSecret' }),
  failingSince: datetime({ writtenBy: 'webhooks' }),
  disabledBecause: choice(['failed', 'gone', 'filter'], { writtenBy: 'webhooks', tones: { failed: 'bad', gone: 'bad', filter: 'warn' } }),
}, {
  module: 'connections',
  title: 'name',
  subtitle: ['url'],
  guards: ['webhook.sound'],
  trade: 'settings',
  icon: 'link',
  facts: ['active', 'rightsOf', 'failingSince'],
  quick: ['name', 'url', 'events', 'filter'],
  sections: [
    { name: 'basics', fields: ['name', 'url', 'events', 'filter', 'active'] },
    { name: 'delivery', fields: ['rightsOf', 'secretSince', 'failingSince', 'disabledBecause'] },
  ],
  views: [{ name: 'all', label: { en: 'All webhooks', zh: '全部 Webhook' }, kind: 'list', columns: ['name', 'url', 'active', 'secretSince', 'failingSince', 'disabledBecause', 'rightsOf'], sort: [{ field: 'name' }] }],
})
