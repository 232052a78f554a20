import type { Inverse, ResolvedObject } from '../../../src/model/define/registry.ts'
import type { JsonObject } from '../../../src/lib/json.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { fieldNamed, model } from '../../model.ts'
import { usePartsStand } from '../demands.ts'
import { useLabels } from '../../words/labels.ts'
import { type Draft, draftOf, emptyDraft, partsBefore, problemsByDraft, toParts } from './draft.ts'
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
      <LinesGrid line={line} drafts={drafts} currency={currency} problems={problemsByDraft(problems, drafts)} onChange={(next) => { setDrafts(next); onChange(toParts(line, next)) }} />
    </fieldset>
  )
}

interface StoredLinesProps extends Omit<NewLinesProps, 'onChange'> {
  readonly row: Row
  /** Called once something was changed; `before` is the list that takes it back. */
  readonly onChange: (lines: JsonObject[], before: JsonObject[]) => void
}

/** The lines of a record that is edited; absent where there are too many to be edited together. */
export function StoredLines({ object, row, inverse, onChange, problems }: StoredLinesProps) {
  const labels = useLabels()
  const line = model.object(inverse.object)
  const lines = useQuery({ ...rowsQuery(line.name, { filter: { field: inverse.field, is: 'equals', value: row.id }, sort: fieldNamed(line, 'position') === undefined ? [] : [{ field: 'position' }], limit: 200 }), retry: false })
  // The lines as they were when the first of them was changed; until then they follow what others do.
  const [edited, setEdited] = useState<{ readonly rows: readonly Row[]; readonly drafts: readonly Draft[] }>()
  const stand = usePartsStand(object, row)
  if (stand || edited === undefined && (lines.data === undefined || lines.data.next !== undefined)) return null
  const rows = edited?.rows ?? lines.data?.rows ?? []
  const change = (drafts: readonly Draft[]) => {
    setEdited({ rows, drafts })
    onChange(toParts(line, drafts), partsBefore(line, rows, drafts))
  }
  return (
    <fieldset className="form-section">
      <legend>{labels.relation(object, inverse.name)}</legend>
      <LinesGrid line={line} drafts={edited?.drafts ?? rows.map(draftOf)} currency={textOf(row['currency']) || undefined} problems={problemsByDraft(problems, edited?.drafts ?? [])} onChange={change} />
    </fieldset>
  )
}
