import { defineObject } from '../define/object.ts'
import { boolean, json, text, time } from '../define/vocabulary.ts'

/** How one person wants to be told: by kind in the application and by mail, when to be left alone, what to follow unasked. */
export const notificationPreference = defineObject('notificationPreference', { en: 'Notification preference', zh: '通知偏好' }, {
  name: text({ max: 100, required: true }),
  kinds: json({ max: 5000 }),
  quietFrom: time(),
  quietTo: time(),
  followOwn: boolean({ default: true }),
  followAuthored: boolean({ default: true }),
  followCommented: boolean({ default: true }),
}, {
  title: 'name',
  access: 'personal',
  writtenBy: 'preferences',
  bin: false,
  icon: 'bell',
  sections: [{ name: 'basics', fields: ['name', 'kinds', 'quietFrom', 'quietTo', 'followOwn', 'followAuthored', 'followCommented'] }],
})
