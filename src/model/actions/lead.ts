import { defineAction } from '../define/action.ts'
import { belongsTo, choice, date, longText, money, text, user } from '../define/vocabulary.ts'

/** Each target is made new, found among the existing, or left out; history, files, campaigns and attribution move along. */
export const convertLead = defineAction('lead.convert', {
  on: 'lead',
  from: ['new', 'contacting', 'qualified'],
  to: 'converted',
  label: { en: 'Convert', zh: '转化' },
  about: { en: 'Makes a customer, a contact and an opportunity of the lead, or adds to existing ones. Its history moves along.', zh: '把线索转为客户、联系人和商机，也可并入已有的；跟进历史一并带走。' },
  input: {
    customerFrom: choice(['new', 'existing'], { required: true, default: 'new' }),
    customer: belongsTo('customer'),
    customerName: text({ max: 255 }),
    contactFrom: choice(['new', 'existing', 'none'], { required: true, default: 'new' }),
    contact: belongsTo('contact'),
    contactName: text({ max: 100 }),
    opportunityFrom: choice(['new', 'existing', 'none'], { required: true, default: 'new' }),
    opportunity: belongsTo('opportunity'),
    opportunityName: text({ max: 200 }),
    stage: belongsTo('stage'),
    amount: money({ above: 0 }),
    expectedCloseOn: date(),
    owner: user(),
  },
  tone: 'primary',
})

export const qualifyLead = defineAction('lead.qualify', {
  on: 'lead',
  from: ['new', 'contacting'],
  to: 'qualified',
  label: { en: 'Qualify', zh: '确认有效' },
  about: { en: 'Marks the lead as worth selling to.', zh: '确认这条线索值得跟进。' },
  input: { remark: longText({ max: 2000 }) },
  bulk: true,
})

export const disqualifyLead = defineAction('lead.disqualify', {
  on: 'lead',
  from: ['new', 'contacting', 'qualified'],
  to: 'unqualified',
  label: { en: 'Disqualify', zh: '判为无效' },
  about: { en: 'Puts the lead aside, with the reason.', zh: '说明原因后搁置这条线索。' },
  input: {
    unqualifiedReason: choice(['noNeed', 'noBudget', 'wrongTime', 'unreachable', 'wrongContact', 'competitor', 'spam', 'other'], { open: true, required: true }),
    remark: longText({ max: 2000 }),
  },
  bulk: true,
  tone: 'danger',
})
