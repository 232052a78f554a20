import { useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { FieldChooser } from '../../filter/field-chooser.tsx'
import { pathLabel } from '../../filter/words.tsx'
import { Button } from '../../parts/button.tsx'
import { useLabels } from '../../words/labels.ts'

interface PathProps {
  readonly object: ResolvedObject
  readonly label: string
  /** The path that stands there; absent: each choice is told and nothing stays chosen. */
  readonly path?: string
  readonly onChoose: (path: string) => void
}

/** A field of the record, also through relations: a press opens all there are. */
export function PathButton({ object, label, path = '', onChoose }: PathProps) {
  const labels = useLabels()
  const [open, setOpen] = useState(false)
  return (
    <span className="rule-path">
      <Button icon={open ? 'up' : 'down'} aria-expanded={open} onClick={() => setOpen(!open)}>{path === '' ? label : pathLabel(object, path, labels)}</Button>
      {open && <FieldChooser object={object} onField={(chosen) => { onChoose(chosen); setOpen(false) }} />}
    </span>
  )
}
