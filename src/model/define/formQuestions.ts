import { z } from 'zod'
import { type FieldProblem } from '../../lib/problem.ts'
import type { Words } from '../../lib/words.ts'
import { choiceLabelOn, fieldLabel } from '../words/labels.ts'
import type { Field, FieldType } from './field.ts'
import type { Registry, ResolvedObject } from './registry.ts'

/** What a form outside asks of: always a lead. */
export const askedObject = 'lead'

/** How an answer is given; a type that is not here cannot be asked for outside of the house. */
const kinds = {
  text: 'line', email: 'email', phone: 'phone', url: 'address', address: 'line', longText: 'lines', number: 'number', money: 'number', date: 'date',
  choice: 'one', multiChoice: 'several', boolean: 'yes', rating: 'number',
} as const satisfies Partial<Record<FieldType, string>>
export type AnswerKind = (typeof kinds)[keyof typeof kinds]

/** Fields of a lead that say what we make of it, or where it came from: nobody outside is asked for them. */
const ours: ReadonlySet<string> = new Set(['status', 'source', 'rating', 'score', 'externalId'])
const touches = /^(first|last)Touch/

const line = (max: number) => z.string().max(max).optional()
const question = z.strictObject({ field: z.string().min(1).max(80), required: z.boolean().optional(), labelEn: line(200), labelZh: line(200), helpEn: line(300), helpZh: line(300) })
const questions = z.array(question).min(1).max(40)
/** One field that is asked for; where it says nothing of its own, the field's own words stand. */
export type FormQuestion = z.infer<typeof question>

/** A question as people read it. */
export interface ShownQuestion {
  readonly field: string
  readonly kind: AnswerKind
  readonly label: Words
  readonly help: Words | undefined
  readonly required: boolean
  /** Characters at most. */
  readonly max: number
  readonly choices: readonly { readonly value: string; readonly label: Words }[]
}

/** The questions as they are stored; undefined where they are none. */
export function readQuestions(value: unknown): readonly FormQuestion[] | undefined {
  const read = questions.safeParse(value)
  return read.success ? read.data : undefined
}

/** Whether a form may ask for this field of a lead. */
export function mayAsk(name: string, field: Field): boolean {
  return Object.hasOwn(kinds, field.type) && field.writtenBy === undefined && field.administrators !== true && !ours.has(name) && !touches.test(name)
}

/** The fields that a form may ask for, in the order of the declaration; those of the company last. */
export function askable({ fields }: Pick<ResolvedObject, 'fields'>): readonly string[] {
  return Object.entries(fields).filter(([name, field]) => mayAsk(name, field)).map(([name]) => name)
}

/** Fields without which no lead can be made, so that a form must ask for them. */
export function mustAsk({ fields }: Pick<ResolvedObject, 'fields'>): readonly string[] {
  return Object.entries(fields).filter(([, field]) => field.required === true && field.default === undefined && field.type !== 'autoNumber').map(([name]) => name)
}

/** The questions as people read them; of a field that is no more there is none. */
export function shownQuestions(registry: Registry, given: readonly FormQuestion[]): readonly ShownQuestion[] {
  const object = registry.object(askedObject)
  return given.flatMap((asked) => {
    const field = Object.hasOwn(object.fields, asked.field) ? object.fields[asked.field] : undefined
    return field === undefined || !mayAsk(asked.field, field) ? [] : [shown(object, asked, field)]
  })
}

function shown(object: ResolvedObject, { field: name, required, labelEn, labelZh, helpEn, helpZh }: FormQuestion, field: Field): ShownQuestion {
  const own = fieldLabel(object.name, field, name)
  const choices = field.type === 'choice' || field.type === 'multiChoice' ? field.choices.filter((choice) => field.retired?.includes(choice) !== true) : []
  return {
    field: name, kind: kindOf(field), label: { en: labelEn || own.en, zh: labelZh || own.zh }, help: helpOf(helpEn, helpZh) ?? field.help,
    required: required === true || field.required === true, max: 'max' in field && typeof field.max === 'number' && kindOf(field) !== 'number' ? field.max : 40,
    choices: choices.map((value) => ({ value, label: choiceLabelOn(object, name, value) })),
  }
}

function helpOf(en: string | undefined, zh: string | undefined): Words | undefined {
  const given = en || zh
  return given ? { en: en || given, zh: zh || given } : undefined
}

function kindOf({ type }: Field): AnswerKind {
  const byType: Readonly<Partial<Record<FieldType, AnswerKind>>> = kinds
  return byType[type] ?? 'line'
}

/** What keeps questions from being kept: none, too many, unknown fields, one twice, or a field left out that every lead needs. */
export function questionProblems(registry: Registry, value: unknown): readonly FieldProblem[] {
  const given = readQuestions(value)
  if (given === undefined) return [problem({ en: 'Give between 1 and 40 questions, each with its field.', zh: '请填写 1 至 40 个填写项，每项对应一个字段。' })]
  const object = registry.object(askedObject)
  const names = given.map(({ field }) => field)
  const left = mustAsk(object).filter((name) => !names.includes(name))
  return [
    ...names.filter((name) => !askable(object).includes(name)).map((name) => problem({ en: 'The field {name} cannot be asked for.', zh: '字段 {name} 不能作为填写项。' }, name)),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => problem({ en: 'The field {name} is asked for twice.', zh: '字段 {name} 重复。' }, name)),
    ...left.map((name) => problem({ en: 'Every lead needs {name}: ask for it.', zh: '线索必须有{name}，请加入填写项。' }, fieldLabel(object.name, object.fields[name], name))),
    ...(names.some((name) => ['phone', 'email', 'wechat'].includes(name)) ? [] : [problem({ en: 'Ask for a phone, an email or a WeChat name, so that somebody can answer.', zh: '请至少询问电话、邮箱或微信之一，以便回复。' })]),
  ]
}

function problem(message: Words, name: string | Words = ''): FieldProblem {
  const said = typeof name === 'string' ? { en: name, zh: name } : name
  const filled = { en: message.en.replace('{name}', said.en.slice(0, 80)), zh: message.zh.replace('{name}', said.zh.slice(0, 80)) }
  return { path: '/questions', rule: 'leadForm.questions', message: filled }
}
