import type { TestApp } from '../../support/app.ts'
import { Attempts } from './attempts.ts'
import type { Chance } from './chance.ts'

interface Receipt { readonly id: string; readonly currency: string; readonly amount: number; readonly customer: string }
/** What somebody reckons beside the program: what a customer owes more by it. */
export interface Owing { readonly customer: string; readonly currency: string; readonly date: string; readonly amount: number }

/** Money of a year: it comes, goes to what is owed, goes back, and bounces. Each step that is taken is told as what it changes of what is owed. */
export class Money {
  readonly #app: TestApp
  readonly #chance: Chance
  readonly #receipts: Receipt[] = []
  readonly #attempts: Attempts

  constructor(app: TestApp, chance: Chance) {
    this.#app = app
    this.#chance = chance
    this.#attempts = new Attempts(app)
  }

  /** How often each verb was taken. */
  get taken(): ReadonlyMap<string, number> { return this.#attempts.taken }

  async step(customers: readonly string[], day: string): Promise<readonly Owing[]> {
    const way = this.#chance.next()
    if (way < 0.45 || this.#receipts.length === 0) return this.#come(this.#chance.pick(customers) ?? '', day)
    const receipt = this.#chance.pick(this.#receipts)
    if (receipt === undefined) return []
    if (way < 0.7) return this.#allocate(receipt)
    return way < 0.88 ? this.#goBack(receipt, day) : this.#bounce(receipt, day)
  }

  async #come(customer: string, date: string): Promise<readonly Owing[]> {
    const currency = this.#chance.next() < 0.3 ? 'USD' : 'CNY'
    const amount = this.#chance.whole(1, 250_000)
    const { id } = await this.#app.admin.create('receipts', { payer: 'Payer', customer, amount: { amount, currency }, date })
    this.#receipts.push({ id: id as string, currency, amount, customer })
    this.#attempts.count('come')
    return [{ customer, currency, date, amount: -amount }]
  }

  async #allocate({ id }: Receipt): Promise<readonly Owing[]> {
    await this.#attempts.try('allocate', `receipts/${id}/allocate`, {})
    return []
  }

  /** Asked for, and paid or given up. */
  async #goBack({ id, currency, amount, customer }: Receipt, date: string): Promise<readonly Owing[]> {
    const back = this.#chance.whole(1, amount)
    const asked = await this.#attempts.try('refund', `receipts/${id}/refund`, { amount: { amount: back, currency }, reason: 'Overpaid' })
    if (asked === undefined) return []
    const refund = asked['refund'] as string
    if (this.#chance.next() < 0.2) await this.#attempts.try('cancel', `refunds/${refund}/cancel`, {})
    else if (await this.#attempts.try('pay', `refunds/${refund}/pay`, { paidOn: date }) !== undefined) return [{ customer, currency, date, amount: back }]
    return []
  }

  async #bounce({ id, currency, amount, customer }: Receipt, date: string): Promise<readonly Owing[]> {
    return await this.#attempts.try('reverse', `receipts/${id}/reverse`, { on: date, reason: 'No funds' }) === undefined ? [] : [{ customer, currency, date, amount }]
  }
}
