import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, integer, json, longText, multiChoice, rollup, text, url, user } from '../define/vocabulary.ts'

/**
 * A form outside of the house by which people make themselves known. `questions` says which fields of a lead it asks for
 * (model/define/formQuestions.ts). `address` is the public part of its place, made by leadForm.publish: whoever has it may write
 * to us, and read nothing but the form.
 */
export const leadForm = defineObject('leadForm', { en: 'Lead form', zh: '线索表单' }, {
  name: text({ max: 100, required: true, search: 'C', sort: true }),
  active: boolean({ writtenBy: 'leadForm.publish', filter: true }),
  address: text({ max: 80, unique: true, filter: true, writtenBy: 'leadForm.publish' }),
  questions: json({ max: 50_000, required: true }),
  titleEn: text({ max: 120 }),
  titleZh: text({ max: 120 }),
  introEn: longText({ max: 1000 }),
  introZh: longText({ max: 1000 }),
  thanksEn: longText({ max: 1000 }),
  thanksZh: longText({ max: 1000 }),
  source: text({ max: 60, default: 'website' }),
  campaign: belongsTo('campaign', { inverse: 'leadForms' }),
  goesTo: choice(['person', 'pool', 'nobody'], { required: true, default: 'nobody' }),
  assignee: user({ shownWhen: { field: 'goesTo', in: ['person'] } }),
  pool: belongsTo('publicPool', { shownWhen: { field: 'goesTo', in: ['pool'] } }),
  consentChannels: multiChoice(['phone', 'sms', 'email', 'wechat']),
  consentEn: longText({ max: 2000 }),
  consentZh: longText({ max: 2000 }),
  consentRequired: boolean(),
  redirect: url(),
  origins: json({ max: 5000 }),
  leadCount: rollup({ of: 'lead', through: 'form', function: 'count' }),
  position: integer({ min: 0, default: 0 }),
}, {
  module: 'forms',
  title: 'name',
  subtitle: ['campaign'],
  access: 'shared',
  guards: ['leadForm.sound'],
  trade: 'settings',
  icon: 'doc',
  customizable: false,
  facts: ['active', 'leadCount', 'campaign'],
  quick: ['name', 'questions'],
  sections: [
    { name: 'basics', fields: ['name', 'active', 'address', 'source', 'campaign', 'goesTo', 'assignee', 'pool', 'leadCount'] },
    { name: 'more', fields: ['questions', 'titleEn', 'titleZh', 'introEn', 'introZh', 'thanksEn', 'thanksZh', 'consentChannels', 'consentEn', 'consentZh', 'consentRequired', 'redirect', 'origins', 'position'] },
  ],
  views: [{ name: 'all', label: { en: 'All lead forms', zh: '全部线索表单' }, kind: 'list', columns: ['name', 'active', 'leadCount', 'campaign', 'createdAt'], sort: [{ field: 'name' }] }],
})
