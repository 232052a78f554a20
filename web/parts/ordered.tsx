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
  /** As they stand from now on: at each step of a drag, and at each key. */
  readonly onOrder: (ids: readonly string[]) => void
  /** Where a drag or a key ended, for whoever keeps it. */
  readonly onSettled?: (ids: readonly string[]) => void
  readonly children: ReactNode
}

interface Ordering { readonly step: (id: string, by: number) => void; readonly nameOf: (id: string) => string; readonly dragged: string | undefined }
const OrderingContext = createContext<Ordering | undefined>(undefined)

/** Things in an order: dragged by their handles with mouse or finger, moved by the arrow keys on them; each move is said. */
export function Ordered({ ids, nameOf, onOrder, onSettled, children }: OrderedProps) {
  const { say, formats } = useSpeech()
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 4 } }), useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }))
  const moved = (id: string, to: number): readonly string[] | undefined => {
    if (!ids.includes(id) || to < 0 || to >= ids.length || ids.indexOf(id) === to) return undefined
    const others = ids.filter((each) => each !== id)
    const next = [...others.slice(0, to), id, ...others.slice(to)]
    onOrder(next)
    setSaid(say(words.moved, { name: nameOf(id), position: formats.number(to + 1, 0), count: formats.number(ids.length, 0) }))
    return next
  }
  const step = (id: string, by: number) => {
    const next = moved(id, ids.indexOf(id) + by)
    if (next === undefined) return
    onSettled?.(next)
    requestAnimationFrame(() => [...place.current?.querySelectorAll<HTMLElement>('[data-handle]') ?? []].find((each) => each.dataset['handle'] === id)?.focus())
  }
  const end = ({ active }: DragEndEvent) => { setDragged(undefined); if (ids.includes(String(active.id))) onSettled?.(ids) }
  return (
    <div ref={place} className="ordered">
      <DndContext
        sensors={sensors} collisionDetection={closestCenter} accessibility={{ announcements: silent, screenReaderInstructions: { draggable: '' } }}
        onDragStart={({ active }) => setDragged(String(active.id))} onDragCancel={() => setDragged(undefined)}
        onDragOver={({ active, over }: DragOverEvent) => { if (over !== null) moved(String(active.id), ids.indexOf(String(over.id))) }} onDragEnd={end}
      >
        <OrderingContext value={{ step, nameOf, dragged }}>{children}</OrderingContext>
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
  return <Tag ref={(node: HTMLElement | null) => { setNodeRef(node); setDropRef(node) }} className={`${className} ${ordering?.dragged === id ? 'dragged' : ''}`}>{children(handle)}</Tag>
}
