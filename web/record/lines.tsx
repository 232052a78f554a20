import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Inverse, ResolvedObject } from '../../src/model/define/registry.ts'
import type { Words } from '../../src/lib/words.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { useRights } from '../data/me.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { partFor } from '../fields/index.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { columnsOf, totalName } from '../records/lines/lists.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import '../records/lines/lines.css'

// The grid knows how to read every type of cell: it comes only when somebody edits.
const LinesEditing = lazy(() => import('./lines-editing.tsx').then((module) => ({ default: module.LinesEditing })))

/** The most lines that are edited together: one page of the API. */
const most = 200

/** Which line something beside the table is about; absent: none. */
export interface LineChoice { readonly chosen: string | undefined; readonly label: Words; readonly onChoose: (id: string) => void }
interface RecordLinesProps { readonly object: ResolvedObject; readonly row: Row; readonly inverse: Inverse; readonly choice?: LineChoice | undefined }

/** The lines of the record in their order, one page of them. */
export function useLinesOf(inverse: Inverse | undefined, id: string) {
  const name = inverse?.object ?? ''
  const isOrdered = inverse !== undefined && fieldNamed(model.object(name), 'position') !== undefined
  return useQuery({ ...rowsQuery(name, { filter: { field: inverse?.field ?? '', is: 'equals', value: id }, sort: isOrdered ? [{ field: 'position' }] : [], limit: most }), enabled: inverse !== undefined, retry: false })
}

/** The lines of a record: read as a table, edited as a grid, saved with their record. */
export function RecordLines({ object, row, inverse, choice }: RecordLinesProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const line = model.object(inverse.object)
  const filter = { field: inverse.field, is: 'equals', value: row.id } as const
  const lines = useLinesOf(inverse, row.id)
  const count = useQuery({ ...countQuery(line.name, { filter }), retry: false })
  const [editing, setEditing] = useState(false)
  const rows = lines.data?.rows ?? []
  const whole = lines.data !== undefined && lines.data.next === undefined
  const may = object.writtenBy === undefined && rights.mayUpdate(object.name) && rights.mayUpdate(line.name) && textOf(row['deletedAt']) === ''
  return (
    <div className="lines-card">
      <div className="section">
        <h2>{labels.relation(object, inverse.name)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        {may && !editing && whole && <Button tone="text" className="more" onClick={() => setEditing(true)}>{say(rows.length === 0 ? linesWords.add : linesWords.edit)}</Button>}
      </div>
      {lines.isPending && <Skeleton lines={3} />}
      {lines.isError && <Failure error={lines.error} retry={() => void lines.refetch()} />}
      {editing
        ? <Suspense fallback={<Skeleton lines={3} />}><LinesEditing object={object} row={row} inverse={inverse} lines={rows} onClose={() => setEditing(false)} /></Suspense>
        : rows.length > 0 && <LinesTable line={line} rows={rows} choice={choice} />}
      {lines.isSuccess && rows.length === 0 && !editing && <p className="small muted">{say(linesWords.none)}</p>}
      {!whole && lines.isSuccess && <p className="small muted">{say(linesWords.tooMany)}</p>}
    </div>
  )
}

function LinesTable({ line, rows, choice }: { readonly line: ResolvedObject; readonly rows: readonly Row[]; readonly choice: LineChoice | undefined }) {
  const labels = useLabels()
  const { say } = useSpeech()
  const total = totalName(line)
  // Until somebody chooses it is about the first line that names a product.
  const chosen = choice === undefined ? undefined : choice.chosen ?? rows.find((row) => relatedOf(row['product']) !== undefined)?.id
  const names = [...columnsOf(line), ...(total === undefined ? [] : [total])].filter((name) => rows.some((row) => name in row))
  const numeric = (name: string) => { const field = fieldNamed(line, name); return name === total || (field !== undefined && partFor(line, field).part.numeric === true) }
  return (
    <div className="lines-frame">
      <table className="lines">
        <thead><tr>{names.map((name) => <th key={name} scope="col" className={`${numeric(name) ? 'number' : ''} lines-${name}`}>{name === 'name' ? say(linesWords.product) : labels.field(line, name)}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <tr key={row.id} className={chosen === row.id ? 'chosen' : undefined}>{names.map((name) => <td key={name} className={`${numeric(name) ? 'number' : ''} lines-${name}`} data-label={name === 'name' ? '' : labels.field(line, name)}>{name === 'name' && choice !== undefined ? <button type="button" className="lines-choose" aria-pressed={chosen === row.id} title={say(choice.label, { product: textOf(row['name']) })} onClick={() => choice.onChoose(row.id)}>{textOf(row['name'])}</button> : <FieldValue object={line} name={name} value={row[name]} dense empty="" />}</td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
