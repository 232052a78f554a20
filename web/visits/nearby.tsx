import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Place } from '../../src/model/filter/datum.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { request } from '../data/client.ts'
import { useRights } from '../data/me.ts'
import { recordKeys, recordQuery, rowsQuery } from '../data/records.ts'
import { type Related, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { plainJson } from '../fields/shared/json.ts'
import { RecordPicker } from '../fields/shared/record-picker.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { useCreate } from '../shell/creation.tsx'
import { useSpeech } from '../words/language.tsx'
import { placeOf, pointJson, type useHere } from './here.ts'
import { Sketch } from './sketch.tsx'
import { mapLink, useWay } from './way.ts'

interface Near { readonly row: Row; readonly distance: number }
const ways = [500, 1000, 3000, 10_000, 50_000] as const
const ages = [7, 30, 90] as const

/** Customers around where one stands, or around another one; the nearest first. */
export function Nearby({ here }: { readonly here: ReturnType<typeof useHere> }) {
  const { say, formats } = useSpeech()
  const way = useWay()
  const rights = useRights()
  const [other, setOther] = useState<Related>()
  const [metres, setMetres] = useState(3000)
  const [level, setLevel] = useState('')
  const [days, setDays] = useState('')
  const customer = model.object('customer')
  const chosen = useQuery({ ...recordQuery('customer', other?.id ?? ''), enabled: other !== undefined })
  const from = other === undefined ? (here.state === 'found' ? here.place : undefined) : placeOf(chosen.data?.['place'])
  const levels = useQuery({ ...rowsQuery('customerLevel', { limit: 50, fields: ['name'], sort: [{ field: 'order' }] }), enabled: rights.mayRead('customerLevel'), retry: false })
  const found = useNearest(from, metres, filterOf(level, days))
  return (
    <div className="stack">
      <div className="card nearby-asked">
        <label className="labelled"><span>{say(words.from)}</span><RecordPicker object="customer" label={say(words.from)} placeholder={say(words.fromHere)} shown={other?.title ?? ''} onChoose={setOther} only={{ field: 'place', is: 'isNotEmpty' }} /></label>
        <label className="labelled"><span>{say(words.within)}</span><Select options={ways.map((each) => ({ value: String(each), label: way(each) }))} value={String(metres)} onChange={(event) => setMetres(Number(event.target.value))} /></label>
        <label className="labelled"><span>{say(words.level)}</span><Select empty={say(words.anyLevel)} options={(levels.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} value={level} onChange={(event) => setLevel(event.target.value)} /></label>
        <label className="labelled"><span>{say(words.notContacted)}</span><Select empty={say(words.anyTime)} options={ages.map((each) => ({ value: String(each), label: say(words.sinceDays, { days: formats.number(each, 0) }) }))} value={days} onChange={(event) => setDays(event.target.value)} /></label>
      </div>
      {from === undefined && here.state === 'looking' && other === undefined && <Skeleton lines={5} />}
      {from === undefined && (here.state === 'missing' || other !== undefined) && <Note tone="info" actions={<Button onClick={here.again}>{say(words.locateAgain)}</Button>}>{say(words.needPlace)}</Note>}
      {found.isError && <Failure error={found.error} retry={() => void found.refetch()} />}
      {from !== undefined && found.data?.length === 0 && <p className="muted home-none">{say(words.noneNearby, { way: way(metres) })}</p>}
      {from !== undefined && found.data !== undefined && found.data.length > 0 && (
        <div className="visit-columns">
          <ul className="card" aria-label={say(words.nearby)}>{found.data.map((near, turn) => <NearRow key={near.row.id} near={near} turn={turn} path={customer.path} />)}</ul>
          <Sketch from={from} stops={found.data.slice(0, 20).map(({ row }) => placeOf(row['place']))} joined={false} />
        </div>
      )}
    </div>
  )
}

function useNearest(from: Place | undefined, metres: number, filter: Filter | undefined) {
  return useQuery({
    queryKey: [...recordKeys.of('customer'), 'nearby', from, metres, filter], enabled: from !== undefined, placeholderData: keepPreviousData, staleTime: 30_000, retry: false,
    queryFn: async ({ signal }) => (await request<{ readonly rows: readonly Near[] }>('/customers/nearby', {
      asks: true, signal,
      body: { from: from === undefined ? {} : pointJson(from), metres, limit: 50, fields: ['name', 'place', 'level', 'lastContactAt', 'nextStep', 'owner'], ...(filter === undefined ? {} : { filter: plainJson(filter) }) },
    })).rows,
  })
}

function filterOf(level: string, days: string): Filter | undefined {
  const parts: Filter[] = [
    ...(level === '' ? [] : [{ field: 'level', is: 'equals', value: level } as const]),
    ...(days === '' ? [] : [{ or: [{ field: 'lastContactAt', is: 'isEmpty' }, { field: 'lastContactAt', is: 'olderThan', value: { amount: Number(days), unit: 'day' } }] } as const]),
  ]
  return parts.length === 0 ? undefined : { and: parts }
}

function NearRow({ near: { row, distance }, turn, path }: { readonly near: Near; readonly turn: number; readonly path: string }) {
  const { say, formats } = useSpeech()
  const way = useWay()
  const create = useCreate()
  const name = textOf(row['name'])
  const last = textOf(row['lastContactAt'])
  const place = placeOf(row['place'])
  const customer = model.object('customer')
  return (
    <li className="row home-row near-row">
      <span className="stop-number" aria-hidden="true">{turn + 1}</span>
      <div className="home-who">
        <span className="row"><Link to="/$objects/$id" params={{ objects: path, id: row.id }} className="clip home-link">{name}</Link><FieldValue object={customer} name="level" value={row['level']} dense empty="" /></span>
        <div className="small muted clip">{[way(distance), last === '' ? '' : formats.relative(last), textOf(row['nextStep']), relatedOf(row['owner'])?.title ?? ''].filter((part) => part !== '').join(' · ')}</div>
      </div>
      {place !== undefined && <a className="button small" href={mapLink(place)} aria-label={say(words.openMap, { name })}>{say(words.map)}</a>}
      <Button onClick={() => create({ object: 'activity', values: { kind: 'visit', subject: say(words.visitOf, { name }), target: { object: 'customer', id: row.id, title: name } } })}>{say(words.planVisit)}</Button>
    </li>
  )
}
