import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { onlyObject } from '../../model/define/events.ts'
import { eventOf, isNamed, patternsOf } from './events.ts'
import { mostTries, nextTry, verdictOf } from './rules.ts'
import { newSecret, signatureHeaders } from './signature.ts'

const entry = (given: object) => ({ object: 'customer', recordId: '0190a000-0000-7000-8000-000000000001', version: 2, action: 'update', before: { name: 'a' }, ...given })

describe('an entry of the feed is an event', () => {
  test.each([
    [{}, 'customer.update'], [{ action: 'remove' }, 'customer.remove'], [{ action: 'purge', before: null, version: 1 }, 'customer.purge'],
    [{ action: 'create', before: null, version: 1 }, 'customer.create'], [{ action: 'import', before: null, version: 1 }, 'customer.create'], [{ action: 'lead.convert', before: null, version: 1 }, 'customer.create'],
    [{ object: 'lead', action: 'lead.convert' }, 'lead.convert'], [{ action: 'record.transfer' }, 'customer.transfer'], [{ action: 'record.share', before: null, version: 1 }, 'customer.share'],
    [{ action: 'search.masked', version: null }, undefined], [{ recordId: null }, undefined], [{ object: 'webhookDelivery' }, undefined], [{ object: 'notification' }, undefined],
  ])('%o is %s', (given, event) => { expect(eventOf(entry(given))).toBe(event) })
})

test('patterns name events by object and verb, and nothing else is one', () => {
  expect(isNamed(['customer.*'], 'customer.create')).toBe(true)
  expect(isNamed(['*.remove', 'lead.convert'], 'customer.remove')).toBe(true)
  expect(isNamed(['customer.create'], 'customer.update')).toBe(false)
  expect(isNamed(['customer.*'], 'customerLevel.create')).toBe(false)
  for (const wrong of [null, undefined, 'customer.*', [], ['customer'], ['customer.create', 1], ['.create'], ['customer.'], ['a.b.c'], ['Customer.create'], ['customer. create'], Array.from({ length: 101 }, () => 'customer.*')]) expect(patternsOf(wrong)).toBeUndefined()
  expect([onlyObject(['customer.create', 'customer.remove']), onlyObject(['customer.*', 'lead.*']), onlyObject(['*.create'])]).toEqual(['customer', undefined, undefined])
})

test('pauses grow, are spread by a fifth, end after the last try, and are never shorter than what the target asks for', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: mostTries }), fc.integer(), fc.option(fc.integer({ min: 0, max: 999_999 }), { nil: undefined }), (tries, seed, retryAfter) => {
    const next = nextTry({ tries, now: 1000, random: seededRandom(seed), retryAfter })
    if (tries === mostTries) return next === undefined
    if (next === undefined) return false
    return next > 1000 && (retryAfter === undefined || next - 1000 >= Math.min(retryAfter * 1000, 24 * 60 * 60_000))
  }))
  const middle = Array.from({ length: mostTries - 1 }, (_, index) => nextTry({ tries: index + 1, now: 0, random: { next: () => 0.5 }, retryAfter: undefined }) ?? 0)
  expect(middle).toEqual([...middle].sort((one, other) => one - other))
  expect(middle.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(30 * 60 * 60_000)
})

test('only 2xx is delivered; 410 is the end, an inner address is never tried again, a target that hangs is left alone', () => {
  const answered = (status: number) => verdictOf({ kind: 'answered', status, retryAfter: undefined, milliseconds: 1 })
  for (const status of [200, 201, 204, 299]) expect(answered(status).result).toBe('delivered')
  for (const status of [100, 301, 302, 307, 400, 401, 404, 500]) expect(answered(status)).toMatchObject({ result: 'again', because: 'refused', rests: false, gone: false })
  for (const status of [429, 502, 503, 504]) expect(answered(status).rests).toBe(true)
  expect(answered(410).gone).toBe(true)
  expect(verdictOf({ kind: 'timeout', milliseconds: 1 })).toMatchObject({ result: 'again', rests: true })
  expect(verdictOf({ kind: 'forbidden', milliseconds: 1 })).toMatchObject({ result: 'never', rests: false })
})

test('a signature is that of the specification\'s example', () => {
  // Standard Webhooks, specification, 'Signature scheme'.
  const headers = signatureHeaders({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', now: 1614265330_000, body: '{"test": 2432232314}', secrets: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'] })
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  expect(newSecret(() => new Uint8Array(32))).toBe(`whsec_${'A'.repeat(43)}=`)
})
