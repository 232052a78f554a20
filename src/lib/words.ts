/** The languages of the product. */
export type Language = 'en' | 'zh'
export const languages: readonly Language[] = ['en', 'zh']

/** One text in every language: a missing language does not compile. `plural` is English only (Chinese has none). */
export interface Words {
  readonly en: string
  readonly zh: string
  readonly plural?: string
}

/** Values named in a text as {name}. */
export type WordValues = Readonly<Record<string, string | number>>

/**
 * The text in one language, its {names} filled in; an unknown name stays as it is, so that a fault is seen. In Chinese a
 * value of Latin letters or figures is set apart by a space from the Chinese words around it, as printers set it.
 */
export function say(words: Words, language: Language, values: WordValues = {}): string {
  const text = words[language]
  return text.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    const value = String((Object.hasOwn(values, name) ? values[name] : undefined) ?? whole)
    return language === 'zh' ? spaced(value, text.charAt(at - 1), text.charAt(at + whole.length)) : value
  })
}

const han = /\p{Script=Han}/u
const latin = /[A-Za-z\d]/

function spaced(value: string, before: string, after: string): string {
  const left = han.test(before) && latin.test(value.charAt(0)) ? ' ' : ''
  const right = han.test(after) && latin.test(value.charAt(value.length - 1)) ? ' ' : ''
  return `${left}${value}${right}`
}

/** The plural of a noun: English as declared or by rule, Chinese unchanged. */
export function plural(words: Words, language: Language): string {
  if (language === 'zh') return words.zh
  if (words.plural !== undefined) return words.plural
  if (/[^aeiou]y$/.test(words.en)) return `${words.en.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(words.en) ? `${words.en}es` : `${words.en}s`
}
