import type { Language } from '../../lib/words.ts'

/** A text in which dates stand as machines write them (2026-10-31), with those dates as the language writes them. */
export function withDates(text: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', dateStyle: 'medium' })
  return text.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => { const at = Date.parse(`${day}T00:00:00Z`); return Number.isNaN(at) ? day : format.format(at) })
}
