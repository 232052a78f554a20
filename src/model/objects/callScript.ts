import { defineObject } from '../define/object.ts'
import { json, longText, text } from '../define/vocabulary.ts'

/** What is said on the phone: steps with what to say and answers that lead on, as model/define/callScript reads them. */
export const callScript = defineObject('callScript', { en: 'Call script', zh: '话术' }, {
  name: text({ max: 100, required: true, search: 'B', sort: true }),
  about: longText({ max: 2000 }),
  steps: json({ max: 100_000, required: true }),
}, {
  module: 'telesales',
  title: 'name',
  access: 'shared',
  trade: 'settings',
  guards: ['callScript.sound'],
  icon: 'chat',
  quick: ['name', 'about', 'steps'],
  sections: [{ name: 'basics', fields: ['name', 'about', 'steps'] }],
  views: [{ name: 'all', label: { en: 'All scripts', zh: '全部话术' }, kind: 'list', columns: ['name', 'about', 'updatedAt'], sort: [{ field: 'name' }] }],
})
