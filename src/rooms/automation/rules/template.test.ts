import { expect, it } from 'vitest'
import { filled, pathsIn } from './template.ts'

it('fills each hole once and runs nothing that stands in a text', () => {
  expect(pathsIn('{name} and {customer.name}, {name}')).toEqual(['name', 'customer.name'])
  expect(filled('{name}: {{7*7}} ${process.exit()} {constructor.constructor(1)} {name}', (path) => (path === 'name' ? '{name} $&' : 'x'))).toBe('{name} $&: {{7*7}} ${process.exit()} {constructor.constructor(1)} {name} $&')
})
