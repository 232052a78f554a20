import { expect, it } from 'vitest'
import { learnedChance } from './learn.ts'
import { passedBy, type PassedStage, type Step } from './passed.ts'

const stage = (id: string, order: number, kind = 'open', pipeline = 'p'): [string, PassedStage] => [id, { id, name: id, kind, order, pipeline }]
const stages = new Map([stage('a', 0), stage('b', 1), stage('c', 2), stage('won', 5, 'won'), stage('lost', 6, 'lost'), stage('x', 0, 'open', 'q')])
const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T00:00:00.000Z`
const made = (at: number, at2 = 'a'): Step => ({ opportunity: 'o', at: day(at), made: { stage: at2, status: 'open', createdAt: day(at) } })
const to = (at: number, stage: string, status?: string): Step => ({ opportunity: 'o', at: day(at), to: stage, ...(status === undefined ? {} : { status }) })

it('reads each stay off the history, and how it ended: on, back, won', () => {
  const { begun, ended } = passedBy([made(1), to(3, 'b'), to(5, 'a'), to(6, 'c'), to(9, 'won', 'won')], [], stages)
  expect(begun.map(({ stage, enteredAt, leftAt, leftBy }) => [stage, enteredAt.slice(8, 10), leftAt?.slice(8, 10), leftBy])).toEqual([
    ['a', '01', '03', 'forward'], ['b', '03', '05', 'back'], ['a', '05', '06', 'forward'], ['c', '06', '09', 'won'], ['won', '09', undefined, undefined],
  ])
  expect(ended).toEqual([])
})

it('ends a stay that was there before, without a closing stage too, and begins another after it is reopened', () => {
  const stay = { id: 's', opportunity: 'o', stage: 'b', enteredAt: day(1) }
  expect(passedBy([{ opportunity: 'o', at: day(4), status: 'lost' }], [stay], stages)).toEqual({ begun: [], ended: [{ stay, leftAt: day(4), leftBy: 'lost' }] })
  expect(passedBy([to(4, 'b', 'open')], [], stages).begun).toEqual([{ opportunity: 'o', stage: 'b', enteredAt: day(4) }])
  expect(passedBy([to(4, 'a', 'open')], [{ ...stay, stage: 'won' }], stages).ended[0]?.leftBy).toBe('back')
})

it('knows of what came closed from elsewhere where it was before, and counts nothing twice', () => {
  const closed: Step = { opportunity: 'o', at: day(20), made: { stage: 'won', status: 'won', closedFrom: 'b', createdAt: day(2), closedAt: day(9) } }
  expect(passedBy([closed], [], stages).begun).toEqual([{ opportunity: 'o', stage: 'b', enteredAt: day(2), leftAt: day(9), leftBy: 'won' }, { opportunity: 'o', stage: 'won', enteredAt: day(9) }])
  expect(passedBy([to(4, 'b')], [{ id: 's', opportunity: 'o', stage: 'b', enteredAt: day(1) }], stages)).toEqual({ begun: [], ended: [] })
})

it('learns a chance with smoothing, and none from too few cases', () => {
  expect(learnedChance({ reached: 104, won: 61, least: 30, pipelineRate: 0.4 })).toBe(Math.round((61 + 4) / 114 * 10_000) / 10_000)
  expect(learnedChance({ reached: 29, won: 20, least: 30, pipelineRate: 0.4 })).toBeUndefined()
  expect(learnedChance({ reached: 30, won: 30, least: 30, pipelineRate: 1 })).toBe(1)
})
