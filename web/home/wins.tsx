import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { aggregateQuery, rowsQuery } from '../data/records.ts'
import { moneyOf, numberOf, relatedOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { BarsCard } from './bars.tsx'
import { isWon, type Reach, thisMonth, within } from './reach.ts'

/** Who won what lately, the latest first. */
export function RecentWins({ reach }: { readonly reach: Reach }) {
  const { say, formats } = useSpeech()
  const filter = within(reach, isWon)
  const rows = useQuery({ ...rowsQuery('opportunity', { filter, sort: [{ field: 'closedOn', descending: true }], fields: ['name', 'amount', 'closedOn', 'owner', 'customer'], limit: 8 }), retry: false })
  const { path } = model.object('opportunity')
  return (
    <section className="card" aria-labelledby="wins">
      <div className="section"><h2 id="wins">{say(shellWords.wonLately)}</h2><Link to="/$objects" params={{ objects: path }} search={{ view: 'won', filter }} className="more link small">{say(shellWords.seeAll)}</Link></div>
      {rows.isPending && <Skeleton lines={6} />}
      {rows.data?.rows.length === 0 && <p className="muted home-none">{say(shellWords.wonNone)}</p>}
      <ul>
        {rows.data?.rows.map((row) => {
          const who = relatedOf(row['owner'])?.title ?? ''
          const amount = moneyOf(row['amount'])
          return (
            <li key={row.id} className="row home-win">
              <Avatar name={who} />
              <div className="home-who">
                <Link to="/$objects/$id" params={{ objects: path, id: row.id }} className="clip home-link">{textOf(row['name'])}</Link>
                <div className="small muted clip">{[who, textOf(row['closedOn']) === '' ? '' : formats.date(textOf(row['closedOn']))].filter((part) => part !== '').join(' · ')}</div>
              </div>
              <b className="number home-won">{amount === undefined ? '' : formats.money(amount.amount, amount.currency)}</b>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What each person won this month, the most first. */
export function WonByPerson({ reach }: { readonly reach: Reach }) {
  const { say, formats } = useSpeech()
  const filter = within(reach, isWon, thisMonth('closedOn'))
  const sums = useQuery({ ...aggregateQuery('opportunity', { filter, groupBy: { field: 'owner' }, measures: [{ function: 'sum', field: 'amount' }, { function: 'count' }] }), retry: false })
  const lines = (sums.data ?? []).flatMap(({ group, title, values }) => {
    const amount = numberOf(values[0] ?? null) ?? 0
    if (typeof group !== 'string') return []
    return [{
      key: group, name: title ?? '–', size: amount, value: formats.money(amount), note: formats.number(numberOf(values[1] ?? null) ?? 0, 0),
      object: 'opportunity', view: 'won', filter: within(reach, isWon, thisMonth('closedOn'), { field: 'owner', is: 'equals', value: group }),
    }]
  }).sort((one, other) => other.size - one.size).slice(0, 8)
  return lines.length === 0 ? null : <BarsCard id="by-person" title={say(shellWords.wonByPerson)} lines={lines} />
}
