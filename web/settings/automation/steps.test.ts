import { describe, expect, it } from 'vitest'
import type { RuleStep } from '../../../src/model/define/automation.ts'
import { readRuleSteps } from '../../../src/model/define/readAutomation.ts'
import { model } from '../../model.ts'
import { aboutOf, behind, firstSteps, insertStep, leadStep, loops, mayRemove, redrawn, type StepKind, targetsFor, turnedInto, withoutStep } from './steps.ts'

const shape = (steps: readonly RuleStep[]) => steps.map(({ key, kind, next }) => `${key} ${kind} > ${next ?? 'end'}`)
const put = (steps: readonly RuleStep[], kind: StepKind, key = steps[0]?.key ?? '', exit: Parameters<typeof leadStep>[2] = 'next') => insertStep(steps, { key, exit }, kind)

describe('the steps of a rule while they are drawn', () => {
  it('a new step stands between two others, or before all', () => {
    const first = firstSteps()
    const { steps, key } = put(first, 'wait')
    expect(shape(steps)).toEqual(['s1 notify > s2', 's2 wait > end'])
    expect(shape(insertStep(steps, undefined, 'set').steps)).toEqual(['s3 set > s1', 's1 notify > s2', 's2 wait > end'])
    expect(shape(put(steps, 'assign').steps)).toEqual(['s1 notify > s3', 's2 wait > end', 's3 assign > s2'])
    expect(key).toBe('s2')
  })

  it('what led to a step that goes leads to what stood behind it, and what nothing leads to any more goes as well', () => {
    const branched = put(put(firstSteps(), 'branch').steps, 'set', 's2', 'way0').steps
    expect(shape(branched)).toEqual(['s1 notify > s2', 's2 branch > end', 's3 set > end'])
    expect(shape(withoutStep(branched, 's1'))).toEqual(['s2 branch > end', 's3 set > end'])
    expect(shape(withoutStep(branched, 's2'))).toEqual(['s1 notify > end'])
    expect(shape(leadStep(branched, 's1', 'next', null))).toEqual(['s1 notify > end'])
    expect(mayRemove(firstSteps(), 's1')).toBe(false)
  })

  it('for each record brings its own first step, which stays as long as it is the only one', () => {
    const looped = put(firstSteps(), 'forEach').steps
    expect(shape(looped)).toEqual(['s1 notify > s2', 's2 forEach > end', 's3 set > end'])
    expect([mayRemove(looped, 's3'), loops(looped).get('s3'), [...behind(looped, 's2')]]).toEqual([false, 's2', ['s2', 's3']])
    const longer = put(looped, 'act', 's3').steps
    expect(withoutStep(longer, 's3').find(({ key }) => key === 's2')).toMatchObject({ each: 's4' })
    expect(targetsFor(longer, 's3', 'next').map(({ key }) => key)).toEqual(['s4'])
    expect(targetsFor(longer, 's1', 'next').map(({ key }) => key)).toEqual(['s2'])
  })

  it('no end may lead back: whatever is chosen, the steps have no ring', () => {
    const kinds: readonly StepKind[] = ['set', 'branch', 'wait', 'act', 'forEach', 'assign']
    let steps = firstSteps()
    for (const kind of kinds) steps = put(steps, kind, steps.at(-1)?.key).steps
    for (const step of steps) for (const target of targetsFor(steps, step.key, 'next')) {
      const read = readRuleSteps(leadStep(steps, step.key, 'next', target.key).map((each) => (each.kind === 'set' ? { ...each, values: { name: { value: 'x' } } } : each.kind === 'act' ? { ...each, verb: 'record.tag' } : each.kind === 'forEach' ? { ...each, over: 'contacts' } : each.kind === 'notify' ? { ...each, text: 'Hello' } : each)))
      expect(['problems' in read ? read.problems : [], step.key, target.key]).toEqual([[], step.key, target.key])
    }
  })

  it('turned into another kind it keeps its place and its name', () => {
    const steps = put(firstSteps(), 'wait').steps
    const named = steps.reduce((at, step) => (step.key === 's1' ? redrawn(at, { ...step, label: 'Tell' }) : at), steps)
    expect(turnedInto(named, 's1', 'assign')[0]).toEqual({ key: 's1', next: 's2', kind: 'assign', label: 'Tell', to: { kind: 'owner' } })
  })

  it('inside a list a step is about its records', () => {
    const steps = put(firstSteps(), 'forEach').steps.map((step): RuleStep => (step.kind === 'forEach' ? { ...step, over: 'contacts' } : step))
    expect(['s1', 's2', 's3'].map((key) => aboutOf({ registry: model, object: 'customer' }, steps, key))).toEqual(['customer', 'customer', 'contact'])
  })
})
