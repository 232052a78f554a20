import type { z } from 'zod'
import type { Json, JsonObject } from '../../lib/json.ts'
import { type FieldProblem, Problem } from '../../lib/problem.ts'
import type { WordValues } from '../../lib/words.ts'
import type { ChoiceField, Field } from '../define/field.ts'
import type { Registry, ResolvedObject } from '../define/registry.ts'
import { type FieldRule, fieldRules } from '../words/fieldRules.ts'
import { isFieldRule, isObject, isWordValues } from './behaviour.ts'
import { behaviourOf, schemaOf } from './index.ts'

export interface CheckedInput {
  /** The normalised values of the fields that were given; null clears. */
  readonly values: JsonObject
  readonly problems: readonly FieldProblem[]
}

/**
 * Checks an untrusted input against the declaration. Defaults are not filled in here: a required field with a default may be absent.
 * @param writers names of actions or services on whose behalf it is written: fields `writtenBy` one of them are taken too.
 */
export function checkInput(registry: Registry, object: string, input: unknown, mode: 'create' | 'update', writers: readonly string[] = []): CheckedInput {
  const resolved = registry.object(object)
  if (!isObject(input)) return { values: {}, problems: [problemOf('', 'object')] }
  const values: Record<string, Json> = {}
  const problems: FieldProblem[] = []
  for (const [name, given] of Object.entries(input)) {
    const field = Object.hasOwn(resolved.allFields, name) ? resolved.allFields[name] : undefined
    const refused = refusal(field, mode, writers)
    if (field === undefined || refused !== undefined) problems.push(problemOf(pointer(name), refused ?? 'unknown'))
    else if (given === null) values[name] = null
    else if (given !== undefined) {
      const result = schemaOf(field).safeParse(given)
      if (result.success && !isOffered(field, result.data, writers)) problems.push(problemOf(pointer(name), 'choice'))
      else if (result.success) values[name] = result.data
      else problems.push(...result.error.issues.map((issue) => fromIssue(pointer(name), issue)))
    }
  }
  problems.push(...missing(resolved, values, input, mode), ...mismatched(resolved, values, mode))
  return { values, problems }
}

/** The 422 problem of the broken rules. */
export function invalid(problems: readonly FieldProblem[]): Problem {
  return new Problem({
    kind: 'validation.failed', status: 422, fields: problems,
    title: { en: 'Some values cannot be taken. Each is named below.', zh: '部分内容无法接受，详见各字段说明。' },
  })
}

export function problemOf(path: string, rule: FieldRule, values?: WordValues): FieldProblem {
  return values === undefined ? { path, rule, message: fieldRules[rule] } : { path, rule, message: fieldRules[rule], values }
}

/** A name as a step of a JSON pointer (RFC 6901), cut to a length that is safe to show. */
export function pointer(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${String(name).slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

function refusal(field: Field | undefined, mode: 'create' | 'update', writers: readonly string[]): FieldRule | undefined {
  if (field === undefined) return 'unknown'
  const writer = field.writtenBy ?? (field.type === 'autoNumber' ? 'import' : undefined)
  if (!behaviourOf(field).written || (writer !== undefined && !writers.includes(writer))) return 'readOnly'
  return field.immutable === true && mode === 'update' && !(field.changedBy !== undefined && writers.includes(field.changedBy)) ? 'immutable' : undefined
}

/**
 * Whether a choice is still offered. A file that is imported may bring others where the workspace may add its own: they are kept as
 * they came, and the settings list them.
 */
function isOffered(field: Field, value: Json, writers: readonly string[]): boolean {
  if ((field.type !== 'choice' && field.type !== 'multiChoice') || writers.includes('import') || (field.open !== true && field.retired === undefined)) return true
  const given = Array.isArray(value) ? value : [value]
  return given.every((each) => typeof each !== 'string' || (field.choices.includes(each) && field.retired?.includes(each) !== true))
}

function fromIssue(path: string, issue: z.core.$ZodIssue): FieldProblem {
  const below = issue.path.map((step) => (typeof step === 'symbol' ? '' : step))
  const rule = isFieldRule(issue.message) ? issue.message : 'pattern'
  const values: unknown = issue.code === 'custom' ? issue.params?.['values'] : undefined
  return problemOf(`${path}${pointer(...below)}`, rule, isWordValues(values) && Object.keys(values).length > 0 ? values : undefined)
}

/** Required fields that a new record lacks or a change would empty. What another writes (autoNumber, owner by default) is not asked for. */
function missing(object: ResolvedObject, values: JsonObject, input: Readonly<Record<string, unknown>>, mode: 'create' | 'update'): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const [name, field] of rulesOf(object).required) {
    const cleared = Object.hasOwn(values, name) && isNothing(values[name])
    const absent = mode === 'create' && input[name] === undefined && field.default === undefined && field.writtenBy === undefined
      && field.type !== 'autoNumber' && behaviourOf(field).written
    if (cleared || absent) problems.push(problemOf(pointer(name), 'required'))
  }
  return problems
}

function isNothing(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0)
}

/** Choices that do not go with the value that they depend on, as far as both are given; the rest of the record is checkChoices' matter. */
function mismatched(object: ResolvedObject, values: JsonObject, mode: 'create' | 'update'): FieldProblem[] {
  return checkChoices(object, values, (name) => mode === 'create' || Object.hasOwn(values, name))
}

/**
 * Choices that do not go with the value that they depend on. With a whole record (the stored one with the changes laid over it),
 * this is the check of an update.
 */
export function checkChoices(object: ResolvedObject, record: JsonObject, known: (name: string) => boolean = () => true): FieldProblem[] {
  const problems: FieldProblem[] = []
  for (const [name, { field, choices }] of rulesOf(object).dependent) {
    const value = record[name]
    if (typeof value !== 'string' || !known(field)) continue
    const on = record[field]
    const open = typeof on === 'string' && Object.hasOwn(choices, on) ? choices[on] : undefined
    if (open?.includes(value) !== true) problems.push(problemOf(pointer(name), 'dependsOn', { field }))
  }
  return problems
}

interface ObjectRules {
  readonly required: readonly (readonly [name: string, field: Field])[]
  readonly dependent: readonly (readonly [name: string, on: NonNullable<ChoiceField['dependsOn']>])[]
}

const known = new WeakMap<ResolvedObject, ObjectRules>()

/** The fields that have rules beyond their own value, found once for each object: a record is checked often. */
function rulesOf(object: ResolvedObject): ObjectRules {
  const found = known.get(object)
  if (found !== undefined) return found
  const all = Object.entries(object.allFields)
  const rules: ObjectRules = {
    required: all.filter(([, field]) => field.required === true),
    dependent: all.flatMap(([name, field]) => (field.type === 'choice' && field.dependsOn !== undefined ? [[name, field.dependsOn] as const] : [])),
  }
  known.set(object, rules)
  return rules
}
