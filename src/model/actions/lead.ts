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
    customer: belongsTo('customer', { shownWhen: { field: 'customerFrom', in: ['existing'] } }),
    customerName: text({ max: 255, beginsWith: ['company', 'name'], shownWhen: { field: 'customerFrom', in: ['new'] } }),
    contactFrom: choice(['new', 'existing', 'none'], { required: true, default: 'new' }),
    contact: belongsTo('contact', { shownWhen: { field: 'contactFrom', in: ['existing'] } }),
    contactName: text({ max: 100, beginsWith: ['name'], shownWhen: { field: 'contactFrom', in: ['new'] } }),
    opportunityFrom: choice(['new', 'existing', 'none'], { module: 'pipeline', whileOff: 'none', required: true, default: 'new' }),
    opportunity: belongsTo('opportunity', { shownWhen: { field: 'opportunityFrom', in: ['existing'] } }),
    opportunityName: text({ module: 'pipeline', max: 200, beginsWith: ['company', 'name'], shownWhen: { field: 'opportunityFrom', in: ['new'] } }),
    stage: belongsTo('stage', { shownWhen: { field: 'opportunityFrom', in: ['new'] } }),
    amount: money({ module: 'pipeline', above: 0, beginsWith: ['budget'], shownWhen: { field: 'opportunityFrom', in: ['new'] } }),
    expectedCloseOn: date({ module: 'pipeline', beginsWith: ['expectedOn'], shownWhen: { field: 'opportunityFrom', in: ['new'] } }),
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
    recycleOn: date(),
    remark: longText({ max: 2000 }),
  },
  bulk: true,
  tone: 'danger',
})

/** By hand, or on the day that was named when it was put aside. */
export const recycleLead = defineAction('lead.recycle', {
  on: 'lead',
  from: ['unqualified'],
  to: 'new',
  label: { en: 'Take up again', zh: '重新启用' },
  about: { en: 'Takes the lead up again as new. Why it was put aside stays in its history.', zh: '把线索恢复为新线索；原无效原因保留在历史记录中。' },
  input: { remark: longText({ max: 2000 }) },
  bulk: true,
  tone: 'back',
})
