import type { Language } from '../../../lib/words.ts'
import { type Rule, type RuleDay, type Weekday, weekdays } from './rule.ts'

const english: Readonly<Record<Weekday, string>> = { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' }
const chinese: Readonly<Record<Weekday, string>> = { MO: '周一', TU: '周二', WE: '周三', TH: '周四', FR: '周五', SA: '周六', SU: '周日' }
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const units = { minutely: ['minute', '分钟'], hourly: ['hour', '小时'], daily: ['day', '天'], weekly: ['week', '周'], monthly: ['month', '个月'], yearly: ['year', '年'] } as const
const each = { minutely: ['Every minute', '每分钟'], hourly: ['Every hour', '每小时'], daily: ['Every day', '每天'], weekly: ['Every week', '每周'], monthly: ['Every month', '每月'], yearly: ['Every year', '每年'] } as const
const workdays = 'MO TU WE TH FR'

/** The rule as a person says it: 'Every 2nd Tuesday of the month until 2026-12-31', '每月第 2 个周二，至 2026-12-31'. */
export function ruleInWords(rule: Rule, language: Language): string {
  return language === 'zh' ? inChinese(rule) : inEnglish(rule)
}

function inEnglish(rule: Rule): string {
  const { frequency, interval, days, monthDays, positions, count, until } = rule
  const every = interval === 1 ? each[frequency][0] : `Every ${interval} ${units[frequency][0]}s`
  const where = placesInEnglish(rule)
  const position = positions.length === 0 ? '' : ` (the ${joined(positions.map(ordinal), 'and')} of these)`
  const named = days.length > 0 && isWorkdays(days) && interval === 1 && frequency !== 'monthly' && frequency !== 'yearly' && monthDays.length === 0 ? 'Every working day' : `${every}${where}`
  const end = count !== undefined ? `, ${count} ${count === 1 ? 'time' : 'times'}` : until === undefined ? '' : ` until ${until.slice(0, 10)}`
  return `${named}${position}${end}`
}

function placesInEnglish({ frequency, days, monthDays, months: named, weekNumbers, yearDays, hours, minutes }: Rule): string {
  const parts: string[] = []
  if (weekNumbers.length > 0) parts.push(` in ${joined(weekNumbers.map((week) => (week < 0 ? `the ${ordinal(week)} week` : `week ${week}`)), 'and')}`)
  if (yearDays.length > 0) parts.push(` on the ${joined(yearDays.map(ordinal), 'and')} day of the year`)
  if (days.length > 0) parts.push(` on ${joined(days.map(({ day, nth }) => (nth === undefined ? english[day] : `the ${ordinal(nth)} ${english[day]}`)), 'and')}`)
  if (monthDays.length > 0) parts.push(` on the ${joined(monthDays.map((day) => (day === -1 ? 'last day' : day < 0 ? `${ordinal(day)} day` : ordinal(day))), 'and')}`)
  if (named.length > 0) parts.push(`${frequency === 'yearly' && days.length + monthDays.length > 0 ? ' of' : ' in'} ${joined(named.map((month) => months[month - 1] ?? ''), 'and')}`)
  if (hours.length > 0) parts.push(` at ${joined(hours.map((hour) => `${hour} h`), 'and')}`)
  if (minutes.length > 0) parts.push(` at minute ${joined(minutes.map(String), 'and')}`)
  return parts.join('')
}

function inChinese(rule: Rule): string {
  const { frequency, interval, days, monthDays, positions, months: named, weekNumbers, yearDays, hours, minutes, count, until } = rule
  const every = interval === 1 ? each[frequency][1] : `每 ${interval} ${units[frequency][1]}`
  const weeks = weekNumbers.length === 0 ? '' : weekNumbers.map((week) => (week < 0 ? `倒数第 ${-week} 周` : `第 ${week} 周`)).join('、')
  const ofYear = yearDays.length === 0 ? '' : `${weeks === '' ? '' : '的'}${yearDays.map((day) => (day < 0 ? `倒数第 ${-day} 天` : `第 ${day} 天`)).join('、')}`
  const clock = `${hours.length === 0 ? '' : ` ${hours.join('、')} 时`}${minutes.length === 0 ? '' : ` ${minutes.join('、')} 分`}`
  const month = named.length === 0 ? '' : ` ${named.map((one) => `${one} 月`).join('、')}`
  const dates = monthDays.length === 0 ? '' : monthDays.map((day) => (day === -1 ? '最后一天' : day < 0 ? `倒数第 ${-day} 天` : ` ${day} 日`)).join('、')
  const weekly = frequency === 'weekly' && interval === 1
  const on = days.length === 0 ? '' : days.map(({ day, nth }) => (nth === undefined ? chinese[day] : `${nth === -1 ? '最后一个' : nth < 0 ? `倒数第 ${-nth} 个` : `第 ${nth} 个`}${chinese[day]}`)).join('、')
  const body = isWorkdays(days) && interval === 1 && (weekly || frequency === 'daily') && monthDays.length === 0 ? '每个工作日' : `${weekly && on !== '' ? '每' : every}${month}${weeks}${ofYear}${dates}${!weekly && on !== '' && interval > 1 ? '的' : ''}${on}`
  const position = positions.length === 0 ? '' : `（取第 ${positions.join('、')} 个）`
  return `${body}${clock}${position}${count !== undefined ? `，共 ${count} 次` : until === undefined ? '' : `，至 ${until.slice(0, 10)}`}`
}

function isWorkdays(days: readonly RuleDay[]): boolean {
  return days.every(({ nth }) => nth === undefined) && weekdays.filter((day) => days.some((one) => one.day === day)).join(' ') === workdays
}

function ordinal(number: number): string {
  if (number === -1) return 'last'
  if (number < 0) return `${ordinal(-number)} last`
  const tail = number % 100 > 10 && number % 100 < 14 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' } as Readonly<Record<number, string>>)[number % 10] ?? 'th'
  return `${number}${tail}`
}

function joined(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1) ?? ''}`
}
