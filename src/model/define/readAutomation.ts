import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'
import { automationLimits as limits, type RuleStep, type Trigger, wholeRunKinds } from './automation.ts'

const name = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/)
const path = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}(?:\.[A-Za-z][A-Za-z0-9_]{0,59}){0,3}$/)
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const key = z.string().regex(/^[A-Za-z0-9]{1,20}$/)
const next = key.nullable()
const json = z.custom<Json>((value) => value !== undefined)
const filter = z.custom<Filter>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
const verb = z.string().regex(/^[a-z][A-Za-z0-9_]{0,59}\.[a-z][A-Za-z0-9]{0,59}$/)
const text = z.string().trim().min(1).max(limits.text)

const offset = z.strictObject({ amount: z.int().min(-3660).max(3660), unit: z.enum(['day', 'hour']) })
const lapse = z.strictObject({ amount: z.int().min(1).max(limits.waitDays * 24 * 60), unit: z.enum(['minute', 'hour', 'day']) }).refine(({ amount, unit }) => amount * { minute: 1, hour: 60, day: 1440 }[unit] <= limits.waitDays * 1440)
const changed = z.array(z.strictObject({ field: name, from: z.array(json).max(100).optional(), to: z.array(json).max(100).optional() })).max(limits.fields)
const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('created') }),
  z.strictObject({ on: z.literal('changed'), fields: changed }),
  z.strictObject({ on: z.literal('saved'), fields: changed }),
  z.strictObject({ on: z.literal('acted'), verb }),
  z.strictObject({ on: z.literal('date'), field: name, offset, at: clockTime.optional() }),
  z.strictObject({ on: z.literal('schedule'), every: z.enum(['day', 'week', 'month']), days: z.array(z.int().min(1).max(31)).max(31), at: clockTime }),
])

const given = z.union([z.strictObject({ value: json }), z.strictObject({ field: path }), z.strictObject({ template: z.string().max(limits.text) }), z.strictObject({ now: offset })])
const values = z.record(name, given).refine((all) => Object.keys(all).length <= limits.values)
const person = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('role'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('head'), above: z.int().min(0).max(5) }),
  z.strictObject({ kind: z.literal('field'), field: path }),
])
const common = { key, label: z.string().trim().max(60).optional(), next }
const step = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('set'), values: values.refine((all) => Object.keys(all).length > 0) }),
  z.strictObject({ ...common, kind: z.literal('create'), object: name, values }),
  z.strictObject({ ...common, kind: z.literal('act'), verb, input: values, otherwise: next.optional() }),
  z.strictObject({ ...common, kind: z.literal('assign'), to: person }),
  z.strictObject({ ...common, kind: z.literal('notify'), to: z.array(person).min(1).max(limits.people), text }),
  z.strictObject({ ...common, kind: z.literal('approval'), flow: z.uuid(), input: values, otherwise: next.optional() }),
  z.strictObject({ ...common, kind: z.literal('webhook'), webhook: z.uuid() }),
  z.strictObject({ ...common, kind: z.literal('wait'), until: z.union([
    z.strictObject({ for: lapse }), z.strictObject({ date: name, offset, at: clockTime.optional() }), z.strictObject({ when: filter, most: lapse, late: next.optional() }),
  ]) }),
  z.strictObject({ ...common, kind: z.literal('branch'), ways: z.array(z.strictObject({ label: z.string().trim().min(1).max(60), when: filter, next })).min(1).max(limits.ways) }),
  z.strictObject({ ...common, kind: z.literal('forEach'), over: name, where: filter.optional(), most: z.int().min(1).max(limits.each), each: key }),
])
const graph = z.array(step).min(1).max(limits.steps)

/** The trigger of a stored rule, or what is wrong with it. Whether its fields and verb exist is judged elsewhere. */
export function readTrigger(value: unknown): { readonly trigger: Trigger } | { readonly problems: readonly FieldProblem[] } {
  const parsed = trigger.safeParse(value)
  if (!parsed.success) return { problems: [problem(`/trigger${at(parsed.error)}`, { en: 'Say when the rule looks: created, changed, saved, acted, date or schedule, with what belongs to it.', zh: '请完整设置触发时机：新建、变更、保存、操作、日期或定时。' })] }
  const { data } = parsed
  if (data.on === 'schedule' && data.every !== 'day' && (data.days.length === 0 || data.every === 'week' && data.days.some((day) => day > 7))) return { problems: [problem('/trigger/days', { en: 'Name the days: 1 to 7 of a week, 1 to 31 of a month.', zh: '请选择日期：每周 1 至 7，每月 1 至 31。' })] }
  return { trigger: data }
}

/** The steps of a stored rule, or what is wrong with them. The filters and fields in them are judged elsewhere. */
export function readRuleSteps(value: unknown): { readonly steps: readonly RuleStep[] } | { readonly problems: readonly FieldProblem[] } {
  const parsed = graph.safeParse(value)
  if (!parsed.success) return { problems: [problem(`/steps${at(parsed.error)}`, { en: 'A step is not complete, or there are too many: 50 steps, 10 ways of a branch, 10 people at most.', zh: '步骤设置不完整或过多：最多 50 个步骤，每个分支最多 10 个方向，最多 10 位接收人。' })] }
  const steps: readonly RuleStep[] = parsed.data
  const byKey = new Map(steps.map((one) => [one.key, one]))
  if (byKey.size < steps.length) return { problems: [problem('/steps', { en: 'Two steps have the same key.', zh: '有两个步骤的标识相同。' })] }
  for (const [index, one] of steps.entries()) if (leadsTo(one).some((to) => !byKey.has(to))) return { problems: [problem(`/steps/${index}`, { en: 'This step leads to one that is not there.', zh: '此步骤指向的步骤不存在。' })] }
  if (hasRing(steps, byKey)) return { problems: [problem('/steps', { en: 'The steps go round in a ring: the run would never end.', zh: '步骤形成了循环，流程无法结束。' })] }
  const wrong = steps.findIndex((one) => one.kind === 'forEach' && [...reached(one.each, byKey)].some((to) => wholeRunKinds.has(byKey.get(to)?.kind ?? 'set')))
  if (wrong >= 0) return { problems: [problem(`/steps/${wrong}/each`, { en: 'For each record there may be no wait, no approval and no further list.', zh: '逐条处理中不能包含等待、审批或再次逐条处理。' })] }
  const shared = steps.findIndex((one) => one.kind === 'forEach' && [...reached(one.each, byKey)].some((to) => wholeSteps(steps, byKey).has(to)))
  return shared < 0 ? { steps } : { problems: [problem(`/steps/${shared}/each`, { en: 'The steps for each record lead back into those of the whole run.', zh: '逐条处理的步骤不能回到主流程。' })] }
}

/** The keys that a step leads to, in the order in which they are drawn. */
export function leadsTo(step: RuleStep): readonly string[] {
  const extra = step.kind === 'branch' ? step.ways.map((way) => way.next)
    : step.kind === 'forEach' ? [step.each]
      : step.kind === 'act' || step.kind === 'approval' ? [step.otherwise ?? null]
        : step.kind === 'wait' && 'when' in step.until ? [step.until.late ?? null] : []
  return [...extra, step.next].filter((each) => each !== null)
}

type Steps = ReadonlyMap<string, RuleStep>

/** The key and all that lies behind it. */
function reached(from: string, byKey: Steps, found = new Set<string>(), along: (step: RuleStep) => readonly string[] = leadsTo): Set<string> {
  const step = byKey.get(from)
  if (step === undefined || found.has(from)) return found
  found.add(from)
  for (const to of along(step)) reached(to, byKey, found, along)
  return found
}

/** What the run itself goes through, without the steps for each related record. */
function wholeSteps(steps: readonly RuleStep[], byKey: Steps): Set<string> {
  const [first] = steps
  return first === undefined ? new Set() : reached(first.key, byKey, new Set(), (step) => leadsTo(step).filter((to) => step.kind !== 'forEach' || to !== step.each))
}

function hasRing(steps: readonly RuleStep[], byKey: Steps): boolean {
  return steps.some((step) => leadsTo(step).some((to) => reached(to, byKey).has(step.key)))
}

function at(error: z.ZodError): string {
  return (error.issues[0]?.path ?? []).map((part) => `/${String(part)}`).join('')
}

function problem(where: string, message: Words): FieldProblem {
  return { path: where, rule: 'automationRule.sound', message }
}
