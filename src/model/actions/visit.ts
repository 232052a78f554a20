import { defineAction } from '../define/action.ts'
import { belongsToAny, boolean, choice, date, datetime, duration, file, integer, links, longText, place, text, time } from '../define/vocabulary.ts'

const outcomes = ['reached', 'notReached', 'callBack', 'interested', 'notInterested', 'agreed', 'postponed', 'noAnswer', 'busy', 'wrongNumber', 'doNotCall'] as const

const photoMegabytes = 20
/** The largest photo that is kept with a check-in, in bytes. */
export const largestPhoto = photoMegabytes * 1_000_000
const photo = file({ megabytes: photoMegabytes, types: ['image/'] })

/** The time is the server's. Where the telephone knows no place, a reason says why. */
export const checkIn = defineAction('activity.checkIn', {
  module: 'visits',
  on: 'activity',
  from: ['open'],
  label: { en: 'Check in', zh: '签到' },
  about: { en: 'Records that you are there: place, time of the server, distance to the customer. Without a place, say why.', zh: '记录您已到达：位置、服务器时间与距客户的距离。没有位置时请说明原因。' },
  input: {
    place: place(),
    reason: text({ max: 500 }),
    photo,
    phoneTime: datetime(),
  },
  parts: ['customer.proposePlace'],
  tone: 'primary',
})

/** Also what came of it and when to make contact next, so that leaving takes one form. */
export const checkOut = defineAction('activity.checkOut', {
  module: 'visits',
  on: 'activity',
  from: ['open', 'done'],
  label: { en: 'Check out', zh: '签退' },
  about: { en: 'Records that you leave, and if wanted what came of the visit.', zh: '记录您离开，并可一并填写拜访结果。' },
  input: {
    place: place(),
    reason: text({ max: 500 }),
    phoneTime: datetime(),
    outcome: choice(outcomes, { open: true }),
    result: longText({ max: 5000 }),
    nextContactOn: date(),
    nextKind: choice(['call', 'visit', 'meeting', 'task'], { default: 'call', shownWhen: { field: 'nextContactOn' } }),
  },
  tone: 'primary',
})

/** The order of the day's visits is that in which they are named. */
export const orderVisits = defineAction('activity.orderVisits', {
  module: 'visits',
  on: 'activity',
  kind: 'collection',
  label: { en: 'Order the visits', zh: '排定拜访次序' },
  about: { en: 'Keeps the order in which you make the visits named, the first one first.', zh: '按所列顺序保存您的拜访次序。' },
  input: { visits: links(['activity'], { required: true }) },
})

/** What the screen shows: the same function plans it. */
export const planVisits = defineAction('activity.planVisits', {
  module: 'visits',
  on: 'activity',
  kind: 'collection',
  reads: true,
  right: 'read',
  label: { en: 'Plan the visits of a day', zh: '规划当日拜访路线' },
  about: { en: 'The shortest order of your visits of a day that keeps agreed times, with ways, arrivals and how late you would be; 50 stops at most. Nothing is changed.', zh: '在遵守约定时间的前提下给出当日拜访的最短次序、路程、到达与迟到时间，最多 50 站；不做任何更改。' },
  input: { day: date(), from: place(), leaveAt: time(), speed: integer({ min: 1, max: 300 }), back: boolean(), order: choice(['shortest', 'kept'], { default: 'shortest' }) },
})

/** What was said and when to make contact next, in one go: done now, with what follows from it. */
export const logActivity = defineAction('activity.log', {
  on: 'activity',
  kind: 'collection',
  makes: true,
  label: { en: 'Log a contact', zh: '记录联系' },
  about: { en: 'Keeps a call, visit, meeting or note that has taken place, its result, and the next contact.', zh: '一次记录已完成的电话、拜访、会议或笔记，及其结果与下次联系。' },
  input: {
    kind: choice(['task', 'call', 'meeting', 'visit', 'note'], { required: true, default: 'call' }),
    target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'partner', 'supplier', 'competitor', 'campaign'], { required: true }),
    also: links(['customer', 'lead', 'contact', 'opportunity', 'order', 'partner', 'supplier']),
    subject: text({ max: 200, required: true }),
    body: longText({ max: 20_000 }),
    doneAt: datetime(),
    direction: choice(['outgoing', 'incoming']),
    duration: duration(),
    outcome: choice(outcomes, { open: true }),
    nextContactOn: date(),
    nextKind: choice(['call', 'visit', 'meeting', 'task'], { default: 'call', shownWhen: { field: 'nextContactOn' } }),
    nextSubject: text({ max: 200, shownWhen: { field: 'nextContactOn' } }),
  },
})

/** What check-ins agree upon, or what somebody who knows says: it becomes the place by a second yes only. */
export const proposePlace = defineAction('customer.proposePlace', {
  module: 'visits',
  on: 'customer',
  right: 'read',
  label: { en: 'Propose a place', zh: '建议位置' },
  about: { en: 'Says where the customer is. Whoever looks after the customer takes it over or not.', zh: '建议客户所在位置，由负责人决定是否采用。' },
  input: { place: place({ required: true }), visits: integer({ min: 0, max: 1000 }) },
})

/** Where several check-ins agree, that is where the customer is. */
export const acceptPlace = defineAction('customer.acceptPlace', {
  module: 'visits',
  on: 'customer',
  label: { en: 'Take over the place', zh: '采用签到位置' },
  about: { en: 'Several check-ins agree on where the customer is; it becomes the customer\'s place.', zh: '多次签到的位置一致，将其设为客户位置。' },
  tone: 'primary',
})

export const declinePlace = defineAction('customer.declinePlace', {
  module: 'visits',
  on: 'customer',
  label: { en: 'Not the customer\'s place', zh: '不是客户位置' },
  about: { en: 'Check-ins until now propose no place any more.', zh: '此前的签到不再用于建议位置。' },
  tone: 'back',
})
