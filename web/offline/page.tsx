import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useAwaySince } from '../data/away.ts'
import { useRights } from '../data/me.ts'
import { textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Checkbox, TextInput } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'
import { chooseKeeping, keepsHere } from './choice.ts'
import { type Entry, touches } from './entry.ts'
import { EntryLine } from './entry-line.tsx'
import { away, ground, send } from './index.ts'
import { bringNow } from './keeping.ts'
import { dropWorker, registerWorker } from './registration.ts'
import { useOfflineState } from './state.ts'
import { keptCustomers, pricesQuery } from './today.ts'
import '../home/home.css'
import './offline.css'

/** What can be done and read without network, and what waits for it. */
export function OfflinePage() {
  const { say, formats } = useSpeech()
  const since = useAwaySince()
  const client = useQueryClient()
  const rights = useRights()
  const { entries, refreshedAt } = useOfflineState()
  const [busy, setBusy] = useState(false)
  const run = (what: () => Promise<unknown>) => { setBusy(true); void what().catch(() => undefined).finally(() => setBusy(false)) }
  return (
    <div className="page offline-page">
      <div className="row home-head"><h1>{say(offlineWords.title)}</h1><span className="muted">{since === undefined ? say(offlineWords.online) : say(offlineWords.away, { time: formats.clock(new Date(since).toISOString()) })}</span></div>
      <div className="offline-columns">
        <section className="card" aria-labelledby="offline-changes">
          <div className="section"><h2 id="offline-changes">{say(offlineWords.changes)}</h2>{entries.length > 0 && <span className="count">{entries.length}</span>}<span className="spring" />{entries.length > 0 && <Button busy={busy} onClick={() => run(send)}>{say(offlineWords.sendNow)}</Button>}</div>
          {entries.length === 0 && <p className="muted">{say(offlineWords.nothingWaits)}</p>}
          <ul className="lines">{entries.map((entry, index) => <EntryLine key={entry.seq} entry={entry} behind={isBehind(entry, entries.slice(0, index))} />)}</ul>
        </section>
        <div className="stack">
          <Customers busy={busy} refreshedAt={refreshedAt} onRefresh={since === undefined && keepsHere() ? () => run(() => bringNow(client)) : undefined} />
          {rights.mayRead('product') && <Prices />}
          <Keeping />
        </div>
      </div>
    </div>
  )
}

/** Something before it that is about the same has to be decided first. */
function isBehind(entry: Entry, before: readonly Entry[]): boolean {
  const about = touches(entry)
  return entry.state === 'waiting' && before.some((each) => each.state !== 'waiting' && [...touches(each)].some((id) => about.has(id)))
}

function Customers({ busy, refreshedAt, onRefresh }: { readonly busy: boolean; readonly refreshedAt: number | undefined; readonly onRefresh: (() => void) | undefined }) {
  const { say, formats } = useSpeech()
  const { data = [] } = useQuery({ queryKey: ['offline', 'customers', refreshedAt], queryFn: keptCustomers, staleTime: 0, retry: false })
  const latest = Math.max(0, ...data.map(({ at }) => at))
  return (
    <section className="card" aria-labelledby="offline-customers">
      <div className="section"><h2 id="offline-customers">{say(offlineWords.customers)}</h2>{latest > 0 && <span className="small muted">{say(offlineWords.refreshed, { when: formats.relative(new Date(latest).toISOString()) })}</span>}<span className="spring" />{onRefresh !== undefined && <Button busy={busy} onClick={onRefresh}>{say(offlineWords.refreshNow)}</Button>}</div>
      {data.length === 0 && <p className="muted">{say(offlineWords.customersNone)}</p>}
      <ul className="lines">{data.map(({ id, name, phone }) => (
        <li key={id} className="row">
          <Link to="/$objects/$id" params={{ objects: model.object('customer').path, id }} className="clip">{name}</Link><span className="spring" />
          {phone !== '' && !phone.includes('*') && <a className="button small" href={`tel:${phone.replace(/[^\d+]/g, '')}`} aria-label={`${say(recordWords.call)} ${name}`}><Icon name="call" size={15} /></a>}
        </li>
      ))}</ul>
    </section>
  )
}

function Prices() {
  const { say } = useSpeech()
  const [part, setPart] = useState('')
  const { data } = useQuery({ ...pricesQuery(), retry: false })
  const product = model.object('product')
  const found = data?.rows.filter((row) => `${textOf(row['code'])} ${textOf(row['name'])}`.toLowerCase().includes(part.trim().toLowerCase())) ?? []
  return (
    <section className="card" aria-labelledby="offline-prices">
      <div className="section"><h2 id="offline-prices">{say(offlineWords.prices)}</h2></div>
      {data === undefined || data.rows.length === 0 ? <p className="muted">{say(offlineWords.pricesNone)}</p> : <TextInput aria-label={say(offlineWords.findPrice)} placeholder={say(offlineWords.findPrice)} value={part} onChange={(event) => setPart(event.target.value)} />}
      <ul className="lines offline-prices">{found.slice(0, 20).map((row) => (
        <li key={row.id} className="row"><span className="clip">{textOf(row['name'])} <span className="muted">{textOf(row['code'])}</span></span><span className="spring" /><FieldValue object={product} name="listPrice" value={row['listPrice']} dense />{textOf(row['unit']) !== '' && <span className="muted small">/ {textOf(row['unit'])}</span>}</li>
      ))}</ul>
    </section>
  )
}

/** Whether this device keeps anything to be read: its owner's choice. */
function Keeping() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [on, setOn] = useState(keepsHere)
  const change = async (next: boolean) => {
    chooseKeeping(next)
    setOn(next)
    if (next) {
      await registerWorker()
      await bringNow(client)
      return
    }
    await dropWorker()
    if (await away.count() === 0) await away.wipe()
    else await (await ground()).device.end()
  }
  return (
    <section className="card stack">
      <Checkbox checked={on} onChange={(event) => { void change(event.target.checked).catch(() => undefined) }}>{say(offlineWords.keepHere)}</Checkbox>
      <p className="small muted">{say(offlineWords.keepAbout)}</p>
    </section>
  )
}
