import { expect, test } from 'vitest'
import { objects } from '../objects/index.ts'
import { behaviourOf } from './index.ts'
import { isWritten } from './written.ts'

test('what doors write is told alike with and without the behaviours', () => {
  const fields = objects.flatMap((object) => Object.values(object.fields))
  for (const field of fields) expect([field.type, isWritten(field)]).toEqual([field.type, behaviourOf(field).written])
  expect(new Set(fields.map(({ type }) => type)).size).toBeGreaterThan(15)
})
