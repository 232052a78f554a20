import type { Words } from '../../../lib/words.ts'

/** Choices in what a company lays over the model. */
export const configurationChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  access: {
    owned: { en: 'By owner and department', zh: '按负责人和部门' }, shared: { en: 'Everybody with the right', zh: '有权限的所有人' }, follows: { en: 'As the record it belongs to', zh: '跟随所属记录' },
  },
  module: {
    leads: { en: 'Leads', zh: '线索' }, pipeline: { en: 'Pipeline', zh: '商机' }, orders: { en: 'Products and orders', zh: '产品与订单' }, shop: { en: 'Online shop', zh: '在线商城' }, marketing: { en: 'Campaigns', zh: '市场活动' },
    pools: { en: 'Public pools', zh: '公海' }, approvals: { en: 'Approvals', zh: '审批' }, quotes: { en: 'Inquiries and quotes', zh: '询价与报价' }, contracts: { en: 'Contracts and templates', zh: '合同与模板' }, payments: { en: 'Invoices and payments', zh: '开票与回款' }, telesales: { en: 'Telesales', zh: '电话销售' },
    forms: { en: 'Lead forms', zh: '线索表单' }, assignment: { en: 'Assignment and scoring', zh: '分配与评分' }, rhythm: { en: 'Contact rhythm and care', zh: '联系周期与关怀' },
    visits: { en: 'Visits on the road', zh: '外勤拜访' }, workLogs: { en: 'Work logs', zh: '工作日志' }, automation: { en: 'Automation', zh: '自动化' },
    partners: { en: 'Partners, suppliers, competitors', zh: '伙伴、供应商与竞争对手' }, targets: { en: 'Targets and commission', zh: '目标与提成' }, connections: { en: 'Connections', zh: '系统对接' }, insight: { en: 'Insight', zh: '客户洞察' },
  },
  effect: { require: { en: 'Must be filled in', zh: '必填' }, show: { en: 'Is shown', zh: '显示' }, lock: { en: 'Stands fast', zh: '锁定' } },
  'customObject.trade': { customers: { en: 'Customers', zh: '客户' }, sales: { en: 'Sales', zh: '销售' }, marketing: { en: 'Marketing', zh: '营销' }, service: { en: 'Service', zh: '服务' } },
  'customField.type': {
    text: { en: 'Text', zh: '单行文本' }, longText: { en: 'Long text', zh: '多行文本' }, richText: { en: 'Formatted text', zh: '富文本' }, number: { en: 'Number', zh: '数字' }, money: { en: 'Money', zh: '金额' },
    percent: { en: 'Percent', zh: '百分比' }, rating: { en: 'Rating', zh: '评分' }, date: { en: 'Date', zh: '日期' }, datetime: { en: 'Date and time', zh: '日期时间' }, time: { en: 'Time of day', zh: '时刻' },
    duration: { en: 'Duration', zh: '时长' }, boolean: { en: 'Yes or no', zh: '是否' }, choice: { en: 'Choice', zh: '单选' }, multiChoice: { en: 'Several choices', zh: '多选' }, email: { en: 'Email', zh: '邮箱' },
    phone: { en: 'Phone', zh: '电话' }, url: { en: 'Web address', zh: '网址' }, address: { en: 'Address', zh: '地址' }, place: { en: 'Place on the map', zh: '位置' }, user: { en: 'Person here', zh: '用户' },
    department: { en: 'Department', zh: '部门' }, relation: { en: 'Relation to one record', zh: '关联一条记录' }, target: { en: 'Relation to one of several kinds', zh: '关联多种对象之一' }, links: { en: 'Relation to many records', zh: '关联多条记录' },
    file: { en: 'File', zh: '文件' }, formula: { en: 'Formula', zh: '公式' }, lookup: { en: 'Value of a related record', zh: '引用关联字段' }, rollup: { en: 'Sum over related records', zh: '汇总关联记录' }, autoNumber: { en: 'Running number', zh: '自动编号' },
  },
}
