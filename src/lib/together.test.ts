import { expect, it } from 'vitest'
import { together } from './together.ts'

it('gives what each came to, in their order', async () => {
  expect(await together(Promise.resolve(1), Promise.resolve('two'))).toEqual([1, 'two'])
})

it('throws the first failure in their order, and only when all have ended', async () => {
  const ended: string[] = []
  const later = Promise.resolve().then(() => Promise.resolve()).then(() => { ended.push('later'); throw new Error('later') })
  await expect(together(later, Promise.reject(new Error('at once')))).rejects.toThrow('later')
  expect(ended).toEqual(['later'])
})
