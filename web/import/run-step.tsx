import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { problemText } from '../data/problem.ts'
import { recordKeys } from '../data/records.ts'
import { isJsonObject, numberOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { ImportFrame } from './frame.tsx'
import { RefusedTable } from './refused-table.tsx'
import { cancelImport, keptQuery, refusedQuery, startImport } from './requests.ts'

/** The import at work, and what came of it: counts, refused rows, and the way back. */
export function RunStep({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [undoing, setUndoing] = useState(false)
  const status = textOf(row['status'])
  const count = (name: string) => numberOf(row[name]) ?? 0
  const put = (next: Row) => client.setQueryData(['records', 'import', 'one', row.id], next)
  const bad = (error: Error) => toast({ text: problemText(error, say), tone: 'bad' })
  const stop = useMutation({ mutationFn: () => cancelImport(row.id), onSuccess: put, onError: bad })
  const goOn = useMutation({ mutationFn: () => startImport(row.id), onSuccess: put, onError: bad })
  const refused = useQuery({ ...refusedQuery(row.id, count('refusedCount')), enabled: count('refusedCount') > 0 })
  const kept = useQuery({ ...keptQuery(row.id), enabled: status === 'undone' })
  useRefreshWhenOver(status)
  const total = count('rowCount')
  const share = total === 0 ? 0 : Math.min(1, count('readCount') / total)
  const isWorking = status === 'running' || status === 'undoing'
  const isOver = status === 'done' || status === 'cancelled' || status === 'failed'
  // The sample company comes as an import too, but with no file: it goes by its own verb.
  const hasFile = isJsonObject(row['mapping']) && row['mapping']['sample'] === undefined
  const actions = (
    <>
      {status === 'running' && hasFile && <Button busy={stop.isPending} onClick={() => stop.mutate()}>{say(importWords.stop)}</Button>}
      {(status === 'cancelled' || status === 'failed') && hasFile && <Button busy={goOn.isPending} onClick={() => goOn.mutate()}>{say(importWords.resume)}</Button>}
      {isOver && hasFile && <Button tone="danger" onClick={() => setUndoing(true)}>{say(importWords.undo)}</Button>}
      {!isWorking && <Link to="/$objects" params={{ objects: object.path }} className="button small primary">{say(importWords.toList, { objects: labels.many(object) })}</Link>}
    </>
  )
  return (
    <ImportFrame object={object} row={row} step="import" reached="import" actions={actions}>
      <div className="import-body">
        <section className="card import-run" aria-live="polite">
          <div className="row"><h2>{say(isWorking ? (status === 'running' ? importWords.atWork : importWords.atUndo) : status === 'done' ? importWords.done : status === 'undone' ? importWords.undone : importWords.stopped)}</h2><FieldValue object={model.object('import')} name="status" value={status} dense /></div>
          {status === 'running' && <><div className="meter import-meter" role="progressbar" aria-label={say(importWords.stepImport)} aria-valuenow={Math.round(share * 100)}><i style={{ width: `${share * 100}%` }} /></div><p className="muted small">{say(importWords.running, { done: formats.number(count('readCount'), 0), count: total === 0 ? '?' : formats.number(total, 0) })} · {say(importWords.mayLeave)}</p></>}
          {status === 'undoing' && <Skeleton lines={1} />}
          {status === 'failed' && textOf(row['failedBecause']) !== '' && <Note tone="bad">{labels.choice(model.object('import'), 'failedBecause', textOf(row['failedBecause']))}</Note>}
          <dl className="import-counts">
            {([['createdCount', importWords.createdName], ['updatedCount', importWords.updatedName], ['skippedCount', importWords.unchangedName], ['refusedCount', importWords.refusedName]] as const).map(([name, words]) => <div key={name}><dt>{say(words)}</dt><dd className={name === 'refusedCount' && count(name) > 0 ? 'bad' : ''}>{formats.number(count(name), 0)}</dd></div>)}
          </dl>
          {isOver && hasFile && <p className="muted small">{say(importWords.undoAbout)}</p>}
        </section>
        {status === 'undone' && (kept.data ?? []).length > 0 && (
          <Note><div>{say(importWords.leftAlone, { count: formats.number((kept.data ?? []).length, 0) })}</div><ul>{(kept.data ?? []).slice(0, 20).map((each) => <li key={each.id}><Link to="/$objects/$id" params={{ objects: model.object(each.object).path, id: each.id }} className="link">{labels.one(model.object(each.object))} · {say(importWords.row, { number: formats.number(each.line, 0) })}</Link></li>)}</ul></Note>
        )}
        {count('refusedCount') > 0 && (
          <section className="stack">
            <div className="row"><h2>{say(importWords.refused, { count: formats.number(count('refusedCount'), 0) })}</h2><span className="spring" /><a className="button small" href={`/api/v1/imports/${row.id}/refused.csv`} download>{say(importWords.downloadRefused)}</a></div>
            <p className="muted small">{say(importWords.refusedAbout)}</p>
            {refused.data !== undefined && <RefusedTable headers={refused.data.headers} rows={refused.data.rows} />}
          </section>
        )}
      </div>
      {undoing && <ActionDialog action={model.action('import.undo')} object="import" id={row.id} onClose={() => setUndoing(false)} onDone={() => void client.invalidateQueries({ queryKey: recordKeys.of('import') })} />}
    </ImportFrame>
  )
}

/** What was read of any record is old once an import or its undo is over. */
function useRefreshWhenOver(status: string): void {
  const client = useQueryClient()
  const before = useRef(status)
  useEffect(() => {
    const was = before.current
    before.current = status
    if ((was === 'running' || was === 'undoing') && was !== status) void client.invalidateQueries({ queryKey: ['records'] })
  }, [client, status])
}
