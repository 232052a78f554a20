import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { rowsQuery } from '../data/records.ts'
import { numberOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Labelled, Select } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { uploadFile } from './requests.ts'

interface FileStepProps {
  /** Undefined: it is found out by the headings of the file. */
  readonly object: ResolvedObject | undefined
  readonly offered: readonly ResolvedObject[]
  readonly onObject: (name: string | undefined) => void
  readonly onUploaded: (row: Row) => void
}

/** What the rows of the file are, and the file itself: dropped or chosen. */
export function FileStep({ object, offered, onObject, onUploaded }: FileStepProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const [share, setShare] = useState(0)
  const upload = useMutation({ mutationFn: (file: File) => uploadFile({ object: object?.name, file }, setShare), onSuccess: onUploaded })
  const take = (file: File | undefined) => { if (file !== undefined) { setShare(0); upload.mutate(file) } }
  const drop = (event: DragEvent) => { event.preventDefault(); setOver(false); take(event.dataTransfer.files[0]) }
  return (
    <div className="import-body import-narrow">
      <Labelled label={say(importWords.what)}>{(props) => <Select {...props} value={object?.name ?? ''} options={[{ value: '', label: say(importWords.byHeadings) }, ...offered.map((each) => ({ value: each.name, label: labels.many(each) }))]} onChange={(event) => onObject(event.target.value === '' ? undefined : event.target.value)} />}</Labelled>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is a second way; the button is the keyboard's */}
      <div className={`import-drop ${over ? 'over' : ''}`} onDragOver={(event) => { event.preventDefault(); setOver(true) }} onDragLeave={() => setOver(false)} onDrop={drop}>
        <span className="import-drop-icon"><Icon name="import" size={28} /></span>
        {upload.isPending ? (
          <><div>{upload.variables.name} · {formats.bytes(upload.variables.size)}</div><div className="meter import-meter" role="progressbar" aria-label={say(importWords.stepFile)} aria-valuenow={Math.round(share * 100)}><i style={{ width: `${share * 100}%` }} /></div><div className="small muted">{share < 1 ? formats.percent(share) : say(importWords.reading)}</div></>
        ) : (
          <><p>{say(importWords.drop)}</p><Button tone="primary" size="usual" onClick={() => input.current?.click()}>{say(importWords.choose)}</Button><p className="small muted">{say(importWords.kinds)}</p></>
        )}
        <input ref={input} type="file" hidden accept=".csv,.tsv,.txt,.gz,.xlsx,.vcf,.ics,.xml,.sta,.mt940,.940" onChange={(event) => { take(event.target.files?.[0]); event.target.value = '' }} />
      </div>
      {upload.isError && <Failure error={upload.error} />}
      <p className="small muted">{say(importWords.undoAbout)}</p>
      <EarlierImports />
    </div>
  )
}

function EarlierImports() {
  const { say, formats } = useSpeech()
  const object = model.object('import')
  const { data } = useQuery(rowsQuery('import', { sort: [{ field: 'createdAt', descending: true }], fields: ['fileName', 'object', 'status', 'rowCount', 'createdAt'], limit: 6 }))
  const labels = useLabels()
  const rows = data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <section className="settings-section import-earlier">
      <h2>{say(importWords.earlier)}</h2>
      <ul className="lines">
        {rows.map((row) => {
          const about = model.objects.get(textOf(row['object']))
          return <li key={row.id} className="row"><Link to="/import" search={{ id: row.id }} className="clip strong">{textOf(row['fileName'])}</Link><span className="muted small">{about === undefined ? '' : labels.many(about)}</span><span className="spring" /><span className="muted small">{say(importWords.fileRows, { count: formats.number(numberOf(row['rowCount']) ?? 0, 0) })}</span><FieldValue object={object} name="status" value={row['status']} dense /><span className="muted small">{formats.relative(textOf(row['createdAt']))}</span></li>
        })}
      </ul>
    </section>
  )
}
