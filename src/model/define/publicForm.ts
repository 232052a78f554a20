import type { Words } from '../../lib/words.ts'
import { findChoiceLabel } from '../words/labels.ts'
import { readQuestions, type ShownQuestion, shownQuestions } from './formQuestions.ts'
import type { Registry } from './registry.ts'

/** All that people outside see of a form, in both languages. */
export interface PublicForm {
  readonly title: Words
  readonly intro: Words | undefined
  readonly thanks: Words
  readonly questions: readonly ShownQuestion[]
  readonly consent: { readonly wording: Words; readonly required: boolean; readonly channels: readonly { readonly value: string; readonly label: Words }[] } | undefined
  /** Where a person goes on afterwards. */
  readonly redirect: string | undefined
  /** Sites that may show it inside a page of theirs. */
  readonly origins: readonly string[]
}

const usual = {
  title: { en: 'Get in touch', zh: '联系我们' },
  thanks: { en: 'Thank you. We have got your details and will be in touch.', zh: '感谢您的填写，我们会尽快与您联系。' },
  consent: { en: 'You may reach me about this by:', zh: '我同意通过以下方式与我联系：' },
} as const satisfies Record<string, Words>

/** The form as people outside see it, of a record of lead forms or of what is being written of one. */
export function publicForm(registry: Registry, values: Readonly<Record<string, unknown>>): PublicForm {
  const channels = texts(values['consentChannels'])
  return {
    title: wordsOf(values, 'title') ?? usual.title,
    intro: wordsOf(values, 'intro'),
    thanks: wordsOf(values, 'thanks') ?? usual.thanks,
    questions: shownQuestions(registry, readQuestions(values['questions']) ?? []),
    consent: channels.length === 0 ? undefined : {
      wording: wordsOf(values, 'consent') ?? usual.consent, required: values['consentRequired'] === true,
      channels: channels.map((value) => ({ value, label: findChoiceLabel('leadForm', 'consentChannels', value) ?? { en: value, zh: value } })),
    },
    redirect: textIn(values['redirect']),
    origins: texts(values['origins']).filter(isOrigin),
  }
}

/** A site by scheme and host, as browsers name it. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/.test(text) && text.length <= 200
}

/** One language stands in for the other where only one was written. */
export function wordsOf(values: Readonly<Record<string, unknown>>, name: string): Words | undefined {
  const [en, zh] = [textIn(values[`${name}En`]), textIn(values[`${name}Zh`])]
  const given = en ?? zh
  return given === undefined ? undefined : { en: en ?? given, zh: zh ?? given }
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
