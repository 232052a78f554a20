import { Problem } from '../../../lib/problem.ts'

export function noDays(): Problem {
  const message = { en: 'The file holds no all-day entries.', zh: '文件中没有全天日程。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/content', rule: 'calendar', message }] })
}

export function tooManyDays(most: number): Problem {
  const message = { en: 'The file holds more than {most} entries: take one of holidays only.', zh: '文件超过 {most} 条日程，请使用仅含节假日的日历。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, values: { most }, fields: [{ path: '/content', rule: 'calendar', message, values: { most } }] })
}
