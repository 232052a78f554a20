import { expect, test } from 'vitest'
import { answeredOrKept, isPrompt } from './silence.ts'

const never = () => new Promise<never>(() => undefined)
/** Time that passes when somebody waits; whether the server is reached, question by question. */
function around(reached: readonly boolean[] = []) {
  const waited: number[] = []
  const left = [...reached]
  return { waited, wait: (milliseconds: number) => { waited.push(milliseconds); return Promise.resolve() }, isReached: (patience: number) => { waited.push(patience); return Promise.resolve(left.shift() ?? false) } }
}

test('a silent network is waited for eight seconds; then what is kept is shown', async () => {
  const time = around()
  expect(await answeredOrKept(never(), () => Promise.resolve('kept'), false, time)).toBe('kept')
  expect(time.waited.reduce((sum, each) => sum + each)).toBe(8_000)
})

test('a network that is known to be away is waited for two seconds', async () => {
  const time = around()
  expect(await answeredOrKept(never(), () => Promise.resolve('kept'), true, time)).toBe('kept')
  expect(time.waited).toEqual([2_000])
})

test('a server that takes its time and can be reached is waited for', async () => {
  const time = around([true, true])
  let answer: (text: string) => void = () => undefined
  const network = new Promise<string>((resolve) => { answer = resolve })
  const isReached = async (patience: number) => { if (time.waited.length > 3) { answer('answered'); await network }; return time.isReached(patience) }
  expect(await answeredOrKept(network, () => Promise.resolve('kept'), false, { ...time, isReached })).toBe('answered')
})

test('where nothing is kept the network is waited for; its failure is a failure', async () => {
  await expect(answeredOrKept(Promise.reject(new Error('cut off')), () => Promise.resolve('kept'), false, { ...around(), wait: never })).rejects.toThrow('cut off')
  let answer: (text: string) => void = () => undefined
  const network = new Promise<string>((resolve) => { answer = resolve })
  expect(await answeredOrKept(network, () => { answer('late'); return Promise.resolve(undefined) }, false, around())).toBe('late')
})

test('an answer that took eight seconds speaks for no network', () => {
  expect([isPrompt(7_999), isPrompt(8_000)]).toEqual([true, false])
})
