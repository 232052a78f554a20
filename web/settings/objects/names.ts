/** What a person called it, in each language; at least one is given. */
export interface Named { readonly zh: string; readonly en: string }

export const keyPattern = /^x[A-Z][A-Za-z0-9]{0,38}$/

/** Latin words of a name: its English one, else the Chinese one read aloud. */
export async function wordsOf({ zh, en }: Named): Promise<readonly string[]> {
  const latin = split(en)
  if (latin.length > 0) return latin
  if (!/\p{Script=Han}/u.test(zh)) return split(zh)
  const { pinyin } = await import('pinyin-pro')
  return pinyin(zh, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).flatMap(split)
}

function split(text: string): readonly string[] {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
}

/** xSerialNumber; with a number where that is taken. */
export function ownKey(words: readonly string[], taken: (key: string) => boolean, otherwise: string): string {
  const joined = words.map(capital).join('').replace(/^[^A-Za-z]+/, '')
  const base = `x${joined === '' ? otherwise : capital(joined)}`.slice(0, 36)
  return free(base, taken)
}

/** The key of a choice: inUse; with a number where that is taken. */
export function choiceKey(words: readonly string[], taken: (key: string) => boolean): string {
  const [first = 'choice', ...rest] = words
  return free(`${first.toLowerCase()}${rest.map(capital).join('')}`.slice(0, 50), taken)
}

function capital(word: string): string {
  return `${(word[0] ?? '').toUpperCase()}${word.slice(1)}`
}
function free(base: string, taken: (key: string) => boolean): string {
  if (!taken(base)) return base
  let number = 2
  while (taken(`${base}${number}`)) number += 1
  return `${base}${number}`
}

/** As the records of the configuration keep a name: one that always stands, and each language's own. */
export function nameFields({ zh, en }: Named, language: 'zh' | 'en'): { readonly label: string; readonly labelZh: string | null; readonly labelEn: string | null } {
  const [first, second] = language === 'zh' ? [zh, en] : [en, zh]
  const label = first.trim() === '' ? second.trim() : first.trim()
  return { label, labelZh: zh.trim() === '' ? null : zh.trim(), labelEn: en.trim() === '' ? null : en.trim() }
}
