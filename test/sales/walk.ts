import type { TestApp } from '../support/app.ts'
import type { TestAnswer } from '../support/client.ts'

interface Kind { readonly currency: string; readonly taxIncluded: boolean }

/** The way of one deal, verb by verb, as people go it. */
export function walk({ admin }: TestApp, { currency, taxIncluded }: Kind) {
  const money = (amount: number) => ({ amount, currency })
  const mark = String(Math.random()).slice(2, 10)
  const act = async (path: string, id: string | undefined, verb: string, input: object = {}): Promise<TestAnswer> => {
    const answer = await admin.post(`/api/v1/${path}/${id === undefined ? '' : `${id}/`}${verb}`, input)
    if (answer.status !== 200) throw new Error(`${path}/${verb} answered ${answer.status}: ${answer.text}`)
    return answer
  }
  const read = async (path: string, id: string): Promise<TestAnswer['body']> => (await admin.get(`/api/v1/${path}/${id}`)).body
  const rows = async (path: string, order: string, sort: string): Promise<TestAnswer['body'][]> => (await admin.post(`/api/v1/${path}/query`, { filter: { field: 'order', is: 'equals', value: order }, sort: [{ field: sort }] })).body.rows
  const goods = async (name: string) => {
    const { id } = await admin.create('products', { name: `${name} ${mark}`, unit: 'pcs', listPrice: { amount: 3333, currency: 'CNY' }, stock: 0 })
    await act('products', id, 'receive', { quantity: 20 })
    return id as string
  }
  return {
    act, read,
    company: `Clear Lake Filters ${mark}`,
    invoiceNumber: mark.padStart(20, '26'),
    lead: async (): Promise<string> => (await admin.create('leads', { name: `Wang Min ${mark}`, company: `Clear Lake Filters ${mark}`, source: 'website' })).id,
    async madeOf(lead: string) {
      const { convertedCustomer, convertedContact, convertedOpportunity } = await read('leads', lead)
      return { customer: convertedCustomer.id as string, contact: convertedContact.id as string, opportunity: convertedOpportunity.id as string }
    },
    async converted() {
      const lead = await this.lead()
      await act('leads', lead, 'convert', { customerFrom: 'new', contactFrom: 'new', opportunityFrom: 'new', amount: money(20_000) })
      return this.madeOf(lead)
    },
    async quote(related: object): Promise<TestAnswer['body']> {
      return admin.create('quotes', {
        ...related, currency, taxIncluded, discount: 0.025, freight: money(1200),
        lines: [
          { product: await goods('Filter'), name: 'Filter', quantity: 3, unit: 'pcs', unitPrice: money(3333), discount: 0.1, taxRate: 0.13 },
          { product: await goods('Seal'), name: 'Seal', quantity: 7, unit: 'pcs', unitPrice: money(1429), taxRate: 0.06 },
        ],
      })
    },
    async accepted(related: object): Promise<TestAnswer['body']> {
      const quote = await this.quote(related)
      await act('quotes', quote.id, 'send', { by: 'link' })
      await act('quotes', quote.id, 'accept', { answeredBy: 'Wang Min' })
      return read('quotes', quote.id)
    },
    async ordered(quote: string): Promise<string> {
      const order = (await act('quotes', quote, 'to-order')).body.result.order as string
      await act('orders', order, 'confirm', {})
      return order
    },
    async delivered(order: string) {
      const { delivery } = (await act('orders', order, 'deliver')).body.result
      await act('deliveries', delivery, 'ship', {})
      await act('deliveries', delivery, 'sign', { signedBy: 'Wang Min' })
    },
    plansOf: (order: string) => rows('payment-plans', order, 'instalment'),
    async planned(order: string) {
      await act('orders', order, 'plan-payments', { deposit: 0.3, instalments: 2 })
      return rows('payment-plans', order, 'instalment')
    },
    async invoiced(order: string) {
      const { invoice } = (await act('orders', order, 'request-invoice')).body.result
      await act('invoices', invoice, 'issue', { invoiceNumber: this.invoiceNumber })
      return read('invoices', invoice)
    },
    deliveriesOf: (order: string) => rows('deliveries', order, 'createdAt'),
    invoiceOf: async (customer: string): Promise<string> => (await admin.post('/api/v1/invoices/query', { filter: { field: 'customer', is: 'equals', value: customer } })).body.rows[0].id,
    arrived: async (amount: number): Promise<string> => (await admin.create('receipts', { payer: `Clear Lake Filters ${mark}`, amount: money(amount), currency })).id,
    async paid(customer: string, amount: number) {
      const id = await this.arrived(amount)
      await act('receipts', undefined, 'claim', { receipt: id, customer })
      await act('receipts', id, 'allocate')
      return id
    },
  }
}
