import type { Inverse, ResolvedObject } from '../../../src/model/define/registry.ts'
import type { JsonObject } from '../../../src/lib/json.ts'
import { useState } from 'react'
import { model } from '../../model.ts'
import { useLabels } from '../../words/labels.ts'
import { type Draft, emptyDraft, toParts } from './draft.ts'
import { LinesGrid } from './grid.tsx'

interface NewLinesProps {
  readonly object: ResolvedObject
  readonly inverse: Inverse
  readonly currency?: string | undefined
  readonly problems: Readonly<Record<string, string>>
  /** Called with the lines as the API takes them. */
  readonly onChange: (lines: JsonObject[]) => void
}

/** The lines of a record that is being made. */
export function NewLines({ object, inverse, currency, problems, onChange }: NewLinesProps) {
  const labels = useLabels()
  const line = model.object(inverse.object)
  const [drafts, setDrafts] = useState<readonly Draft[]>(() => [emptyDraft(line, 'first')])
  return (
    <fieldset className="form-section">
      <legend>{labels.relation(object, inverse.name)}</legend>
      <LinesGrid line={line} drafts={drafts} currency={currency} problems={problems} onChange={(next) => { setDrafts(next); onChange(toParts(line, next)) }} />
    </fieldset>
  )
}
