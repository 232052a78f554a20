import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { startOfDate } from '../../src/lib/calendar.ts'
import { distanceBetween, type Place } from '../../src/model/filter/datum.ts'
import { instantInZone } from '../../src/model/fields/calendarText.ts'
import { type Leg, type Travel, usualTravel } from '../../src/model/visits/route.ts'
import { mostStops, planned } from '../../src/model/visits/stops.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { act, useRefresh } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Icon } from '../parts/icons.tsx'
import { Select, TextInput } from '../parts/inputs.tsx'
import { Ordered, OrderedItem } from '../parts/ordered.tsx'
import { Empty, Failure, Note, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { type DayVisit, useDayVisits } from './day.ts'
import type { useHere } from './here.ts'
import { Sketch } from './sketch.tsx'
import { mapLink, useWay } from './way.ts'

const Brief = lazy(() => import('./brief.tsx').then((module) => ({ default: module.Brief })))
/** So near to a customer one is about to walk in. */
const closeBy = 300

/** The visits of a day in their order, with ways and times; put in a better order, dragged, and kept. */
export function DayRoute({ here, day, onDay }: { readonly here: ReturnType<typeof useHere>; readonly day: string; readonly onDay: (day: string) => void }) {
  const { say, formats } = useSpeech()
  const way = useWay()
  const refresh = useRefresh()
  const { visits, pending, error } = useDayVisits(day)
  const [order, setOrder] = useState<readonly string[]>()
  const [leaveAt, setLeaveAt] = useState('08:30')
  const [pace, setPace] = useState<number>(usualTravel.speed)
  const [back, setBack] = useState(false)
  const place = here.state === 'found' ? here.place : undefined
  const known = new Map(visits.map((visit) => [visit.row.id, visit]))
  const ids = order !== undefined && order.length === visits.length && order.every((id) => known.has(id)) ? order : visits.map(({ row }) => row.id)
  const inOrder = ids.flatMap((id) => known.get(id) ?? [])
  const departAt = /^\d{1,2}:\d{2}$/.test(leaveAt) ? Date.parse(instantInZone(day, leaveAt.padStart(5, '0'), formats.zone)) : startOfDate(day, formats.zone)
  const travel: Travel = { from: place, departAt, to: back ? place : undefined, speed: Math.max(1, pace), detour: usualTravel.detour }
  const { route, left } = planned(inOrder, travel, 'kept')
  const keep = useMutation({
    mutationFn: () => act('activity', 'activity.orderVisits', { visits: ids.map((id) => ({ object: 'activity', id })) }),
    onSuccess: async () => { setOrder(undefined); toast({ text: say(words.saved) }); await refresh('activity') },
  })
  return (
    <div className="stack">
      <div className="card route-asked">
        <div className="labelled"><span>{say(words.day)}</span><DateInput label={say(words.day)} value={day} onChange={(next) => { if (/^\d{4}-\d{2}-\d{2}$/.test(next)) { setOrder(undefined); onDay(next) } }} /></div>
        <label className="labelled"><span>{say(words.departure)}</span><TextInput value={leaveAt} inputMode="numeric" onChange={(event) => setLeaveAt(event.target.value)} /></label>
        <label className="labelled"><span>{say(words.pace)}</span><TextInput type="number" min={1} max={300} value={pace} onChange={(event) => setPace(Number(event.target.value))} /></label>
        <label className="labelled"><span>{say(words.end)}</span><Select options={[{ value: '', label: say(words.endAnywhere) }, { value: 'back', label: say(words.endAtStart) }]} value={back ? 'back' : ''} onChange={(event) => setBack(event.target.value === 'back')} /></label>
      </div>
      <CloseBy place={place} visits={inOrder} />
      {error !== null && error !== undefined && <Failure error={error} />}
      {pending && <Skeleton lines={5} />}
      {!pending && inOrder.length === 0 && <Empty title={say(words.noVisits)}>{say(words.noVisitsHint)}</Empty>}
      {inOrder.length > 0 && (
        <>
          <div className="route-total">
            <span>{say(words.total, { way: way(route.metres), time: formats.clock(new Date(route.endAt).toISOString()) })}</span><span className="spring" />
            <Button icon="spark" onClick={() => setOrder([...planned(inOrder, travel, 'shortest').visits, ...left].map(({ row }) => row.id))}>{say(words.shortest)}</Button>
            <Button tone="primary" busy={keep.isPending} onClick={() => keep.mutate()}>{say(words.saveOrder)}</Button>
          </div>
          {left.length > 0 && <Note>{say(words.tooMany, { most: mostStops, left: left.length })}</Note>}
          {keep.isError && <Failure error={keep.error} />}
          <div className="visit-columns">
            <Ordered ids={ids} nameOf={(id) => known.get(id)?.name ?? ''} onOrder={setOrder}>
              <ol className="card" aria-label={say(words.route)}>{inOrder.map((visit, turn) => <StopRow key={visit.row.id} visit={visit} leg={route.legs[turn]} turn={turn} />)}</ol>
            </Ordered>
            <Sketch from={place} stops={inOrder.map(({ stop }) => stop.place)} joined to={back ? place : undefined} />
          </div>
        </>
      )}
    </div>
  )
}

function StopRow({ visit: { row, name, stop, unplaced }, leg, turn }: { readonly visit: DayVisit; readonly leg: Leg | undefined; readonly turn: number }) {
  const { say, formats } = useSpeech()
  const way = useWay()
  const said = [
    leg?.metres === undefined ? (unplaced === undefined ? '' : say(unplaced === 'noTarget' ? words.leadsNowhere : words.placeUnknown)) : way(leg.metres),
    stop.fixed === undefined ? '' : say(words.agreed, { time: formats.clock(new Date(stop.fixed).toISOString()) }),
  ].filter((part) => part !== '')
  return (
    <OrderedItem id={row.id} className="route-stop">
      {(handle) => <>
        {handle}<span className="stop-number" aria-hidden="true">{turn + 1}</span>
        {leg !== undefined && <time>{formats.clock(new Date(leg.beginAt).toISOString())}</time>}
        <div className="home-who">
          <Link to="/$objects/$id" params={{ objects: model.object('activity').path, id: row.id }} className="clip home-link">{name}</Link>
          <div className="small muted clip">{said.join(' · ')}</div>
        </div>
        {textOf(row['checkedInAt']) !== '' && <CheckedIn at={textOf(row['checkedInAt'])} />}
        {leg !== undefined && leg.late > 60_000 && textOf(row['checkedInAt']) === '' && <Chip tone="warn" status>{say(words.late, { minutes: formats.number(Math.round(leg.late / 60_000), 0) })}</Chip>}
        {stop.place !== undefined && <a className="button small" href={mapLink(stop.place)} aria-label={say(words.openMap, { name })} title={say(words.map)}><Icon name="globe" size={15} /></a>}
      </>}
    </OrderedItem>
  )
}

function CheckedIn({ at }: { readonly at: string }) {
  const { formats } = useSpeech()
  return <Chip tone="ok" status>{formats.clock(at)}</Chip>
}

/** Within 300 m of the next customer the sheet is offered by itself. */
function CloseBy({ place, visits }: { readonly place: Place | undefined; readonly visits: readonly DayVisit[] }) {
  const { say } = useSpeech()
  const way = useWay()
  const [shown, setShown] = useState<string>()
  const near = place === undefined ? [] : visits.flatMap((visit) => (visit.stop.place === undefined || visit.customer === undefined || textOf(visit.row['checkedOutAt']) !== '' || visit.row['status'] !== 'open' ? [] : [{ visit, metres: distanceBetween(place, visit.stop.place) }])).filter(({ metres }) => metres <= closeBy).sort((a, b) => a.metres - b.metres)
  const [first] = near
  if (first === undefined || first.visit.customer === undefined) return null
  const { visit, metres } = first
  return (
    <div className="close-by stack">
      <Note tone="info" actions={<Button onClick={() => setShown(shown === visit.row.id ? undefined : visit.row.id)}>{say(words.before)}</Button>}>{say(words.closeBy, { way: way(metres), name: visit.name })}</Note>
      {shown === visit.row.id && <Suspense><Brief customer={first.visit.customer} name={visit.name} /></Suspense>}
    </div>
  )
}
