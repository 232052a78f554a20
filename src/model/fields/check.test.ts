import { expect, it } from 'vitest'
import { seededRandom } from '../../lib/random.ts'
import { defineObject } from '../define/object.ts'
import { createRegistry } from '../define/registry.ts'
import { autoNumber, belongsTo, choice, formula, integer, money, text } from '../define/vocabulary.ts'
import { checkChoices, checkInput } from './check.ts'
import { behaviourOf } from './index.ts'
import { sampleInput } from './sampleInput.ts'

const plain = { en: 'x', zh: 'x' }
const registry = createRegistry({
  objects: [
    defineObject('user', plain, { name: text() }, { title: 'name' }),
    defineObject('department', plain, { name: text() }, { title: 'name' }),
    defineObject('deal', plain, {
      name: text({ required: true, max: 10 }), code: text({ immutable: true }), amount: money({ above: 0 }), quantity: integer({ required: true, default: 1 }),
      number: autoNumber('D-', 4), twice: formula('number', { value: 2 }), won: text({ writtenBy: 'deal.win' }), customer: belongsTo('user', { required: true }),
      country: choice(['cn', 'de']), city: choice(['sh', 'bj', 'hh'], { dependsOn: { field: 'country', choices: { cn: ['sh', 'bj'], de: ['hh'] } } }),
    }, { title: 'name' }),
  ],
  actions: [], roles: [],
})
const id = '018f4c5e-0000-7000-8000-000000000001'
const check = (input: unknown, mode: 'create' | 'update' = 'create', writers: readonly string[] = []) => {
  const { values, problems } = checkInput(registry, 'deal', input, mode, writers)
  return { values, broken: problems.map(({ path, rule }) => `${path} ${rule}`) }
}

it('normalises what it takes', () => {
  expect(check({ name: ' Deal ', amount: { amount: 5, currency: 'CNY' }, customer: id.toUpperCase(), code: '' }))
    .toEqual({ values: { name: 'Deal', amount: { amount: 5, currency: 'CNY' }, customer: id, code: null }, broken: [] })
})

it('names each field and the rule it broke, with a pointer into the value', () => {
  expect(check({ name: 'x'.repeat(11), amount: { amount: 0, currency: 'cny' }, 'a/b': 1, __proto__x: 1, customer: 'y' }).broken.sort()).toEqual([
    '/__proto__x unknown', '/a~1b unknown', '/amount/amount above', '/amount/currency currency', '/customer reference', '/name tooLong',
  ].sort())
})

it('asks a new record for its required fields, a change only not to empty them', () => {
  expect(check({}).broken).toEqual(['/name required', '/customer required'])
  expect(check({}, 'update').broken).toEqual([])
  expect(check({ name: '  ', quantity: null }, 'update').broken).toEqual(['/name required', '/quantity required'])
})

it('refuses what the engine, an action or the past has written', () => {
  expect(check({ number: 'D-1', twice: 4, won: 'x', version: 2, createdAt: '2026-01-01T00:00:00Z', code: 'b' }, 'update').broken)
    .toEqual(['/number readOnly', '/twice readOnly', '/won readOnly', '/version readOnly', '/createdAt readOnly', '/code immutable'])
  expect(check({ won: 'x', number: 'D-1' }, 'update', ['deal.win', 'import'])).toEqual({ values: { won: 'x', number: 'D-1' }, broken: [] })
})

it('holds a choice to the value that it depends on', () => {
  const given = { name: 'a', customer: id }
  expect(check({ ...given, country: 'cn', city: 'hh' }).broken).toEqual(['/city dependsOn'])
  expect(check({ ...given, city: 'sh' }).broken).toEqual(['/city dependsOn'])
  expect(check({ ...given, country: 'cn', city: 'sh' }).broken).toEqual([])
  expect(check({ city: 'sh' }, 'update').broken).toEqual([])
  expect(checkChoices(registry.object('deal'), { country: 'de', city: 'sh' }).map(({ path }) => path)).toEqual(['/city'])
})

it.each([null, [], 'a', 5])('refuses %j as a whole', (input) => {
  expect(check(input).broken).toEqual([' object'])
})

it('takes what sampleInput makes up, and refuses each hostile value of each field', () => {
  const random = seededRandom(11)
  for (let round = 0; round < 100; round += 1) {
    const input = sampleInput(registry, 'deal', random, () => id)
    expect(checkInput(registry, 'deal', input, 'create').problems).toEqual([])
  }
  for (const [name, field] of Object.entries(registry.object('deal').allFields)) {
    for (const value of behaviourOf(field).hostile(field)) {
      const { problems } = checkInput(registry, 'deal', { [name]: value }, 'update')
      expect(problems.some(({ path }) => path.startsWith(`/${name}`)), `${name} ${JSON.stringify(value)}`).toBe(true)
      for (const { message } of problems) expect(message.zh.length * message.en.length).toBeGreaterThan(0)
    }
  }
})
