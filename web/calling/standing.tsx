import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, recordQuery, rowsQuery } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { BarsCard } from '../home/bars.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Progress } from './progress.tsx'

const states = ['waiting', 'calling', 'callBack', 'done', 'skipped'] as const

/** Where one list stands at this moment: how far, in which states, and who calls whom now. It follows what others do. */
export function Standing({ list }: { readonly list: string }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const ofList: Filter = { field: 'list', is: 'equals', value: list }
  const known = rights.mayRead('callListEntry')
  const row = useQuery({ ...recordQuery('callList', list), retry: false }).data
  const { data: counts = [] } = useQuery({ ...aggregateQuery('callListEntry', { filter: ofList, groupBy: { field: 'state' }, measures: [{ function: 'count' }] }), enabled: known })
  const { data: now } = useQuery({ ...rowsQuery('callListEntry', { filter: { and: [ofList, { field: 'state', is: 'equals', value: 'calling' }] }, fields: ['target', 'agent', 'heldAt', 'dialledAt'], sort: [{ field: 'order' }], limit: 50 }), enabled: known })
  if (!known || row === undefined) return null
  const entry = model.object('callListEntry')
  const lines = states.flatMap((state) => {
    const size = numberOf(counts.find(({ group }) => group === state)?.values[0]) ?? 0
    return size === 0 ? [] : [{ key: state, name: labels.choice(entry, 'state', state), size, value: formats.number(size, 0), object: 'callListEntry', view: 'all', filter: { and: [ofList, { field: 'state', is: 'equals', value: state } as const] } }]
  })
  return (
    <>
      <Progress list={row} />
      {lines.length > 0 && <BarsCard id="standing" title={say(words.standing)} lines={lines} />}
      {now !== undefined && now.rows.length > 0 && (
        <section className="card" aria-labelledby="calling-now">
          <div className="section"><h2 id="calling-now">{say(words.callingNow)}</h2><span className="count">{formats.number(now.rows.length, 0)}</span></div>
          <ul>{now.rows.map((each) => <Held key={each.id} row={each} />)}</ul>
        </section>
      )}
    </>
  )
}

function Held({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const target = relatedOf(row['target'])
  const [dialled, held] = [textOf(row['dialledAt']), textOf(row['heldAt'])]
  const name = target?.title ?? say(words.somebody)
  return (
    <li className="row home-row">
      <div className="home-who"><span className="clip">{relatedOf(row['agent'])?.title ?? ''}</span>
        <div className="small muted clip">{target?.object === undefined || target.title === undefined || target.title === null ? name : <Link className="home-link" to="/$objects/$id" params={{ objects: model.object(target.object).path, id: target.id }}>{name}</Link>}</div></div>
      <span className="spring" /><span className="small muted">{say(dialled === '' ? words.heldSince : words.dialledSince, { when: formats.relative(dialled === '' ? held : dialled) })}</span>
    </li>
  )
}
