import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Step, StepRule } from '../../../model/define/approvalSteps.ts'
import { levelsOf, readSteps } from '../../../model/define/approvalSteps.ts'
import { advance, calls } from './advance.ts'
import { approved, asked, begin, isDone, ready, seatsOf, type StepRun } from './rules.ts'

const person = (id: string) => [{ id, because: [] }]
const call = (approver: Step['approvers'][number]) => person(approver.kind === 'user' ? approver.id : 'head')
const at = '2026-11-25T00:00:00.000Z'

/** Any graph without rings: a step follows only steps that stand before it in the list. */
const graphs: fc.Arbitrary<readonly Step[]> = fc.array(fc.record({
  before: fc.array(fc.nat(19), { maxLength: 3 }), people: fc.integer({ min: 1, max: 3 }), rule: fc.constantFrom<StepRule>('any', 'all', 'inOrder'),
}), { minLength: 1, maxLength: 8 }).map((drawn) => drawn.map(({ before, people, rule }, index): Step => ({
  key: `s${index}`, label: `Step ${index}`, rule,
  after: [...new Set(before.filter((each) => each < index).map((each) => `s${each}`))],
  approvers: Array.from({ length: people }, (_, seat) => ({ kind: 'user', id: `p${index}.${seat}` })),
})))

it('comes to its end by any order of answers, asks nobody before his turn, and nobody twice', () => {
  fc.assert(fc.property(graphs, fc.infiniteStream(fc.nat(1000)), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (steps, choices, holding) => {
    const holds = new Set(steps.filter((_, index) => holding[index] !== false).map(({ key }) => key))
    let runs = advance(begin(steps, holds), call)
    const said: string[] = []
    while (!isDone(runs)) {
      const open = calls(runs)
      expect(open.length).toBeGreaterThan(0)
      for (const { key } of open) expect(before(runs, key).every(({ state }) => state === 'done' || state === 'skipped')).toBe(true)
      const one = open[Number(choices.next().value) % open.length]!
      runs = advance(approved(runs, one.key, one.seat, { by: one.id, at, remark: null }), call)
      said.push(`${one.key} ${one.seat}`)
    }
    expect(new Set(said).size).toBe(said.length)
    for (const run of runs) {
      expect(run.state).toBe(holds.has(run.key) ? 'done' : 'skipped')
      const decided = run.seats.filter((seat) => seat.decided !== undefined).length
      if (run.state === 'done') expect(decided).toBe(run.rule === 'any' ? 1 : run.approvers.length)
    }
  }), { seed: 41, numRuns: 300 })
})

function before(runs: readonly StepRun[], key: string): readonly StepRun[] {
  const after = runs.find((run) => run.key === key)?.after ?? []
  return runs.filter((run) => after.includes(run.key))
}

it('asks one after the other where the step says so, and of several at once all', () => {
  const step = (rule: StepRule): Step => ({ key: 'a', label: 'A', after: [], rule, approvers: ['x', 'y', 'z'].map((id) => ({ kind: 'user', id })) })
  const inOrder = advance(begin([step('inOrder')], new Set(['a'])), call)
  expect(asked(inOrder[0]!)).toEqual([0])
  expect(asked(approved(inOrder, 'a', 0, { by: 'x', at, remark: null })[0]!)).toEqual([1])
  expect(() => approved(inOrder, 'a', 2, { by: 'z', at, remark: null })).toThrow('not asked')
  expect(seatsOf(advance(begin([step('all')], new Set(['a'])), call), 'z')).toEqual([{ key: 'a', seat: 2 }])
  expect(ready(begin([step('any')], new Set()))).toEqual([])
})

it('refuses to open a step in which nobody could say yes', () => {
  const steps: Step[] = [{ key: 'a', label: 'Head', after: [], rule: 'any', approvers: [{ kind: 'manager' }] }]
  expect(() => advance(begin(steps, new Set(['a'])), () => [])).toThrow('approval.nobody')
})

it('takes only steps that hold together', () => {
  const step = (key: string, after: string[] = []) => ({ key, label: key, after, rule: 'any', approvers: [{ kind: 'manager' }] })
  expect(readSteps([step('a'), step('b', ['a'])])).toHaveProperty('steps')
  for (const wrong of [[], 'no', [step('a', ['a'])], [step('a', ['b']), step('b', ['a'])], [step('a'), step('a')], [step('a', ['z'])], [{ ...step('a'), approvers: [] }], [{ ...step('a'), other: 1 }], Array.from({ length: 21 }, (_, index) => step(`s${index}`))]) expect(readSteps(wrong)).toHaveProperty('problems')
  expect(levelsOf([{ key: 'a', after: [] }, { key: 'b', after: ['a'] }, { key: 'c', after: ['a'] }, { key: 'd', after: ['b', 'c'] }])?.map((level) => level.map(({ key }) => key))).toEqual([['a'], ['b', 'c'], ['d']])
})
