import { defineModule } from '../define/module.ts'

export const rhythm = defineModule('rhythm', {
  label: { en: 'Contact rhythm and care', zh: '联系周期与关怀' },
  about: { en: 'When each customer is to be contacted next and why, and occasions to think of somebody.', zh: '每个客户何时联系、为何联系，以及生日、节日等关怀建议。' },
  presets: ['small', 'sales'],
  settings: ['contacts'],
  jobs: ['care.suggest'],
  rests: [{ object: 'cadenceRule', field: 'active' }, { object: 'careRule', field: 'active' }],
})

export const visits = defineModule('visits', {
  label: { en: 'Visits on the road', zh: '外勤拜访' },
  about: { en: 'Check-in and check-out by place and photo, the route of a day, who is nearby. A visit can be planned and logged without it.', zh: '定位与拍照签到签退、当日路线、附近客户。停用后仍可安排和记录拜访。' },
  routes: ['/api/v1/customers/nearby', '/api/v1/activities/nearby'],
})

export const workLogs = defineModule('workLogs', {
  label: { en: 'Work logs', zh: '工作日志' },
  about: { en: 'What somebody did in a day or a week, begun from the records and handed in to the head.', zh: '每日、每周的工作日志，由记录自动汇总，提交主管查阅。' },
  jobs: ['workLog.remind'],
})
