import type { Preset } from './preset.ts'

/** A gift shop's invoices, one line of an invoice a row: customers, products, orders and their lines out of one file. */
export const retailPreset: Preset = {
  name: 'online-retail',
  about: { en: 'Online shop: one file of invoice lines makes customers, products, orders and lines', zh: '网店：一份发票明细生成客户、产品、订单和明细' },
  steps: [{
    file: 'online_retail', object: 'orderLine', zone: 'Europe/London', currency: 'GBP',
    entities(column) {
      const number = column('CustomerID')
      const name = { columns: [column('Description')], orElse: column('StockCode') }
      return [
        {
          name: 'customer', object: 'customer', key: ['externalId'], found: 'skip',
          fields: {
            externalId: { columns: [number], otherwise: 'none' },
            name: { columns: [number], template: 'Customer {text}', otherwise: 'Sales without a customer number' },
            country: { columns: [column('Country')] },
          },
        },
        { name: 'product', object: 'product', key: ['code'], found: 'skip', fields: { code: { columns: [column('StockCode')] }, name } },
        {
          name: 'order', object: 'order', key: ['externalId'], found: 'skip',
          fields: {
            externalId: { columns: [column('InvoiceNo')] }, number: { columns: [column('InvoiceNo')] }, date: { columns: [column('InvoiceDate')] }, createdAt: { columns: [column('InvoiceDate')] },
            status: { constant: 'delivered' }, channel: { constant: 'shop' }, currency: { constant: 'GBP' }, customer: { entity: 'customer' },
          },
        },
        {
          name: 'line', object: 'orderLine',
          fields: {
            name, quantity: { columns: [column('Quantity')] }, unitPrice: { columns: [column('UnitPrice')] },
            order: { entity: 'order' }, product: { entity: 'product' },
          },
        },
      ]
    },
  }],
}
