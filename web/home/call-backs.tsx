import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { homeCallWords as words } from '../../src/model/words/ui/homeCalls.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

/** Times that I promised on the phone, today's and those that went by. */
const promised: Filter = { and: [
  { field: 'state', is: 'equals', value: 'callBack' }, { field: 'agent', is: 'equals', value: { viewer: 'me' } },
  { or: [{ field: 'nextCallAt', is: 'during', value: { period: 'day', offset: 0 } }, { field: 'nextCallAt', is: 'olderThan', value: { amount: 0, unit: 'hour' } }] },
] }

/** Whom I said that I would call back today, to be called from here; nothing where there is nobody. */
export function CallBacks() {
  const { say, formats } = useSpeech()
  const rows = useQuery({ ...rowsQuery('callListEntry', { filter: promised, sort: [{ field: 'nextCallAt' }], fields: ['target', 'list', 'nextCallAt'], limit: 5 }), retry: false })
  const count = useQuery({ ...countQuery('callListEntry', { filter: promised }), retry: false })
  if (rows.data === undefined || rows.data.rows.length === 0) return null
  return (
    <section className="card" aria-labelledby="call-backs">
      <div className="section"><h2 id="call-backs">{say(words.callBacks)}</h2>{count.data !== undefined && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        <Link to="/$objects" params={{ objects: model.object('callListEntry').path }} search={{ view: 'all', filter: promised }} className="more link small">{say(words.open)}</Link></div>
      <ul>{rows.data.rows.map((row) => <CallBackLine key={row.id} row={row} />)}</ul>
    </section>
  )
}

function CallBackLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const [now] = useState(() => Date.now())
  const [target, list, at] = [relatedOf(row['target']), relatedOf(row['list']), textOf(row['nextCallAt'])]
  return (
    <li className="row home-row">
      <div className="home-who">
        {target?.object === undefined ? <span className="clip">{target?.title}</span> : <Link className="clip home-link" to="/$objects/$id" params={{ objects: model.object(target.object).path, id: target.id }}>{target.title}</Link>}
        <div className="small muted clip">{list?.title} · <span className={Date.parse(at) < now ? 'bad' : ''}>{formats.dateTime(at)}</span></div>
      </div>
      {list !== undefined && <Link to="/calling/$id" params={{ id: list.id }} className="button small" aria-label={say(words.callFrom, { name: target?.title ?? '' })}>{say(words.call)}</Link>}
    </li>
  )
}
