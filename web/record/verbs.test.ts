import { expect, test } from 'vitest'
import { actions } from '../../src/model/actions/index.ts'
import { nextFirst } from './verbs.ts'

const offeredIn = (object: string, state: string) => nextFirst(actions.filter(({ on, from, kind, reads }) => on === object && kind === 'record' && reads !== true && (from === undefined || from.includes(state))).map((action) => ({ action }))).map(({ action: { name, tone } }) => [name, tone])

test('an approved seal request offers to seal before it offers to decline', () => {
  expect(offeredIn('sealRequest', 'approved')).toEqual([['sealRequest.seal', 'primary'], ['sealRequest.decline', 'back']])
  expect(offeredIn('sealRequest', 'requested')).toEqual([['sealRequest.approve', 'primary'], ['sealRequest.decline', 'back']])
})

test('what comes next stands first, what loses something last, and those alike in the order in which they are declared', () => {
  const verb = (name: string, tone?: 'primary' | 'back' | 'danger') => ({ name, action: tone === undefined ? {} : { tone } })
  const given = [verb('cancel', 'danger'), verb('reopen', 'back'), verb('copy'), verb('send', 'primary'), verb('note'), verb('sign', 'primary')]
  expect(nextFirst(given).map(({ name }) => name)).toEqual(['send', 'sign', 'copy', 'note', 'reopen', 'cancel'])
})

test('no verb that leads a record back to where another verb brought it from is the one that comes next', () => {
  const moves = actions.filter(({ to, from }) => to !== undefined && from !== undefined)
  const wrong = moves.filter(({ on, to, from, tone }) => tone === 'primary' && moves.some((other) => other.on === on && other.tone === 'primary' && other.to !== to && from?.includes(other.to ?? '') === true && other.from?.includes(to ?? '') === true))
  expect(wrong.map(({ name }) => name)).toEqual([])
  const undoing = moves.filter(({ on, to, from, tone }) => tone !== 'back' && tone !== 'danger' && from?.every((state) => moves.some((forth) => forth.on === on && forth.tone === 'primary' && forth.to === state && forth.from?.includes(to ?? '') === true)) === true)
  expect(undoing.map(({ name }) => name)).toEqual([])
})
