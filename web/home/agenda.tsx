import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Checkbox } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'

const mine: Filter = { field: 'owner', is: 'equals', value: { viewer: 'me' } }
const today = { period: 'day', offset: 0 } as const
const planned: Filter = { and: [mine, { field: 'start', is: 'during', value: today }, { field: 'status', is: 'notEquals', value: 'cancelled' }] }
const due: Filter = { and: [mine, { field: 'status', is: 'equals', value: 'open' }, { or: [{ field: 'due', is: 'during', value: today }, { field: 'due', is: 'olderThan', value: { amount: 0, unit: 'hour' } }] }] }

/** Today's appointments, then what is due, ticked off in place. */
export function Agenda() {
  const { say, formats } = useSpeech()
  const appointments = useQuery({ ...rowsQuery('activity', { filter: planned, sort: [{ field: 'start' }], fields: ['subject', 'kind', 'start', 'target'], limit: 10 }), retry: false })
  const tasks = useQuery({ ...rowsQuery('activity', { filter: due, sort: [{ field: 'due' }], fields: ['subject', 'kind', 'due', 'target'], limit: 10 }), retry: false })
  const count = useQuery({ ...countQuery('activity', { filter: due }), retry: false })
  return (
    <section className="card" aria-labelledby="agenda">
      <div className="section"><h2 id="agenda">{say(shellWords.calendar)}</h2></div>
      {appointments.isPending && <Skeleton lines={3} />}
      {appointments.data?.rows.length === 0 && <p className="muted home-none">{say(shellWords.calendarNone)}</p>}
      <ul>
        {appointments.data?.rows.map((row) => (
          <li key={row.id} className="row home-appointment"><time className="muted" dateTime={textOf(row['start'])}>{formats.clock(textOf(row['start']))}</time><i className={`home-bar ${textOf(row['kind'])}`} /><Subject row={row} /></li>
        ))}
      </ul>
      <div className="section home-tasks"><h2>{say(shellWords.tasks)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}</div>
      {tasks.isPending && <Skeleton lines={4} />}
      {tasks.isError && <Failure error={tasks.error} retry={() => void tasks.refetch()} />}
      {tasks.data?.rows.length === 0 && <p className="muted home-none">{say(shellWords.tasksNone)}</p>}
      <ul>{tasks.data?.rows.map((row) => <Task key={row.id} row={row} />)}</ul>
    </section>
  )
}

function Subject({ row }: { readonly row: Row }) {
  const target = relatedOf(row['target'])?.title
  return <Link to="/$objects/$id" params={{ objects: model.object('activity').path, id: row.id }} className="clip home-link">{textOf(row['subject'])}{target !== undefined && target !== null && <span className="muted"> · {target}</span>}</Link>
}

/** Ticking it asks what came of it and when to make contact next, in one form. */
function Task({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const [completing, setCompleting] = useState(false)
  const instant = textOf(row['due'])
  const [now] = useState(() => Date.now())
  const late = Date.parse(instant) < now
  return (
    <li className="row home-task">
      <Checkbox aria-label={`${say(shellWords.complete)}: ${textOf(row['subject'])}`} checked={completing} onChange={() => setCompleting(true)} />
      <Subject row={row} /><span className="spring" />
      <span className={`small ${late ? 'bad' : 'muted'}`}>{instant === '' ? '' : formats.relative(instant)}</span>
      {completing && <ActionDialog action={model.action('activity.complete')} object="activity" id={row.id} row={row} onClose={() => setCompleting(false)} />}
    </li>
  )
}
