import type { Words } from '../../../lib/words.ts'

/**
 * Other names under which exports of common programs and people's own sheets hold a field, by field name. Compared after
 * normalHeader, so that case, spaces and punctuation do not matter.
 */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'company', 'company name', 'account', 'account name', 'customer', 'customer name', 'organisation', 'organization', 'full name', 'title', 'product name', '名称', '公司', '公司名称', '企业名称', '单位名称', '客户', '客户名称', '姓名', '联系人', '产品名称', '商机名称'],
  phone: ['phone', 'telephone', 'tel', 'mobile', 'mobile phone', 'cell', 'phone number', '电话', '手机', '手机号', '手机号码', '联系电话', '座机', '联系手机', '收货人手机', '收货人手机号', '买家手机', '会员手机', '会员手机号'],
  email: ['email', 'e-mail', 'mail', 'email address', '邮箱', '电子邮箱', '电子邮件', '邮件'],
  website: ['website', 'web site', 'url', 'homepage', 'domain', '网址', '网站', '官网'],
  address: ['address', 'street', 'street address', 'location', 'office location', 'address line 1', '地址', '详细地址', '通讯地址', '办公地址'],
  city: ['city', 'town', '城市', '市', '所在城市'],
  region: ['region', 'state', 'province', 'state province', '地区', '省', '省份', '区域'],
  postcode: ['postcode', 'postal code', 'zip', 'zip code', '邮编', '邮政编码'],
  industry: ['industry', 'sector', 'vertical', '行业', '所属行业'],
  size: ['size', 'employees', 'number of employees', 'company size', '规模', '员工数', '人员规模'],
  source: ['source', 'lead source', 'channel', '来源', '客户来源', '线索来源', '渠道'],
  owner: ['owner', 'sales agent', 'salesperson', 'sales rep', 'account owner', 'assigned to', '负责人', '业务员', '销售', '跟进人', '所属人'],
  createdAt: ['created', 'created at', 'created date', 'create date', 'date created', '创建时间', '创建日期', '录入时间'],
  externalId: ['id', 'external id', 'record id', 'key', '编号', '外部编号', '原系统编号'],
  code: ['code', 'sku', 'stock code', 'product code', 'item', 'item code', '编码', '代码', '产品编码', '货号', '物料编码'],
  number: ['number', 'order number', 'order id', 'order no', 'invoice', 'invoice no', 'invoice number', '单号', '订单号', '订单编号', '发票号'],
  date: ['date', 'order date', 'invoice date', '日期', '下单日期', '订单日期', '单据日期', '下单时间', '订单时间', '成交时间', '付款时间', '支付时间', '购买时间', '购买日期', '消费时间', '消费日期', '销售日期', 'order time', 'ordered at', 'order placed', 'paid at', 'purchase date', 'sale date', 'booking date', 'value date', 'transaction date', 'posting date', 'buchungstag', '交易日期', '交易时间', '记账日期', '入账日期', '到账日期', '起息日'],
  quantity: ['quantity', 'qty', 'units', '数量', '件数', '购买数量', '商品数量', '宝贝数量', '成交数量', '销售数量'],
  unitPrice: ['unit price', 'price', 'sales price', '单价', '售价', '价格', '商品单价', '商品价格', '成交单价', '成交价'],
  listPrice: ['list price', 'price', 'unit price', 'sales price', 'selling price', 'sale price', 'retail price', 'rrp', 'msrp', '标价', '目录价', '价格', '单价', '售价', '销售价', '零售价', '建议零售价', '市场价', '吊牌价', '商品价格', '产品价格'],
  cost: ['cost', 'cost price', 'unit cost', 'purchase price', 'buying price', '成本', '成本价', '成本单价', '进价', '进货价', '采购价'],
  discount: ['discount', 'discount rate', '折扣', '折扣率'],
  amount: ['amount', 'deal value', 'value', 'close value', 'expected amount', 'revenue', 'total', '金额', '预计金额', '成交额', '合同金额', '订单金额', '实付金额', '实收金额', '应付金额', '总金额', '总价', '买家实际支付金额', '销售额', '消费金额', 'order total', 'grand total', 'amount paid', 'credit', 'credit amount', 'paid in', 'money in', 'haben', '贷方发生额', '收入金额', '收入', '贷方金额', '转入金额', '到账金额', '交易金额', '收款金额'],
  stage: ['stage', 'deal stage', 'pipeline stage', 'sales stage', '阶段', '销售阶段', '商机阶段'],
  expectedClose: ['expected close', 'close date', 'expected close date', 'closing date', '预计成交', '预计成交日期', '结单日期', '关闭日期'],
  startDate: ['start', 'engage date', 'start date', '开始日期'],
  jobTitle: ['job title', 'contact title', 'position', 'role', '职务', '职位', '头衔'],
  sex: ['sex', 'gender', '性别'],
  birthDate: ['birth date', 'birthday', 'date of birth', '生日', '出生日期'],
  description: ['description', 'remark', 'remarks', 'note', 'notes', 'comment', '备注', '说明', '描述'],
  productCategory: ['category', 'product category', 'series', 'product line', '分类', '类别', '产品分类', '系列'],
  currency: ['currency', 'currency code', '币种', '货币'],
  customer: ['customer', 'customer name', 'account', 'account name', 'client', 'client name', 'buyer', 'company', 'company name', '客户', '客户名称', '客户名', '公司', '公司名称', '购货单位', '买家', '买家姓名', '会员', '会员名', '会员名称', '会员姓名', '购买人', '收货人', '收货人姓名'],
  product: ['product', 'product name', 'item', 'item name', 'article', '产品', '产品名称', '商品', '商品名称', '品名', '物料名称', '商品标题', '宝贝标题', '宝贝名称', '货品名称'],
  contact: ['contact', 'contact name', 'contact person', '联系人', '联系人姓名'],
  opportunity: ['opportunity', 'opportunity name', 'deal', '商机', '商机名称'],
  supplier: ['supplier', 'supplier name', 'vendor', '供应商', '供应商名称'],
  category: ['category', 'product category', 'series', 'product line', '分类', '类别', '产品分类', '系列'],
  manager: ['manager', 'reports to', 'supervisor', '上级', '直属上级', '经理'],
  department: ['department', 'team', 'office', 'regional office', 'branch', '部门', '所属部门', '分公司'],
  openedOn: ['opened', 'open date', 'engage date', 'start date', '立项日期', '开始日期'],
  closedOn: ['closed', 'closed date', 'close date', '成交日期', '关闭日期', '结单日期'],
  expectedCloseOn: ['expected close', 'expected close date', 'closing date', 'close date', '预计成交', '预计成交日期'],
  annualRevenue: ['revenue', 'annual revenue', 'turnover', '年收入', '年营业额', '营业额'],
  employees: ['employees', 'number of employees', 'headcount', '员工数', '员工人数'],
  foundedYear: ['founded', 'year founded', 'year established', 'established', '成立年份'],
  country: ['country', 'country region', 'nation', '国家', '国家/地区'],
  mobile: ['mobile', 'mobile phone', 'cell', 'cell phone', '手机', '手机号', '手机号码'],
  payer: ['payer', 'payer name', 'counterparty', 'counterparty name', 'sender', 'remitter', 'name of payer', 'beneficiary/payer', 'auftraggeber', '付款方', '付款人', '付款人名称', '对方户名', '对方名称', '对方账户名称', '对方单位', '对方单位名称', '付款方名称', '交易对手', '对手户名'],
  payerAccount: ['payer account', 'counterparty account', 'iban', 'account number of payer', '付款账号', '付款人账号', '对方账号', '对方账户', '对手账号', '付款方账号'],
  reference: ['reference', 'bank reference', 'transaction id', 'transaction reference', 'end to end id', '流水号', '交易流水号', '银行流水号', '交易号', '凭证号', '回单编号', '核心流水号'],
  memo: ['memo', 'description', 'details', 'payment details', 'remittance information', 'purpose', 'narrative', '附言', '摘要', '用途', '交易附言', '备注', '交易摘要'],
  account: ['own account', 'our account', '本方账号', '收款账号', '账号', '账户', '查询账号'],
  parent: ['parent', 'parent account', 'subsidiary of', '上级客户', '母公司', '上级单位'],
}

/** Header text without case, accents, spaces, camel humps or punctuation: 'Company_Name' and 'companyName' are the same. */
export function normalHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim()
}

/** As headers are compared: once for all. */
const normalSynonyms: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(synonyms).map(([field, names]) => [field, names.map(normalHeader)]))

/**
 * How well a header names a field: 1 for its own name or label, .9 for a usual other name, less for shared words, 0 for none.
 */
export function headerScore(header: string, field: string, label: Words, objectLabel: Words): number {
  const whole = scoreOf(normalHeader(header), field, label, objectLabel)
  if (whole >= 0.9) return whole
  // 'Price (CNY)', '单价（元）', '客户名称（必填）': what stands in brackets says how, not what.
  const bare = header.replaceAll(/[(（[【][^)）\]】]*[)）\]】]/gu, ' ')
  return bare === header ? whole : Math.max(whole, scoreOf(normalHeader(bare), field, label, objectLabel) - 0.02)
}

function scoreOf(wanted: string, field: string, label: Words, objectLabel: Words): number {
  if (wanted === '') return 0
  const own = [field, label.en, label.zh].map(normalHeader)
  if (own.includes(wanted)) return 1
  const others = normalSynonyms.get(field) ?? []
  const [en, zh] = [objectLabel.en, objectLabel.zh].map(normalHeader)
  const objects = [en, ...(normalSynonyms.get(objectLabel.en.toLowerCase()) ?? [])]
  const names = [...own, ...others]
  const isWithObject = objects.some((object) => names.some((name) => wanted === `${object} ${name}`)) || [zh, ...objects.filter(isChinese)].some((object) => names.some((name) => isChinese(name) && wanted === `${object}${name}`))
  if (isWithObject) return 0.95
  if (others.includes(wanted)) return 0.9
  return sharedWords(wanted, own) * 0.7
}

function isChinese(text: string | undefined): text is string {
  return text !== undefined && /^\p{Script=Han}/u.test(text)
}

/** Dice's coefficient of the words of the header and of the field's best name (L. R. Dice, 1945). */
function sharedWords(wanted: string, names: readonly string[]): number {
  const words = new Set(wanted.split(' '))
  const scores = names.map((name) => {
    const others = new Set(name.split(' '))
    const shared = [...words].filter((word) => others.has(word)).length
    return (2 * shared) / (words.size + others.size)
  })
  return Math.max(0, ...scores)
}
