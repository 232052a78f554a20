import type { JsonObject } from '../../src/lib/json.ts'
import { type TestApp, testApp } from '../support/app.ts'
import type { TestAnswer, TestClient } from '../support/client.ts'

/** A company in which things need a yes: rita asks, boss and finn are asked, ada administers. */
export interface Company { readonly app: TestApp; readonly rita: TestClient; readonly boss: TestClient; readonly finn: TestClient; readonly sales: string }

export async function companyWithApprovals(): Promise<Company> {
  const app = await testApp()
  const sales = await app.department('Sales')
  const rita = await app.person({ role: 'rep', department: sales, name: 'Rita Rep' })
  const boss = await app.person({ role: 'headOfSales', department: sales, name: 'Bo Boss' })
  const finn = await app.person({ role: 'rep', department: await app.department('Finance'), name: 'Finn Finance' })
  return { app, rita, boss, finn, sales }
}

export const asks = (...people: readonly TestClient[]) => [{ key: 'a', label: 'First', after: [], approvers: people.map(({ userId }) => ({ kind: 'user', id: userId })), rule: 'any' }]

export async function flow(admin: TestClient, given: JsonObject & { readonly object: string; readonly verb: string; readonly steps: unknown }): Promise<{ readonly id: string; readonly version: number }> {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- as the API answers it
  return await admin.create('approval-flows', { name: `${given.object} ${given.verb}`, ...given }) as { readonly id: string; readonly version: number }
}

/** The request that an answer speaks of; fails with the answer where nothing waits. */
export function waiting(answer: TestAnswer): string {
  if (answer.status !== 202 || typeof answer.body?.approval?.request !== 'string') throw new Error(`${answer.status}: ${answer.text}`)
  return answer.body.approval.request as string
}

export const decide = (who: TestClient, request: string, verb: string, input: object = {}) => who.post(`/api/v1/approval-requests/${request}/${verb}`, input)
