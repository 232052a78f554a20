import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { type Row, textOf } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { gridRows } from './gather.ts'

/** The hours of the strip: what lies outside is drawn at its edge. */
const [opens, closes] = [8 * 60, 20 * 60]
const places = { field: 'start', end: 'end', allDay: 'allDayOn', type: 'datetime' } as const

/** How a person's day is taken between eight and eight, at a glance; whoever is away is away. */
export function FreeBusy({ rows, away }: { readonly rows: readonly Row[]; readonly away: boolean }) {
  const { say, formats } = useSpeech()
  if (away) return <span className="free-busy away">{say(calendarWords.away)}</span>
  const wholeDay = rows.some((row) => textOf(row['start']) === '' && textOf(row['allDayOn']) !== '' && row['status'] !== 'cancelled')
  const taken = wholeDay ? [{ from: opens, to: closes }] : gridRows(rows.filter((row) => row['status'] !== 'cancelled'), { ...places, zone: formats.zone })
  const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const told = wholeDay ? say(calendarWords.busyAllDay) : taken.length === 0 ? say(calendarWords.free) : say(calendarWords.busy, { times: formats.list(taken.map(({ from, to }) => `${clock(from)}–${clock(to)}`)) })
  const share = (minutes: number) => `${Math.min(100, Math.max(0, ((minutes - opens) / (closes - opens)) * 100))}%`
  return (
    <span className="free-busy" role="img" aria-label={told} title={told}>
      {taken.map(({ from, to }, index) => <i key={index} style={{ insetInlineStart: share(from), width: `max(2px, calc(${share(to)} - ${share(from)}))` }} />)}
    </span>
  )
}
