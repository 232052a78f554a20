import { type TestApp, testApp } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'

export const minute = 60_000
/** Published check points (eviltransform): the same spot in Shanghai in both datums. */
export const shanghai = { latitude: 31.1774276, longitude: 121.5272106, datum: 'WGS-84', accuracy: 20 } as const
export const onAMap = { latitude: 31.17530398364597, longitude: 121.531541859215, datum: 'GCJ-02' } as const
export const beijing = { latitude: 39.911954, longitude: 116.377817, datum: 'WGS-84', accuracy: 20 } as const

/** A person of sales with customers in Shanghai, and what they do on the road. */
export interface FieldWork {
  readonly app: TestApp
  readonly sales: string
  readonly rep: TestClient
  customer(who: TestClient, values?: object): Promise<string>
  visit(who: TestClient, customer: string, values?: object): Promise<string>
  checkIn(who: TestClient, visit: string, input?: object): Promise<TestAnswer>
  /** So many minutes later. */
  later(minutes: number): void
}

export async function fieldWork(): Promise<FieldWork> {
  const app = await testApp()
  const sales = await app.department('Sales')
  const rep = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  return {
    app, sales, rep,
    customer: async (who, values = {}) => (await who.create('customers', { name: `Customer ${Math.random()}`, place: onAMap, ...values })).id as string,
    visit: async (who, customer, values = {}) => (await who.create('activities', { kind: 'visit', subject: 'Visit', target: { object: 'customer', id: customer }, customer, start: new Date(app.clock.now() + 60 * minute).toISOString(), ...values })).id as string,
    checkIn: (who, visit, input = { place: shanghai }) => who.post(`/api/v1/activities/${visit}/check-in`, input),
    later: (minutes) => { app.clock.set(app.clock.now() + minutes * minute) },
  }
}

/** Hangs a file on a record. @returns its id. */
export async function upload({ door }: TestApp, who: TestClient, target: object, name: string, bytes: Buffer): Promise<string> {
  const boundary = 'x-guanxi'
  const head = (told: string) => `--${boundary}\r\ncontent-disposition: form-data; ${told}\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(`${head('name="target"')}${JSON.stringify(target)}\r\n${head(`name="file"; filename="${name}"`)}`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)])
  const answer = await door.inject({ method: 'POST', url: '/api/v1/files', payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: who.cookie ?? '', 'sec-fetch-site': 'same-origin' } })
  if (answer.statusCode !== 201) throw new Error(answer.body)
  return answer.json<{ id: string }>().id
}
