import { type DndContextProps, type DragEndEvent, type DragStartEvent, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors } from '@dnd-kit/core'
import { useState } from 'react'
import type { Row } from '../data/values.ts'
import type { Moving } from './moving.ts'

interface Dragging {
  /** To be spread on the DndContext. */
  readonly context: DndContextProps
  readonly active: Row | undefined
}

/** Records dragged to another day by mouse and by a long touch. (The keys have Alt with an arrow.) */
export function useDragging(moving: Moving): Dragging {
  const [active, setActive] = useState<Row>()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
  )
  return {
    active,
    context: {
      sensors,
      collisionDetection: pointerWithin,
      onDragStart: ({ active: held }: DragStartEvent) => setActive(rowIn(held.data.current)),
      onDragCancel: () => setActive(undefined),
      onDragEnd: ({ active: held, over }: DragEndEvent) => {
        setActive(undefined)
        swallowClick()
        const row = rowIn(held.data.current)
        if (row !== undefined && typeof over?.id === 'string') moving.move(row, over.id)
      },
    },
  }
}

/** Where the record was let go of above its own link, that would be followed. */
function swallowClick(): void {
  const stop = (event: Event) => event.preventDefault()
  window.addEventListener('click', stop, { capture: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 60)
}

function rowIn(data: Record<string, unknown> | undefined): Row | undefined {
  const row = data?.['row']
  return isRow(row) ? row : undefined
}
/** What an item of this calendar handed over. */
function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'version' in value && typeof value.version === 'number'
}
