import type { TestApp } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'

/** A customer with orders and money, made as people make them. */
export class Till {
  readonly app: TestApp
  readonly who: TestClient
  constructor(app: TestApp, who: TestClient = app.admin) {
    this.app = app
    this.who = who
  }

  async customer(name = `Customer ${Math.random()}`, more: object = {}): Promise<string> {
    return (await this.who.create('customers', { name, ...more })).id as string
  }

  /** An order of so much, in minor units, confirmed unless said otherwise. */
  async order(customer: string, amount: number, more: object = {}): Promise<string> {
    const { id } = await this.who.create('orders', { customer, amount: { amount, currency: 'CNY' }, date: '2026-11-01', ...more })
    if (!('status' in more)) {
      const confirmed = await this.who.post(`/api/v1/orders/${id as string}/confirm`, {})
      if (confirmed.status !== 200) await this.who.patch(`/api/v1/orders/${id as string}`, { status: 'confirmed' }, { version: 1 })
    }
    return id as string
  }

  async plan(order: string, amount: number, dueOn: string, more: object = {}): Promise<string> {
    return (await this.who.create('payment-plans', { order, dueOn, amount: { amount, currency: 'CNY' }, ...more })).id as string
  }

  async receipt(amount: number, more: object = {}): Promise<string> {
    return (await this.who.create('receipts', { payer: 'Yunfan Technology Co., Ltd.', amount: { amount, currency: 'CNY' }, date: '2026-11-20', ...more })).id as string
  }

  async read(path: string, id: string): Promise<TestAnswer['body']> {
    return (await this.who.get(`/api/v1/${path}/${id}`)).body
  }

  act(path: string, id: string, verb: string, input: object = {}): Promise<TestAnswer> {
    return this.who.post(`/api/v1/${path}/${id}/${verb}`, input)
  }

  allocate(receipt: string, allocations?: readonly object[]): Promise<TestAnswer> {
    return this.act('receipts', receipt, 'allocate', allocations === undefined ? {} : { allocations })
  }
}
