import { afterEach, describe, expect, test } from 'vitest'
import { ApiProblem } from './problem.ts'
import { setReasonAsker, withReason } from './reason.ts'

const refusal = (...rules: readonly string[]) => new ApiProblem(422, { type: '/problems/invalid', fields: rules.map((rule) => ({ path: `/${rule}`, rule, message: rule })) })
const until = (given: string | undefined) => (reason?: string) => (reason === given ? Promise.resolve(`done: ${reason}`) : Promise.reject(refusal('reason')))
afterEach(() => setReasonAsker(undefined))

describe('a step that needs a reason', () => {
  test('asks for it and goes on with it', async () => {
    setReasonAsker((why) => Promise.resolve(`${why} given`))
    expect(await withReason(until('reason given'))).toBe('done: reason given')
  })

  test('is refused as before when none is given, or more than a reason is missing', async () => {
    setReasonAsker(() => Promise.resolve(undefined))
    await expect(withReason(until('x'))).rejects.toMatchObject({ status: 422 })
    let asked = 0
    setReasonAsker(() => { asked += 1; return Promise.resolve('x') })
    await expect(withReason(() => Promise.reject(refusal('reason', 'required')))).rejects.toMatchObject({ status: 422 })
    expect(asked).toBe(0)
  })
})
