import type { Words } from '../../lib/words.ts'

/** Sections of forms and record pages, by name. */
export const sectionWords = {
  basics: { en: 'Basics', zh: '基本信息' },
  reach: { en: 'Contact ways', zh: '联系方式' },
  company: { en: 'Company', zh: '企业信息' },
  person: { en: 'Person', zh: '个人信息' },
  people: { en: 'People', zh: '相关人员' },
  absence: { en: 'Absence', zh: '请假与代理' },
  preferences: { en: 'Preferences', zh: '偏好与授权' },
  dealings: { en: 'Dealings', zh: '交易情况' },
  care: { en: 'Care', zh: '跟进与维护' },
  allocation: { en: 'Holder and pool', zh: '持有与公海' },
  need: { en: 'Need', zh: '需求' },
  origin: { en: 'Origin', zh: '来源' },
  touches: { en: 'First and last touch', zh: '首次与末次触点' },
  conversion: { en: 'Conversion', zh: '转化' },
  decision: { en: 'Decisions', zh: '决策关系' },
  evaluation: { en: 'Evaluation', zh: '评估' },
  position: { en: 'Position', zh: '竞争态势' },
  loss: { en: 'Loss', zh: '输单' },
  price: { en: 'Price', zh: '价格' },
  supply: { en: 'Supply', zh: '供货' },
  conditions: { en: 'Conditions', zh: '适用条件' },
  life: { en: 'Life', zh: '生命周期' },
  plan: { en: 'Plan', zh: '计划' },
  visit: { en: 'Visit on the spot', zh: '现场拜访' },
  result: { en: 'Result', zh: '结果' },
  course: { en: 'Course', zh: '运行情况' },
  bankAccount: { en: 'Bank and address', zh: '开户行与地址' },
  delivery: { en: 'Delivery', zh: '交付' },
  time: { en: 'Time and place', zh: '时间与地点' },
  more: { en: 'More', zh: '更多' },
  system: { en: 'Record', zh: '系统信息' },
  custom: { en: 'Own fields', zh: '自定义字段' },
} as const satisfies Record<string, Words>

/** The trades of the navigation. */
export const tradeWords = {
  home: { en: 'Home', zh: '首页' },
  customers: { en: 'Customers', zh: '客户' },
  sales: { en: 'Sales', zh: '销售' },
  marketing: { en: 'Marketing', zh: '营销' },
  service: { en: 'Service', zh: '服务' },
  insight: { en: 'Insight', zh: '洞察' },
  settings: { en: 'Settings', zh: '设置' },
} as const satisfies Record<string, Words>
