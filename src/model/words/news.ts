import type { Json, JsonObject } from '../../lib/json.ts'
import { type Language, plural, say } from '../../lib/words.ts'
import type { Registry } from '../define/registry.ts'
import { withDates } from './dates.ts'
import { fieldLabel } from './labels.ts'
import { newsWords } from './ui/news.ts'

export interface NewsShown {
  /** The name of the sentence. */
  readonly title: string
  readonly values: JsonObject
  /** Who did it, and what the record is called, as the reader may read it. */
  readonly who: string | undefined
  readonly record: string | undefined
  readonly language: Language
  /** The object of the record, for the words of its fields. */
  readonly object?: string | undefined
}

/** What a notification says, on the screen as in a mail. */
export function newsSentence(registry: Registry, { title, values, who, record, language, object }: NewsShown): string {
  const words = newsWords[title] ?? newsWords['other'] ?? { en: title, zh: title }
  const named = textIn(values['object'])
  const many = named !== undefined && registry.objects.has(named) ? plural(registry.object(named).label, language) : named ?? ''
  const action = textIn(values['action'])
  return say(words, language, {
    who: who ?? say(newsWords['somebody'] ?? words, language), record: record ?? say(newsWords['unnamed'] ?? words, language),
    fields: fieldsIn(registry, values['fields'], object, language), object: many,
    action: action !== undefined && registry.actions.has(action) ? say(registry.action(action).label, language) : action ?? '',
    count: typeof values['count'] === 'number' ? values['count'] : 0, name: textIn(values['name']) ?? '', finding: withDates(textIn(values['finding']) ?? '', language),
  })
}

const mostFields = 5

function fieldsIn(registry: Registry, names: Json | undefined, object: string | undefined, language: Language): string {
  if (!Array.isArray(names)) return ''
  const fields = object !== undefined && registry.objects.has(object) ? registry.object(object).allFields : {}
  const labels = names.slice(0, mostFields).flatMap((name: Json) => (typeof name === 'string' ? [say(fieldLabel(object ?? '', Object.hasOwn(fields, name) ? fields[name] : undefined, name), language)] : []))
  return labels.join(language === 'zh' ? '、' : ', ') + (names.length > mostFields ? '…' : '')
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
