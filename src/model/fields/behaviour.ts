import { z } from 'zod'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'
import type { Language, WordValues, Words } from '../../lib/words.ts'
import type { Field, FieldOf, FieldType } from '../define/field.ts'
import type { Operator } from '../filter/filter.ts'
import { type FieldRule, fieldRules } from '../words/fieldRules.ts'
import type { Family } from './families.ts'

/** How a typed or imported cell is to be read. */
export interface ParseHints {
  readonly language: Language
  /** IANA zone in which a time of day without an offset is meant. */
  readonly zone: string
  readonly baseCurrency: string
  /** Which part of 3/4/2026 comes first; the day by default. */
  readonly dateOrder?: 'day' | 'month'
  /** ISO country of phone numbers written without one; CN by default. */
  readonly country?: string
  /** The label of a choice, for cells that hold labels; both languages are tried. */
  readonly choice?: (choice: string) => Words | undefined
  /** The key of what a text names by its word, in either language: of a metric, an object. */
  readonly named?: (word: string) => string | undefined
}

export interface FormatHints {
  readonly zone?: string
  readonly choice?: (choice: string) => Words | undefined
}

/** What a cell held: a value as the schema takes it (null: empty), or the rule that it broke. */
export type Parsed = { readonly value: Json } | { readonly rule: FieldRule; readonly values?: WordValues }

/** All that the model knows of a field type. Everything else asks here; nobody switches on a type. */
export interface Behaviour<Declared extends Field> {
  /** What its values have in common with those of other types: how they are compared and filtered. */
  readonly family: Family
  /** The operators that a filter may use on it. For types that show another's value: all that the result may have. */
  readonly operators: readonly Operator[]
  /** Whether doors may write it at all; false for what is computed. */
  readonly written: boolean
  /** Checks and normalises an input that is not null; issues carry a FieldRule as message, its values in params. */
  schema(field: Declared): z.ZodType<Json>
  /** JSON schema of the value as it is read; it may be null unless the field is required. */
  json(field: Declared): JsonObject
  parse(text: string, field: Declared, hints: ParseHints): Parsed
  /** The value in words for a person; '' for an empty one. */
  format(value: Json, field: Declared, language: Language, hints?: FormatHints): string
  /** Negative, zero or positive; empty values come last. */
  compare(a: Json, b: Json): number
  /** A random value that the schema takes. */
  sample(random: Random, field: Declared): Json
  /** Values that the schema must refuse. */
  hostile(field: Declared): readonly unknown[]
}

/** The behaviour of one type of field. */
export type FieldBehaviour<Type extends FieldType> = Behaviour<FieldOf<Type>>

/** Reports a broken rule from inside a zod transform. */
export function broken(context: z.RefinementCtx, rule: FieldRule, values: WordValues = {}): never {
  context.addIssue({ code: 'custom', message: rule, params: { values } })
  return z.NEVER
}

export function isFieldRule(text: string): text is FieldRule {
  return Object.hasOwn(fieldRules, text)
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Text that PostgreSQL and JSON both carry: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- NUL is what is looked for
  return !/[\u0000\p{Cs}]/u.test(text)
}

/** Characters as people count them: code points. */
export function characters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** Orders text by code point, as the database's C collation does. */
export function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** A comparison of what `read` makes of the values; undefined counts as empty and comes last. */
export function comparing<Value extends string | number | boolean>(read: (value: Json) => Value | undefined): (a: Json, b: Json) => number {
  return (a, b) => {
    const [left, right] = [read(a), read(b)]
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
    return Number(left) - Number(right)
  }
}

export const asText = (value: Json): string | undefined => (typeof value === 'string' ? value : undefined)
export const asNumber = (value: Json): number | undefined => (typeof value === 'number' ? value : undefined)

/** Makes the schema of each field once: a file has thousands of cells of one field. */
export function perField<Declared extends Field>(make: (field: Declared) => z.ZodType<Json>): (field: Declared) => z.ZodType<Json> {
  const made = new WeakMap<Declared, z.ZodType<Json>>()
  return (field) => {
    let schema = made.get(field)
    if (schema === undefined) made.set(field, schema = make(field))
    return schema
  }
}

/** Runs the schema on what a cell was read as, so that parse never gives a value that the schema refuses. */
export function checked(schema: z.ZodType<Json>, value: unknown): Parsed {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data }
  const issue = result.error.issues[0]
  if (issue === undefined || !isFieldRule(issue.message)) return { rule: 'pattern' }
  const values: unknown = issue.code === 'custom' ? issue.params?.['values'] : undefined
  return isWordValues(values) ? { rule: issue.message, values } : { rule: issue.message }
}

export function isWordValues(value: unknown): value is WordValues {
  return isObject(value) && Object.values(value).every((each) => typeof each === 'string' || typeof each === 'number')
}

export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random.next() * items.length)]
  if (item === undefined) throw new RangeError('Nothing to pick from')
  return item
}

export function between(random: Random, low: number, high: number): number {
  return low + Math.floor(random.next() * (high - low + 1))
}

/** A uuid of version 7's form from a repeatable generator. */
export function sampleId(random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => between(random, 0, 15).toString(16)).join('')
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
}
