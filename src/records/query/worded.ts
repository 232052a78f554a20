import type { Json } from '../../lib/json.ts'
import { type Language, languages, type Words } from '../../lib/words.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { withDates } from '../../model/words/dates.ts'
import { findChoiceLabelOn } from '../../model/words/labels.ts'

/** A text that begins with the key of a choice ('churn 2026-11-25'), as people read it. */
export interface Worded {
  /** With the word of the reader's language, and a date as that language writes it. */
  readonly read: (text: Json, language: Language) => Json
  /** With the words of all languages: whoever looks for it types one of them. */
  readonly everywhere: (text: string) => string
}

const prepared = new WeakMap<ResolvedObject, Map<string, Worded | undefined>>()

/** How the field's text is said in words; undefined for one that stands as it is kept. */
export function wordedBy(object: ResolvedObject, name: string): Worded | undefined {
  let known = prepared.get(object)
  if (known === undefined) prepared.set(object, known = new Map<string, Worded | undefined>())
  if (!known.has(name)) known.set(name, prepare(object, name))
  return known.get(name)
}

function prepare(object: ResolvedObject, name: string): Worded | undefined {
  const field = object.allFields[name]
  const choice = field?.type === 'text' && field.wordOf !== undefined ? object.allFields[field.wordOf] : undefined
  if (field?.type !== 'text' || field.wordOf === undefined || choice?.type !== 'choice') return undefined
  const byStart = new Map<string, Words>()
  for (const key of choice.choices) {
    const words = findChoiceLabelOn(object, field.wordOf, key)
    // What was kept with the word of one language reads in the other too.
    if (words !== undefined) for (const start of [key, words.en, words.zh]) byStart.set(start, words)
  }
  const parts = (text: string): readonly [Words | undefined, string] => {
    const last = text.lastIndexOf(' ')
    return [byStart.get(last < 0 ? text : text.slice(0, last)), last < 0 ? '' : text.slice(last)]
  }
  return {
    read(text, language) {
      if (typeof text !== 'string') return text
      const [words, rest] = parts(text)
      return words === undefined ? text : `${words[language]}${withDates(rest, language)}`
    },
    everywhere(text) {
      const [words, rest] = parts(text)
      return words === undefined ? text : `${languages.map((language) => words[language]).join(' ')}${rest}`
    },
  }
}
