import type { Words } from '../../../lib/words.ts'

const marks: Readonly<Record<string, Words>> = {
  noPlace: { en: 'Without a place', zh: '无位置' }, unknownPlace: { en: 'Customer\'s place unknown', zh: '客户位置未知' }, farAway: { en: 'Far from the customer', zh: '距客户较远' },
  weakAccuracy: { en: 'Weak accuracy', zh: '定位精度低' }, impossibleSpeed: { en: 'Impossible speed', zh: '移动速度异常' }, phoneClock: { en: 'Clock of the phone differs', zh: '手机时间不符' },
}
const made: Readonly<Record<string, Words>> = { new: { en: 'New', zh: '新建' }, existing: { en: 'Existing', zh: '选择已有' }, none: { en: 'None', zh: '不创建' } }

/** Choices of selling, doing and setting up. */
export const workChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  customerFrom: made, contactFrom: made, opportunityFrom: made,
  theme: { system: { en: 'As the system', zh: '跟随系统' }, light: { en: 'Light', zh: '浅色' }, dark: { en: 'Dark', zh: '深色' } },
  tone: {
    neutral: { en: 'Grey', zh: '灰' }, accent: { en: 'Jade', zh: '青' }, ok: { en: 'Green', zh: '绿' }, warn: { en: 'Amber', zh: '橙' }, bad: { en: 'Red', zh: '红' }, info: { en: 'Blue', zh: '蓝' }, plum: { en: 'Plum', zh: '紫' },
  },
  forecastCategory: { pipeline: { en: 'Pipeline', zh: '储备' }, bestCase: { en: 'Best case', zh: '乐观' }, commit: { en: 'Commit', zh: '承诺' }, omitted: { en: 'Left out', zh: '不计入' } },
  lossClass: { ours: { en: 'On our side', zh: '我方原因' }, competitor: { en: 'Competitor', zh: '竞争对手原因' }, customer: { en: 'On their side', zh: '客户原因' } },
  lossReason: {
    price: { en: 'Price', zh: '价格' }, quality: { en: 'Quality', zh: '质量' }, delivery: { en: 'Delivery', zh: '交期' }, service: { en: 'Service', zh: '服务' }, missingFeature: { en: 'Missing feature', zh: '功能不满足' },
    slowAnswer: { en: 'Slow answer', zh: '响应慢' }, competitorPrice: { en: 'Their price', zh: '对手价格更低' }, competitorProduct: { en: 'Their product', zh: '对手产品更合适' }, competitorRelation: { en: 'Their relations', zh: '对手关系更深' },
    noBudget: { en: 'No budget', zh: '预算取消' }, projectStopped: { en: 'Project stopped', zh: '项目停止' }, needGone: { en: 'Need gone', zh: '需求消失' }, noDecision: { en: 'No decision', zh: '迟迟未决' }, other: { en: 'Other', zh: '其他' },
  },
  channel: {
    field: { en: 'Field sales', zh: '外勤' }, telephone: { en: 'Telephone', zh: '电话' }, shop: { en: 'Online shop', zh: '网店' }, store: { en: 'Store', zh: '门店' }, partner: { en: 'Partner', zh: '合作伙伴' }, mobile: { en: 'Mobile', zh: '移动端' }, other: { en: 'Other', zh: '其他' },
  },
  priority: { low: { en: 'Low', zh: '低' }, normal: { en: 'Normal', zh: '普通' }, high: { en: 'High', zh: '高' }, urgent: { en: 'Urgent', zh: '紧急' } },
  direction: { outgoing: { en: 'Outgoing', zh: '呼出' }, incoming: { en: 'Incoming', zh: '呼入' } },
  outcome: {
    reached: { en: 'Reached', zh: '已联系上' }, notReached: { en: 'Not reached', zh: '未联系上' }, callBack: { en: 'Call back', zh: '约定回电' }, interested: { en: 'Interested', zh: '有意向' },
    notInterested: { en: 'Not interested', zh: '无意向' }, agreed: { en: 'Agreed', zh: '达成一致' }, postponed: { en: 'Postponed', zh: '延后' },
    noAnswer: { en: 'No answer', zh: '无人接听' }, busy: { en: 'Busy', zh: '占线' }, wrongNumber: { en: 'Wrong number', zh: '号码错误' }, doNotCall: { en: 'Do not call', zh: '拒绝来电' },
  },
  checkInMarks: marks, checkOutMarks: marks,
  nextKind: { call: { en: 'Call', zh: '电话' }, visit: { en: 'Visit', zh: '拜访' }, meeting: { en: 'Meeting', zh: '会议' }, task: { en: 'Task', zh: '任务' } },
  shared: { own: { en: 'Only me', zh: '仅自己' }, team: { en: 'Team', zh: '团队' }, all: { en: 'Everybody', zh: '所有人' } },
  level: { read: { en: 'Read', zh: '查看' }, write: { en: 'Read and change', zh: '查看和修改' } },
  likelihood: { certain: { en: 'Almost certain', zh: '几乎确定' }, likely: { en: 'Likely', zh: '很可能' }, possible: { en: 'Possible', zh: '可能' } },
  reasons: {
    samePhone: { en: 'Same phone number', zh: '电话相同' }, sameEmail: { en: 'Same e-mail', zh: '邮箱相同' }, sameCompany: { en: 'Same company name', zh: '公司名称相同' },
    similarCompany: { en: 'Similar company name', zh: '公司名称相近' }, sameNumber: { en: 'Same number', zh: '编号相同' }, sameName: { en: 'Same name', zh: '姓名相同' },
    similarName: { en: 'Similar name', zh: '姓名相近' }, samePlace: { en: 'Same place', zh: '地点相同' }, similarPlace: { en: 'Similar place', zh: '地点相近' },
    sameDay: { en: 'Same date', zh: '日期相同' }, similarDay: { en: 'Similar date', zh: '日期相近' },
  },
  trade: { factory: { en: 'Factory', zh: '生产企业' }, shop: { en: 'Shop with members', zh: '会员零售' }, service: { en: 'Service firm', zh: '服务公司' } },
  'assignmentRule.method': {
    roundRobin: { en: 'In turn', zh: '轮流' }, load: { en: 'By load', zh: '按工作量' }, region: { en: 'By region', zh: '按区域' },
    product: { en: 'By product', zh: '按产品' }, score: { en: 'By score', zh: '按评分' }, territory: { en: 'By territory', zh: '按辖区' },
  },
  workdays: {
    monday: { en: 'Monday', zh: '周一' }, tuesday: { en: 'Tuesday', zh: '周二' }, wednesday: { en: 'Wednesday', zh: '周三' }, thursday: { en: 'Thursday', zh: '周四' },
    friday: { en: 'Friday', zh: '周五' }, saturday: { en: 'Saturday', zh: '周六' }, sunday: { en: 'Sunday', zh: '周日' },
  },
  dayKind: { off: { en: 'Off', zh: '放假' }, work: { en: 'Make-up work day', zh: '调休上班' } },
  published: { china2026: { en: 'China, 2026', zh: '中国 2026 年' } },
  wish: { read: { en: 'Read it', zh: '查看' }, join: { en: 'Work on it together', zh: '共同跟进' }, handOver: { en: 'Be given it', zh: '转交' } },
  'takenRequest.state': { open: { en: 'Waiting', zh: '待答复' }, accepted: { en: 'Agreed', zh: '已同意' }, declined: { en: 'Declined', zh: '已谢绝' } },
}
