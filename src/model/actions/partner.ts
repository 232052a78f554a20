import { defineAction } from '../define/action.ts'
import { belongsTo, boolean, choice, date, email, integer, longText, money, phone, text } from '../define/vocabulary.ts'

/** The person signs in with the role of a partner and sees from then on what is the partner's. */
export const admitPartner = defineAction('partner.admit', {
  on: 'partner',
  parts: ['record.share'],
  administrator: true,
  label: { en: 'Let a person in', zh: '开通伙伴账号' },
  about: { en: 'Joins a person of the partner, who signs in here, to it: they see its registrations, customers and orders, and nothing else.', zh: '把伙伴方人员的账号与该伙伴关联：其可见该伙伴的报备、客户与订单，别无其他。' },
  input: { person: belongsTo('user', { required: true }) },
})

export const dismissPartner = defineAction('partner.dismiss', {
  on: 'partner',
  administrator: true,
  label: { en: 'Take a person out', zh: '取消伙伴账号' },
  about: { en: 'The person no longer sees what is the partner’s.', zh: '该人员不再能查看此伙伴的内容。' },
  input: { person: belongsTo('user', { required: true }) },
  tone: 'danger',
})

/** By somebody of the partner for their own; by a colleague for the partner that is named. */
export const registerDeal = defineAction('dealRegistration.register', {
  on: 'dealRegistration',
  kind: 'collection',
  listed: true,
  label: { en: 'Register a deal', zh: '报备商机' },
  about: { en: 'Tells of a deal before others do. Once it is accepted, it is yours for the time that is named.', zh: '抢先报备商机；通过后在保护期内归您所有。' },
  input: {
    partner: belongsTo('partner'),
    company: text({ max: 255, required: true }),
    contactName: text({ max: 100 }),
    phone: phone(),
    email: email(),
    region: text({ max: 60 }),
    city: text({ max: 60 }),
    need: longText({ max: 2000 }),
    expectedAmount: money({ above: 0 }),
    expectedCloseOn: date(),
  },
  makes: true,
  tone: 'primary',
})

export const acceptDeal = defineAction('dealRegistration.accept', {
  on: 'dealRegistration',
  from: ['submitted'],
  to: 'accepted',
  parts: ['record.share'],
  label: { en: 'Accept', zh: '通过报备' },
  about: { en: 'Makes or takes the customer and the opportunity, opens them to the partner, and protects the deal until the day that is named.', zh: '新建或选用客户与商机并对伙伴可见，在所填日期前予以保护。' },
  input: {
    customerFrom: choice(['new', 'existing'], { required: true, default: 'new' }),
    customer: belongsTo('customer', { shownWhen: { field: 'customerFrom', in: ['existing'] } }),
    opportunityFrom: choice(['new', 'none'], { required: true, default: 'new' }),
    protectionDays: integer({ min: 1, max: 730, default: 90, required: true }),
    despite: boolean({ default: false }),
    answer: longText({ max: 1000 }),
  },
  tone: 'primary',
})

export const rejectDeal = defineAction('dealRegistration.reject', {
  on: 'dealRegistration',
  from: ['submitted'],
  to: 'rejected',
  label: { en: 'Reject', zh: '驳回报备' },
  input: { rejectionReason: choice(['alreadyCustomer', 'alreadyRegistered', 'notOurs', 'incomplete', 'other'], { required: true }), answer: longText({ max: 1000 }) },
  tone: 'danger',
})

export const withdrawDeal = defineAction('dealRegistration.withdraw', {
  on: 'dealRegistration',
  from: ['submitted', 'accepted'],
  to: 'withdrawn',
  label: { en: 'Withdraw', zh: '撤回报备' },
  tone: 'back',
})

export const extendDeal = defineAction('dealRegistration.extend', {
  on: 'dealRegistration',
  from: ['accepted', 'expired'],
  to: 'accepted',
  label: { en: 'Protect longer', zh: '延长保护' },
  input: { protectedUntil: date({ required: true, beginsWith: ['protectedUntil'] }), answer: longText({ max: 1000 }) },
})
