import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { ApiProblem, problemText } from '../data/problem.ts'
import { act, isRecordEntry, recordQuery, refresh, timelineQuery, undo } from '../data/records.ts'
import { isEmptyValue, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { ChangeLine } from '../record/timeline.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { sectionsOf } from '../records/sections.ts'
import { NotFound } from '../shell/not-found.tsx'
import { isPerson } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type Pool, poolsQuery, usePool } from './data.ts'
import { PoolNote } from './note.tsx'
import '../record/record.css'

/** A record of a pool before the claim: what the pool shows of it, its history, and the claim. */
export function PoolRecord({ object, id, poolId }: { readonly object: ResolvedObject; readonly id: string; readonly poolId: string }) {
  const record = useQuery({ ...recordQuery(object.name, id, poolId), retry: false })
  const pool = usePool(object, poolId)
  const client = useQueryClient()
  // A look counts: what is left of the day is asked again.
  const isSeen = record.isSuccess
  useEffect(() => { if (isSeen) void client.invalidateQueries({ queryKey: poolsQuery.queryKey }) }, [isSeen, client])
  if (record.error instanceof ApiProblem && record.error.status === 404) return <NotFound />
  if (record.isError) return <Failure error={record.error} retry={() => void record.refetch()} />
  if (record.isPending) return <div className="record-loading"><Skeleton lines={12} /></div>
  return (
    <>
      <Head object={object} row={record.data} pool={pool} poolId={poolId} />
      {pool !== undefined && <PoolNote object={object} pool={pool} />}
      <div className="record pool-record show-details">
        <section className="record-fields"><Fields object={object} row={record.data} /></section>
        <section className="record-middle"><History object={object} id={id} poolId={poolId} /></section>
      </div>
    </>
  )
}

function Head({ object, row, pool, poolId }: { readonly object: ResolvedObject; readonly row: Row; readonly pool: Pool | undefined; readonly poolId: string }) {
  const { say, formats } = useSpeech()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [assigning, setAssigning] = useState(false)
  const title = textOf(row[object.title])
  const refreshAll = () => Promise.all([refresh(client, object.name), client.invalidateQueries({ queryKey: poolsQuery.queryKey })])
  const claim = async () => {
    try {
      const { undo: token } = await act(object.name, 'record.claim', {}, row.id)
      // First away from the pool, in which it is no more; then what was read is asked again.
      await navigate({ to: '/$objects/$id', params: { objects: object.path, id: row.id }, search: {} })
      await refreshAll()
      const takeBack = async () => {
        if (token !== undefined) await undo(object.name, token)
        await navigate({ to: '/$objects', params: { objects: object.path }, search: { pool: poolId } })
        await refreshAll()
      }
      toast({ text: say(listWords.actionDone, { action: say(model.action('record.claim').label) }), ...(token === undefined ? {} : { action: { label: say(startWords.undo), perform: () => void takeBack().catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })) } }) })
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    }
  }
  return (
    <header className="record-head">
      <Avatar name={title} square={!isPerson(object)} large />
      <div className="record-name">
        <div className="row"><h1>{title === '' ? '–' : title}</h1></div>
        <div className="small muted">{say(poolWords.inPool, { pool: pool?.name ?? '', when: formats.date(textOf(row['pooledAt']).slice(0, 10)) })}</div>
      </div>
      <div className="row record-actions">
        <Link to="/$objects" params={{ objects: object.path }} search={{ pool: poolId }} className="button small">{say(poolWords.back)}</Link>
        {pool?.head === true && <Button onClick={() => setAssigning(true)}>{say(model.action('record.assign').label)}</Button>}
        <Button tone="primary" onClick={() => void claim()}>{say(model.action('record.claim').label)}</Button>
      </div>
      {assigning && <ActionDialog action={model.action('record.assign')} object={object.name} id={row.id} row={row} onClose={() => setAssigning(false)} onDone={() => void navigate({ to: '/$objects', params: { objects: object.path }, search: { pool: poolId } })} />}
    </header>
  )
}

function Fields({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const labels = useLabels()
  const sections = sectionsOf(object).map((section) => ({ ...section, fields: section.fields.filter((name) => name in row && fieldNamed(object, name)?.type !== 'json' && !isEmptyValue(row[name])) })).filter(({ fields }) => fields.length > 0)
  return sections.map((section) => (
    <div key={section.name} className="record-section">
      <div className="section"><h2>{labels.section(section)}</h2></div>
      <dl className="field-list-view">{section.fields.map((name) => <Line key={name} object={object} row={row} name={name} />)}</dl>
    </div>
  ))
}

function Line({ object, row, name }: { readonly object: ResolvedObject; readonly row: Row; readonly name: string }) {
  const labels = useLabels()
  return <><dt>{labels.field(object, name)}</dt><dd><FieldValue object={object} name={name} value={row[name]} /></dd></>
}

function History({ object, id, poolId }: { readonly object: ResolvedObject; readonly id: string; readonly poolId: string }) {
  const { say } = useSpeech()
  const timeline = useInfiniteQuery(timelineQuery(object.name, id, ['change'], poolId))
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <>
      <div className="row timeline-filters"><h2>{say(poolWords.history)}</h2></div>
      {timeline.isPending && <Skeleton lines={6} />}
      {timeline.isError && <Failure error={timeline.error} />}
      <ol className="timeline">{entries.map((entry) => (isRecordEntry(entry) ? null : <ChangeLine key={entry.id} object={object} entry={entry} />))}</ol>
    </>
  )
}
