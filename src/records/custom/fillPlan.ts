import type { Filling } from '../../model/custom/customization.ts'
import { partsOf } from '../../model/custom/expressionParts.ts'
import type { Field } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { fieldsOf } from '../../model/filter/walk.ts'
import { uniquesOf } from '../write/uniqueKeys.ts'

/**
 * What has to be brought up to a model that says more of the records that are there, in an order in which each step finds what it
 * reads: numbers, then formulas and sums behind those that they are computed from, then keys, then what rules share.
 */
export function fillPlan(before: Registry, after: Registry): readonly Filling[] {
  const numbers: Filling[] = []
  const keys: Filling[] = []
  for (const object of after.objects.values()) {
    const known = before.objects.get(object.name)
    for (const [name, field] of Object.entries(object.fields)) if (field.type === 'autoNumber' && field.slots !== undefined && known?.fields[name] === undefined) numbers.push({ object: object.name, kind: 'number', names: [name] })
    const held = new Set(known === undefined ? [] : uniquesOf(known).map(({ name }) => name))
    const names = uniquesOf(object).map(({ name }) => name).filter((name) => !held.has(name))
    if (names.length > 0) keys.push({ object: object.name, kind: 'key', names })
  }
  const computed = computedSteps(before, after)
  return [...numbers, ...computed, ...keys, ...shareSteps(before, after, [...numbers, ...computed])]
}

const at = (object: string, name: string) => `${object}.${name}`

function computedSteps(before: Registry, after: Registry): readonly Filling[] {
  const dirty = new Set<string>()
  for (const object of after.objects.values()) for (const [name, field] of Object.entries(object.fields)) if (isComputed(field) && computingOf(before.objects.get(object.name)?.fields[name]) !== computingOf(field)) dirty.add(at(object.name, name))
  return stepsOver(after, dirty)
}

/** The steps in which these computed fields, by 'object.field', and all that read them are computed anew. */
export function stepsOver(after: Registry, changed: ReadonlySet<string>): readonly Filling[] {
  const dirty = new Set(changed)
  const all = [...after.objects.values()].flatMap((object) => Object.entries(object.fields).filter(([, field]) => isComputed(field)).map(([name, field]) => ({ object, name, field, key: at(object.name, name) })))
  // What reads a value that is filled anew is filled anew.
  for (let grown = dirty.size > 0; grown;) {
    const more = all.filter(({ object, field, key }) => !dirty.has(key) && readsOf(object, field).some((read) => dirty.has(read)))
    for (const { key } of more) dirty.add(key)
    grown = more.length > 0
  }
  const left = all.filter(({ key }) => dirty.has(key))
  const steps: Filling[] = []
  while (left.length > 0) {
    const waiting = new Set(left.map(({ key }) => key))
    // A row is computed as a whole: only what another object has still to give is waited for.
    const ready = left.filter(({ object, field }) => !readsBehind(object, field).some((read) => waiting.has(read) && !read.startsWith(`${object.name}.`)))
    const [first = left[0]] = ready
    if (first === undefined) break
    const step = (ready.length === 0 ? [first] : ready).filter(({ object }) => object === first.object)
    steps.push({ object: first.object.name, kind: 'computed', names: step.map(({ name }) => name) })
    for (const each of step) left.splice(left.indexOf(each), 1)
  }
  return steps
}

export function isComputed(field: Field): boolean {
  return field.type === 'formula' || (field.type === 'rollup' && field.scope !== 'viewer')
}

/** What decides over the value; another name or help leaves it as it is. */
function computingOf(field: Field | undefined): string {
  if (field?.type === 'formula') return JSON.stringify([field.result, field.expression, field.slots])
  if (field?.type === 'rollup') return JSON.stringify([field.of, field.through, field.function, field.field, field.by, field.where, field.scope, field.slots])
  return ''
}

/** The stored fields that the value is computed from. */
function readsOf(object: ResolvedObject, field: Field): readonly string[] {
  if (field.type === 'formula') {
    const { fields, filters } = partsOf(field.expression)
    return [...fields, ...filters.flatMap(fieldsOf)].map((name) => at(object.name, name))
  }
  if (field.type !== 'rollup') return []
  return [field.field, field.by, ...field.where === undefined ? [] : fieldsOf(field.where)].flatMap((name) => (name === undefined ? [] : [at(field.of, name)]))
}

/** The same, through the formulas and sums of its own object. */
function readsBehind(object: ResolvedObject, field: Field, seen: ReadonlySet<Field> = new Set()): readonly string[] {
  const walked = new Set(seen).add(field)
  return readsOf(object, field).flatMap((read) => {
    const own = read.startsWith(`${object.name}.`) ? object.fields[read.slice(object.name.length + 1)] : undefined
    return own === undefined || walked.has(own) || !isComputed(own) ? [read] : [read, ...readsBehind(object, own, walked)]
  })
}

function shareSteps(before: Registry, after: Registry, filled: readonly Filling[]): readonly Filling[] {
  const known = new Map([...before.objects.values()].flatMap(({ sharingRules = [] }) => sharingRules.map((rule) => [rule.name, JSON.stringify(rule)] as const)))
  return [...after.objects.values()].flatMap(({ name: object, sharingRules = [] }) => {
    const refilled = new Set(filled.filter((step) => step.object === object).flatMap(({ names }) => names))
    const names = sharingRules.filter((rule) => known.get(rule.name) !== JSON.stringify(rule) || fieldsOf(rule.when).some((name) => refilled.has(name))).map(({ name }) => name)
    return names.length === 0 ? [] : [{ object, kind: 'share' as const, names }]
  })
}
