import type { Inverse, ResolvedObject } from '../../../src/model/define/registry.ts'
import type { JsonObject } from '../../../src/lib/json.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { countQuery, rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { fieldNamed, model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { usePartsStand } from '../demands.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type Draft, draftOf, partsBefore, problemsByDraft, toParts } from './draft.ts'
import { LinesGrid } from './grid.tsx'

interface LinesProps {
  readonly object: ResolvedObject
  readonly inverse: Inverse
  readonly problems: Readonly<Record<string, string>>
}

interface NewLinesProps extends LinesProps {
  /** The record as it stands in the form. */
  readonly values: JsonObject
  readonly drafts: readonly Draft[]
  readonly onChange: (drafts: readonly Draft[]) => void
}

/** The lines of a record that is being made. */
export function NewLines({ object, inverse, values, problems, drafts, onChange }: NewLinesProps) {
  const labels = useLabels()
  const document = useMemo(() => ({ object: object.name, row: values }), [object.name, values])
  return (
    <fieldset className="form-section">
      <legend>{labels.relation(object, inverse.name)}</legend>
      <LinesGrid line={model.object(inverse.object)} drafts={drafts} currency={textOf(values['currency']) || undefined} problems={problemsByDraft(problems, drafts)} onChange={onChange} document={document} />
    </fieldset>
  )
}

interface StoredLinesProps extends LinesProps {
  readonly row: Row
  /** Called once something was changed; `before` is the list that takes it back. */
  readonly onChange: (lines: JsonObject[], before: JsonObject[]) => void
  /** Goes on in the grid of the record's own page; what was typed here is saved before. */
  readonly onOpenGrid: () => void
}

/** So many lines are edited beside the fields of their record; of more the way leads to their grid, which has room for them. */
const most = 200
const none: readonly Row[] = []

/** The lines of a record that is edited. */
export function StoredLines({ object, row, inverse, onChange, onOpenGrid, problems }: StoredLinesProps) {
  const labels = useLabels()
  const line = model.object(inverse.object)
  const lines = useQuery({ ...rowsQuery(line.name, { filter: { field: inverse.field, is: 'equals', value: row.id }, sort: fieldNamed(line, 'position') === undefined ? [] : [{ field: 'position' }], limit: most }), retry: false })
  // The lines as they were when the first of them was changed; until then they follow what others do.
  const [edited, setEdited] = useState<{ readonly rows: readonly Row[]; readonly drafts: readonly Draft[] }>()
  const stand = usePartsStand(object, row)
  const rows = edited?.rows ?? lines.data?.rows ?? none
  const stored = useMemo(() => rows.map(draftOf), [rows])
  const document = useMemo(() => ({ object: object.name, row }), [object.name, row])
  if (stand || (edited === undefined && lines.data === undefined)) return null
  const change = (drafts: readonly Draft[]) => {
    setEdited({ rows, drafts })
    onChange(toParts(line, drafts), partsBefore(line, rows, drafts))
  }
  return (
    <fieldset className="form-section">
      <legend>{labels.relation(object, inverse.name)}</legend>
      {edited === undefined && lines.data?.next !== undefined
        ? <InTheirGrid inverse={inverse} id={row.id} onOpen={onOpenGrid} />
        : <LinesGrid line={line} drafts={edited?.drafts ?? stored} currency={textOf(row['currency']) || undefined} problems={problemsByDraft(problems, edited?.drafts ?? [])} onChange={change} document={document} />}
    </fieldset>
  )
}

function InTheirGrid({ inverse, id, onOpen }: { readonly inverse: Inverse; readonly id: string; readonly onOpen: () => void }) {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...countQuery(inverse.object, { filter: { field: inverse.field, is: 'equals', value: id } }), retry: false })
  return <div className="row lines-elsewhere"><span className="spring">{say(linesWords.manyLines, { count: data === undefined ? '…' : formats.number(data.count, 0) })}</span><Button onClick={onOpen}>{say(linesWords.openGrid)}</Button></div>
}
