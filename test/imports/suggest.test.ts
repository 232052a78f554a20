import { expect, it } from 'vitest'
import { createRegistry } from '../../src/model/define/registry.ts'
import { programParts } from '../../src/app/registry.ts'
import { fieldLabel } from '../../src/model/words/labels.ts'
import { suggestPlan } from '../../src/records/import/suggestPlan.ts'

const registry = createRegistry(programParts)
const words = { object: (object: string) => registry.object(object).label, field: (object: string, field: string) => fieldLabel(object, registry.object(object).allFields[field], field) }
const settings = { zone: 'UTC', currency: 'CNY', language: 'en' } as const

it.each([
  ['opportunity', ['opportunity_id', 'sales_agent', 'product', 'account', 'deal_stage', 'close_value'], ['1C1I7A6R', 'Moses Frase', 'GTX Plus Basic', 'Cancity', 'Won', '1054'],
    ['opportunity.externalId', 'owner.name', 'product.name', 'customer.name', 'stage.name', 'opportunity.amount']],
  ['order', ['InvoiceNo', 'StockCode', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID'], ['536365', '85123A', '6', '2010-12-01 08:26', '2.55', '17850'],
    ['order.number', 'product.code', 'orderLine.quantity', 'order.date', 'orderLine.unitPrice', 'customer.externalId']],
  ['customer', ['公司名称', '联系电话', '电子邮箱', '网址', '所属行业', '负责人', '备注'], ['云栖', '0571-88886666', 'a@b.cn', 'https://b.cn', '纺织', '王芳', ''],
    ['customer.name', 'customer.phone', 'customer.email', 'customer.website', 'customer.industry', 'owner.name', 'customer.remark']],
  ['contact', ['Name', 'Company', 'Mobile', 'E-Mail', 'xyz'], ['Li', 'Acme', '13800138000', 'li@example.com', '?'],
    ['contact.name', 'customer.name', 'contact.mobile', 'contact.email', '']],
])('suggests what the columns of a file are: %s', (object, headers, cells, wanted) => {
  const { columns } = suggestPlan(registry, words, object, headers, [cells], settings)
  expect(columns.map(({ entity, field }) => (entity === undefined ? '' : `${entity}.${field ?? ''}`))).toEqual(wanted)
})
