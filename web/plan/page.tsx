import { getRouteApi } from '@tanstack/react-router'
import { addMonths } from '../../src/lib/calendar.ts'
import { bases, periodKinds } from '../../src/model/define/kpis.ts'
import { monthsIn, periodStart } from '../../src/model/targets/period.ts'
import { planningWords as words } from '../../src/model/words/ui/planning.ts'
import { targetWords } from '../../src/model/words/ui/targets.ts'
import { useMe, useRights } from '../data/me.ts'
import { model, useModel } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { periodLabel } from '../targets/shown.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { OutlookTable } from './outlook.tsx'
import { ProposalTable } from './proposal.tsx'
import type { PlanSearch } from './search.ts'
import { WhatIf } from './what-if.tsx'
import '../home/home.css'
import '../targets/targets.css'
import './plan.css'

const route = getRouteApi('/inside/planning')
const sides = ['propose', 'outlook', 'whatIf'] as const

/** Where targets are planned: what may be aimed at, who will miss, and what would be if. */
export function PlanningPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('targets') || off.modules.has('insight') || !rights.mayRead('salesTarget') ? <NotFound /> : <Planning />
}

function Planning() {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const labels = useLabels()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { side = 'propose', period = 'quarter', basis = 'confirmed' } = search
  const running = periodStart(period, formats.today(), workspace.fiscalStart)
  // What is proposed is for the period to come; what is watched is the running one.
  const startsOn = side === 'outlook' ? running : periodStart(period, search.startsOn ?? (side === 'propose' ? addMonths(running, monthsIn(period)) : addMonths(running, -monthsIn(period))), workspace.fiscalStart)
  const go = (next: PlanSearch) => void navigate({ search: { ...search, ...next }, replace: true })
  const object = model.object('salesTarget')
  const options = (field: string, names: readonly string[]) => names.map((value) => ({ value, label: labels.choice(object, field, value) }))
  const asked = { basis, period, startsOn }
  return (
    <div className="page">
      <div className="row home-head"><h1>{say(words.title)}</h1></div>
      <Tabs label={say(words.title)} tabs={sides.map((key) => ({ key, label: say(words[key]) }))} chosen={side} onChoose={(key) => { const next = sides.find((each) => each === key); if (next !== undefined) void navigate({ search: { period, basis, side: next }, replace: true }) }} />
      <div className="row targets-asked">
        <Select aria-label={say(targetWords.basis)} value={basis} options={options('basis', bases)} onChange={(event) => { const next = bases.find((each) => each === event.target.value); if (next !== undefined) go({ basis: next }) }} />
        <Select aria-label={say(targetWords.period)} value={period} options={options('period', periodKinds)} onChange={(event) => { const next = periodKinds.find((each) => each === event.target.value); if (next !== undefined) void navigate({ search: { side, basis, period: next }, replace: true }) }} />
        <span className="row targets-when">
          {side !== 'outlook' && <IconButton icon="left" label={say(targetWords.before)} onClick={() => go({ startsOn: addMonths(startsOn, -monthsIn(period)) })} />}
          <b>{periodLabel(period, startsOn, formats)}</b>
          {side !== 'outlook' && <IconButton icon="right" label={say(targetWords.after)} onClick={() => go({ startsOn: addMonths(startsOn, monthsIn(period)) })} />}
        </span>
      </div>
      {side === 'propose' && <ProposalTable key={JSON.stringify(asked)} asked={asked} />}
      {side === 'outlook' && <OutlookTable asked={asked} />}
      {side === 'whatIf' && <WhatIf asked={asked} />}
    </div>
  )
}
