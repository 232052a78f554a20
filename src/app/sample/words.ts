import type { Language } from '../../lib/words.ts'

/** Further words of the sample: of those around the company, of why customers left, of what is said in passing. */
export interface SampleWords {
  readonly partners: readonly string[]
  readonly strengths: readonly string[]
  readonly weaknesses: readonly string[]
  readonly strategies: readonly string[]
  readonly watch: string
  readonly endReasons: readonly string[]
  readonly comments: readonly string[]
  readonly meetings: readonly string[]
  readonly nextSteps: readonly string[]
  readonly needs: readonly string[]
  readonly nextContact: string
  readonly salesRemarks: readonly string[]
  readonly branch: readonly string[]
}

const zh: SampleWords = {
  partners: ['联诚渠道服务', '盛通系统集成', '易合商贸代理', '启航技术服务'],
  strengths: ['本地服务网点多，响应快。', '价格低，交期短。', '老客户关系深，招投标经验丰富。'],
  weaknesses: ['产品线窄，缺少高端型号。', '售后外包，口碑一般。', '研发投入不足，更新慢。'],
  strategies: ['低价抢占华东中小客户。', '与集成商捆绑销售。', '主推租赁与分期。'],
  watch: '近期在苏州开了新的办事处，注意重点客户的动向。',
  endReasons: ['转向本地供应商', '业务收缩，产线关停', '集团统一采购，指定其他品牌', '价格未谈拢'],
  comments: ['这家最近回款正常，可以多给点账期。', '下周我和你一起去拜访。', '报价前先跟我确认折扣。', '请把样机测试结果补充进来。', '客户总部换了采购总监，留意一下。'],
  meetings: ['项目启动会', '技术评审会', '商务谈判', '方案汇报'],
  nextSteps: ['等待客户技术评审', '提交正式报价', '安排样机试用', '约总经理面谈', '确认付款条款', '补充资质文件'],
  needs: ['现有产线节拍不足，计划年内改造。', '希望降低人工检测比例，提高一次合格率。', '旧设备停产，需要替换并保留接口。', '新门店开业，需要整套方案。'],
  nextContact: '下次联系',
  salesRemarks: ['首批款', '二期款', '按合同约定', '含培训费'],
  branch: ['二厂', '分公司', '事业部', '新区工厂'],
}

const en: SampleWords = {
  partners: ['Linkwell Channel Services', 'Northway Integration', 'Easymatch Trading', 'Setsail Technical Services'],
  strengths: ['Many local service points, quick to answer.', 'Low prices and short delivery times.', 'Old relations, knows how to tender.'],
  weaknesses: ['A narrow range, nothing at the top end.', 'Service is outsourced and not well liked.', 'Little research, old models.'],
  strategies: ['Wins small customers by price.', 'Sells in bundles with integrators.', 'Pushes rental and instalments.'],
  watch: 'They opened an office in Birmingham: keep an eye on our key accounts there.',
  endReasons: ['Turned to a local supplier', 'Closed the line', 'The group buys centrally now', 'No agreement on price'],
  comments: ['Pays on time lately, we can give them longer terms.', 'I will come along to the visit next week.', 'Check the discount with me before you quote.', 'Please add the results of the trial.', 'Their head office has a new purchasing director.'],
  meetings: ['Project kick-off', 'Technical review', 'Negotiation', 'Presentation of the proposal'],
  nextSteps: ['Wait for their technical review', 'Send the formal quote', 'Arrange a trial', 'Meet the managing director', 'Agree terms of payment', 'Send the certificates'],
  needs: ['The line is too slow and is to be rebuilt this year.', 'Wants less inspection by hand and fewer rejects.', 'The old equipment is out of production: replace it, keep the interfaces.', 'Opens a new shop and needs the whole of it.'],
  nextContact: 'Next contact',
  salesRemarks: ['First instalment', 'Second instalment', 'As agreed', 'Training included'],
  branch: ['Plant 2', 'Branch', 'Division', 'New site'],
}

export const sampleWords: Readonly<Record<Language, SampleWords>> = { en, zh }
