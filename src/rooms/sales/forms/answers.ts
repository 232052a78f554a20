import type { Json } from '../../../lib/json.ts'
import type { Language, WordValues, Words } from '../../../lib/words.ts'
import type { Field } from '../../../model/define/field.ts'
import { askedObject, type ShownQuestion } from '../../../model/define/formQuestions.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { behaviourOf, type Parsed, type ParseHints } from '../../../model/fields/index.ts'
import { fieldRules } from '../../../model/words/fieldRules.ts'

/** What is wrong with an answer, in words of both languages. */
export interface Wrong { readonly message: Words; readonly values?: WordValues }
export interface Answers { readonly values: Readonly<Record<string, Json>>; readonly wrong: ReadonlyMap<string, Wrong> }

/** What people typed, by field, as the fields take it; what a page cannot have sent is wrong, not believed. */
export function readAnswers(registry: Registry, questions: readonly ShownQuestion[], typed: ReadonlyMap<string, readonly string[]>, hints: Pick<ParseHints, 'language' | 'zone' | 'baseCurrency'>): Answers {
  const values: Record<string, Json> = {}
  const wrong = new Map<string, Wrong>()
  for (const question of questions) {
    const read = readOne(registry.field(askedObject, question.field), question, typed.get(question.field) ?? [], hints)
    if ('rule' in read) wrong.set(question.field, { message: fieldRules[read.rule], ...(read.values === undefined ? {} : { values: read.values }) })
    else if (isNothing(read.value)) {
      if (question.required) wrong.set(question.field, { message: fieldRules.required })
    } else values[question.field] = read.value
  }
  return { values, wrong }
}

function readOne(field: Field, { kind, choices }: ShownQuestion, given: readonly string[], hints: Pick<ParseHints, 'language' | 'zone' | 'baseCurrency'>): Parsed {
  if (kind === 'yes') return { value: given.length > 0 ? true : null }
  if (kind === 'one' || kind === 'several') {
    const chosen = [...new Set(given.filter((value) => value !== ''))]
    if (!chosen.every((value) => choices.some((choice) => choice.value === value))) return { rule: 'choice' }
    return kind === 'several' ? { value: chosen } : { value: chosen[0] ?? null }
  }
  const text = given[0] ?? ''
  return text.trim() === '' ? { value: null } : behaviourOf(field).parse(text.replaceAll('\r\n', '\n'), field, { ...hints, dateOrder: 'day' })
}

function isNothing(value: Json): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** An answer in words, for a field that cannot hold it. */
export function told(registry: Registry, name: string, value: Json, language: Language): string {
  const field = registry.field(askedObject, name)
  return behaviourOf(field).format(value, field, language)
}
