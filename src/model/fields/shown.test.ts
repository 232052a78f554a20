import { expect, test } from 'vitest'
import { actions } from '../actions/index.ts'
import { choice, text } from '../define/vocabulary.ts'
import { objects } from '../objects/index.ts'
import { isShown, shownValues } from './shown.ts'

const fields = {
  from: choice(['new', 'existing']),
  name: text({ max: 50, shownWhen: { field: 'from', in: ['new'] } }),
  nickname: text({ max: 50, shownWhen: { field: 'name' } }),
}

test('a field that belongs to a choice is asked for once that choice is made', () => {
  expect(isShown(fields, 'from', {})).toBe(true)
  expect(isShown(fields, 'name', {})).toBe(false)
  expect(isShown(fields, 'name', { from: 'existing' })).toBe(false)
  expect(isShown(fields, 'name', { from: 'new' })).toBe(true)
})

test('without a list of values any value shows it, and what hangs on a hidden field is hidden', () => {
  expect(isShown(fields, 'nickname', { from: 'new', name: '' })).toBe(false)
  expect(isShown(fields, 'nickname', { from: 'new', name: 'Li' })).toBe(true)
  expect(isShown(fields, 'nickname', { from: 'existing', name: 'Li' })).toBe(false)
})

test('what was typed before another choice was made is not sent', () => {
  expect(shownValues(fields, { from: 'existing', name: 'Li', nickname: 'L' })).toEqual({ from: 'existing' })
})

test('what a declared form begins with are fields of its object', () => {
  for (const action of actions) for (const [name, field] of Object.entries(action.input ?? {})) {
    for (const from of field.beginsWith ?? []) expect(objects.find((object) => object.name === action.on)?.fields, `${action.name} ${name}`).toHaveProperty(from)
  }
})

test('every condition in a declared form names another field of that form and values that it can have', () => {
  for (const action of actions) for (const [name, field] of Object.entries(action.input ?? {})) {
    if (field.shownWhen === undefined) continue
    const on = action.input?.[field.shownWhen.field]
    expect(on, `${action.name} ${name}`).toBeDefined()
    if (on?.type === 'choice') for (const value of field.shownWhen.in ?? []) expect(on.choices).toContain(value)
    if (on?.type === 'boolean') for (const value of field.shownWhen.in ?? []) expect(typeof value).toBe('boolean')
  }
})
