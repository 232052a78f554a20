import { expect, test } from 'vitest'
import { mentionOf, partsOfComment, withMentions } from './mentions.ts'

const [li, lily] = ['0190a000-0000-7000-8000-000000000001', '0190a000-0000-7000-8000-000000000002']

test('a name that begins with another stands for its own person', () => {
  const { body, ids } = withMentions('@Li and @Lily, please', [{ id: li, title: 'Li' }, { id: lily, title: 'Lily' }])
  expect(body).toBe(`${mentionOf(li)} and ${mentionOf(lily)}, please`)
  expect(new Set(ids)).toEqual(new Set([li, lily]))
})

test('who was taken out of the text again is not mentioned', () => {
  expect(withMentions('please look', [{ id: li, title: 'Li' }])).toEqual({ body: 'please look', ids: [] })
})

test('a comment comes apart into words and ids, and what only looks like a mention stays words', () => {
  expect(partsOfComment(`${mentionOf(li)} see <@nobody> <b>x</b>`)).toEqual([{ id: li }, ' see <@nobody> <b>x</b>'])
})
