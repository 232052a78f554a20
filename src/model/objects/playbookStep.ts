import { defineObject } from '../define/object.ts'
import { belongsTo, choice, integer, longText, text } from '../define/vocabulary.ts'

/** One thing to do of a playbook, so many days after it was begun. */
export const playbookStep = defineObject('playbookStep', { en: 'Step of a playbook', zh: '策略步骤' }, {
  playbook: belongsTo('playbook', { inverse: 'steps', access: 'follows', part: true, required: true, immutable: true, whenPurged: 'purge' }),
  position: integer({ min: 1 }),
  subject: text({ max: 160, required: true }),
  kind: choice(['call', 'visit', 'meeting', 'task'], { required: true, default: 'task' }),
  afterDays: integer({ min: 0, max: 365, required: true, default: 0 }),
  body: longText({ max: 2000 }),
}, {
  module: 'rhythm',
  title: 'subject',
  access: { follows: 'playbook' },
  icon: 'row',
  quick: ['subject', 'kind', 'afterDays'],
  sections: [{ name: 'basics', fields: ['position', 'subject', 'kind', 'afterDays', 'body'] }],
  views: [{ name: 'all', label: { en: 'All steps', zh: '全部步骤' }, kind: 'list', columns: ['playbook', 'position', 'subject', 'kind', 'afterDays'], sort: [{ field: 'position' }] }],
})
