import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { planningWords as words } from '../../src/model/words/ui/planning.ts'
import { Chip } from '../parts/chip.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { type OutlookLine, outlookQuery, type PlanAsked } from './data.ts'

/** Targets of the running period, the likeliest misses first. */
export function OutlookTable({ asked }: { readonly asked: PlanAsked }) {
  const { say } = useSpeech()
  const { data, error, refetch } = useQuery(outlookQuery(asked))
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  if (data === undefined) return <section className="card"><Skeleton lines={6} /></section>
  if (data.length === 0) return <Empty title={say(words.noTargets)} actions={<Link to="/planning" search={{ period: asked.period, basis: asked.basis, side: 'propose', startsOn: asked.startsOn }} className="button small">{say(words.propose)}</Link>}>{say(words.noTargetsAbout)}</Empty>
  return (
    <section className="card plan-card" aria-label={say(words.outlook)}>
      <p className="muted small">{say(words.outlookAbout)}</p>
      <div className="plan-scroll">
        <table className="plan-table">
          <thead><tr><th scope="col">{say(words.whose)}</th><th scope="col" className="number">{say(words.goal)}</th><th scope="col" className="number plan-wide">{say(words.reached)}</th><th scope="col" className="number plan-wide">{say(words.byTrend)}</th><th scope="col" className="number plan-wide">{say(words.byDeals)}</th><th scope="col" className="number">{say(words.expected)}</th><th scope="col" className="number">{say(words.missed)}</th><th scope="col" className="number plan-wide">{say(words.short)}</th></tr></thead>
          <tbody>{data.map((line) => <Line key={line.target} line={line} />)}</tbody>
        </table>
      </div>
    </section>
  )
}

function Line({ line: { target, of, title, goal, actual, expected, low, high, missed, short, byTrend, byDeals, by } }: { readonly line: OutlookLine }) {
  const { say, formats } = useSpeech()
  const money = (value: number | undefined) => (value === undefined ? '—' : formats.shortMoney(value))
  const tone = missed === undefined ? 'neutral' : missed >= 0.7 ? 'bad' : missed >= 0.4 ? 'warn' : 'ok'
  return (
    <tr>
      <th scope="row"><Link to="/$objects/$id" params={{ objects: 'sales-targets', id: target }} className="link">{of === 'company' ? say(words.company) : title}</Link></th>
      <td className="number">{money(goal)}</td>
      <td className="number plan-wide">{money(actual)}</td>
      <td className={`number plan-wide ${by === 'trend' ? 'plan-used' : 'muted'}`}>{money(byTrend)}</td>
      <td className={`number plan-wide ${by === 'deals' ? 'plan-used' : 'muted'}`}>{money(byDeals)}</td>
      <td className="number">{money(expected)}{expected !== undefined && <span className="muted small plan-interval">{say(words.interval, { low: money(low), high: money(high) })}</span>}{byDeals !== undefined && <span className="muted small plan-interval plan-narrow">{say(words.both, { trend: money(byTrend), deals: money(byDeals) })}</span>}</td>
      <td className="number"><Chip tone={tone} status>{missed === undefined ? '—' : formats.percent(missed)}</Chip>{short !== undefined && short > 0 && <span className="muted small plan-interval plan-narrow">{say(words.short)} {money(short)}</span>}</td>
      <td className="number plan-wide">{short === undefined || short === 0 ? '—' : money(short)}</td>
    </tr>
  )
}
