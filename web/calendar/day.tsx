import { useDraggable, useDroppable } from '@dnd-kit/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { addDays } from '../../src/lib/calendar.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { type Row, textOf } from '../data/values.ts'
import { fieldNamed } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { Moving } from './moving.ts'

interface DayProps {
  readonly date: string
  readonly name: string
  readonly object: ResolvedObject
  readonly rows: readonly Row[]
  readonly field: string
  readonly tone: string | undefined
  /** Whether a time of day is shown. */
  readonly timed: boolean
  readonly outside: boolean
  readonly today: boolean
  readonly most: number
  readonly listed: boolean
  readonly moving: Moving
  readonly onMore: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** One day with its records; takes those that are dropped on it. */
export function Day({ date, name, object, rows, field, tone, timed, outside, today, most, listed, moving, onMore }: DayProps) {
  const { say, formats } = useSpeech()
  const { setNodeRef, isOver } = useDroppable({ id: date, disabled: !moving.may })
  // Where not all fit, the last line says how many more.
  const shown = rows.length > most ? most - 1 : most
  return (
    <section ref={setNodeRef} className={`calendar-cell ${outside ? 'outside' : ''} ${isOver ? 'over' : ''}`} aria-label={name}>
      <div className={`calendar-date ${today ? 'today' : ''}`} aria-hidden={!listed}>{listed ? name : Number(date.slice(8))}</div>
      <ul>{rows.slice(0, shown).map((row) => <Item key={row.id} object={object} row={row} field={field} tone={tone} timed={timed} date={date} moving={moving} />)}</ul>
      {rows.length > most && <button type="button" className="small link calendar-more" onClick={onMore}>{say(calendarWords.more, { count: formats.number(rows.length - shown, 0) })}</button>}
    </section>
  )
}

/** How the records of a calendar are shown. */
export interface ItemLook { readonly field: string; readonly tone: string | undefined; readonly timed: boolean }
interface ItemProps { readonly object: ResolvedObject; readonly row: Row; readonly field: string; readonly tone: string | undefined; readonly timed: boolean; readonly date: string; readonly moving: Moving }

export function Item({ object, row, field, tone, timed, date, moving }: ItemProps) {
  const labels = useLabels()
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: row.id, data: { row }, disabled: !moving.may || row.version === 0 })
  const value = tone === undefined ? '' : textOf(row[tone])
  const press = (event: KeyboardEvent) => {
    const step = event.altKey ? steps[event.key] : undefined
    if (step === undefined || !moving.may) return
    event.preventDefault()
    moving.move(row, addDays(date, step))
  }
  return (
    <li>
      <Link
        {...listeners} ref={setNodeRef} to="/$objects/$id" params={row.version === 0 ? { objects: 'activity-series', id: row.id.split(' ')[0] ?? '' } : { objects: object.path, id: row.id }} className={`${lookOf(object, row, tone)} ${isDragging ? 'lifted' : ''}`} draggable={false} aria-describedby={moving.may ? 'calendar-move' : undefined}
        title={[value === '' || tone === undefined ? '' : labels.choice(object, tone, value), textOf(row[object.title]) || '–'].filter((part) => part !== '').join(' · ')} onKeyDown={press}
      >
        <Said object={object} row={row} field={field} tone={tone} timed={timed} />
      </Link>
    </li>
  )
}

type Told = Pick<ItemProps, 'object' | 'row' | 'field' | 'tone' | 'timed'>

/** What is carried while it is dragged. */
export function Carried(told: Told) {
  return <div className={`${lookOf(told.object, told.row, told.tone)} carried`}><Said {...told} /></div>
}

/** What an item says of a record. */
export function Said({ object, row, field, tone, timed }: Told) {
  const { formats } = useSpeech()
  const labels = useLabels()
  const value = tone === undefined ? '' : textOf(row[tone])
  return (
    <>
      {timed && textOf(row[field]) !== '' && <time className="calendar-clock" dateTime={textOf(row[field])}>{formats.clock(textOf(row[field]))}</time>}
      <span className="clip">{textOf(row[object.title]) || '–'}</span>
      {value !== '' && tone !== undefined && <span className="unseen">{labels.choice(object, tone, value)}</span>}
    </>
  )
}

/** The classes by which its kind and state are seen. */
export function lookOf(object: ResolvedObject, row: Row, tone: string | undefined): string {
  const choice = tone === undefined ? undefined : fieldNamed(object, tone)
  const colour = choice?.type === 'choice' && tone !== undefined ? choice.tones?.[textOf(row[tone])] ?? 'neutral' : 'neutral'
  const done = object.state !== undefined && ['done', 'cancelled'].includes(textOf(row[object.state.field]))
  return `calendar-item tone-${colour} ${done ? 'done' : ''}`
}
