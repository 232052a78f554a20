import fc from 'fast-check'
import { expect, test } from 'vitest'
import { afterCall } from './rules.ts'

const call = { attempts: 1, callBackAt: undefined, now: 0, retryMinutes: 30, mostAttempts: 3 }

test('who was not reached is tried again until the tries are used up', () => {
  expect(afterCall({ ...call, outcome: 'noAnswer' })).toEqual({ state: 'callBack', at: 1_800_000, promised: false })
  expect(afterCall({ ...call, outcome: 'busy', attempts: 3 })).toEqual({ state: 'done', promised: false })
})

test('who said no, or whose number is wrong, never comes up again, whatever else is said', () => {
  fc.assert(fc.property(fc.constantFrom('doNotCall', 'wrongNumber'), fc.nat(), fc.option(fc.nat(), { nil: undefined }), (outcome, attempts, callBackAt) => afterCall({ ...call, outcome, attempts, callBackAt }).state === 'done'))
})

test('a promised time holds after any number of tries', () => {
  expect(afterCall({ ...call, outcome: 'noAnswer', attempts: 50, callBackAt: 60_000 })).toEqual({ state: 'callBack', at: 60_000, promised: true })
})
