import { expect, it } from 'vitest'
import { programParts } from '../../src/app/registry.ts'
import { fieldLabel } from '../../src/model/words/labels.ts'
import { createRegistry } from '../../src/model/define/registry.ts'
import { suggestObject } from '../../src/records/import/matching/about.ts'
import { usualFiles } from '../../src/app/imports/importing.ts'

const registry = createRegistry(programParts)
const words = { object: (object: string) => registry.object(object).label, field: (object: string, field: string) => fieldLabel(object, registry.object(object).allFields[field], field) }
const among = [...registry.objects.values()].filter(({ trade, writtenBy }) => trade !== undefined && trade !== 'settings' && writtenBy === undefined).map(({ name }) => name)

it.each([
  ['product', 'Code,Name,Price', 'A1,Cup,12.50'],
  ['product', '产品编码,产品名称,单价,单位,分类', 'A1,杯子,12.50,个,杯具'],
  ['product', 'SKU,Product name,Category,Unit price (CNY),Cost', 'A1,Cup,Cups,12.5,3'],
  ['product', '商品编码,商品名称,规格,售价（元）,成本价', 'A1,杯子,大,12.5,3'],
  ['contact', 'Name,Company,Job title,Mobile,Email', 'Li,Acme,Buyer,13800138000,li@example.com'],
  ['contact', '姓名,公司,职务,手机,邮箱', '李雷,云栖,采购,13800138000,li@example.com'],
  ['customer', '公司名称,联系电话,电子邮箱,网址,所属行业,负责人,备注', '云栖,0571-88886666,a@b.cn,https://b.cn,纺织,王芳,'],
  ['customer', 'Name,Phone,Address,Industry,Website', 'Acme,0571-88886666,Street 1,Textiles,https://b.cn'],
  ['customer', '客户名称,级别,地址,电话', '云栖,A,杭州,0571-88886666'],
  ['customer', 'Name,Email', 'Acme,a@b.cn'],
  ['customer', '客户名称,联系人,电话,地址', '云栖,李雷,0571-88886666,杭州'],
  ['customer', '客户,电话,地址', '云栖,0571-88886666,杭州'],
  ['contact', '客户名称,姓名,手机', '云栖,李雷,13800138000'],
  ['lead', 'Name,Company,Phone,Lead source,Status', 'Li,Acme,13800138000,Fair,New'],
  ['lead', '线索名称,公司,手机,线索来源,状态', '李雷,云栖,13800138000,展会,新'],
  ['order', '订单号,下单时间,客户名称,商品名称,数量,单价,金额', 'A11029,2024/11/30,张志强,手冲壶,2,329,658'],
  ['order', 'Order number,Order date,Customer,Total,Status', 'A11029,2024-11-30,Ann,658,Delivered'],
  ['order', 'InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country', '536365,85123A,Cup,6,2010-12-01 08:26,2.55,17850,UK'],
  ['opportunity', 'Deal name,Account,Stage,Amount,Close date', 'Big,Acme,Negotiation,10000,2026-12-01'],
  ['opportunity', '商机名称,客户,销售阶段,预计金额,预计成交日期', '大单,云栖,谈判,10000,2026-12-01'],
  ['receipt', '交易日期,摘要,对方户名,对方账号,贷方发生额,流水号', '2026-01-02,货款,云栖,6222,1000,X1'],
  ['activity', 'Subject,Kind,Start,End,Customer', 'Visit,visit,2026-01-02 10:00,2026-01-02 11:00,Acme'],
  ['supplier', '供应商名称,联系人,电话,地址', '甲,李,0571-88886666,杭州'],
  ['contract', '合同编号,合同名称,客户,开始日期,结束日期,合同金额', 'C1,年框,云栖,2026-01-01,2026-12-31,10000'],
  ['campaign', 'Campaign name,Kind,Start,End,Budget', 'Fair,fair,2026-01-02,2026-02-02,1000'],
  [undefined, 'foo,bar', '1,2'],
])('by its headings a file is found to be one of %s: %s', (wanted, headers, cells) => {
  expect(suggestObject(registry, words, { usual: usualFiles }, among, headers.split(','), [cells.split(',')])).toBe(wanted)
})
