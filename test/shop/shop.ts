import type { TestApp } from '../support/app.ts'

export const yuan = (amount: number) => ({ amount: amount * 100, currency: 'CNY' })

interface Answer { readonly status: number; readonly text: string; readonly location: string | undefined; readonly cookie: string | undefined }

/** Somebody before the shop's pages: keeps the cookie that they are given, as a browser would. */
export class Shopper {
  cookie: string | undefined
  readonly #app: TestApp
  readonly address: string
  constructor(app: TestApp, address: string) {
    this.#app = app
    this.address = address
  }

  get(path = '', query = 'lang=en'): Promise<Answer> { return this.#ask('GET', `/shop/${this.address}${path}?${query}`) }
  at(url: string): Promise<Answer> { return this.#ask('GET', url) }
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> { return this.#ask('POST', `/shop/${this.address}${path}?lang=en`, new URLSearchParams(fields).toString()) }

  async #ask(method: 'GET' | 'POST', url: string, payload?: string): Promise<Answer> {
    const door = await this.#app.program.door()
    const answer = await door.inject({ method, url, ...(payload === undefined ? {} : { payload }), headers: { ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...(this.cookie === undefined ? {} : { cookie: this.cookie }) } })
    const given = String(answer.headers['set-cookie'] ?? '')
    if (given !== '') this.cookie = given.includes('Max-Age=0') ? undefined : given.split(';')[0]
    return { status: answer.statusCode, text: answer.body, location: answer.headers['location'] === undefined ? undefined : answer.headers['location'], cookie: given === '' ? undefined : given }
  }
}

export interface OpenedShop { readonly id: string; readonly address: string }

/** A shop that stands open, with what it is given. */
export async function openedShop(app: TestApp, given: Readonly<Record<string, unknown>> = {}): Promise<OpenedShop> {
  const shop = await app.admin.create('shops', { name: 'Our shop', titleEn: 'Harbour Supplies', titleZh: '海港商城', ...given })
  await app.admin.post(`/api/v1/shops/${shop.id as string}/open`, {})
  const { address } = (await app.admin.get(`/api/v1/shops/${shop.id as string}`)).body
  return { id: shop.id as string, address }
}

/** The value of a hidden field of a page. */
export function hidden(text: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
}
