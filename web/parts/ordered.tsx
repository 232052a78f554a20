import { closestCenter, DndContext, type DragEndEvent, type DragOverEvent, MouseSensor, TouchSensor, useDraggable, useDroppable, useSensor, useSensors } from '@dnd-kit/core'
import { createContext, type KeyboardEvent, type ReactNode, useContext, useRef, useState } from 'react'
import { configurationWords as words } from '../../src/model/words/ui/configuration.ts'
import { useSpeech } from '../words/language.tsx'
import { IconButton } from './button.tsx'
import './ordered.css'

interface OrderedProps {
  /** In the order in which they stand. */
  readonly ids: readonly string[]
  readonly nameOf: (id: string) => string
  /** As they stand from now on: where a drag or a key ended. */
  readonly onOrder: (ids: readonly string[]) => void
  /** The same, for whoever keeps it. */
  readonly onSettled?: (ids: readonly string[]) => void
  readonly children: ReactNode
}

interface Ordering {
  readonly step: (id: string, by: number) => void
  readonly nameOf: (id: string) => string
  readonly dragged: string | undefined
  /** At which edge of this one a line shows where the dragged one would go. */
  readonly edgeOf: (id: string) => 'before' | 'after' | undefined
}
const OrderingContext = createContext<Ordering | undefined>(undefined)

/** Things in an order: dragged by their handles with mouse or finger, moved by the arrow keys on them; each move is said. */
export function Ordered({ ids, nameOf, onOrder, onSettled, children }: OrderedProps) {
  const { say, formats } = useSpeech()
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 4 } }), useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }))
  // Nothing moves before it is let go: what moved away under the hand would be over something else at once.
  const moved = (id: string, to: number): boolean => {
    if (!ids.includes(id) || to < 0 || to >= ids.length || ids.indexOf(id) === to) return false
    const others = ids.filter((each) => each !== id)
    const next = [...others.slice(0, to), id, ...others.slice(to)]
    onOrder(next)
    setSaid(say(words.moved, { name: nameOf(id), position: formats.number(to + 1, 0), count: formats.number(ids.length, 0) }))
    onSettled?.(next)
    return true
  }
  const step = (id: string, by: number) => {
    if (!moved(id, ids.indexOf(id) + by)) return
    requestAnimationFrame(() => [...place.current?.querySelectorAll<HTMLElement>('[data-handle]') ?? []].find((each) => each.dataset['handle'] === id)?.focus())
  }
  const release = () => { setDragged(undefined); setOver(undefined) }
  const end = ({ active, over: under }: DragEndEvent) => { release(); if (under !== null) moved(String(active.id), ids.indexOf(String(under.id))) }
  const edgeOf = (id: string) => (dragged === undefined || id !== over || id === dragged ? undefined : ids.indexOf(id) < ids.indexOf(dragged) ? 'before' as const : 'after' as const)
  return (
    <div ref={place} className="ordered">
      <DndContext
        sensors={sensors} collisionDetection={closestCenter} accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
        onDragStart={({ active }) => setDragged(String(active.id))} onDragCancel={release}
        onDragOver={({ over: under }: DragOverEvent) => setOver(under === null ? undefined : String(under.id))} onDragEnd={end}
      >
        <OrderingContext value={{ step, nameOf, dragged, edgeOf }}>{children}</OrderingContext>
      </DndContext>
      <span className="unseen" role="status">{said}</span>
    </div>
  )
}

/** Said by ourselves, in the language of the page. */
const silent = { onDragStart: () => undefined, onDragOver: () => undefined, onDragEnd: () => undefined, onDragCancel: () => undefined }

interface OrderedItemProps { readonly id: string; readonly as?: 'li' | 'tr' | 'section'; readonly className?: string; readonly children: (handle: ReactNode) => ReactNode }

/** One of them, with the handle to hold it by. */
export function OrderedItem({ id, as: Tag = 'li', className = '', children }: OrderedItemProps) {
  const { say } = useSpeech()
  const ordering = useContext(OrderingContext)
  const { setNodeRef: setDropRef } = useDroppable({ id })
  const { setNodeRef, setActivatorNodeRef, listeners } = useDraggable({ id })
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by === 0) return
    event.preventDefault()
    ordering?.step(id, by)
  }
  const handle = <IconButton ref={setActivatorNodeRef} {...listeners} className="order-handle" icon="sort" iconSize={14} data-handle={id} label={say(words.orderOf, { name: ordering?.nameOf(id) ?? '' })} onKeyDown={press} />
  const edge = ordering?.edgeOf(id)
  return <Tag ref={(node: HTMLElement | null) => { setNodeRef(node); setDropRef(node) }} className={`${className} ${ordering?.dragged === id ? 'dragged' : ''} ${edge === undefined ? '' : `drop-${edge}`}`}>{children(handle)}</Tag>
}
