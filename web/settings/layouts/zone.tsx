import { type DragEvent, type ReactNode, useState } from 'react'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { IconButton } from '../../parts/button.tsx'
import { type Option, Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'

interface ZoneProps {
  readonly title: string
  readonly head?: ReactNode
  readonly fields: readonly string[]
  readonly nameOf: (field: string) => string
  /** A field is dropped here before the one at the place. */
  readonly onDrop: (field: string, at: number) => void
  readonly onStep: (field: string, step: number) => void
  /** Where else it may go, for whoever does not drag. */
  readonly targets?: readonly Option[]
  readonly onMove?: (field: string, target: string) => void
  /** A list from which fields are taken out, and into which others are put. */
  readonly onTake?: (field: string) => void
  readonly others?: readonly string[]
}

const kind = 'application/x-guanxi-field'

/** Fields in an order: dragged, or moved by their arrows and lists. */
export function Zone({ title, head, fields, nameOf, onDrop, onStep, targets, onMove, onTake, others }: ZoneProps) {
  const { say } = useSpeech()
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent, at: number) => {
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const field = event.dataTransfer.getData(kind)
    if (field !== '') onDrop(field, at)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dragging is a second way; arrows and lists are the keyboard's
    <section className={`layout-zone ${over ? 'over' : ''}`} aria-label={title} onDragOver={(event) => { if (event.dataTransfer.types.includes(kind)) { event.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)} onDrop={(event) => dropped(event, fields.length)}>
      <div className="row"><h3>{title}</h3><span className="spring" />{head}</div>
      <ul className="layout-fields">
        {fields.map((field, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as above
          <li key={field} className="layout-field" draggable onDragStart={(event) => { event.dataTransfer.setData(kind, field); event.dataTransfer.effectAllowed = 'move' }} onDrop={(event) => dropped(event, index)}>
            <span className="clip">{nameOf(field)}</span>
            {targets !== undefined && onMove !== undefined && <Select aria-label={say(words.moveTo, { field: nameOf(field) })} value="" empty="→" options={targets} onChange={(event) => onMove(field, event.target.value)} />}
            <IconButton icon="up" iconSize={14} disabled={index === 0} label={say(listWords.moveUp, { field: nameOf(field) })} onClick={() => onStep(field, -1)} />
            <IconButton icon="down" iconSize={14} disabled={index === fields.length - 1} label={say(listWords.moveDown, { field: nameOf(field) })} onClick={() => onStep(field, 1)} />
            {onTake !== undefined && <IconButton icon="close" iconSize={14} label={say(words.deleteRule, { name: nameOf(field) })} onClick={() => onTake(field)} />}
          </li>
        ))}
      </ul>
      {others !== undefined && <Select aria-label={`${title}: ${say(words.add)}`} value="" empty={say(words.add)} options={others.map((field) => ({ value: field, label: nameOf(field) }))} onChange={(event) => { if (event.target.value !== '') onDrop(event.target.value, fields.length) }} />}
    </section>
  )
}
