import { DndContext, DragOverlay } from '@dnd-kit/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { addDays } from '../../src/lib/calendar.ts'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { both } from '../board/questions.ts'
import { useRights } from '../data/me.ts'
import { listQuery, rowsQuery } from '../data/records.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { instantInZone } from '../../src/model/fields/calendarText.ts'
import type { ListState } from '../list/state.ts'
import { fieldNamed, model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { useIsPhone } from '../parts/media.ts'
import { Failure, Note } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { useCreate } from '../shell/creation.tsx'
import { daysShown, type Span, stepped, within } from './days.ts'
import { Carried, Day } from './day.tsx'
import { useDragging } from './dragging.ts'
import { byDays, gridRows, isVirtual, virtualRows } from './gather.ts'
import { Grid } from './grid.tsx'
import { clockOf } from './layout.ts'
import { Team } from './team.tsx'
import { useMoving } from './moving.ts'
import './calendar.css'

/** Records that are drawn at once; more on demand. */
const most = 200

const FeedDialog = lazy(() => import('./feed-dialog.tsx').then((module) => ({ default: module.FeedDialog })))
const seriesFields = ['subject', 'kind', 'rule', 'startsOn', 'startTime', 'zone', 'duration', 'excluded', 'added', 'endedOn', 'owner']
const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }

/** Any object whose records have a date: by month, week, day and team; on a phone as a list of days. */
export function CalendarPage({ state }: { readonly state: ListState }) {
  const { say, formats, language } = useSpeech()
  const phone = useIsPhone()
  const { object, view, question, search } = state
  const field = view.date ?? ''
  const declared = fieldNamed(object, field)
  const type = declared?.type === 'datetime' ? 'datetime' : 'date'
  const timed = type === 'datetime'
  const span: Span = search.span ?? 'month'
  const allDay = timed && fieldNamed(object, 'allDayOn')?.type === 'date' ? 'allDayOn' : undefined
  const [subscribing, setSubscribing] = useState(false)
  const create = useCreate()
  const rights = useRights()
  const today = formats.today()
  const day = search.day ?? today
  const days = daysShown(day, span, formats.weekStart)
  const tone = toneField(state)
  const end = type === 'datetime' && fieldNamed(object, 'end')?.type === 'datetime' ? 'end' : undefined
  const repeats = object.fields['series'] !== undefined && model.objects.has('activitySeries') && rights.mayRead('activitySeries')
  const series = useQuery({ ...rowsQuery('activitySeries', { filter: JSON.stringify(question.filter ?? null).includes('"viewer":"me"') ? mine : undefined, fields: seriesFields, limit: 200 }), enabled: repeats && question.asOf === undefined })
  const rows = useInfiniteQuery(listQuery(object.name, {
    filter: both(question.filter, allDay === undefined ? within(field, days) : { or: [within(field, days), allDayWithin(allDay, days)] }), sort: [{ field }], limit: most, search: question.search, asOf: question.asOf,
    fields: [...new Set([object.title, field, ...(end === undefined ? [] : [end]), ...(allDay === undefined ? [] : [allDay, 'allDayUntil']), ...(repeats ? ['series', 'occurrence', 'occurrenceTime'] : []), 'owner', ...(tone === undefined ? [] : [tone]), ...(object.state === undefined ? [] : [object.state.field])])],
  }))
  const moving = useMoving(object, { field, type, end })
  const dragging = useDragging(moving)
  const found = rows.data?.pages.flatMap((page) => page.rows) ?? []
  const drawn = [...found, ...virtualRows(repeats ? series.data?.rows ?? [] : [], found, days, today, formats.zone)]
  const places = { field, end, allDay, type, zone: formats.zone } as const
  const byDay = byDays(drawn, days, places)
  const grid = timed && !phone && (span === 'week' || span === 'day')
  const look = { field, tone, timed }
  const mayCreate = rights.mayCreate(object.name) && moving.may
  const draw = (date: string, from: number, to: number) => create({ object: object.name, values: { ...(end === undefined ? {} : { [end]: instantInZone(date, clockOf(to), formats.zone) }), [field]: instantInZone(date, clockOf(from), formats.zone), ...(object.fields['kind'] === undefined ? {} : { kind: 'meeting' }) } })
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
  const spoken = (date: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(Date.parse(`${date}T00:00:00Z`))
  const last = days.at(-1) ?? day
  const nameOf = (date: string, length: 'short' | 'long') => spoken(date, { weekday: length, month: length === 'short' ? 'numeric' : 'long', day: 'numeric' })
  const title = span === 'day' ? spoken(day, { year: 'numeric', month: 'short', day: 'numeric', weekday: 'long' }) : span === 'month' ? spoken(`${day.slice(0, 7)}-01`, { year: 'numeric', month: 'long' }) : `${spoken(days[0] ?? day, { month: 'short', day: 'numeric' })} – ${spoken(last, { year: 'numeric', month: 'short', day: 'numeric' })}`
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
          {(timed ? ['month', 'week', 'day', 'team'] as const : ['month', 'week'] as const).map((each) => <button key={each} type="button" className={`button small ${each === span ? 'chosen' : ''}`} aria-pressed={each === span} onClick={() => state.change({ span: each === 'month' ? undefined : each })}>{say(calendarWords[each])}</button>)}
        </div>
        {object.name === 'activity' && <Button onClick={() => setSubscribing(true)}>{say(calendarWords.subscribe)}</Button>}
      </div>
      {subscribing && <Suspense><FeedDialog onClose={() => setSubscribing(false)} /></Suspense>}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.hasNextPage && <div className="bar-note"><Note tone="warn" actions={<Button busy={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>{say(calendarWords.loadMore, { count: formats.number(most, 0) })}</Button>}>{say(calendarWords.tooMany, { count: formats.number(found.length, 0) })}</Note></div>}
      {!phone && !grid && span !== 'team' && <div className="calendar-names" aria-hidden="true">{days.slice(0, 7).map((date) => <span key={date}>{spoken(date, { weekday: 'short' })}</span>)}</div>}
      <DndContext {...dragging.context}>
      {grid && <Grid key={span} object={object} days={days} today={today} rows={gridRows(drawn, places).map((each) => ({ ...each, virtual: isVirtual(each.row) }))} allDay={byDays(drawn.filter((row) => row[field] === undefined || row[field] === null), days, places)} look={look} moving={moving} nameOf={nameOf} onCreate={mayCreate ? draw : undefined} />}
      {!grid && span === 'team' && !phone && <Team object={object} days={days} today={today} byDay={byDay} look={look} moving={moving} nameOf={nameOf} />}
      {!grid && (span !== 'team' || phone) && <div className={`calendar-grid ${phone ? 'listed' : span}`} aria-busy={rows.isPending}>
        {listed.map((date) => (
          <Day
            key={date} date={date} name={spoken(date, { weekday: phone ? 'short' : 'long', month: 'long', day: 'numeric' })} object={object} rows={byDay.get(date) ?? []} field={field} tone={tone} timed={type === 'datetime'}
            outside={span === 'month' && !date.startsWith(day.slice(0, 7))} today={date === today} most={phone || span === 'week' ? most : 3} listed={phone}
            moving={moving} onMore={() => state.change({ day: date, span: 'week' })}
          />
        ))}
        {phone && rows.isSuccess && listed.length === 0 && <p className="muted calendar-none">{say(calendarWords.none)}</p>}
      </div>}
      <DragOverlay dropAnimation={null}>{dragging.active !== undefined && <Carried object={object} row={dragging.active} field={field} tone={tone} timed={type === 'datetime'} />}</DragOverlay>
      </DndContext>
      <p className="unseen" id="calendar-move">{say(calendarWords.move)}</p>
    </div>
  )
}

/** Records that take whole days of the span, also those that began within the month before it. */
function allDayWithin(field: string, days: readonly string[]): Filter {
  return { field, is: 'between', value: [addDays(days[0] ?? '', -31), days.at(-1) ?? ''] }
}

/** The choice by whose tone a record is marked: what kind it is, else how it stands. */
function toneField({ object }: ListState): string | undefined {
  const kind = fieldNamed(object, 'kind')
  return kind?.type === 'choice' && kind.tones !== undefined ? 'kind' : object.state?.field
}

