import { describe, expect, it } from 'vitest'
import { behaviourOf, behaviours } from '../fields/index.ts'
import { asRecord, filterCases, seenRows, toyRegistry, toyRelated } from './cases.ts'
import { matches } from './match.ts'
import { isField } from './walk.ts'

describe('the case table in memory', () => {
  it.each(filterCases)('$object: $name', ({ object, filter, viewer, expected }) => {
    const found = seenRows(object).filter((row) => matches(filter, asRecord(row), { registry: toyRegistry, object, viewer, related: toyRelated }))
    expect(found.map((row) => row.letter).sort()).toEqual([...expected].sort())
  })
})

it('has at least 300 cases', () => {
  expect(filterCases.length).toBeGreaterThanOrEqual(300)
})

it('asks each operator of each type of field', () => {
  const asked = new Set(filterCases.flatMap(({ object, filter }) => {
    if (!isField(filter) || filter.field.includes('.') || filter.field === 'id') return []
    return [`${toyRegistry.field(object, filter.field).type} ${filter.is}`]
  }))
  const offered = Object.entries(behaviours).flatMap(([type, behaviour]) => behaviour.operators.map((operator) => `${type} ${operator}`))
  expect(offered.filter((each) => !asked.has(each))).toEqual([])
  expect(behaviourOf(toyRegistry.field('thing', 'settings')).operators).toEqual([])
})
