import { Link } from '@tanstack/react-router'
import { forecastWords as words } from '../../src/model/words/ui/forecast.ts'
import { Select } from '../parts/inputs.tsx'
import { Trend } from '../parts/trend.tsx'
import { useSpeech } from '../words/language.tsx'
import type { ChangesOfKind, Forecast } from './data.ts'
import type { ForecastSearch } from './search.ts'

const kindWords: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = { new: words.new, slippedIn: words.slippedIn, raised: words.raised, reopened: words.reopened, won: words.won, lost: words.lost, slippedOut: words.slippedOut, cut: words.cut, gone: words.gone }

/** Every change of what is still open in the period between two freezes, or since the last: it adds up to the difference. */
export function ChangesCard({ forecast, search, go }: { readonly forecast: Forecast; readonly search: ForecastSearch; readonly go: (search: ForecastSearch) => void }) {
  const { say, formats } = useSpeech()
  const { changes, history } = forecast
  const days = [...history].reverse().map(({ day }) => ({ value: day, label: formats.date(day) }))
  return (
    <section className="card" aria-labelledby="changes">
      <div className="section"><h2 id="changes">{say(words.why)}</h2></div>
      {changes === undefined ? <p className="muted home-none">{say(words.noFreeze)}</p> : (
        <>
          <div className="row forecast-between">
            <Select aria-label={say(words.since)} value={changes.from} options={days.some(({ value }) => value === changes.from) ? days : [{ value: changes.from, label: formats.date(changes.from) }, ...days]} onChange={(event) => go({ ...search, from: event.target.value })} />
            <span className="muted">–</span>
            <Select aria-label={say(words.until)} value={forecast.asOf} empty={say(words.now)} options={days} onChange={(event) => { const { until: _until, ...rest } = search; go(event.target.value === '' ? rest : { ...rest, until: event.target.value }) }} />
          </div>
          <ul className="forecast-changes">
            <li className="row"><b className="spring">{say(words.before)}</b><b className="number">{formats.money(changes.before)}</b></li>
            {changes.kinds.map((each) => <KindLine key={each.kind} change={each} />)}
            <li className="row forecast-after"><b className="spring">{say(words.after)}</b><b className="number">{formats.money(changes.after)}</b></li>
          </ul>
        </>
      )}
    </section>
  )
}

function KindLine({ change: { kind, by, count, deals } }: { readonly change: ChangesOfKind }) {
  const { say, formats } = useSpeech()
  const signed = (amount: number) => `${amount > 0 ? '+' : '−'}${formats.money(Math.abs(amount))}`
  return (
    <li>
      <details>
        <summary className="row"><span className="spring">{say(kindWords[kind] ?? words.cut)} <span className="muted">{formats.number(count, 0)}</span></span><span className={`number ${by > 0 ? 'good' : kind === 'won' ? '' : 'bad'}`}>{signed(by)}</span></summary>
        <ul>{deals.map((deal) => <li key={deal.id} className="row small"><Link className="link clip spring" to="/$objects/$id" params={{ objects: 'opportunities', id: deal.id }}>{deal.title === '' ? '–' : deal.title}</Link><span className="number">{signed(deal.by)}</span></li>)}</ul>
      </details>
    </li>
  )
}

/** How the forecast moved, freeze by freeze, with its table. */
export function HistoryCard({ forecast: { history } }: { readonly forecast: Forecast }) {
  const { say, formats } = useSpeech()
  if (history.length === 0) return null
  const parts = [{ key: 'won', label: words.won, tone: 1 }, { key: 'weighted', label: words.weighted, tone: 2 }, { key: 'open', label: words.open, tone: 3 }, { key: 'commit', label: words.submitted, tone: 5 }] as const
  const most = Math.max(...history.flatMap(({ open, won, weighted, commit }) => [open, won, weighted, commit]))
  return (
    <section className="card" aria-labelledby="moved">
      <div className="section"><h2 id="moved">{say(words.moved)}</h2><span className="small muted more">{say(words.movedAbout)}</span></div>
      <Trend label={say(words.moved)} top={formats.money(most)} days={history.map(({ day }) => day)} series={parts.map(({ key, label, tone }) => ({ key, label: say(label), tone, values: history.map((row) => row[key]) }))}>
        <details className="forecast-rows">
          <summary className="small">{say(words.table)}</summary>
          <div className="calling-table">
            <table>
              <caption className="unseen">{say(words.moved)}</caption>
              <thead><tr><th scope="col">{say(words.frozenOn)}</th>{parts.map(({ key, label }) => <th key={key} scope="col" className="number">{say(label)}</th>)}</tr></thead>
              <tbody>{[...history].reverse().map((row) => <tr key={row.day}><th scope="row">{formats.date(row.day)}</th>{parts.map(({ key }) => <td key={key} className="number">{formats.money(row[key])}</td>)}</tr>)}</tbody>
            </table>
          </div>
        </details>
      </Trend>
    </section>
  )
}
