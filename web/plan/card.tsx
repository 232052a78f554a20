import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { periodStart } from '../../src/model/targets/period.ts'
import { planningWords as words } from '../../src/model/words/ui/planning.ts'
import { useMe } from '../data/me.ts'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import { outlookQuery } from './data.ts'

const most = 5
const likely = 0.5

/** For whoever leads: targets of the running month that will likely be missed. Nothing where there are none. */
export function AtRiskCard() {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const { data = [] } = useQuery({ ...outlookQuery({ basis: 'confirmed', period: 'month', startsOn: periodStart('month', formats.today(), workspace.fiscalStart) }), enabled: model.actions.has('salesTarget.outlook') })
  const shown = data.filter(({ missed }) => missed !== undefined && missed >= likely).slice(0, most)
  if (shown.length === 0) return null
  return (
    <section className="card" aria-labelledby="at-risk">
      <div className="section"><h2 id="at-risk">{say(words.willMiss)}</h2><Link to="/planning" search={{ side: 'outlook', period: 'month' }} className="more link">{say(words.outlook)}</Link></div>
      <ul>{shown.map(({ target, of, title, missed = 0, short = 0 }) => <li key={target} className="row"><span className="clip">{of === 'company' ? say(words.company) : title}</span><span className="spring" /><span className="muted small">{say(words.short)} {formats.shortMoney(short)}</span><Chip tone={missed >= 0.7 ? 'bad' : 'warn'} status>{formats.percent(missed)}</Chip></li>)}</ul>
    </section>
  )
}
