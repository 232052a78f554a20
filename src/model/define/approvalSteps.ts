import { z } from 'zod'
import type { FieldProblem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'

// The steps of an approval flow as an administrator draws them: a graph without rings, in which a step begins when all that
// stand before it are over. The browser draws it, the room of automation runs it.

/** Who is asked: a person, who holds a role, a head, the requester's superior, whom a field of the record names. */
export type Approver =
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'role'; readonly id: string }
  /** 0: the head of the requester's department; 1: of the next higher, and so on. */
  | { readonly kind: 'head'; readonly above: number }
  | { readonly kind: 'manager' }
  /** The person in a field of the record, or the head of that person's department. */
  | { readonly kind: 'field'; readonly field: string; readonly head: boolean }
export const approverKinds = ['user', 'role', 'head', 'manager', 'field'] as const

/** any: one of those asked is enough. all: each, at once. inOrder: each, one after the other. */
export type StepRule = 'any' | 'all' | 'inOrder'
export const stepRules = ['any', 'all', 'inOrder'] as const

export interface Step {
  readonly key: string
  readonly label: string
  /** Keys of the steps that must be over before; none: it begins at once. */
  readonly after: readonly string[]
  readonly approvers: readonly Approver[]
  readonly rule: StepRule
  /** A record for which it does not hold passes the step by. */
  readonly when?: Filter | undefined
  /** The same of what was entered in the form of the verb. */
  readonly whenInput?: Filter | undefined
}

export const mostSteps = 20
export const mostApprovers = 10
export const mostLevels = 5

const approver = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('user'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('role'), id: z.uuid() }),
  z.strictObject({ kind: z.literal('head'), above: z.int().min(0).max(mostLevels) }),
  z.strictObject({ kind: z.literal('manager') }),
  z.strictObject({ kind: z.literal('field'), field: z.string().min(1).max(60), head: z.boolean() }),
])
const filter = z.custom<Filter>((value) => typeof value === 'object' && value !== null && !Array.isArray(value))
const step = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9]{1,20}$/), label: z.string().trim().min(1).max(60), after: z.array(z.string().max(20)).max(mostSteps),
  approvers: z.array(approver).min(1).max(mostApprovers), rule: z.enum(stepRules), when: filter.optional(), whenInput: filter.optional(),
})
const graph = z.array(step).min(1).max(mostSteps)

/** The steps of a stored flow, or what is wrong with them. The filters in them are judged elsewhere, as they ask for fields. */
export function readSteps(value: unknown): { readonly steps: readonly Step[] } | { readonly problems: readonly FieldProblem[] } {
  const parsed = graph.safeParse(value)
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String) ?? []
    return { problems: [problem(`/steps${path.map((part) => `/${part}`).join('')}`, { en: 'Give each step a name and at least one approver; 20 steps and 10 approvers a step at most.', zh: '每个步骤须有名称和至少一位审批人；最多 20 个步骤，每步最多 10 位审批人。' })] }
  }
  const steps: readonly Step[] = parsed.data
  const keys = new Set(steps.map(({ key }) => key))
  if (keys.size < steps.length) return { problems: [problem('/steps', { en: 'Two steps have the same key.', zh: '有两个步骤的标识相同。' })] }
  if (steps.some(({ after }) => after.some((key) => !keys.has(key)))) return { problems: [problem('/steps', { en: 'A step follows one that is not there.', zh: '有步骤的前置步骤不存在。' })] }
  if (levelsOf(steps) === undefined) return { problems: [problem('/steps', { en: 'The steps go round in a ring: none of them could begin.', zh: '步骤形成了循环，无法开始。' })] }
  return { steps }
}

/** The steps side by side, each as far to the right as the longest way to it; undefined when they go round in a ring. */
export function levelsOf<One extends Pick<Step, 'key' | 'after'>>(steps: readonly One[]): readonly (readonly One[])[] | undefined {
  const placed = new Map<string, number>()
  const levels: One[][] = []
  for (let level = 0; placed.size < steps.length; level += 1) {
    const next = steps.filter(({ key, after }) => !placed.has(key) && after.every((before) => placed.has(before)))
    if (next.length === 0) return undefined
    for (const { key } of next) placed.set(key, level)
    levels.push(next)
  }
  return levels
}

function problem(path: string, message: Words): FieldProblem {
  return { path, rule: 'approvalFlow.steps', message }
}
