import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import type { Row } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { Block } from './block.tsx'
import { Item, type ItemLook } from './day.tsx'
import { clockOf, type GridRow, hourHeight, minutesOf, sideBySide } from './layout.ts'
import type { Moving } from './moving.ts'
import { useDrawing } from './drawing.ts'

interface GridProps {
  readonly object: ResolvedObject
  readonly days: readonly string[]
  readonly today: string
  readonly rows: readonly GridRow[]
  readonly allDay: ReadonlyMap<string, readonly Row[]>
  readonly look: ItemLook
  readonly moving: Moving
  readonly nameOf: (day: string, length: 'short' | 'long') => string
  readonly onCreate: ((day: string, from: number, to: number) => void) | undefined
}

/** Days as columns of hours: what overlaps stands side by side, the present is a line, an empty stretch is drawn to make something new. */
export function Grid({ object, days, today, rows, allDay, look, moving, nameOf, onCreate }: GridProps) {
  const { say, formats } = useSpeech()
  const scroll = useRef<HTMLDivElement>(null)
  const earliest = rows.reduce((least, { from }) => Math.min(least, from), 8 * 60)
  const first = useRef(earliest)
  useEffect(() => { scroll.current?.scrollTo({ top: Math.max(0, (first.current / 60 - 1) * hourHeight) }) }, [])
  const now = useNow(formats.zone)
  const columns = { gridTemplateColumns: `56px repeat(${days.length}, minmax(0, 1fr))` }
  return (
    <div className="hours" aria-label={say(calendarWords.hours)} role="group">
      <div className="hours-head" style={columns}>
        <span className="hours-zone small muted" title={formats.zone}>{offsetName(formats.zone)}</span>
        {days.map((day) => <div key={day} className={`hours-name ${day === today ? 'today' : ''}`}>{nameOf(day, 'short')}</div>)}
        <span className="hours-zone small muted">{say(calendarWords.allDay)}</span>
        {days.map((day) => <ul key={day} className="hours-all-day" aria-label={`${nameOf(day, 'long')}, ${say(calendarWords.allDay)}`}>{(allDay.get(day) ?? []).map((row) => <Item key={row.id} object={object} row={row} date={day} moving={moving} {...look} timed={false} />)}</ul>)}
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
      <div className="hours-scroll" ref={scroll} tabIndex={0} role="region" aria-label={say(calendarWords.hours)}>
        <div className="hours-body" style={{ ...columns, height: 24 * hourHeight }}>
          <div className="hours-clock" aria-hidden="true">{Array.from({ length: 23 }, (_, hour) => <span key={hour} style={{ top: (hour + 1) * hourHeight }}>{clockOf((hour + 1) * 60)}</span>)}</div>
          {days.map((day) => (
            <Column key={day} day={day} name={nameOf(day, 'long')} object={object} rows={rows.filter((each) => each.day === day)} days={days} look={look} moving={moving} onCreate={onCreate}>
              {day === today && <div className="hours-now" style={{ top: (now / 60) * hourHeight }} aria-hidden="true" />}
            </Column>
          ))}
        </div>
      </div>
    </div>
  )
}

/** Minutes of the present, anew each minute. */
function useNow(zone: string): number {
  const [now, setNow] = useState(() => minutesOf(new Date().toISOString(), zone))
  useEffect(() => {
    const timer = setInterval(() => setNow(minutesOf(new Date().toISOString(), zone)), 60_000)
    return () => clearInterval(timer)
  }, [zone])
  return now
}

interface ColumnProps extends Pick<GridProps, 'object' | 'rows' | 'days' | 'look' | 'moving' | 'onCreate'> { readonly day: string; readonly name: string; readonly children: ReactNode }

function Column({ day, name, object, rows, days, look, moving, onCreate, children }: ColumnProps) {
  const laid = new Map(sideBySide(rows.map(({ row, from, to }) => ({ id: row.id, from, to }))).map((each) => [each.id, each]))
  const drawing = useDrawing(day, onCreate)
  return (
    <section className="hours-column" aria-label={name} data-day={day} {...drawing.handlers}>
      {children}
      {drawing.drawn !== undefined && <div className="hours-drawn" style={{ top: (drawing.drawn.from / 60) * hourHeight, height: ((drawing.drawn.to - drawing.drawn.from) / 60) * hourHeight }}>{clockOf(drawing.drawn.from)} – {clockOf(drawing.drawn.to)}</div>}
      {rows.map((each) => {
        const place = laid.get(each.row.id)
        return <Block key={`${each.row.id} ${each.day}`} object={object} placed={each} column={place?.column ?? 0} columns={place?.columns ?? 1} days={days} look={look} moving={moving} />
      })}
    </section>
  )
}

/** 'GMT+8' of a zone. */
function offsetName(zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(Date.now()).find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

