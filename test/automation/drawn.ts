import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { TestApp } from '../support/app.ts'
import type { TestClient } from '../support/client.ts'

/** A rule of the company, drawn by its administrator or by somebody else who may. */
export async function rule(who: TestClient, given: { readonly object: string; readonly trigger: Json; readonly steps: Json; readonly name?: string } & JsonObject): Promise<{ readonly id: string; readonly version: number }> {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- as the API answers it
  return await who.create('automation-rules', { name: `Rule on ${given.object}`, ...given }) as { readonly id: string; readonly version: number }
}

export interface ShownRun { readonly id: string; readonly state: string; readonly because: string | null; readonly reason: string | null; readonly record: string; readonly log: readonly { readonly step: string; readonly state: string; readonly kind: string }[]; readonly chain: readonly { readonly name: string }[]; readonly itemCount: number; readonly itemsDone: number; readonly itemsFailed: number; readonly step: string }

/** The runs of a rule, the first that began first. */
export async function runsOf({ admin }: Pick<TestApp, 'admin'>, ruleId: string): Promise<readonly ShownRun[]> {
  const { body } = await admin.post('/api/v1/automation-runs/query', { filter: { field: 'rule', is: 'equals', value: ruleId }, sort: [{ field: 'createdAt' }], limit: 200 })
  return body.rows as readonly ShownRun[]
}

export const read = async (who: TestClient, path: string, id: string) => (await who.get(`/api/v1/${path}/${id}`)).body as Readonly<Record<string, Json>> & { readonly version: number }

export const set = (values: JsonObject, next: string | null = null, key = 'a'): JsonObject => ({ key, kind: 'set', values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])), next })
