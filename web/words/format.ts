import { addDays, dateInZone } from '../../src/lib/calendar.ts'
import { minorDigits } from '../../src/lib/money.ts'
import type { Language } from '../../src/lib/words.ts'

export interface Formats {
  readonly language: Language
  readonly zone: string
  readonly currency: string
  readonly weekStart: number
  /** YYYY-MM-DD as the language writes it; the year only where it is not this one. */
  date(date: string): string
  fullDate(date: string): string
  dateTime(instant: string): string
  clock(instant: string): string
  /** 'today', '3 d ago', '2 mo ago'. */
  relative(instant: string): string
  relativeDate(date: string): string
  number(value: number, decimals?: number): string
  percent(value: number): string
  /** Minor units; the fraction is left out when it is nothing. */
  money(amount: number, currency?: string): string
  /** Short for heads of lanes and cards: ¥310k, ¥31万. */
  shortMoney(amount: number, currency?: string): string
  duration(seconds: number): string
  bytes(count: number): string
  today(): string
  list(items: readonly string[]): string
}

const day = 86_400_000
/** Between a figure and a Chinese word stands a space, as printers set it. */
const apart = /(\d)(?=\p{Script=Han})/u

/** The formats of one language, for one person's zone and company's currency. */
export function createFormats(language: Language, place: { readonly zone: string; readonly currency: string; readonly weekStart: number }, now: () => number = Date.now): Formats {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const utc = { timeZone: 'UTC' } as const
  const shortDate = new Intl.DateTimeFormat(locale, { ...utc, month: 'short', day: 'numeric' })
  const longDate = new Intl.DateTimeFormat(locale, { ...utc, year: 'numeric', month: 'short', day: 'numeric' })
  const spokenDate = new Intl.DateTimeFormat(locale, { ...utc, weekday: 'long', month: 'long', day: 'numeric' })
  const clock = new Intl.DateTimeFormat(locale, { timeZone: place.zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const style = language === 'zh' ? 'long' : 'narrow'
  // 'yesterday', but '1 mo ago': 'last month' says less than it seems to.
  const near = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style })
  const far = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style })
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const numbers = new Map<string, Intl.NumberFormat>()
  const numberFormat = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options)
    const found = numbers.get(key) ?? new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-US', options)
    numbers.set(key, found)
    return found
  }
  const today = () => dateInZone(now(), place.zone)
  const daysFromToday = (date: string) => Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / day)
  const spoken = (value: number, unit: Intl.RelativeTimeFormatUnit) => (unit === 'month' || unit === 'year' ? far : near).format(value, unit).replace(apart, '$1 ')
  const relativeDays = (days: number) => {
    if (Math.abs(days) < 45) return spoken(days, 'day')
    return Math.abs(days) < 548 ? spoken(Math.round(days / 30.44), 'month') : spoken(Math.round(days / 365.25), 'year')
  }
  const date = (value: string) => (value.slice(0, 4) === today().slice(0, 4) ? shortDate : longDate).format(Date.parse(`${value}T00:00:00Z`))
  const money = (amount: number, currency: string, options: Intl.NumberFormatOptions) =>
    numberFormat({ style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options }).format(amount / 10 ** minorDigits(currency))
  return {
    language, ...place, today, date,
    fullDate: (value) => spokenDate.format(Date.parse(`${value}T00:00:00Z`)),
    dateTime: (instant) => `${date(dateInZone(Date.parse(instant), place.zone))} ${clock.format(Date.parse(instant))}`,
    clock: (instant) => clock.format(Date.parse(instant)),
    relative(instant) {
      const minutes = Math.round((Date.parse(instant) - now()) / 60_000)
      if (Math.abs(minutes) < 1) return spoken(0, 'second')
      if (Math.abs(minutes) < 60) return spoken(minutes, 'minute')
      if (Math.abs(minutes) < 60 * 12) return spoken(Math.round(minutes / 60), 'hour')
      return relativeDays(daysFromToday(dateInZone(Date.parse(instant), place.zone)))
    },
    relativeDate: (value) => relativeDays(daysFromToday(value)),
    number: (value, decimals = 2) => numberFormat({ maximumFractionDigits: decimals }).format(value),
    percent: (value) => numberFormat({ style: 'percent', maximumFractionDigits: 1 }).format(value),
    money(amount, currency = place.currency) {
      const whole = amount % 10 ** minorDigits(currency) === 0
      return money(amount, currency, whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {})
    },
    shortMoney: (amount, currency = place.currency) => money(amount, currency, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }),
    duration(seconds) {
      const minutes = Math.round(seconds / 60)
      const unit = (value: number, name: string) => numberFormat({ style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: 0 }).format(value).replace(apart, '$1 ')
      if (seconds < 60) return unit(seconds, 'second')
      return minutes < 60 ? unit(minutes, 'minute') : `${unit(Math.floor(minutes / 60), 'hour')}${minutes % 60 === 0 ? '' : ` ${unit(minutes % 60, 'minute')}`}`
    },
    bytes: (count) => count < 1_000_000 ? `${numberFormat({ maximumFractionDigits: 0 }).format(Math.ceil(count / 1000))} kB` : `${numberFormat({ maximumFractionDigits: 1 }).format(count / 1_000_000)} MB`,
    list: (items) => lists.format(items),
  }
}

/** The Monday (or the company's first day) of the week of a date. */
export function startOfWeek(date: string, weekStart: number): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((weekday - weekStart + 7) % 7))
}
