import { expect, test } from 'vitest'
import type { Drawn } from './drawn.ts'
import { heightNeeded, optionOf, roomNeeded } from './options.ts'

const style = { getPropertyValue: (name: string) => name }
const room = { width: 500, height: 200 }
const measure = (isWhole: boolean) => ({ name: 'How many', isRate: false, isWhole, write: String, short: String })
const bars = (count: number, isWhole = true): Drawn => ({ kind: 'bar', dated: false, measures: [measure(isWhole)], lines: Array.from({ length: count }, (_, index) => ({ name: `Group ${index}`, values: [1] })) })

test('an axis of what is counted has whole steps alone: never 0, 0, 1, 1', () => {
  expect(optionOf(bars(3), style, room)).toMatchObject({ xAxis: { minInterval: 1 } })
  expect(optionOf(bars(3, false), style, room)['xAxis']).not.toHaveProperty('minInterval')
})

test('the figures of an axis do not lie upon each other: a narrow one has fewer', () => {
  expect(optionOf(bars(3), style, room)).toMatchObject({ xAxis: { axisLabel: { hideOverlap: true }, splitNumber: 5 } })
  expect(optionOf(bars(3), style, { ...room, width: 320 })).toMatchObject({ xAxis: { splitNumber: 3 } })
})

test('more bars than have room are scrolled, with their axis above them', () => {
  expect(heightNeeded(bars(12))).toBeGreaterThan(room.height)
  expect(optionOf(bars(12), style, room)).toMatchObject({ xAxis: { position: 'top' } })
  expect(optionOf(bars(3), style, room)['xAxis']).not.toHaveProperty('position')
  expect(heightNeeded({ ...bars(12), dated: true })).toBe(0)
})

test('a dozen bars stand whole in their room; of more those beyond it are scrolled to', () => {
  expect(roomNeeded(bars(12))).toBe(heightNeeded(bars(12)))
  expect(roomNeeded(bars(30))).toBe(roomNeeded(bars(12)))
  expect(roomNeeded({ ...bars(12), kind: 'line' })).toBe(0)
})

test('where the field is empty is drawn in another colour than the groups', () => {
  const [first] = bars(1).lines
  const drawn = { ...bars(2), lines: [{ ...first, name: '(empty)', isBlank: true, values: [54] }, ...bars(2).lines] }
  expect(optionOf(drawn, style, room)).toMatchObject({ series: [{ data: [{ itemStyle: { color: '--ink-3', opacity: 0.5 } }, expect.not.objectContaining({ itemStyle: {} }), {}] }] })
  expect(optionOf({ ...drawn, kind: 'pie' }, style, room)).toMatchObject({ series: [{ data: [{ itemStyle: { color: '--ink-3', opacity: 0.5 } }, expect.not.objectContaining({ itemStyle: {} }), {}] }] })
})
