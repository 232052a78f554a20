import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { metrics } from '../../src/model/metrics/library.ts'
import type { Card } from '../../src/model/reports/definition.ts'
import { below, placed } from '../../src/model/reports/layout.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { IconButton } from '../parts/button.tsx'
import { Select, TextInput } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'
import { placeOf, sayTitle } from './cards.tsx'

interface EditingProps { readonly cards: readonly Card[]; readonly onChange: (cards: readonly Card[]) => void }
const [rowHeight, gap] = [44, 12]

/** The cards to be laid out: dragged by their bar or moved by the arrow keys on it, made larger at their corner or by Shift and an arrow; each move is said. */
export function Editing({ cards, onChange }: EditingProps) {
  const { say, formats } = useSpeech()
  const grid = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const change = (id: string, to: Partial<Card>) => {
    const next = placed(cards, id, to)
    const card = next.find((each) => each.id === id)
    if (card !== undefined) setSaid(say(words.placed, { column: formats.number(card.x + 1, 0), row: formats.number(card.y + 1, 0), width: formats.number(card.width, 0), height: formats.number(card.height, 0) }))
    onChange(next)
  }
  const nameOf = (card: Card) => (card.title === undefined ? say(metrics.find(({ key }) => key === card.metric)?.label ?? words.card) : sayTitle(card.title, say))
  const keys = (card: Card) => (event: KeyboardEvent) => {
    const [across, down] = [event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0, event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0]
    if (across === 0 && down === 0) return
    event.preventDefault()
    change(card.id, event.shiftKey ? { width: card.width + across, height: card.height + down } : { x: card.x + across, y: card.y + down })
  }
  const drag = (card: Card, sized: boolean) => (event: PointerEvent<HTMLElement>) => {
    const column = ((grid.current?.clientWidth ?? 0) + gap) / 12
    if (column <= gap) return
    event.preventDefault()
    const [startX, startY, target] = [event.clientX, event.clientY, event.currentTarget]
    target.setPointerCapture(event.pointerId)
    const end = ({ clientX, clientY }: globalThis.PointerEvent) => {
      target.removeEventListener('pointerup', end)
      const [across, down] = [Math.round((clientX - startX) / column), Math.round((clientY - startY) / (rowHeight + gap))]
      if (across !== 0 || down !== 0) change(card.id, sized ? { width: card.width + across, height: card.height + down } : { x: card.x + across, y: card.y + down })
    }
    target.addEventListener('pointerup', end)
  }
  return (
    <>
      <Adding cards={cards} onChange={onChange} />
      <p className="small muted">{say(words.howToPlace)}</p>
      <div className="insight-grid editing" ref={grid}>
        {cards.map((card) => (
          <div key={card.id} className="insight-place" style={placeOf(card)}>
            <section className="card insight-card editing-card" aria-label={nameOf(card)}>
              <div className="row">
                <button type="button" className="editing-bar clip" aria-label={say(words.move, { name: nameOf(card) })} onKeyDown={keys(card)} onPointerDown={drag(card, false)}>{nameOf(card)}</button>
                <IconButton icon="close" iconSize={14} label={say(words.takeAway, { name: nameOf(card) })} onClick={() => onChange(cards.filter(({ id }) => id !== card.id))} />
              </div>
              {typeof card.text === 'string' && <TextInput value={card.text} maxLength={2000} aria-label={say(words.text)} onChange={(event) => onChange(cards.map((each) => (each.id === card.id ? { ...each, text: event.target.value } : each)))} />}
              <span className="editing-corner" aria-hidden="true" onPointerDown={drag(card, true)} />
            </section>
          </div>
        ))}
      </div>
      <span className="unseen" role="status">{said}</span>
    </>
  )
}

/** One more card: a metric, a report that is kept, or words. */
function Adding({ cards, onChange }: EditingProps) {
  const { say } = useSpeech()
  const reports = useQuery({ ...rowsQuery('report', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }), retry: false })
  const add = (card: Omit<Card, 'id' | 'x' | 'y'>) => onChange([...cards, { ...card, id: crypto.randomUUID(), x: 0, y: below(cards) }])
  return (
    <div className="row insight-controls">
      <Select aria-label={say(words.addMetric)} value="" empty={say(words.addMetric)} options={metrics.map(({ key, label }) => ({ value: key, label: say(label) }))} onChange={(event) => { if (event.target.value !== '') add({ metric: event.target.value, width: 3, height: 2 }) }} />
      <Select aria-label={say(words.addReport)} value="" empty={say(words.addReport)} options={(reports.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => { const row = reports.data?.rows.find(({ id }) => id === event.target.value); if (row !== undefined) add({ reportId: row.id, title: textOf(row['name']), width: 6, height: 6 }) }} />
      <button type="button" className="button small" onClick={() => add({ text: '', width: 6, height: 2 })}>{say(words.addText)}</button>
    </div>
  )
}
