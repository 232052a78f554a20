import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import { isMoved, moved, type Moves } from '../../src/model/reports/moves.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { useRights } from '../data/me.ts'
import { createRecord, recordQuery, removeRecord, updateRecord, useRefresh } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { ShareDialog } from '../records/share-dialog.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { BuilderForm } from './builder-form.tsx'
import { Controls } from './controls.tsx'
import { type Chosen, previewQuery } from './data.ts'
import { Explore } from './explore.tsx'
import { inputOf } from './input.ts'
import { ReportView } from './report-view.tsx'
import type { DashboardSearch } from './search.ts'
import { TakeMenu } from './take-menu.tsx'
import { movesIn } from './ways.ts'
import '../home/home.css'
import './insight.css'

const route = getRouteApi('/inside/reports/$id')
const beginning: ReportDefinition = { rows: [{ field: 'owner' }], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'bar' }

/** A report: how it is built at the left, what it comes to at the right, at once. */
export function ReportPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const rights = useRights()
  const isNew = id === 'new'
  const { data, error, isPending } = useQuery({ ...recordQuery('report', id), enabled: !isNew, retry: false })
  if (!rights.mayRead('report')) return <NotFound />
  if (isNew) return <Builder key="new" given={search.definition} />
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  return isPending ? <div className="page"><Skeleton lines={8} /></div> : <Builder key={data.id} row={data} />
}

/** What stands in the record or in the address; what cannot be read is begun anew. */
function definitionOf(value: unknown): ReportDefinition {
  return typeof value === 'object' && value !== null && 'measures' in value && 'rows' in value ? { ...beginning, ...(value as ReportDefinition) } : beginning
}

function Builder({ row, given }: { readonly row?: Row; readonly given?: unknown }) {
  const speech = useSpeech()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const rights = useRights()
  const { say } = speech
  const search = route.useSearch()
  const searched = route.useNavigate()
  const [definition, setDefinition] = useState(() => definitionOf(row?.['definition'] ?? given))
  const [name, setName] = useState(textOf(row?.['name']))
  const [sharing, setSharing] = useState(false)
  const preview = useRef<HTMLElement>(null)
  const [chosen, setChosen] = useState<Chosen>()
  const moves = movesIn(search.moves) ?? {}
  const shown = moved(definition, moves)
  const move = (next: Moves | undefined) => { const { moves: _, ...rest } = search; void searched({ search: next === undefined ? rest : { ...rest, moves: next } }) }
  const { data, error, isPending, isPlaceholderData } = useQuery({ ...previewQuery({ ...inputOf(search), definition: JSON.parse(JSON.stringify(shown)) as JsonObject }, true), retry: false })
  const values = () => ({ name, definition: JSON.parse(JSON.stringify(definition)) as JsonObject })
  const keep = useMutation({ mutationFn: async () => (row === undefined ? createRecord('report', values()) : updateRecord('report', row.id, row.version, values())), onSuccess: async (kept) => { await refresh('report'); void navigate({ to: '/reports/$id', params: { id: kept.id } }) } })
  const drop = useMutation({ mutationFn: async () => { if (row !== undefined) await removeRecord('report', row.id, row.version) }, onSuccess: async () => { await refresh('report'); void navigate({ to: '/$objects', params: { objects: 'reports' } }) } })
  const title = name === '' ? say(words.newReport) : name
  return (
    <div className="page insight">
      <div className="row home-head">
        <h1 className="clip">{title}</h1><span className="spring" />
        <div className="row insight-actions">
          <Link to="/$objects" params={{ objects: 'reports' }} className="button small">{say(words.reports)}</Link>
          <TakeMenu object="report" input={{ ...inputOf(search), definition: JSON.parse(JSON.stringify(shown)) as JsonObject }} title={title} element={() => preview.current} />
          {row !== undefined && <Button onClick={() => setSharing(true)}>{say(words.share)}</Button>}
          {row !== undefined && <Button tone="danger" busy={drop.isPending} onClick={() => drop.mutate()}>{say(words.remove)}</Button>}
        </div>
      </div>
      <Controls search={search} onChange={(next: DashboardSearch) => void searched({ search: { ...next, ...(search.moves === undefined ? {} : { moves: search.moves }), ...(search.definition === undefined ? {} : { definition: search.definition }) }, replace: true })} />
      <div className="builder">
        <section className="card builder-form">
          <div className="row builder-line"><TextInput aria-label={say(words.nameIt)} placeholder={say(words.nameIt)} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />{rights.mayCreate('report') && <Button tone="primary" busy={keep.isPending} disabled={name.trim() === ''} onClick={() => keep.mutate()}>{say(words.done)}</Button>}</div>
          {keep.error !== null && <Failure error={keep.error} />}
          <BuilderForm definition={definition} onChange={(next) => { setDefinition(next); if (isMoved(moves)) move(undefined) }} />
        </section>
        <section ref={preview} className="card builder-preview" aria-label={title}>
          <Explore definition={definition} moves={moves} onMove={move} onKeep={() => { setDefinition(shown); move(undefined) }} chosen={chosen} onChosen={setChosen} answer={data} />
          {error !== null ? <Failure error={error} /> : isPending || isPlaceholderData ? <Skeleton lines={8} /> : <ReportView title={title} definition={shown} answer={data} onGroup={setChosen} />}
        </section>
      </div>
      {sharing && row !== undefined && <ShareDialog object={model.object('report')} row={row} onClose={() => setSharing(false)} />}
    </div>
  )
}
