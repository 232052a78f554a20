import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Field } from '../../src/model/define/field.ts'
import { behaviourOf } from '../../src/model/fields/index.ts'
import { type TestApp, testApp } from '../support/app.ts'

let app: TestApp
beforeAll(async () => { app = await testApp() })

test('for every field of every object: what its type refuses is a problem, never a fault', async () => {
  for (const object of app.program.registry.objects.values()) {
    if (object.writtenBy !== undefined) continue
    for (const [name, field] of Object.entries(object.fields)) {
      if (field.writtenBy !== undefined || !behaviourOf(field).written || field.type === 'autoNumber') continue
      for (const value of pickSome(field)) {
        const body = JSON.stringify({ [name]: value })
        const answer = await app.admin.post(`/api/v1/${object.path}`, body)
        const sent = `${object.name} ${body.slice(0, 200)}`
        expect([sent, answer.status >= 400 && answer.status < 500, answer.headers['content-type']]).toEqual([sent, true, 'application/problem+json; charset=utf-8'])
      }
    }
  }
}, 300_000)

test('nothing of all this was a fault of ours', () => { expect(app.faults).toEqual([]) })

/** A few of the values that the type must refuse; JSON makes null of what it cannot say, which is no hostile value. */
function pickSome(field: Field): unknown[] {
  const hostile = behaviourOf(field).hostile(field).filter((value) => !['null', undefined].includes(JSON.stringify(value)))
  return fc.sample(fc.constantFrom(...hostile), { numRuns: Math.min(3, hostile.length), seed: 7 })
}
