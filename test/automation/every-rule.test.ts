import { beforeAll, describe, expect, it } from 'vitest'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { seededRandom } from '../../src/lib/random.ts'
import type { Field } from '../../src/model/define/field.ts'
import { targetsOf } from '../../src/model/define/registry.ts'
import { automatableVerbs, isAutomatable } from '../../src/model/define/verbs.ts'
import { behaviourOf } from '../../src/model/fields/index.ts'
import { type TestApp, testApp } from '../support/app.ts'
import { rule } from './drawn.ts'

// Every declared action can be put in a rule: the suite reads the registry, so that a new one is tried by itself.

let app: TestApp
const made = new Map<string, string>()
const random = seededRandom(7)

beforeAll(async () => {
  app = await testApp()
  const stage = (await app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows[0].id as string
  const customer = (await app.admin.create('customers', { name: 'Some customer' })).id as string
  made.set('customer', customer).set('user', app.admin.userId)
  const records: Readonly<Record<string, JsonObject>> = {
    leads: { name: 'Some lead' }, opportunities: { name: 'Some deal', customer, stage, amount: { amount: 100, currency: 'CNY' } }, activities: { subject: 'Some call', kind: 'call', start: '2026-11-25T02:00:00Z' }, partners: { name: 'Some partner' },
    webhooks: { name: 'Some hook', url: 'https://example.com/hook', events: ['customer.*'] },
  }
  const objects: Readonly<Record<string, string>> = { leads: 'lead', opportunities: 'opportunity', activities: 'activity', partners: 'partner', webhooks: 'webhook' }
  for (const [path, values] of Object.entries(records)) made.set(objects[path] ?? '', (await app.admin.create(path, values)).id as string)
}, 120_000)

/** A value that the form takes, so far as a sample can tell. */
function sampled(field: Field): Json {
  const [to] = targetsOf(field)
  const id = to === undefined ? undefined : made.get(to) ?? app.admin.userId
  if (to === undefined) return behaviourOf(field).sample(random, field)
  return field.type === 'relation' ? id ?? null : field.type === 'target' ? { object: to, id: id ?? '' } : [{ object: to, id: id ?? '' }]
}

const registry = () => app.program.registry

describe('every declared action', () => {
  it('can be put in a rule on each object that has it', async () => {
    const refused: string[] = []
    for (const object of [...registry().objects.keys()].filter((name) => isAutomatable(name))) {
      for (const verb of automatableVerbs(registry(), object)) {
        const input = Object.fromEntries(Object.entries(registry().action(verb).input ?? {}).filter(([, field]) => field.required === true).map(([name, field]) => [name, { value: sampled(field) }]))
        if (object !== 'customer' && registry().action(verb).on !== object) continue
        await rule(app.admin, { object, name: verb, trigger: { on: 'created' }, active: false, steps: [{ key: 'a', kind: 'act', verb, input, next: null }] }).catch((error: unknown) => refused.push(`${object} ${verb}: ${String(error).slice(0, 300)}`))
      }
    }
    expect(refused).toEqual([])
  })

  it('answers a rule with what it did or why not, in words, and with nothing kept when it is only tried', async () => {
    const before = await app.admin.get(`/api/v1/customers/${made.get('customer') ?? ''}`)
    for (const [object, record] of made) {
      for (const verb of automatableVerbs(registry(), object)) {
        const action = registry().action(verb)
        if (verb === 'user.endAllSessions' || verb === 'user.endSessions' || action.kind === 'collection' || (object !== 'customer' && action.on === '*')) continue
        const input = Object.fromEntries(Object.entries(action.input ?? {}).filter(([, field]) => field.required === true).map(([name, field]) => [name, { value: sampled(field) }]))
        const { status, body } = await app.admin.post('/api/v1/automation-rules/test', { object, record, steps: [{ key: 'a', kind: 'act', verb, input, next: null }] })
        expect([verb, status]).toEqual([verb, 200])
        const [step] = body.steps as [{ state: string; why?: { en: string; zh: string } }]
        expect([verb, ['done', 'failed', 'waiting'].includes(step.state), step.state !== 'failed' || (step.why?.en.length ?? 0) > 5 && (step.why?.zh.length ?? 0) > 2]).toEqual([verb, true, true])
      }
    }
    expect((await app.admin.get(`/api/v1/customers/${made.get('customer') ?? ''}`)).body).toEqual(before.body)
    expect(app.faults).toEqual([])
  })
})
