import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { useSpeech } from '../words/language.tsx'
import { leaderboardQuery } from './data.ts'
import { kpiValue } from './shown.ts'

/** Who did most, by number or by share of the target. */
export function Places({ asked, onBy }: { readonly asked: Parameters<typeof leaderboardQuery>[0]; readonly onBy: (by: 'value' | 'attainment') => void }) {
  const { say, formats } = useSpeech()
  const { data, isPending, isError, error, refetch } = useQuery({ ...leaderboardQuery(asked), retry: false })
  const most = Math.max(1e-9, ...(data?.rows ?? []).map((row) => (asked['by'] === 'attainment' ? row.attainment ?? 0 : row.value)))
  return (
    <section className="card" aria-label={say(words.leaderboard)}>
      <Tabs label={say(words.rankedBy)} chosen={asked['by'] === 'attainment' ? 'attainment' : 'value'} onChoose={(key) => onBy(key === 'attainment' ? 'attainment' : 'value')} tabs={[{ key: 'value', label: say(words.byValue) }, { key: 'attainment', label: say(words.byAttainment) }]} />
      {isPending && <Skeleton lines={5} />}
      {isError && <Failure error={error} retry={() => void refetch()} />}
      {data?.rows.length === 0 && <Empty title={say(words.noPlaces)} />}
      {data !== undefined && data.rows.length > 0 && (
        <ol className="places">
          {data.rows.map((row) => (
            <li key={row.id} className={`place ${row.me ? 'me' : ''}`}>
              <span className={`place-number ${row.place <= 3 ? 'first' : ''}`}>{row.place}</span>
              <Link to="/attainment" search={{ person: row.id }} className="row place-who"><Avatar name={row.name} /><span className="clip">{row.name}{row.me && <span className="muted"> · {say(words.me)}</span>}</span></Link>
              <span className="place-track" aria-hidden="true"><i style={{ width: `${Math.max(0, ((asked['by'] === 'attainment' ? row.attainment ?? 0 : row.value) / most) * 100)}%` }} /></span>
              <b className="number">{kpiValue(row.value, data.unit, formats)}</b>
              <span className="small muted number">{row.attainment === null ? '–' : formats.percent(row.attainment)}</span>
            </li>
          ))}
        </ol>
      )}
      {data !== undefined && <p className="small muted">{data.hidden > 0 ? say(words.hidden, { count: data.of }) : say(words.inAll, { count: data.of })}</p>}
    </section>
  )
}
