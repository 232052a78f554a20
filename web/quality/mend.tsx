import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { qualityWords as words } from '../../src/model/words/ui/quality.ts'
import { Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { type Faulty, mendingQuery } from './data.ts'
import { Fault } from './fault.tsx'
import { Meter } from './meter.tsx'

const shown = 4

/** The records that are worth mending first, each with its faults. */
export function MendFirst({ object, person }: { readonly object: ResolvedObject; readonly person?: string }) {
  const { say } = useSpeech()
  const { data } = useQuery(mendingQuery(object.name, person === undefined ? {} : { person }))
  return (
    <section className="card" aria-labelledby="mend-first">
      <div className="section"><h2 id="mend-first">{say(words.first)}</h2></div>
      <p className="muted small">{say(words.firstAbout)}</p>
      {data === undefined ? <Skeleton lines={8} /> : data.rows.length === 0 ? <p className="muted">{say(words.clean)}</p> : <ol className="quality-list">{data.rows.map((row) => <Line key={row.id} object={object} row={row} unit={data.unit} />)}</ol>}
    </section>
  )
}

function Line({ object, row: { id, title, quality, worth, reasons }, unit }: { readonly object: ResolvedObject; readonly row: Faulty; readonly unit: string }) {
  const { say, formats } = useSpeech()
  return (
    <li>
      <div className="row"><Link to="/$objects/$id" params={{ objects: object.path, id }} className="link clip">{title === '' ? say(words.open) : title}</Link><span className="spring" />{worth !== undefined && worth !== 0 && <span className="muted small quality-worth" title={say(words.worth)}>{unit === 'money' ? formats.shortMoney(worth) : formats.number(worth, 0)}</span>}<Meter value={quality / 100} shown={formats.number(quality, 0)} /></div>
      <ul className="small">{reasons.slice(0, shown).map((reason) => <Fault key={JSON.stringify(reason)} object={object} id={id} reason={reason} />)}</ul>
    </li>
  )
}
