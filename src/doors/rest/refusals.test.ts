import { expect, test } from 'vitest'
import { settableClock } from '../../lib/clock.ts'
import { type Refusal, Refusals } from './refusals.ts'

const refusal = (given: Partial<Refusal>): Refusal => ({ id: 'r', method: 'POST', path: '/api/v1/customers', status: 403, problem: 'forbidden', user: undefined, ...given })

test('what access control, sign-in and limits refuse is told; so is what no page sends, and a record that is out of reach; what is wrongly filled in or not signed in yet is not', () => {
  const told: string[] = []
  const refusals = new Refusals(settableClock('2026-11-25T02:00:00Z'), ({ problem }) => { told.push(problem) })
  for (const [status, problem, method] of [
    [403, 'forbidden', 'GET'], [403, 'cross-origin', 'POST'], [429, 'too-many', 'GET'], [401, 'sign-in.wrong', 'POST'], [422, 'password.wrong', 'POST'], [422, 'second-factor.wrong', 'POST'],
    [401, 'not-signed-in', 'GET'], [401, 'sign-in.second-factor', 'POST'], [404, 'not-found', 'GET'], [422, 'invalid', 'POST'], [409, 'version-conflict', 'PATCH'], [400, 'malformed', 'POST'], [413, 'too-large', 'POST'], [422, 'file.infected', 'POST'], [503, 'file.unscanned', 'POST'],
  ] as const) refusals.note(refusal({ status, problem, method }))
  expect(told).toEqual(['forbidden', 'cross-origin', 'too-many', 'sign-in.wrong', 'password.wrong', 'second-factor.wrong', 'malformed', 'too-large', 'file.infected', 'file.unscanned'])
  told.length = 0
  refusals.note(refusal({ status: 404, problem: 'not-found', path: '/api/v1/customers/:id', user: 'u' }))
  refusals.note(refusal({ status: 404, problem: 'not-found', path: '/api/v1/invitations/:token' }))
  expect(told).toEqual(['not-found'])
})

test('a flood fills no disk: twenty of a second are written, and the next line counts the others', () => {
  const clock = settableClock('2026-11-25T02:00:00Z')
  const lines: { readonly leftOut?: number }[] = []
  const refusals = new Refusals(clock, (line) => { lines.push(line) })
  for (let count = 0; count < 500; count += 1) refusals.note(refusal({}))
  expect(lines).toHaveLength(20)
  clock.set(clock.now() + 1000)
  refusals.note(refusal({}))
  expect([lines.length, lines.at(-1)?.leftOut]).toEqual([21, 480])
})
