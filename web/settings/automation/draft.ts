import type { JsonObject } from '../../../src/lib/json.ts'
import { plainJson } from '../../../src/lib/json.ts'
import type { RuleStep, Trigger } from '../../../src/model/define/automation.ts'
import { readRuleSteps, readTrigger } from '../../../src/model/define/readAutomation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { isAutomatable } from '../../../src/model/define/verbs.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { type Row, textOf } from '../../data/values.ts'
import { withoutEmpty } from '../../filter/whole.ts'
import { model } from '../../model.ts'
import { filterIn } from '../rules/data.ts'
import { firstSteps } from './steps.ts'

/** A rule while it is drawn. */
export interface RuleDraft {
  readonly name: string
  readonly object: string
  readonly trigger: Trigger
  readonly condition: Filter | undefined
  readonly steps: readonly RuleStep[]
  readonly active: boolean
  readonly hourlyLimit: number
}

/** Objects for which rules are made, those that the navigation knows first. */
export function automatableObjects(): readonly ResolvedObject[] {
  return [...model.objects.values()].filter(({ name, trade }) => trade !== undefined && isAutomatable(name))
    .sort((one, other) => Number(one.trade === 'settings') - Number(other.trade === 'settings'))
}

export function draftOf(row: Row | undefined): RuleDraft {
  if (row === undefined) return { name: '', object: 'customer', trigger: { on: 'created' }, condition: undefined, steps: firstSteps(), active: false, hourlyLimit: 20 }
  const trigger = readTrigger(row['trigger'])
  const steps = readRuleSteps(row['steps'])
  const limit = row['hourlyLimit']
  return {
    name: textOf(row['name']), object: textOf(row['object']), trigger: 'trigger' in trigger ? trigger.trigger : { on: 'created' }, condition: filterIn(row['condition']),
    steps: 'steps' in steps ? steps.steps : firstSteps(), active: row['active'] === true, hourlyLimit: typeof limit === 'number' ? limit : 20,
  }
}

/** As it is sent: whole conditions only, no empty names. */
export function toRule({ condition, steps, name, ...rest }: RuleDraft): JsonObject {
  return plainJson({ ...rest, name: name.trim(), condition: whole(condition) ?? null, steps: steps.map(sent) })
}

function sent({ label, ...step }: RuleStep): object {
  const named = label === undefined || label.trim() === '' ? step : { ...step, label: label.trim() }
  if (named.kind === 'branch') return { ...named, ways: named.ways.map((way) => ({ ...way, when: whole(way.when) ?? { and: [] } })) }
  if (named.kind === 'forEach') { const { where, ...loop } = named; const left = whole(where); return left === undefined ? loop : { ...loop, where: left } }
  if (named.kind === 'wait' && 'when' in named.until) return { ...named, until: { ...named.until, when: whole(named.until.when) ?? { and: [] } } }
  return named
}

function whole(filter: Filter | undefined): Filter | undefined {
  return filter === undefined ? undefined : withoutEmpty(filter)
}
