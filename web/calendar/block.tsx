import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { addDays } from '../../src/lib/calendar.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import { type ItemLook, lookOf, Said } from './day.tsx'
import { minutesAt } from './drawing.ts'
import { clockOf, dayMinutes, type GridRow, hourHeight, leastMinutes, snapped, step } from './layout.ts'
import type { Moving } from './moving.ts'

interface BlockProps {
  readonly object: ResolvedObject
  readonly placed: GridRow
  readonly column: number
  readonly columns: number
  readonly days: readonly string[]
  readonly look: ItemLook
  readonly moving: Moving
}

interface Held { readonly kind: 'move' | 'stretch'; readonly grip: number; readonly day: string; readonly from: number; readonly to: number; readonly moved: boolean }

/** A record in the grid: dragged to another time or day, stretched at its lower edge, moved by Alt with the arrows (with Shift stretched). */
export function Block({ object, placed, column, columns, days, look, moving }: BlockProps) {
  const { say } = useSpeech()
  const { row, day, from, to, virtual = false } = placed
  const [held, setHeld] = useState<Held>()
  const dragged = useRef(false)
  const may = moving.may && !virtual
  const series = virtual ? model.objects.get('activitySeries') : undefined
  const shown = held ?? { day, from, to }
  const begin = (kind: Held['kind']) => (event: PointerEvent<HTMLElement>) => {
    if (!may || event.button !== 0) return
    const own = event.currentTarget.closest('.hours-column')
    if (own === null) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    setHeld({ kind, grip: minutesAt(own, event.clientY) - from, day, from, to, moved: false })
  }
  /** Where it would stand with the pointer where it is. Asked once more as it is let go: the last move may not have been drawn. */
  const carried = (event: PointerEvent<HTMLElement>, holding: Held): Held => {
    const under = document.elementsFromPoint(event.clientX, event.clientY).find((each) => each.classList.contains('hours-column')) ?? event.currentTarget.closest('.hours-column')
    if (under === null) return holding
    const at = minutesAt(under, event.clientY)
    if (holding.kind === 'stretch') { const end = Math.max(from + step, snapped(at)); return { ...holding, to: end, moved: holding.moved || end !== to } }
    const start = Math.min(snapped(at - holding.grip), dayMinutes - step)
    const target = under.getAttribute('data-day') ?? day
    return { ...holding, day: target, from: start, to: start + to - from, moved: holding.moved || start !== from || target !== day }
  }
  const drag = (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    if (held !== undefined) setHeld(carried(event, held))
  }
  const drop = (event: PointerEvent<HTMLElement>) => {
    // The edge lies within the block: what it has done is not done again.
    event.stopPropagation()
    if (held === undefined) return
    const last = carried(event, held)
    dragged.current = last.moved
    if (last.moved) moving.place(row, last.day, last.from, last.to)
    setHeld(undefined)
  }
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || !may) return
    const by = ({ ArrowUp: -step, ArrowDown: step } as Readonly<Record<string, number>>)[event.key] ?? 0
    const across = ({ ArrowLeft: -1, ArrowRight: 1 } as Readonly<Record<string, number>>)[event.key] ?? 0
    if (by === 0 && across === 0) return
    event.preventDefault()
    if (event.shiftKey && by !== 0) moving.place(row, day, from, Math.max(from + step, to + by))
    else moving.place(row, addDays(day, across), Math.max(0, from + by), Math.max(0, from + by) + to - from)
  }
  const offset = held === undefined ? 0 : days.indexOf(held.day) - days.indexOf(day)
  const style = {
    top: (shown.from / 60) * hourHeight, height: (Math.max(leastMinutes, Math.min(shown.to, dayMinutes) - shown.from) / 60) * hourHeight - 2,
    left: `calc(${(column / columns) * 100}% + ${offset * 100}%)`, width: `calc(${100 / columns}% - 4px)`,
  }
  const title = `${clockOf(shown.from)} – ${clockOf(shown.to)} ${textOf(row[object.title])}${virtual ? ` · ${say(calendarWords.virtual)}` : ''}`
  return (
    <Link
      to="/$objects/$id" params={series === undefined ? { objects: object.path, id: row.id } : { objects: series.path, id: row.id.split(' ')[0] ?? row.id }} style={style} title={title} draggable={false}
      className={`${lookOf(object, row, look.tone)} hours-block ${held?.moved === true ? 'held' : ''} ${virtual ? 'virtual' : ''}`} aria-describedby={may ? 'calendar-move' : undefined}
      onPointerDown={begin('move')} onPointerMove={drag} onPointerUp={drop} onPointerCancel={() => setHeld(undefined)} onKeyDown={press}
      onClick={(event) => { if (dragged.current) { event.preventDefault(); dragged.current = false } }}
    >
      <span className="calendar-clock">{clockOf(shown.from)}{held?.moved === true && ` – ${clockOf(shown.to)}`}</span>
      <Said object={object} row={row} field={look.field} tone={look.tone} timed={false} />
      {may && <span className="hours-edge" aria-hidden="true" onPointerDown={begin('stretch')} onPointerMove={drag} onPointerUp={drop} />}
    </Link>
  )
}
