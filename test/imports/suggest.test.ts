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
  ['order', ['订单号', '下单时间', '客户名称', '手机号', '商品名称', '数量', '单价', '金额'], ['A11029', '2024/11/30', '张志强', '13838209283', '手冲壶', '2', '329', '658'],
    ['order.number', 'order.date', 'customer.name', 'customer.phone', 'product.name', 'orderLine.quantity', 'orderLine.unitPrice', 'order.amount']],
  ['order', ['订单编号', '付款时间', '收货人姓名', '联系手机', '宝贝标题', '购买数量', '实付金额'], ['2210', '2025-03-08 10:21:33', '陈静', '13900001111', '咖啡豆 1kg', '1', '128.00'],
    ['order.number', 'order.date', 'customer.name', 'customer.phone', 'product.name', 'orderLine.quantity', 'order.amount']],
  ['customer', ['公司名称', '联系电话', '电子邮箱', '网址', '所属行业', '负责人', '备注'], ['云栖', '0571-88886666', 'a@b.cn', 'https://b.cn', '纺织', '王芳', ''],
    ['customer.name', 'customer.phone', 'customer.email', 'customer.website', 'customer.industry', 'owner.name', 'customer.remark']],
  ['contact', ['Name', 'Company', 'Mobile', 'E-Mail', 'xyz'], ['Li', 'Acme', '13800138000', 'li@example.com', '?'],
    ['contact.name', 'customer.name', 'contact.mobile', 'contact.email', '']],
])('suggests what the columns of a file are: %s', (object, headers, cells, wanted) => {
  const { columns } = suggestPlan(registry, words, object, headers, [cells], settings)
  expect(columns.map(({ entity, field }) => (entity === undefined ? '' : `${entity}.${field ?? ''}`))).toEqual(wanted)
})

it('the sum of a line is not taken for the sum of its order, and an order of the past is proposed as delivered', () => {
  const headers = ['订单号', '下单时间', '客户名称', '商品名称', '数量', '单价', '金额']
  const rows = [['A1', '2024/11/30', '张志强', '糖浆', '2', '45', '90'], ['A1', '2024/11/30', '张志强', '手冲壶', '2', '329', '658'], ['A2', '2024/12/06', '周静', '糖浆', '1', '45', '45']]
  const { columns, plan } = suggestPlan(registry, words, 'order', headers, rows, settings)
  expect(columns.map(({ field }) => field ?? '')).toEqual(['number', 'date', 'name', 'name', 'quantity', 'unitPrice', ''])
  expect(plan.entities[0]?.fields).toMatchObject({ date: { columns: [1] }, status: { constant: 'delivered' } })
  expect(plan.entities[0]?.fields).not.toHaveProperty('amount')
})

it('a sum that all rows of an order say alike is the order’s, and a column that says how it stands is heard', () => {
  const headers = ['Order no.', 'Order date', 'Status', 'Customer', 'Product', 'Qty', 'Unit price', 'Order total']
  const rows = [['A1', '2024-11-30', 'Draft', 'Ann', 'Cup', '2', '45', '135'], ['A1', '2024-11-30', 'Draft', 'Ann', 'Jug', '1', '45', '135']]
  const { columns, plan } = suggestPlan(registry, words, 'order', headers, rows, settings)
  expect(columns.at(-1)?.field).toBe('amount')
  expect(plan.entities[0]?.fields).toMatchObject({ status: { columns: [2] } })
})
