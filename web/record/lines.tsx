import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import type { Inverse, ResolvedObject } from '../../src/model/define/registry.ts'
import type { Words } from '../../src/lib/words.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { useRights } from '../data/me.ts'
import { countQuery } from '../data/records.ts'
import { isEmptyValue, relatedOf, type Row, textOf } from '../data/values.ts'
import { partFor } from '../fields/index.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { usePriceNotes } from '../pricing/line-notes.ts'
import { usePartsStand } from '../records/demands.ts'
import { useKeptLines } from '../records/lines/kept.ts'
import { shownColumnsOf, totalName } from '../records/lines/lists.ts'
import { useLinesOf } from '../records/lines/reading.ts'
import { Gap, useRowWindow } from '../records/lines/window.tsx'
import { useSupply } from '../stock/supply.ts'
import { SupplyLine } from '../stock/supply-line.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { KeptOffer } from '../records/lines/kept-offer.tsx'
import '../records/lines/lines.css'

// The grid knows how to read every type of cell: it comes only when somebody edits.
const route = getRouteApi('/inside/$objects/$id')
const LinesEditing = lazy(() => import('./lines-editing.tsx').then((module) => ({ default: module.LinesEditing })))

/** Which line something beside the table is about; absent: none. */
export interface LineChoice { readonly chosen: string | undefined; readonly label: Words; readonly onChoose: (id: string) => void }
interface RecordLinesProps { readonly object: ResolvedObject; readonly row: Row; readonly inverse: Inverse; readonly choice?: LineChoice | undefined }

/** The lines of a record: read as a table, edited as a grid, saved with their record. */
export function RecordLines({ object, row, inverse, choice }: RecordLinesProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const line = model.object(inverse.object)
  const filter = { field: inverse.field, is: 'equals', value: row.id } as const
  const lines = useLinesOf(inverse, row.id)
  const count = useQuery({ ...countQuery(line.name, { filter }), retry: false })
  const stand = usePartsStand(object, row)
  const [editing, setEditing] = useState<'anew' | 'kept'>()
  const about = `${object.name} ${row.id} ${inverse.name}`
  const { kept, outdated, forget } = useKeptLines(about, row.version)
  const { rows, whole } = lines
  const may = object.writtenBy === undefined && rights.mayUpdate(object.name) && rights.mayUpdate(line.name) && textOf(row['deletedAt']) === ''
  const offered = may && !stand && editing === undefined
  const { lines: wanted, tab } = route.useSearch()
  const navigate = useNavigate()
  // Whoever came to edit the lines is in the grid at once; what was typed before and not saved is gone on with.
  if (wanted !== undefined && offered && whole) setEditing(kept === undefined ? 'anew' : 'kept')
  const arrived = wanted !== undefined && editing !== undefined
  useEffect(() => { if (arrived) void navigate({ to: '/$objects/$id', params: { objects: object.path, id: row.id }, search: tab === undefined ? {} : { tab }, replace: true }) }, [arrived, navigate, object.path, row.id, tab])
  return (
    <div className="lines-card">
      <div className="section">
        <h2>{labels.relation(object, inverse.name)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        {offered && <Button tone="text" className="more" disabled={!whole} onClick={() => { forget(); setEditing('anew') }}>{say(rows.length === 0 ? linesWords.add : linesWords.edit)}</Button>}
      </div>
      {lines.isPending && <Skeleton lines={3} />}
      {lines.isError && <Failure error={lines.error} retry={() => void lines.refetch()} />}
      {offered && <KeptOffer kept={kept} outdated={outdated} ready={whole} onTakeUp={() => setEditing('kept')} onForget={forget} />}
      {editing !== undefined
        ? <Suspense fallback={<Skeleton lines={3} />}><LinesEditing object={object} row={row} inverse={inverse} lines={rows} about={about} kept={editing === 'kept' ? kept : undefined} onClose={() => { forget(); setEditing(undefined) }} /></Suspense>
        : rows.length > 0 && <LinesTable object={object} row={row} line={line} rows={rows} choice={choice} />}
      {!lines.isPending && !lines.isError && rows.length === 0 && editing === undefined && <p className="small muted">{say(linesWords.none)}</p>}
    </div>
  )
}

interface LinesTableProps { readonly object: ResolvedObject; readonly row: Row; readonly line: ResolvedObject; readonly rows: readonly Row[]; readonly choice: LineChoice | undefined }

function LinesTable({ object, row: document, line, rows, choice }: LinesTableProps) {
  const labels = useLabels()
  const { say } = useSpeech()
  const about = { object: object.name, row: document }
  const supply = useSupply(about, rows)
  const { frame, long, shown, after, measure } = useRowWindow(rows.length, (index) => rows[index]?.id ?? String(index))
  const notes = usePriceNotes(about, useMemo(() => rows.map((row) => ({ key: row.id, values: row })), [rows]), shown.map(({ index }) => index))
  const total = totalName(line)
  // Until somebody chooses it is about the first line that names a product.
  const chosen = choice === undefined ? undefined : choice.chosen ?? rows.find((row) => relatedOf(row['product']) !== undefined)?.id
  // The unit stands behind its quantity; a column of which every line says nothing is left out.
  const isSaid = (row: Row, name: string) => !isEmptyValue(row[name]) && row[name] !== false && !(name === 'discount' && row[name] === 0)
  const names = shownColumnsOf(line).filter((name) => name !== 'unit' && rows.some((row) => name in row && (name === 'name' || name === total || isSaid(row, name))))
  const numeric = (name: string) => { const field = fieldNamed(line, name); return name === total || (field !== undefined && partFor(line, field).part.numeric === true) }
  const title = labels.many(line)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls by itself is scrolled by keys too
    <div ref={frame} className={long ? 'lines-frame long' : 'lines-frame'} {...(long ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
      <table className="lines" aria-rowcount={long ? rows.length + 1 : undefined}>
        <thead><tr><th scope="col" className="lines-at" aria-label={say(linesWords.number)}>#</th>{names.map((name) => <th key={name} scope="col" className={`${numeric(name) ? 'number' : ''} lines-${name}`}>{name === 'name' ? say(linesWords.product) : labels.field(line, name)}</th>)}</tr></thead>
        <tbody>
          {shown.map(({ index, gap }) => {
            const row = rows[index]
            return row === undefined ? null : [
              <Gap key={`${row.id} gap`} height={gap} />,
              <tr key={row.id} ref={measure} data-index={index} aria-rowindex={long ? index + 2 : undefined} className={chosen === row.id ? 'chosen' : undefined}>
                <td className="lines-at muted">{index + 1}</td>
                {names.map((name) => <td key={name} className={`${numeric(name) ? 'number' : ''} lines-${name}`} data-label={name === 'name' ? '' : labels.field(line, name)}>{name === 'name' ? <LineName line={line} row={row} chosen={chosen === row.id} choice={choice}><SupplyLine product={supply.get(relatedOf(row['product'])?.id ?? '')} line={row} notes={notes.get(row.id)} /></LineName> : <span><FieldValue object={line} name={name} value={row[name]} dense empty="" />{name === 'quantity' && textOf(row['unit']) !== '' && <span className="lines-of-unit">{textOf(row['unit'])}</span>}</span>}</td>)}
              </tr>,
            ]
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  )
}

function LineName({ line, row, chosen, choice, children }: { readonly line: ResolvedObject; readonly row: Row; readonly chosen: boolean; readonly choice: LineChoice | undefined; readonly children: ReactNode }) {
  const { say } = useSpeech()
  const name = textOf(row['name'])
  return <>{choice === undefined ? <FieldValue object={line} name="name" value={row['name']} dense empty="" /> : <button type="button" className="lines-choose" aria-pressed={chosen} title={say(choice.label, { product: name })} onClick={() => choice.onChoose(row.id)}>{name}</button>}{children}</>
}
