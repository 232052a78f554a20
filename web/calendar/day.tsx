import { Link } from '@tanstack/react-router'
import type { DragEvent, KeyboardEvent } from 'react'
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
  readonly over: boolean
  readonly onOver: (date: string | undefined) => void
  readonly moving: Moving
  readonly onMore: () => void
}

const carried = 'application/x-guanxi-record'
const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** One day with its records; takes those that are dropped on it. */
export function Day({ date, name, object, rows, field, tone, timed, outside, today, most, listed, over, onOver, moving, onMore }: DayProps) {
  const { say, formats } = useSpeech()
  // Where not all fit, the last line says how many more.
  const shown = rows.length > most ? most - 1 : most
  const drop = (event: DragEvent) => {
    onOver(undefined)
    const row = readRow(event.dataTransfer.getData(carried))
    if (row === undefined) return
    event.preventDefault()
    moving.move(row, date)
  }
  const enter = (event: DragEvent) => { if (moving.may && event.dataTransfer.types.includes(carried)) { event.preventDefault(); onOver(date) } }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- takes what is dropped; Alt with an arrow is the way of the keys
    <section className={`calendar-cell ${outside ? 'outside' : ''} ${over ? 'over' : ''}`} aria-label={name} onDragOver={enter} onDragLeave={() => onOver(undefined)} onDrop={drop}>
      <div className={`calendar-date ${today ? 'today' : ''}`} aria-hidden={!listed}>{listed ? name : Number(date.slice(8))}</div>
      <ul>{rows.slice(0, shown).map((row) => <Item key={row.id} object={object} row={row} field={field} tone={tone} timed={timed} date={date} moving={moving} />)}</ul>
      {rows.length > most && <button type="button" className="small link calendar-more" onClick={onMore}>{say(calendarWords.more, { count: formats.number(rows.length - shown, 0) })}</button>}
    </section>
  )
}

interface ItemProps { readonly object: ResolvedObject; readonly row: Row; readonly field: string; readonly tone: string | undefined; readonly timed: boolean; readonly date: string; readonly moving: Moving }

function Item({ object, row, field, tone, timed, date, moving }: ItemProps) {
  const { formats } = useSpeech()
  const labels = useLabels()
  const choice = tone === undefined ? undefined : fieldNamed(object, tone)
  const value = tone === undefined ? '' : textOf(row[tone])
  const colour = choice?.type === 'choice' ? choice.tones?.[value] ?? 'neutral' : 'neutral'
  const title = textOf(row[object.title]) || '–'
  const done = object.state !== undefined && ['done', 'cancelled'].includes(textOf(row[object.state.field]))
  const press = (event: KeyboardEvent) => {
    const step = event.altKey ? steps[event.key] : undefined
    if (step === undefined || !moving.may) return
    event.preventDefault()
    moving.move(row, addDays(date, step))
  }
  return (
    <li>
      <Link
        to="/$objects/$id" params={{ objects: object.path, id: row.id }} className={`calendar-item tone-${colour} ${done ? 'done' : ''}`} draggable={moving.may} aria-describedby={moving.may ? 'calendar-move' : undefined}
        title={[value === '' || tone === undefined ? '' : labels.choice(object, tone, value), title].filter((part) => part !== '').join(' · ')} onKeyDown={press}
        onDragStart={(event) => { event.dataTransfer.setData(carried, JSON.stringify(row)); event.dataTransfer.effectAllowed = 'move' }}
      >
        {timed && <time className="calendar-clock" dateTime={textOf(row[field])}>{formats.clock(textOf(row[field]))}</time>}
        <span className="clip">{title}</span>
        {value !== '' && tone !== undefined && <span className="unseen">{labels.choice(object, tone, value)}</span>}
      </Link>
    </li>
  )
}

function readRow(text: string): Row | undefined {
  if (text === '') return undefined
  const value: unknown = JSON.parse(text)
  return isRow(value) ? value : undefined
}
/** What an item of this calendar handed over. */
function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'version' in value && typeof value.version === 'number'
}
