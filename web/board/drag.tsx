import { type Announcements, type DndContextProps, type DragEndEvent, type DragStartEvent, KeyboardCode, type KeyboardCoordinateGetter, KeyboardSensor, MouseSensor, pointerWithin, rectIntersection, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useState } from 'react'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { type Row, textOf } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import type { Lane } from './lanes.ts'
import type { Moves } from './moves.tsx'

interface DraggingGiven { readonly lanes: readonly Lane[]; readonly moves: Moves; readonly titleField: string }
interface Dragging {
  /** To be spread on the DndContext. */
  readonly context: DndContextProps
  readonly active: Row | undefined
}

/** Cards dragged by mouse, by a long touch, and by keys: Space lifts and drops, arrows go from lane to lane. */
export function useDragging({ lanes, moves, titleField }: DraggingGiven): Dragging {
  const { say } = useSpeech()
  const [active, setActive] = useState<Row>()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: fromLaneToLane, keyboardCodes: { start: [KeyboardCode.Space], cancel: [KeyboardCode.Esc], end: [KeyboardCode.Space, KeyboardCode.Enter] } }),
  )
  const laneNamed = (id: unknown) => lanes.find(({ key }) => key === id)
  const nameOf = (data: Record<string, unknown> | undefined) => { const row = rowIn(data); return row === undefined ? '' : textOf(row[titleField]) }
  const announcements: Announcements = {
    onDragStart: ({ active: held }) => say(boardWords.lifted, { name: nameOf(held.data.current) }),
    onDragOver: ({ over }) => (over === null ? undefined : say(boardWords.overLane, { lane: laneNamed(over.id)?.name ?? '' })),
    onDragEnd: ({ active: held, over }) => (over === null ? undefined : say(boardWords.moved, { name: nameOf(held.data.current), lane: laneNamed(over.id)?.name ?? '' })),
    onDragCancel: () => say(boardWords.putBack),
  }
  return {
    active,
    context: {
      sensors,
      collisionDetection: (given) => { const within = pointerWithin(given); return within.length > 0 ? within : rectIntersection(given) },
      accessibility: { announcements, screenReaderInstructions: { draggable: say(boardWords.pickUp) } },
      onDragStart: ({ active: held }: DragStartEvent) => setActive(rowIn(held.data.current)),
      onDragCancel: () => setActive(undefined),
      onDragEnd: ({ active: held, over }: DragEndEvent) => {
        setActive(undefined)
        const row = rowIn(held.data.current)
        const lane = laneNamed(over?.id)
        if (row !== undefined && lane !== undefined) moves.move(row, lane)
      },
    },
  }
}

function rowIn(data: Record<string, unknown> | undefined): Row | undefined {
  const row = data?.['row']
  return isHeldRow(row) ? row : undefined
}
/** What BoardCard handed over with the card. */
function isHeldRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'version' in value && typeof value.version === 'number'
}

/** A place to close is low; a lane is taller than any of them. */
const lowest = 90

/** Left and right go through the lanes, then through the places that close. */
const fromLaneToLane: KeyboardCoordinateGetter = (event, { currentCoordinates, context: { collisionRect, droppableRects, over } }) => {
  const step = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0
  if (step === 0 || collisionRect === null) return undefined
  event.preventDefault()
  const places = [...droppableRects].sort(([, one], [, other]) => Number(one.height <= lowest) - Number(other.height <= lowest) || one.left - other.left)
  const at = places.findIndex(([id]) => id === over?.id)
  const rect = places[at + step]?.[1]
  if (rect === undefined) return undefined
  return { x: rect.left + rect.width / 2 - collisionRect.width / 2, y: rect.height <= lowest ? rect.top + 4 : Math.max(rect.top + 64, Math.min(currentCoordinates.y, 320)) }
}
