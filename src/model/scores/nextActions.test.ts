import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf, nextActionRules, nextActionsOf } from './nextActions.ts'

const keys = (row: Parameters<typeof factsOf>[0], most?: number) => nextActionsOf(factsOf(row), most).map(({ key }) => key)
const amount = (minor: number) => ({ amount: minor, currency: 'CNY' })
const known = { lastOrderOn: '2026-10-01', nextContactAt: '2026-12-01T02:00:00Z' }

test.each([
  ['owes money and may leave', { ...known, overdueAmount: amount(500), churnRisk: 'high' }, ['collect', 'keep']],
  ['fell in a year', { ...known, valueQuadrant: 'bought', valueQuadrantBefore: 'key' }, ['fallen']],
  ['rose in a year', { ...known, valueQuadrant: 'key', valueQuadrantBefore: 'bought' }, []],
  ['has a deal and nothing planned', { lastOrderOn: '2026-10-01', openOpportunityCount: 2, openOpportunityAmount: amount(100) }, ['close']],
  ['is late and has nothing open', { ...known, repurchase: 'overdue', nextProduct: 'Flour' }, ['repurchase', 'crossSell']],
  ['is late, but a deal is open', { ...known, repurchase: 'overdue', openOpportunityCount: 1 }, []],
  ['may leave: nothing else is sold to it', { ...known, churnRisk: 'high', nextProduct: 'Flour' }, ['keep']],
  ['is lost', { ...known, lifecycle: 'lost', churnRisk: 'high', repurchase: 'overdue' }, ['winBack']],
  ['never bought', {}, ['first']],
])('whoever %s', (_who, row, expected) => { expect(keys(row)).toEqual(expected) })

test('the rules have keys of their own, and what a rule says is filled by what it gives', () => {
  expect(new Set(nextActionRules.map(({ key }) => key)).size).toBe(nextActionRules.length)
  for (const { label, why, values } of nextActionRules) {
    const given = Object.keys(values?.({}) ?? {})
    for (const text of [label.en, label.zh, why.en, why.zh]) expect([...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => given.includes(name)), text).toBe(true)
  }
})

test('nothing that a record may hold breaks it', () => {
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('churnRisk', 'overdueAmount', 'repurchase', 'nextProduct', 'lastOrderOn', 'valueQuadrantBefore', 'openOpportunityCount'), fc.jsonValue()), (row) => { expect(keys(row as never).length).toBeLessThanOrEqual(2) }))
})
