import { colleague, type Columns, fields, from, pointing, type Preset, type PresetStep, toward } from './preset.ts'

// 悟空 CRM exports each list as a table whose headers are the labels of its fields, and names other records by their titles. It has
// no numbers for most of them, so a record is known again by its name (with its customer).

const common = { zone: 'Asia/Shanghai', currency: 'CNY' } as const

const customerOf = (column: Columns) => pointing(column.maybe('客户名称', '相关客户'), (source) => ({ name: 'customer', object: 'customer', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' }))
const owner = (column: Columns) => colleague('owner', column.maybe('负责人', '负责人姓名', '跟进人', '创建人'))
const sources = { 促销: 'advertisement', 搜索引擎: 'search', 广告: 'advertisement', 转介绍: 'referral', 线上注册: 'website', 线上询价: 'website', 预约上门: 'telephone', 陌拜: 'other', 电话咨询: 'telephone', 邮件咨询: 'mail' }
const industries = { IT: 'software', 金融业: 'finance', 房地产: 'construction', 商业服务: 'other', '运输/物流': 'logistics', 生产: 'manufacturing', 政府: 'public', 文化传媒: 'media' }

const customers: PresetStep = {
  ...common, file: '客户', signature: ['客户名称', '成交状态'], object: 'customer',
  entities: (column) => [
    ...owner(column),
    {
      name: 'customer', object: 'customer', key: ['name'], duplicates: ['name'],
      fields: fields({
        name: from(column('客户名称')), industry: from(column.maybe('客户行业'), { translate: industries }), source: from(column.maybe('客户来源'), { translate: sources }), phone: from(column.maybe('电话', '手机')),
        email: from(column.maybe('邮箱', '电子邮箱')), website: from(column.maybe('网址')), address: from(column.maybe('详细地址', '地址')), remark: from(column.maybe('备注')), createdAt: from(column.maybe('创建时间')), owner: toward(owner(column), 'owner'),
      }),
    },
  ],
}

const contacts: PresetStep = {
  ...common, file: '联系人', signature: ['姓名', '客户名称'], object: 'contact',
  entities: (column) => {
    const customer = customerOf(column)
    return [
      ...owner(column), ...customer,
      {
        name: 'contact', object: 'contact', key: ['name', 'customer'],
        fields: fields({
          name: from(column('姓名')), mobile: from(column.maybe('手机')), phone: from(column.maybe('电话')), email: from(column.maybe('电子邮箱', '邮箱')), title: from(column.maybe('职务')),
          decisionRole: from(column.maybe('是否关键决策人'), { translate: { 是: 'decides' }, blanks: ['否'] }), sex: from(column.maybe('性别'), { translate: { 男: 'male', 女: 'female' } }), address: from(column.maybe('地址', '详细地址')),
          remark: from(column.maybe('备注')), createdAt: from(column.maybe('创建时间')), customer: toward(customer, 'customer'), owner: toward(owner(column), 'owner'),
        }),
      },
    ]
  },
}

const leads: PresetStep = {
  ...common, file: '线索', signature: ['线索名称'], object: 'lead',
  entities: (column) => [
    ...owner(column),
    {
      name: 'lead', object: 'lead', key: ['name'], duplicates: ['phone'],
      fields: fields({
        name: from(column('线索名称')), source: from(column.maybe('线索来源'), { translate: sources }), phone: from(column.maybe('手机', '电话')), email: from(column.maybe('邮箱')), industry: from(column.maybe('客户行业'), { translate: industries }),
        address: from(column.maybe('地址', '详细地址')), need: from(column.maybe('备注')), createdAt: from(column.maybe('创建时间')), owner: toward(owner(column), 'owner'),
      }),
    },
  ],
}

/** Its stages are made by each company: one that is not here refuses the row and says so. */
const opportunities: PresetStep = {
  ...common, file: '商机', signature: ['商机名称', '商机阶段'], object: 'opportunity',
  entities: (column) => {
    const customer = customerOf(column)
    return [
      ...owner(column), ...customer,
      { name: 'stage', object: 'stage', fields: { name: { columns: [column('商机阶段')] } }, key: ['name'], found: 'skip', missing: 'refuse' },
      {
        name: 'opportunity', object: 'opportunity', key: ['name', 'customer'],
        fields: fields({
          name: from(column('商机名称')), amount: from(column.maybe('商机金额'), { blanks: ['0', '0.00'] }), expectedCloseOn: from(column.maybe('预计成交日期')), need: from(column.maybe('备注')), createdAt: from(column.maybe('创建时间')),
          status: from(column('商机阶段'), { translate: { 赢单: 'won', 输单: 'lost', 无效: 'lost' }, unknown: 'open' }), customer: toward(customer, 'customer'), stage: { entity: 'stage' }, owner: toward(owner(column), 'owner'),
        }),
      },
    ]
  },
}

const followUps: PresetStep = {
  ...common, file: '跟进记录', signature: ['跟进内容'], object: 'activity',
  entities: (column) => {
    const targets = [
      ...pointing(column.maybe('相关商机', '商机名称'), (source) => ({ name: 'opportunity', object: 'opportunity', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' })),
      ...customerOf(column),
      ...pointing(column.maybe('相关联系人', '联系人'), (source) => ({ name: 'contact', object: 'contact', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' })),
      ...pointing(column.maybe('相关线索', '线索名称'), (source) => ({ name: 'lead', object: 'lead', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' })),
    ]
    const at = column.maybe('跟进时间', '创建时间')
    return [
      ...owner(column), ...targets,
      {
        name: 'activity', object: 'activity',
        fields: fields({
          subject: from(column('跟进内容'), { cut: 200 }), body: from(column('跟进内容')), status: { constant: 'done' }, doneAt: from(at), createdAt: from(at), nextContactOn: from(column.maybe('下次联系时间')),
          kind: from(column.maybe('跟进方式', '记录类型'), { translate: { 打电话: 'call', 电话: 'call', 发邮件: 'note', 发短信: 'note', 见面拜访: 'visit', 拜访: 'visit', 活动: 'meeting' }, unknown: 'note', otherwise: 'note' }) ?? { constant: 'note' },
          target: toward(targets, 'opportunity', 'customer', 'contact', 'lead'), owner: toward(owner(column), 'owner'),
        }),
      },
    ]
  },
}

/** 客户, 联系人, 线索, 商机 and 跟进记录; a second run changes nothing. */
export const wukongPreset: Preset = {
  name: 'wukong',
  about: { en: 'Wukong CRM export: 客户, 联系人, 线索, 商机, 跟进记录', zh: '悟空 CRM 导出：客户、联系人、线索、商机、跟进记录' },
  steps: [customers, contacts, leads, opportunities, followUps],
}
