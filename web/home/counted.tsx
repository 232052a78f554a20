import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Words } from '../../src/lib/words.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery } from '../data/records.ts'
import { numberOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

/** A number of a first page: how many records there are, or what a field of theirs comes to. */
export interface Counted { readonly label: Words; readonly object: string; readonly filter: Filter; readonly sum?: string }

/** The few numbers by which somebody stands, each with the list behind it; what the role does not read is left out. */
export function CountedFigures({ shown }: { readonly shown: readonly Counted[] }) {
  const rights = useRights()
  return <div className="figures counted">{shown.filter(({ object }) => rights.mayRead(object)).map((each) => <Figure key={`${each.object} ${JSON.stringify(each.filter)}`} {...each} />)}</div>
}

function Figure({ label, object, filter, sum }: Counted) {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...aggregateQuery(object, { filter, measures: [sum === undefined ? { function: 'count' } : { function: 'sum', field: sum }] }), retry: false })
  const value = numberOf(data?.[0]?.values[0]) ?? 0
  return (
    <Link className="card figure" to="/$objects" params={{ objects: model.object(object).path }} search={{ view: 'all', filter }}>
      <span className="small muted">{say(label)}</span><b>{data === undefined ? '–' : sum === undefined ? formats.number(value, 0) : formats.money(value)}</b>
    </Link>
  )
}
