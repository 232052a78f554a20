import { addDays } from '../../../lib/calendar.ts'
import type { Words } from '../../../lib/words.ts'
import { choiceLabel } from '../../../model/words/labels.ts'

/** The festivals on which customers are thought of: on a day of the Chinese calendar (month, day), or of ours. */
const lunar = { springFestival: [1, 1], lanternFestival: [1, 15], dragonBoat: [5, 5], qixi: [7, 7], midAutumn: [8, 15], doubleNinth: [9, 9] } as const
const solar = { newYear: '01-01', womensDay: '03-08', nationalDay: '10-01', christmas: '12-25' } as const

export type Festival = keyof typeof lunar | keyof typeof solar
export const festivalName = (festival: Festival): Words => choiceLabel('careRule', 'festival', festival)
export const isFestival = (name: string): name is Festival => Object.hasOwn(lunar, name) || Object.hasOwn(solar, name)

const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' })

/** Month and day of the Chinese calendar; a leap month counts for no festival and is undefined. */
export function lunarDay(date: string): { readonly month: number; readonly day: number } | undefined {
  const parts = new Map(chinese.formatToParts(Date.parse(`${date}T12:00:00Z`)).map(({ type, value }) => [type, value]))
  const [month = '', day = ''] = [parts.get('month'), parts.get('day')]
  return /^\d+$/.test(month) ? { month: Number(month), day: Number(day) } : undefined
}

/**
 * Months of which ICU knows the first day wrongly, with the day that the Purple Mountain Observatory publishes: the new moon of
 * 6 February 2027 comes at 23:56 in Beijing, that of 2030 at 00:07.
 */
const published: Readonly<Record<string, string>> = { '2027-02-07': '2027-02-06', '2030-02-02': '2030-02-03' }

/** The next day of the festival, from that day on. */
export function nextFestival(festival: Festival, from: string): string {
  if (isSolar(festival)) {
    const date = `${from.slice(0, 4)}-${solar[festival]}`
    return date >= from ? date : `${Number(from.slice(0, 4)) + 1}-${solar[festival]}`
  }
  const [month, day] = lunar[festival]
  // A year of the Chinese calendar has 385 days at most.
  // Begun a day before: a month that is published later may still be to come.
  for (let ahead = -1; ahead < 400; ahead += 1) {
    const date = addDays(from, ahead)
    const found = lunarDay(date)
    if (found?.month !== month || found.day !== day) continue
    const first = addDays(date, 1 - day)
    const right = addDays(published[first] ?? first, day - 1)
    if (right >= from) return right
  }
  throw new Error(`The Chinese calendar knows no ${festival} after ${from}.`)
}

const isSolar = (festival: Festival): festival is keyof typeof solar => Object.hasOwn(solar, festival)
