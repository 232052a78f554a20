import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inverse, ResolvedObject } from '../../src/model/define/registry.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useRights } from '../data/me.ts'
import { ApiProblem, problemsOfList } from '../data/problem.ts'
import { countQuery, rowsQuery, updateRecord, useRefresh } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { partFor } from '../fields/index.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { columnsOf, type Draft, draftOf, emptyDraft, toParts } from '../records/lines/draft.ts'
import { LinesGrid } from '../records/lines/grid.tsx'
import { totalName } from '../records/lines/lists.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** The most lines that are edited together: one page of the API. */
const most = 200

/** The lines of a record: read as a table, edited as a grid, saved with their record. */
export function RecordLines({ object, row, inverse }: { readonly object: ResolvedObject; readonly row: Row; readonly inverse: Inverse }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const line = model.object(inverse.object)
  const filter = { field: inverse.field, is: 'equals', value: row.id } as const
  const lines = useQuery({ ...rowsQuery(line.name, { filter, sort: fieldNamed(line, 'position') === undefined ? [] : [{ field: 'position' }], limit: most }), retry: false })
  const count = useQuery({ ...countQuery(line.name, { filter }), retry: false })
  const [drafts, setDrafts] = useState<readonly Draft[]>()
  const rows = lines.data?.rows ?? []
  const whole = lines.data !== undefined && lines.data.next === undefined
  const may = object.writtenBy === undefined && rights.mayUpdate(object.name) && rights.mayUpdate(line.name) && textOf(row['deletedAt']) === ''
  const edit = () => setDrafts(rows.length === 0 ? [emptyDraft(line, 'first')] : rows.map(draftOf))
  return (
    <div className="lines-card">
      <div className="section">
        <h2>{labels.relation(object, inverse.name)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        {may && drafts === undefined && whole && <Button tone="text" className="more" onClick={edit}>{say(rows.length === 0 ? linesWords.add : linesWords.edit)}</Button>}
      </div>
      {lines.isPending && <Skeleton lines={3} />}
      {lines.isError && <Failure error={lines.error} retry={() => void lines.refetch()} />}
      {drafts === undefined
        ? rows.length > 0 && <LinesTable line={line} rows={rows} />
        : <Editing object={object} row={row} inverse={inverse} drafts={drafts} onChange={setDrafts} onClose={() => setDrafts(undefined)} />}
      {lines.isSuccess && rows.length === 0 && drafts === undefined && <p className="small muted">{say(linesWords.none)}</p>}
      {!whole && lines.isSuccess && <p className="small muted">{say(linesWords.tooMany)}</p>}
    </div>
  )
}

function LinesTable({ line, rows }: { readonly line: ResolvedObject; readonly rows: readonly Row[] }) {
  const labels = useLabels()
  const { say } = useSpeech()
  const total = totalName(line)
  const names = [...columnsOf(line), ...(total === undefined ? [] : [total])].filter((name) => rows.some((row) => name in row))
  const numeric = (name: string) => { const field = fieldNamed(line, name); return name === total || (field !== undefined && partFor(line, field).part.numeric === true) }
  return (
    <div className="lines-frame">
      <table className="lines">
        <thead><tr>{names.map((name) => <th key={name} scope="col" className={`${numeric(name) ? 'number' : ''} lines-${name}`}>{name === 'name' ? say(linesWords.product) : labels.field(line, name)}</th>)}</tr></thead>
        <tbody>{rows.map((row) => <tr key={row.id}>{names.map((name) => <td key={name} className={`${numeric(name) ? 'number' : ''} lines-${name}`} data-label={name === 'name' ? '' : labels.field(line, name)}><FieldValue object={line} name={name} value={row[name]} dense empty="" /></td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}

interface EditingProps { readonly object: ResolvedObject; readonly row: Row; readonly inverse: Inverse; readonly drafts: readonly Draft[]; readonly onChange: (drafts: readonly Draft[]) => void; readonly onClose: () => void }

function Editing({ object, row, inverse, drafts, onChange, onClose }: EditingProps) {
  const { say } = useSpeech()
  const refresh = useRefresh()
  const line = model.object(inverse.object)
  // A record that somebody changed meanwhile is read again: the second try writes over what the first was warned of.
  const save = useMutation({
    mutationFn: () => updateRecord(object.name, row.id, row.version, { [inverse.name]: toParts(line, drafts) }),
    onSuccess: async () => { toast({ text: say(listWords.saved) }); await Promise.all([refresh(line.name), refresh(object.name)]); onClose() },
    onError: (error) => { if (error instanceof ApiProblem && error.status === 409) void refresh(object.name) },
  })
  const conflict = save.error instanceof ApiProblem && save.error.status === 409
  const problems = problemsOfList(save.error, inverse.name)
  return (
    <>
      <LinesGrid line={line} drafts={drafts} onChange={onChange} problems={problems} currency={textOf(row['currency']) || undefined} />
      {conflict && <Note>{say(linesWords.changedMeanwhile)}</Note>}
      {save.isError && !conflict && Object.keys(problems).length === 0 && <Failure error={save.error} />}
      <div className="lines-actions"><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" busy={save.isPending} onClick={() => save.mutate()}>{say(startWords.save)}</Button></div>
    </>
  )
}
