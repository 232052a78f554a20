import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { useMe } from '../data/me.ts'
import { useSpeech } from '../words/language.tsx'
import { attainmentQuery } from './data.ts'
import { LevelBar } from './line.tsx'
import { kpiValue } from './shown.ts'
import './targets.css'

/** On the first page: how far this month's target is, one's own or that of all that one heads. Without a target nothing stands here. */
export function TargetCard({ reach }: { readonly reach: 'mine' | 'team' }) {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const { data } = useQuery({ ...attainmentQuery({ kpi: 'amount', basis: 'confirmed', period: 'month', ...(reach === 'mine' ? { person: user.id } : {}) }), retry: false })
  if (data === undefined || Object.keys(data.line.levels).length === 0) return null
  const { line, unit } = data
  return (
    <section className="card" aria-labelledby="my-target">
      <div className="section"><h2 id="my-target">{say(reach === 'mine' ? words.myTarget : words.teamTarget)}</h2><Link to="/attainment" search={reach === 'mine' ? { person: user.id } : {}} className="link small more">{say(words.open)}</Link></div>
      <div className="row targets-card"><b>{kpiValue(line.actual, unit, formats)}</b><span className="small muted">{line.attainment === null ? '' : say(words.ofGoal, { share: formats.percent(line.attainment), goal: kpiValue(line.levels.goal ?? line.levels.base ?? line.levels.stretch, unit, formats) })}</span></div>
      <LevelBar line={line} unit={unit} />
    </section>
  )
}
