import type { Language } from '../../lib/words.ts'

/** The language that the header Accept-Language prefers among ours (RFC 9110, 12.5.4), or undefined when it names none of them. */
export function preferredLanguage(header: string | undefined): Language | undefined {
  if (header === undefined || header.length > 500) return undefined
  const wishes = header.split(',').map((part) => {
    const [range = '', ...parameters] = part.trim().split(';')
    const weight = parameters.map((each) => /^\s*q=([0-9.]+)\s*$/.exec(each)?.[1]).find((each) => each !== undefined)
    return { range: range.trim().toLowerCase(), weight: weight === undefined ? 1 : Number(weight) }
  })
  const ours = wishes.flatMap(({ range, weight }) => {
    const language = languageOf(range)
    return language === undefined || !(weight > 0) ? [] : [{ language, weight }]
  })
  return ours.sort((one, other) => other.weight - one.weight)[0]?.language
}

function languageOf(range: string): Language | undefined {
  if (range === 'zh' || range.startsWith('zh-')) return 'zh'
  return range === 'en' || range.startsWith('en-') ? 'en' : undefined
}
