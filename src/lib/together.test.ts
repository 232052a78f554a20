import { expect, it } from 'vitest'
import { together } from './together.ts'

it('gives what each came to, in their order', async () => {
  expect(await together(Promise.resolve(1), Promise.resolve('two'))).toEqual([1, 'two'])
})

it('throws what failed first, whichever it is, and only when all have ended', async () => {
  const ended: string[] = []
  const later = Promise.resolve().then(() => Promise.resolve()).then(() => { ended.push('later'); throw new Error('in consequence') })
  await expect(together(later, Promise.reject(new Error('the cause')))).rejects.toThrow('the cause')
  expect(ended).toEqual(['later'])
})
