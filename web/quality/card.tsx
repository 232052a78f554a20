import { useQuery } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { qualityWords as words } from '../../src/model/words/ui/quality.ts'
import { numberOf, type Row } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import { mendingQuery } from './data.ts'
import { Fault } from './fault.tsx'
import { Meter } from './meter.tsx'
import './quality.css'

const most = 5

/** Beside a record: how good its data is, and what to mend. One that waits for its first score says so. */
export function QualityCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const score = numberOf(row['dataQuality']) ?? numberOf(row['openQuality'])
  const readable = ['dataQuality', 'openQuality'].some((name) => row[name] !== undefined)
  const there = model.actions.has('report.mendFirst') && readable
  const { data } = useQuery({ ...mendingQuery(object.name, { record: row.id, version: row.version }), enabled: there && score !== undefined && score < 100 })
  if (!there) return null
  if (score === undefined) return <section className="card" aria-labelledby="quality-card"><div className="section"><h2 id="quality-card">{say(words.card)}</h2></div><p className="small muted">{say(words.unjudgedOne)}</p></section>
  return (
    <section className="card" aria-labelledby="quality-card">
      <div className="section"><h2 id="quality-card">{say(words.card)}</h2>{row['dataQuality'] === undefined && <span className="muted small" title={say(words.ofOpenAbout)}>{say(words.ofOpen)}</span>}<span className="more"><Meter value={score / 100} shown={String(score)} /></span></div>
      {data !== undefined && <ul className="small">{(data.rows[0]?.reasons ?? []).slice(0, most).map((reason) => <Fault key={JSON.stringify(reason)} object={object} id={row.id} reason={reason} />)}</ul>}
    </section>
  )
}
