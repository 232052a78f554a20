import { expect, test } from 'vitest'
import { restingHeap } from './heap.ts'

test('a process collects what a burst of work left when it is over, thoroughly and then no more', async () => {
  const state = { busy: 1, collected: 0 }
  const look = restingHeap({ busy: () => state.busy, collect: () => { state.collected += 1; return Promise.resolve() } })
  const looks = async (times: number, busy: number) => {
    state.busy = busy
    for (let time = 0; time < times; time += 1) await look()
    return state.collected
  }
  expect(await looks(5, 0.4)).toBe(0)
  expect(await looks(10, 0.02)).toBe(4)
  expect(await looks(1, 0.4)).toBe(4)
  expect(await looks(10, 0)).toBe(8)
})
