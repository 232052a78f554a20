import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { addMonths } from '../../src/lib/calendar.ts'
import { bases, kpiNames, periodKinds } from '../../src/model/define/kpis.ts'
import { partsOfMetric } from '../../src/model/metrics/kpi.ts'
import { targetKpiOf } from '../../src/model/metrics/targets.ts'
import { monthsIn, periodStart } from '../../src/model/targets/period.ts'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { useMe, useRights } from '../data/me.ts'
import { model, useModel } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { attainmentQuery } from './data.ts'
import { Head, Line } from './line.tsx'
import { Places } from './places.tsx'
import type { TargetSearch } from './search.ts'
import { SetTargets } from './set.tsx'
import { periodLabel } from './shown.ts'
import '../home/home.css'
import './targets.css'

const route = getRouteApi('/inside/attainment')

/** What was reached of the targets, down the tree of departments to people; who did most; and where targets are set. */
export function TargetsPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('targets') || !rights.mayRead('salesTarget') ? <NotFound /> : <Targets />
}

function Targets() {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const rights = useRights()
  const labels = useLabels()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { side = 'attainment', kpi = 'amount', basis = 'confirmed', period = 'month' } = search
  const startsOn = periodStart(period, search.startsOn ?? formats.today(), workspace.fiscalStart)
  const go = (next: TargetSearch) => void navigate({ search: { ...search, ...next }, replace: true })
  const object = model.object('salesTarget')
  const shown = kpiNames.filter((name) => { const kpi = targetKpiOf(name); return kpi !== undefined && Object.values(partsOfMetric(kpi)).every(({ object: of, field }) => model.objects.has(of) && (field === undefined || ['read', 'edit'].includes(rights.field(of, field)))) && (kpi.markets !== true || rights.mayRead(kpi.over?.object ?? '')) })
  const options = (field: string, names: readonly string[]) => names.map((value) => ({ value, label: labels.choice(object, field, value) }))
  const move = (by: number) => go({ startsOn: addMonths(startsOn, by * monthsIn(period)) })
  const tabs = [{ key: 'attainment', label: say(words.attainment) }, { key: 'places', label: say(words.leaderboard) }, ...(rights.mayCreate('salesTarget') ? [{ key: 'set', label: say(words.set) }] : [])]
  const chosen = { kpi, basis, period, startsOn }
  return (
    <div className="page">
      <div className="row home-head"><h1>{say(words.title)}</h1><span className="spring" /><Link to="/$objects" params={{ objects: object.path }} className="button small">{labels.many(object)}</Link></div>
      <Tabs label={say(words.title)} tabs={tabs} chosen={side} onChoose={(key) => { const next = (['attainment', 'places', 'set'] as const).find((each) => each === key); if (next !== undefined) go({ side: next }) }} />
      <div className="row targets-asked">
        <Select aria-label={say(words.kpi)} value={kpi} options={options('kpi', shown)} onChange={(event) => { const next = kpiNames.find((each) => each === event.target.value); if (next !== undefined) go({ kpi: next }) }} />
        {kpi === 'amount' && <Select aria-label={say(words.basis)} value={basis} options={options('basis', bases)} onChange={(event) => { const next = bases.find((each) => each === event.target.value); if (next !== undefined) go({ basis: next }) }} />}
        {side !== 'set' && <Select aria-label={say(words.period)} value={period} options={options('period', periodKinds)} onChange={(event) => { const next = periodKinds.find((each) => each === event.target.value); if (next !== undefined) go({ period: next }) }} />}
        <span className="row targets-when">
          <IconButton icon="left" label={say(words.before)} onClick={() => (side === 'set' ? go({ startsOn: addMonths(startsOn, -12) }) : move(-1))} />
          <b>{side === 'set' ? periodLabel('year', periodStart('year', startsOn, workspace.fiscalStart), formats) : periodLabel(period, startsOn, formats)}</b>
          <IconButton icon="right" label={say(words.after)} onClick={() => (side === 'set' ? go({ startsOn: addMonths(startsOn, 12) }) : move(1))} />
        </span>
      </div>
      {side === 'attainment' && <Attainment asked={{ ...chosen, ...(search.unit === undefined ? {} : { unit: search.unit }), ...(search.person === undefined ? {} : { person: search.person }) }} search={search} />}
      {side === 'places' && <Places asked={{ ...chosen, by: search.by ?? 'value' }} onBy={(by) => { const { by: _by, ...rest } = search; void navigate({ search: by === 'attainment' ? { ...rest, by } : rest, replace: true }) }} />}
      {side === 'set' && <SetTargets key={kpi} kpi={kpi} basis={basis} year={periodStart('year', startsOn, workspace.fiscalStart)} />}
    </div>
  )
}

function Attainment({ asked, search }: { readonly asked: Parameters<typeof attainmentQuery>[0]; readonly search: TargetSearch }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const { data, isPending, isError, error, refetch } = useQuery({ ...attainmentQuery(asked), retry: false })
  if (isPending) return <section className="card"><Skeleton lines={6} /></section>
  if (isError) return <Failure error={error} retry={() => void refetch()} />
  const { unit: _unit, person: _person, ...whole } = search
  return (
    <>
      {data.trail.length > 1 && (
        <nav className="row targets-trail small" aria-label={say(words.department)}>
          {data.trail.map(({ id, name }, index) => <span key={id} className="row">{index > 0 && <span className="muted" aria-hidden="true">›</span>}<Link to="/attainment" search={{ ...whole, unit: id }} className="link">{name}</Link></span>)}
        </nav>
      )}
      {data.hidden.length > 0 && <p className="small muted" role="note">{say(words.hiddenLevels, { levels: data.hidden.map((level) => labels.field(model.object('salesTarget'), level)).join(say(words.and)) })}</p>}
      <Head attained={data} />
      {data.lines.length > 0 && <section className="card"><div className="section"><h2>{say(words.below)}</h2></div><ul className="targets-lines">{data.lines.map((line) => <Line key={`${line.of} ${line.id ?? ''}`} attained={data} line={line} search={whole} />)}</ul></section>}
      {data.lines.length === 0 && data.line.actual === null && Object.keys(data.line.levels).length === 0 && <Empty title={say(words.nothing)} />}
    </>
  )
}
