import { expect } from 'vitest'
import type { TestApp } from '../../support/app.ts'
import type { Chance } from './chance.ts'

/** Goods of a year: they are taken into stock, sold, sent in parts, signed for, and come back. */
export class Goods {
  readonly #app: TestApp
  readonly #chance: Chance
  #products: readonly string[] = []
  readonly #orders: string[] = []
  readonly #sent: string[] = []
  readonly taken = new Map<string, number>()

  constructor(app: TestApp, chance: Chance) {
    this.#app = app
    this.#chance = chance
  }

  async open(): Promise<void> {
    this.#products = await Promise.all(['Board', 'Ring', 'Cable'].map(async (name) => (await this.#app.admin.create('products', { name, unit: 'pcs', listPrice: { amount: 10_000, currency: 'CNY' }, stock: 20 })).id as string))
  }

  async step(customer: string, date: string): Promise<{ readonly id: string; readonly amount: number } | undefined> {
    const way = this.#chance.next()
    if (way < 0.2) await this.#try('receive', `products/${this.#product()}/receive`, { quantity: this.#chance.whole(1, 9) })
    else if (way < 0.55 || this.#orders.length === 0) return this.#sell(customer, date)
    else if (way < 0.85 || this.#sent.length === 0) await this.#send(date)
    else await this.#takeBack(date)
    return undefined
  }

  #product(): string { return this.#chance.pick(this.#products) ?? '' }

  /** @returns the order where it was confirmed, with what it comes to. */
  async #sell(customer: string, date: string): Promise<{ readonly id: string; readonly amount: number } | undefined> {
    const lines = [...new Set([this.#product(), this.#product()])].map((product, index) => ({ position: index + 1, product, name: 'Goods', quantity: this.#chance.whole(1, 8), unitPrice: { amount: this.#chance.whole(1, 9999), currency: 'CNY' } }))
    const id = (await this.#app.admin.create('orders', { customer, currency: 'CNY', date, lines })).id as string
    if (await this.#try('confirm', `orders/${id}/confirm`, { shortage: this.#chance.next() < 0.5 ? 'backOrder' : 'refuse' }) === undefined) return undefined
    this.#orders.push(id)
    return { id, amount: lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.amount, 0) }
  }

  async #send(date: string): Promise<void> {
    const order = this.#chance.pick(this.#orders) ?? ''
    if (this.#chance.next() < 0.3) await this.#try('reserve', `orders/${order}/reserve`, {})
    const planned = await this.#try('deliver', `orders/${order}/deliver`, {})
    const delivery = planned?.['delivery'] as string | undefined
    if (delivery === undefined || await this.#try('ship', `deliveries/${delivery}/ship`, { shippedOn: date }) === undefined) return
    this.#sent.push(order)
    if (this.#chance.next() < 0.8) await this.#try('sign', `deliveries/${delivery}/sign`, { signedBy: 'Wang Fang', signedOn: date })
  }

  async #takeBack(date: string): Promise<void> {
    const back = await this.#try('takeBack', `orders/${this.#chance.pick(this.#sent) ?? ''}/take-back`, { reason: 'Broken', plannedOn: date })
    const delivery = back?.['delivery'] as string | undefined
    if (delivery !== undefined) await this.#try('receiveBack', `deliveries/${delivery}/receive`, { restock: this.#chance.next() < 0.7 ? 'stock' : 'scrap', signedOn: date })
  }

  async #try(verb: string, path: string, input: object): Promise<Record<string, unknown> | undefined> {
    const answer = await this.#app.admin.post(`/api/v1/${path}`, input)
    expect([200, 409, 422], `${verb}: ${answer.text}`).toContain(answer.status)
    if (answer.status !== 200) return undefined
    this.taken.set(verb, (this.taken.get(verb) ?? 0) + 1)
    return (answer.body as { result?: Record<string, unknown> }).result ?? {}
  }
}
