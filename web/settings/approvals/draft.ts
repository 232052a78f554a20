import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { readSteps, type Step } from '../../../src/model/define/approvalSteps.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { approvableVerbs } from '../../../src/model/define/verbs.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { type Row, textOf, textsOf } from '../../data/values.ts'
import { withoutEmpty } from '../../filter/whole.ts'
import { model } from '../../model.ts'
import { filterIn } from '../rules/data.ts'

/** A flow while it is drawn. */
export interface FlowDraft {
  readonly name: string
  readonly object: string
  readonly verb: string
  readonly changedFields: readonly string[]
  readonly condition: Filter | undefined
  readonly inputCondition: Filter | undefined
  readonly steps: readonly Step[]
  readonly active: boolean
  readonly ownApproval: boolean
  readonly remindAfterHours: number
}

/** Objects whose verbs may be put under an approval, those that the navigation knows first. */
export function approvableObjects(): readonly ResolvedObject[] {
  return [...model.objects.values()].filter(({ name, trade }) => trade !== undefined && approvableVerbs(model, name).length > 0)
    .sort((one, other) => Number(one.trade === 'settings') - Number(other.trade === 'settings'))
}

export function draftOf(row: Row | undefined, stepLabel: string): FlowDraft {
  if (row === undefined) return { name: '', object: 'opportunity', verb: 'opportunity.win', changedFields: [], condition: undefined, inputCondition: undefined, steps: [newStep([], stepLabel, [])], active: true, ownApproval: false, remindAfterHours: 24 }
  const read = readSteps(row['steps'])
  const hours = row['remindAfterHours']
  return {
    name: textOf(row['name']), object: textOf(row['object']), verb: textOf(row['verb']), changedFields: textsOf(row['changedFields']), condition: filterIn(row['condition']), inputCondition: filterIn(row['inputCondition']),
    steps: 'steps' in read ? read.steps : [newStep([], stepLabel, [])], active: row['active'] === true, ownApproval: row['ownApproval'] === true, remindAfterHours: typeof hours === 'number' ? hours : 24,
  }
}

/** A step with a key that no other has; it asks the head of the requester's department until somebody says otherwise. */
export function newStep(steps: readonly Step[], label: string, after: readonly string[]): Step {
  const taken = new Set(steps.map(({ key }) => key))
  let number = steps.length + 1
  while (taken.has(`s${number}`)) number += 1
  return { key: `s${number}`, label: `${label} ${number}`, after, approvers: [{ kind: 'head', above: 0 }], rule: 'any' }
}

/** Without the step; what followed it follows what stood before it. */
export function withoutStep(steps: readonly Step[], key: string): readonly Step[] {
  const gone = steps.find((step) => step.key === key)
  return steps.filter((step) => step.key !== key).map((step) => (step.after.includes(key) ? { ...step, after: [...new Set([...step.after.filter((each) => each !== key), ...(gone?.after ?? [])])] } : step))
}

export const changeStep = (steps: readonly Step[], key: string, change: Partial<Step>): readonly Step[] => steps.map((step) => (step.key === key ? { ...step, ...change } : step))

/** As it is sent: whole conditions only. */
export function toFlow(draft: FlowDraft): JsonObject {
  const steps = draft.steps.map(({ when, whenInput, ...step }) => ({ ...step, ...(whole(when) === undefined ? {} : { when: whole(when) }), ...(whole(whenInput) === undefined ? {} : { whenInput: whole(whenInput) }) }))
  const { condition, inputCondition, changedFields, ...rest } = draft
  const body = { ...rest, steps, condition: whole(condition) ?? null, inputCondition: whole(inputCondition) ?? null, changedFields: draft.verb === 'record.update' && changedFields.length > 0 ? changedFields : null }
  return JSON.parse(JSON.stringify(body)) as JsonObject
}

function whole(filter: Filter | undefined): Json | undefined {
  const left = filter === undefined ? undefined : withoutEmpty(filter)
  return left === undefined ? undefined : JSON.parse(JSON.stringify(left)) as Json
}
