import type { TestApp } from '../../support/app.ts'
import { Attempts } from './attempts.ts'
import type { Chance } from './chance.ts'
import type { Owing } from './money.ts'

export interface Moved { readonly sold?: { readonly id: string; readonly amount: number }; readonly owing: readonly Owing[] }

/** Goods of a year: they are taken into stock, sold, sent in parts, signed for, and come back. */
export class Goods {
  readonly #app: TestApp
  readonly #chance: Chance
  #products: readonly string[] = []
  readonly #orders: string[] = []
  readonly #customers = new Map<string, string>()
  readonly #sent: string[] = []
  readonly #attempts: Attempts

  constructor(app: TestApp, chance: Chance) {
    this.#app = app
    this.#chance = chance
    this.#attempts = new Attempts(app)
  }

  /** How often each verb was taken. */
  get taken(): ReadonlyMap<string, number> { return this.#attempts.taken }

  async open(): Promise<void> {
    this.#products = await Promise.all(['Board', 'Ring', 'Cable'].map(async (name) => (await this.#app.admin.create('products', { name, unit: 'pcs', listPrice: { amount: 10_000, currency: 'CNY' }, stock: 20 })).id as string))
  }

  async step(customer: string, date: string): Promise<Moved> {
    const way = this.#chance.next()
    if (way < 0.2) await this.#attempts.try('receive', `products/${this.#product()}/receive`, { quantity: this.#chance.whole(1, 9) })
    else if (way < 0.55 || this.#orders.length === 0) {
      const sold = await this.#sell(customer, date)
      return sold === undefined ? { owing: [] } : { sold, owing: [{ customer, currency: 'CNY', date, amount: sold.amount }] }
    }
    else if (way < 0.85 || this.#sent.length === 0) await this.#send(date)
    else return { owing: await this.#takeBack(date) }
    return { owing: [] }
  }

  #product(): string { return this.#chance.pick(this.#products) ?? '' }

  /** @returns the order where it was confirmed, with what it comes to. */
  async #sell(customer: string, date: string): Promise<{ readonly id: string; readonly amount: number } | undefined> {
    const lines = [...new Set([this.#product(), this.#product()])].map((product, index) => ({ position: index + 1, product, name: 'Goods', quantity: this.#chance.whole(1, 8), unitPrice: { amount: this.#chance.whole(1, 9999), currency: 'CNY' } }))
    const id = (await this.#app.admin.create('orders', { customer, currency: 'CNY', date, lines })).id as string
    if (await this.#attempts.try('confirm', `orders/${id}/confirm`, { shortage: this.#chance.next() < 0.5 ? 'backOrder' : 'refuse' }) === undefined) return undefined
    this.#orders.push(id)
    this.#customers.set(id, customer)
    return { id, amount: lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0) }
  }

  async #send(date: string): Promise<void> {
    const order = this.#chance.pick(this.#orders) ?? ''
    if (this.#chance.next() < 0.3) await this.#attempts.try('reserve', `orders/${order}/reserve`, {})
    const planned = await this.#attempts.try('deliver', `orders/${order}/deliver`, {})
    const delivery = planned?.['delivery'] as string | undefined
    if (delivery === undefined || await this.#attempts.try('ship', `deliveries/${delivery}/ship`, { shippedOn: date }) === undefined) return
    this.#sent.push(order)
    if (this.#chance.next() < 0.8) await this.#attempts.try('sign', `deliveries/${delivery}/sign`, { signedBy: 'Wang Fang', signedOn: date })
  }

  /** What came back is owed no more: its pieces at the prices of the order, reckoned here apart from the program. */
  async #takeBack(date: string): Promise<readonly Owing[]> {
    const order = this.#chance.pick(this.#sent) ?? ''
    const back = await this.#attempts.try('takeBack', `orders/${order}/take-back`, { reason: 'Broken', plannedOn: date })
    const delivery = back?.['delivery'] as string | undefined
    if (delivery === undefined || await this.#attempts.try('receiveBack', `deliveries/${delivery}/receive`, { restock: this.#chance.next() < 0.7 ? 'stock' : 'scrap', signedOn: date }) === undefined) return []
    const rows = async (path: string, field: string, value: string) => (await this.#app.admin.post(`/api/v1/${path}/query`, { filter: { field, is: 'equals', value } })).body.rows as { id: string; quantity: number; orderLine?: { id: string }; unitPrice?: { amount: number } }[]
    const lines = await rows('order-lines', 'order', order)
    const amount = (await rows('delivery-lines', 'delivery', delivery)).reduce((sum, { quantity, orderLine }) => sum + quantity * (lines.find(({ id }) => id === orderLine?.id)?.unitPrice?.amount ?? 0), 0)
    return [{ customer: this.#customers.get(order) ?? '', currency: 'CNY', date, amount: -amount }]
  }
}
