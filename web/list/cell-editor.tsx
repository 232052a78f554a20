import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import type { Field } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { messagesByField } from '../data/problem.ts'
import { useSave } from '../data/save.ts'
import { type Row, writable } from '../data/values.ts'
import { FieldInput } from '../fields/input.tsx'
import { fieldNamed } from '../model.ts'
import { useLabels } from '../words/labels.ts'

interface CellEditorProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly name: string
  readonly onDone: () => void
}
/** Types of which one choice is the whole edit: saved as soon as it is made. */
const atOnce: ReadonlySet<string> = new Set(['choice', 'relation', 'boolean', 'rating'])
const isChosen = (field: Field | undefined) => field !== undefined && (atOnce.has(field.type) || (field.type === 'text' && field.naming === 'metric'))

/** Edits one value in its place: Enter or a click elsewhere saves, Escape leaves it as it was; a refusal keeps what was typed. */
export function CellEditor({ object, row, name, onDone }: CellEditorProps) {
  const id = useId()
  const labels = useLabels()
  const save = useSave(object.name)
  // The record as it was when the editor opened: what somebody else changes meanwhile is neither undone nor written over unseen.
  const [opened] = useState(row)
  const [value, setValue] = useState<Json>(row[name] ?? null)
  const [problem, setProblem] = useState<string>()
  const form = useRef<HTMLFormElement>(null)
  const busy = useRef(false)
  const commit = async (next: Json) => {
    if (busy.current) return
    if (JSON.stringify(writable(next)) === JSON.stringify(writable(opened[name]))) { onDone(); return }
    busy.current = true
    try {
      await save(opened, { [name]: writable(next) }, { shown: { [name]: next } })
      onDone()
    } catch (error) {
      setProblem(messagesByField(error)[name] ?? Object.values(messagesByField(error)).join(' '))
    } finally {
      busy.current = false
    }
  }
  const latest = useRef(() => commit(value))
  useEffect(() => { latest.current = () => commit(value) })
  useEffect(() => {
    // Once the inputs have taken in what was typed (they do so when they are left).
    const outside = (event: PointerEvent) => { if (event.target instanceof Node && form.current?.contains(event.target) !== true) setTimeout(() => void latest.current(), 0) }
    document.addEventListener('pointerdown', outside)
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    return () => document.removeEventListener('pointerdown', outside)
  }, [])
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') { event.preventDefault(); onDone() }
    if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement && !event.metaKey && !event.ctrlKey)) { event.preventDefault(); setTimeout(() => void latest.current(), 0) }
  }
  const change = (next: Json) => {
    setValue(next)
    setProblem(undefined)
    if (isChosen(fieldNamed(object, name))) void commit(next)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the input inside: Enter saves, Escape leaves
    <form ref={form} className="cell-editor" aria-label={labels.field(object, name)} onKeyDown={press} onSubmit={(event) => event.preventDefault()}>
      <label htmlFor={id} className="unseen">{labels.field(object, name)}</label>
      <FieldInput object={object} name={name} value={value} onChange={change} id={id} values={row} autoFocus invalid={problem !== undefined} describedBy={problem === undefined ? undefined : `${id}-note`} />
      {problem !== undefined && <div id={`${id}-note`} className="small bad" role="alert">{problem}</div>}
    </form>
  )
}
