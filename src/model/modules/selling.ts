import { defineModule } from '../define/module.ts'

export const leads = defineModule('leads', {
  label: { en: 'Leads', zh: '线索' },
  about: { en: 'People who may become customers: collected, judged, converted with their history.', zh: '潜在客户的收集、甄别与转化，往来历史随之保留。' },
  presets: ['sales'],
  jobs: ['leads.recycle'],
})

export const forms = defineModule('forms', {
  label: { en: 'Lead forms', zh: '线索表单' },
  about: { en: 'Forms outside of the house by which people become leads; while it is off each answers as closed.', zh: '对外发布、收集线索的表单；停用期间一律显示为已关闭。' },
  needs: ['leads'],
  presets: ['sales'],
  settings: ['forms'],
  rests: [{ object: 'leadForm', field: 'active' }],
})

export const assignment = defineModule('assignment', {
  label: { en: 'Assignment and scoring', zh: '分配与评分' },
  about: { en: 'Rules by which leads and other records come to people, and points that say who comes first.', zh: '按规则把线索等记录分配给同事，并以评分区分先后。' },
  presets: ['sales'],
  settings: ['assignment', 'scoring'],
  jobs: ['scores.refresh'],
  rests: [{ object: 'assignmentRule', field: 'active' }, { object: 'scoringRule', field: 'active' }],
})

export const pipeline = defineModule('pipeline', {
  label: { en: 'Pipeline', zh: '商机' },
  about: { en: 'Opportunities through their stages: board, amounts, probability, sales records.', zh: '商机按阶段推进：看板、金额、赢率与销售记录。' },
  presets: ['small', 'sales'],
  settings: ['pipelines'],
  jobs: ['stage.learn', 'forecast.freeze'],
})

export const orders = defineModule('orders', {
  label: { en: 'Products and orders', zh: '产品与订单' },
  about: { en: 'What is sold, at what price, and what customers have ordered.', zh: '产品目录、价格，以及客户的订单。' },
  presets: ['sales'],
})

export const shop = defineModule('shop', {
  label: { en: 'Online shop', zh: '在线商城' },
  about: { en: 'A public catalogue with cart and orders at the prices of the house; while it is off every shop answers as closed.', zh: '对外的产品目录、购物车与下单，沿用内部价格规则；停用期间商城一律显示为已关闭。' },
  needs: ['orders'],
  presets: ['sales'],
  settings: ['shop'],
  jobs: ['shop.abandon'],
  rests: [{ object: 'shop', field: 'active' }],
})

export const contracts = defineModule('contracts', {
  label: { en: 'Contracts and templates', zh: '合同与模板' },
  about: { en: 'Contracts with their lines, periods and renewals, seal requests, and the company’s own layouts of what it prints.', zh: '合同、明细、周期与续签，用印申请，以及公司自有的单据版式。' },
  needs: ['orders'],
  presets: ['sales'],
  settings: ['templates'],
  jobs: ['contracts.turn'],
})

export const payments = defineModule('payments', {
  label: { en: 'Invoices and payments', zh: '开票与回款' },
  about: { en: 'Invoice titles, invoices, statements, and the money that comes in for what was ordered.', zh: '开票抬头、发票、对账单，以及订单、合同的收款。' },
  needs: ['orders'],
  presets: ['sales'],
  jobs: ['receivables.age'],
})

export const quotes = defineModule('quotes', {
  label: { en: 'Inquiries and quotes', zh: '询价与报价' },
  about: { en: 'What customers ask a price for, and what is offered to them: versions, approval, acceptance by link.', zh: '客户询价与对外报价：版本、折扣审批、客户在线确认。' },
  needs: ['orders'],
  presets: ['sales'],
  jobs: ['quotes.expire'],
})

export const telesales = defineModule('telesales', {
  label: { en: 'Telesales', zh: '电话销售' },
  about: { en: 'Call lists from any view, scripts, outcomes, call-backs, figures by agent and day.', zh: '由任意视图生成呼叫名单，附话术、结果与回呼，并按人员和日期统计。' },
  settings: ['scripts'],
})

export const partners = defineModule('partners', {
  label: { en: 'Partners, suppliers, competitors', zh: '伙伴、供应商与竞争对手' },
  about: { en: 'Those around the customers: who sells along, who delivers, who competes.', zh: '客户之外的各方：渠道伙伴、供应商与竞争对手。' },
})

export const targets = defineModule('targets', {
  label: { en: 'Targets and commission', zh: '目标与提成' },
  about: { en: 'What is to be reached by people, departments and the company, who did most, whose success a deal is, and what it earns.', zh: '个人、部门与公司的业绩目标、排行、业绩分配与提成。' },
  presets: ['sales'],
  jobs: ['commissions.compute'],
})
