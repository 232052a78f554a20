import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { quotePageWords } from '../../src/model/words/ui/quotePage.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { isAssignable, isMergeable } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { useRights } from '../data/me.ts'
import { ApiProblem } from '../data/problem.ts'
import { recordQuery } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { model, objectAtPath, useModel } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Part } from '../parts/part.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { linesOf } from '../records/lines/lists.ts'
import { beginLines } from '../records/lines/reading.ts'
import { useAct } from '../records/action-dialog.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { isPageOn } from '../shell/switched-off.ts'
import { useSpeech } from '../words/language.tsx'
import { ChartCard } from './chart/panel.tsx'
import { RecordFields } from './fields.tsx'
import { FilesCard } from './files.tsx'
import { FollowCard } from './follow.tsx'
import { RecordHead } from './head.tsx'
import { RecordLines } from './lines.tsx'
import { PresenceAt } from './presence.tsx'
import { RelatedLists } from './related.tsx'
import { SharingCard } from './sharing.tsx'
import { Timeline } from './timeline.tsx'
import { Watermark } from './watermark.tsx'
import './record.css'

const ApprovalBanner = lazy(() => import('../approvals/banner.tsx').then((module) => ({ default: module.ApprovalBanner })))
const AutomationCard = lazy(() => import('./automation.tsx').then((module) => ({ default: module.AutomationCard })))
const PoolRecord = lazy(() => import('../pools/record.tsx').then((module) => ({ default: module.PoolRecord })))
const VisitCard = lazy(() => import('../visits/card.tsx').then((module) => ({ default: module.VisitCard })))
const MergeBanner = lazy(() => import('../merge/banner.tsx').then((module) => ({ default: module.MergeBanner })))
const DuplicatesPanel = lazy(() => import('../merge/panel.tsx').then((module) => ({ default: module.DuplicatesPanel })))
const WhyCards = lazy(() => import('./why.tsx').then((module) => ({ default: module.WhyCards })))
const ExecutionCard = lazy(() => import('../execution/card.tsx').then((module) => ({ default: module.ExecutionCard })))
const QualityCard = lazy(() => import('../quality/card.tsx').then((module) => ({ default: module.QualityCard })))
const TradeCards = lazy(() => import('./trade-cards.tsx').then((module) => ({ default: module.TradeCards })))
const route = getRouteApi('/inside/$objects/$id')

/** The page of any record. */
export function RecordPage() {
  const { objects, id } = route.useParams()
  useModel()
  const object = objectAtPath(objects)
  const { pool } = route.useSearch()
  if (object !== undefined && pool !== undefined) return <Suspense fallback={<div className="record-loading"><Skeleton lines={12} /></div>}><PoolRecord key={`${object.name} ${id}`} object={object} id={id} poolId={pool} /></Suspense>
  return object === undefined ? <NotFound /> : <RecordOf key={`${object.name} ${id}`} object={object} id={id} />
}

function RecordOf({ object, id }: { readonly object: ResolvedObject; readonly id: string }) {
  const record = useQuery(recordQuery(object.name, id))
  const navigate = useNavigate()
  const client = useQueryClient()
  const rights = useRights()
  const lines = linesOf(object).filter((inverse) => rights.mayRead(inverse.object))
  const named = lines.map(({ name }) => name).join(' ')
  // oxlint-disable-next-line react/exhaustive-deps -- begun once for a record; afterwards they are asked for where they are shown
  useEffect(() => { for (const inverse of lines) beginLines(client, inverse, id) }, [client, id, named])
  // The address of a record that was merged into another is answered by that one: there it goes on.
  const become = record.data === undefined || record.data.id === id ? undefined : record.data.id
  useEffect(() => { if (become !== undefined) void navigate({ to: '/$objects/$id', params: { objects: object.path, id: become }, replace: true }) }, [become, navigate, object.path])
  const title = record.data === undefined ? '' : textOf(record.data[object.title])
  useEffect(() => {
    if (title !== '') document.title = `${title} · Guanxi`
    return () => { document.title = 'Guanxi' }
  }, [title])
  if (record.error instanceof ApiProblem && record.error.status === 404) return <NotFound />
  // A record that was read stands, with all that is being typed on it, when reading it anew fails.
  if (record.isError && record.data === undefined) return <Failure error={record.error} retry={() => void record.refetch()} />
  if (record.isPending) return <div className="record-loading"><Skeleton lines={12} /></div>
  return (
    <PresenceAt object={object} row={record.data}>
      <RecordHead object={object} row={record.data} />
      {isMergeable(object) && <Part><MergeBanner object={object} row={record.data} /></Part>}
      <Part><ApprovalBanner object={object.name} id={id} /></Part>
      {textOf(record.data['deletedAt']) !== '' && <InBin object={object} row={record.data} />}
      <Columns object={object} row={record.data} />
      {Object.values(object.fields).some(({ sensitive }) => sensitive === true) && <Watermark />}
    </PresenceAt>
  )
}

const tabs = ['timeline', 'details', 'related'] as const

/** Three columns side by side; on a small window those that do not fit are tabs. */
function Columns({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const { tab } = route.useSearch()
  const rights = useRights()
  const [line, setLine] = useState<string>()
  const choice = object.name === 'quote' ? { chosen: line, label: quotePageWords.explain, onChoose: setLine } : undefined
  const chosen = tabs.find((each) => each === tab) ?? 'timeline'
  return (
    <div className={`record show-${chosen}`}>
      <div className="record-tabs">
        <Tabs label={say(recordWords.details)} chosen={chosen} tabs={tabs.map((key) => ({ key, label: say(recordWords[key]) }))} onChoose={(key) => void navigate({ to: '/$objects/$id', params: { objects: object.path, id: row.id }, search: { tab: key }, replace: true })} />
      </div>
      <section className="record-fields" aria-label={say(recordWords.details)}><RecordFields object={object} row={row} /></section>
      <section className="record-middle" aria-label={say(recordWords.timeline)}>{linesOf(object).filter((inverse) => rights.mayRead(inverse.object)).map((inverse) => <RecordLines key={inverse.name} object={object} row={row} inverse={inverse} choice={choice} />)}{model.actions.has(`${object.name}.trace`) && textOf(row['status']) !== 'draft' && <Part><ExecutionCard object={object} row={row} /></Part>}{object.name === 'activity' && row['kind'] === 'visit' && isPageOn('visits') && <Part><VisitCard row={row} /></Part>}<Timeline object={object} row={row} /></section>
      <section className="record-related" aria-label={say(recordWords.related)}>{isMergeable(object) && <Part><DuplicatesPanel object={object} row={row} /></Part>}{isAssignable(object) && <Part><WhyCards object={object} row={row} /></Part>}{object.scores?.['dataQuality'] !== undefined && <Part><QualityCard object={object} row={row} /></Part>}<Part><TradeCards object={object} row={row} line={line} /></Part><ChartCard object={object} row={row} /><RelatedLists object={object} row={row} /><FilesCard object={object} row={row} /><FollowCard object={object} row={row} /><Part><AutomationCard object={object} row={row} /></Part><SharingCard object={object} row={row} /></section>
    </div>
  )
}

function InBin({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const run = useAct(object.name)
  return <div className="record-note"><Note actions={<Button onClick={() => void run(model.action('record.restore'), {}, row.id)}>{say(listWords.restore)}</Button>}>{say(recordWords.inBin)}</Note></div>
}
