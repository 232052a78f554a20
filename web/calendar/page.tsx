import { DndContext, DragOverlay } from '@dnd-kit/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { both } from '../board/questions.ts'
import { listQuery } from '../data/records.ts'
import type { Row } from '../data/values.ts'
import type { ListState } from '../list/state.ts'
import { fieldNamed } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { useIsPhone } from '../parts/media.ts'
import { Failure, Note } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { dayOf, daysShown, type Span, stepped, within } from './days.ts'
import { Carried, Day } from './day.tsx'
import { useDragging } from './dragging.ts'
import { useMoving } from './moving.ts'
import './calendar.css'

/** Records that are drawn at once; more on demand. */
const most = 200

/** Any object whose records have a date, as a month or a week; on a phone as a list of days. */
export function CalendarPage({ state }: { readonly state: ListState }) {
  const { say, formats, language } = useSpeech()
  const phone = useIsPhone()
  const { object, view, question, search } = state
  const field = view.date ?? ''
  const declared = fieldNamed(object, field)
  const type = declared?.type === 'datetime' ? 'datetime' : 'date'
  const span: Span = search.span ?? 'month'
  const today = formats.today()
  const day = search.day ?? today
  const days = daysShown(day, span, formats.weekStart)
  const tone = toneField(state)
  const end = type === 'datetime' && fieldNamed(object, 'end')?.type === 'datetime' ? 'end' : undefined
  const rows = useInfiniteQuery(listQuery(object.name, {
    filter: both(question.filter, within(field, days)), sort: [{ field }], limit: most, search: question.search, asOf: question.asOf,
    fields: [...new Set([object.title, field, ...(end === undefined ? [] : [end]), ...(tone === undefined ? [] : [tone]), ...(object.state === undefined ? [] : [object.state.field])])],
  }))
  const moving = useMoving(object, { field, type, end })
  const dragging = useDragging(moving)
  const byDay = new Map<string, Row[]>()
  const found = rows.data?.pages.flatMap((page) => page.rows) ?? []
  for (const row of found) {
    const at = dayOf(row, field, type, formats.zone)
    byDay.set(at, [...(byDay.get(at) ?? []), row])
  }
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const spoken = (date: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(Date.parse(`${date}T00:00:00Z`))
  const last = days.at(-1) ?? day
  const title = span === 'month' ? spoken(`${day.slice(0, 7)}-01`, { year: 'numeric', month: 'long' }) : `${spoken(days[0] ?? day, { month: 'short', day: 'numeric' })} – ${spoken(last, { year: 'numeric', month: 'short', day: 'numeric' })}`
  // On a phone a month lists the days that have something; a week all of its days, so that there is where to drag to.
  const listed = phone && span === 'month' ? days.filter((date) => (byDay.get(date)?.length ?? 0) > 0 && date.startsWith(day.slice(0, 7))) : days
  const go = (to: string) => state.change({ day: to === today ? undefined : to })
  return (
    <div className="calendar-page">
      <div className="row calendar-head">
        <IconButton icon="left" label={say(calendarWords.earlier)} onClick={() => go(stepped(day, span, -1))} />
        <IconButton icon="right" label={say(calendarWords.later)} onClick={() => go(stepped(day, span, 1))} />
        <Button onClick={() => go(today)}>{say(calendarWords.today)}</Button>
        <h2 aria-live="polite">{title}</h2>
        <span className="spring" />
        <div className="row calendar-spans" role="group" aria-label={say(calendarWords.span)}>
          {(['month', 'week'] as const).map((each) => <button key={each} type="button" className={`button small ${each === span ? 'chosen' : ''}`} aria-pressed={each === span} onClick={() => state.change({ span: each === 'month' ? undefined : each })}>{say(calendarWords[each])}</button>)}
        </div>
      </div>
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.hasNextPage && <div className="bar-note"><Note tone="warn" actions={<Button busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>{say(calendarWords.loadMore, { count: formats.number(most, 0) })}</Button>}>{say(calendarWords.tooMany, { count: formats.number(found.length, 0) })}</Note></div>}
      {!phone && <div className="calendar-names" aria-hidden="true">{days.slice(0, 7).map((date) => <span key={date}>{spoken(date, { weekday: 'short' })}</span>)}</div>}
      <DndContext {...dragging.context}>
      <div className={`calendar-grid ${phone ? 'listed' : span}`} aria-busy={rows.isPending}>
        {listed.map((date) => (
          <Day
            key={date} date={date} name={spoken(date, { weekday: phone ? 'short' : 'long', month: 'long', day: 'numeric' })} object={object} rows={byDay.get(date) ?? []} field={field} tone={tone} timed={type === 'datetime'}
            outside={span === 'month' && !date.startsWith(day.slice(0, 7))} today={date === today} most={phone || span === 'week' ? most : 3} listed={phone}
            moving={moving} onMore={() => state.change({ day: date, span: 'week' })}
          />
        ))}
        {phone && rows.isSuccess && listed.length === 0 && <p className="muted calendar-none">{say(calendarWords.none)}</p>}
      </div>
      <DragOverlay dropAnimation={null}>{dragging.active !== undefined && <Carried object={object} row={dragging.active} field={field} tone={tone} timed={type === 'datetime'} />}</DragOverlay>
      </DndContext>
      <p className="unseen" id="calendar-move">{say(calendarWords.move)}</p>
    </div>
  )
}

/** The choice by whose tone a record is marked: what kind it is, else how it stands. */
function toneField({ object }: ListState): string | undefined {
  const kind = fieldNamed(object, 'kind')
  return kind?.type === 'choice' && kind.tones !== undefined ? 'kind' : object.state?.field
}

