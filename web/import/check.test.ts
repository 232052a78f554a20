import { expect, it } from 'vitest'
import { checkOf, knownTexts } from './check.ts'
import type { Plan } from './plan.ts'
import type { Preview } from './requests.ts'

const plan: Plan = {
  zone: 'Asia/Shanghai', currency: 'USD', entities: [
    { name: 'customer', object: 'customer', key: ['name'], fields: { name: { columns: [1] } }, missing: 'create' },
    { name: 'stage', object: 'stage', key: ['name'], fields: { name: { columns: [2] } }, missing: 'leave' },
    { name: 'opportunity', object: 'opportunity', key: ['externalId'], fields: { externalId: { columns: [0] }, customer: { entity: 'customer' }, stage: { entity: 'stage' }, amount: { columns: [3] } } },
  ],
}
const preview: Preview = {
  rows: 10, whole: true, ready: 9, toLookAt: 0, refused: 1, toCreate: 9, found: 0, suggestions: [], first: [],
  alongTheWay: [{ entity: 'customer', object: 'customer', count: 4, samples: [] }], refusals: [],
}
const column = (at: number, header: string) => ({ column: at, header, samples: ['a', 'a', ' '] })
const check = (at: number, header: string, given: Partial<Preview> = {}) => checkOf(plan, 'opportunity', column(at, header), { ...preview, ...given })

it('says what is well with a column', () => {
  expect([check(0, 'id')?.words.en, check(1, 'account')?.values, check(3, 'value')?.words.en]).toEqual(['recognises rows on re-import', { count: '4' }, 'USD'])
})
it('says a doubt before what is well, and a problem before both', () => {
  const suggestions = [{ entity: 'customer', object: 'customer', field: 'name', given: 'GTXPro', meant: 'GTX Pro', rows: 3 }]
  expect(check(1, 'account', { suggestions })).toMatchObject({ tone: 'warn', values: { given: 'GTXPro', meant: 'GTX Pro' } })
  const refusals = [{ line: 2, cells: ['1', 'x', 'Won', '0'], problems: [{ path: '/account', rule: 'length', message: 'Too long.' }] }]
  expect(check(1, 'account', { suggestions, refusals })).toMatchObject({ tone: 'bad', words: { en: 'Too long.' } })
})
it('tells a missing record at the column that names it', () => {
  const refusals = [{ line: 2, cells: [], problems: [{ path: '/stage', rule: 'required', message: 'Needed.' }] }]
  expect(check(2, 'deal_stage', { refusals })?.tone).toBe('bad')
  expect(check(2, 'deal_stage')?.tone).toBe('neutral')
})
it('knows the different texts of a column from its samples and from refused rows', () => {
  expect(knownTexts(column(2, 'deal_stage'), { ...preview, refusals: [{ line: 2, cells: ['1', 'x', 'Won'], problems: [] }] })).toEqual(['a', 'Won'])
})
