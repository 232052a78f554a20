import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { pipelineWords as words } from '../../src/model/words/ui/pipeline.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import { useMe, useRights, viewerOf } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { useModel } from '../model.ts'
import { Select } from '../parts/inputs.tsx'
import { Menu } from '../parts/menu.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { FunnelFigures } from './figures.tsx'
import { Durations, StageFunnel } from './funnel-card.tsx'
import { Losses } from './losses.tsx'
import { WinRates } from './rates.tsx'
import { askedOf, funnelSpans, type FunnelSearch } from './search.ts'
import { type FunnelStage, useStages } from './stages.ts'
import { StuckDeals } from './stuck.tsx'
import '../home/home.css'
import '../calling/calling.css'
import './funnel.css'

const route = getRouteApi('/inside/funnel')

/** How deals come through the stages of a pipeline: funnel, win rate, velocity, days, losses, and what is stuck; each number opens its records. */
export function FunnelPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('pipeline') || !rights.mayRead('opportunity') ? <NotFound /> : <Funnel />
}

function Funnel() {
  const search = route.useSearch()
  const { stages, error } = useStages()
  const me = useMe()
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  if (stages === undefined) return <div className="page"><Skeleton lines={8} /></div>
  const pipeline = stages.some((stage) => stage.pipeline === search.pipeline) ? search.pipeline ?? '' : stages[0]?.pipeline ?? ''
  const asked = askedOf(search, pipeline, viewerOf(me))
  const ofPipeline = stages.filter((stage) => stage.pipeline === pipeline)
  const hidden = new Set(search.hide?.split(','))
  const shown = ofPipeline.filter(({ id, kind }) => kind === 'open' && !hidden.has(id))
  return (
    <div className="page funnel-page">
      <Asked search={search} stages={stages} pipeline={pipeline} hidden={hidden} />
      <FunnelFigures asked={asked} />
      <div className="home-columns">
        <div className="stack home-left">
          <StageFunnel asked={asked} stages={shown} byAmount={search.by === 'amount'} />
          <WinRates asked={asked} />
        </div>
        <div className="stack home-left">
          <StuckDeals stages={ofPipeline} asked={asked} />
          <Durations asked={asked} stages={shown} />
          <Losses asked={asked} stages={ofPipeline} />
        </div>
      </div>
      <Footnote />
    </div>
  )
}

function Footnote() {
  const { say } = useSpeech()
  return <p className="small muted">{say(words.ofThose)}</p>
}

interface AskedProps { readonly search: FunnelSearch; readonly stages: readonly FunnelStage[]; readonly pipeline: string; readonly hidden: ReadonlySet<string> }

function Asked({ search, stages, pipeline, hidden }: AskedProps) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const people = useQuery({ ...rowsQuery('user', { fields: ['name'], sort: [{ field: 'name' }], filter: { field: 'status', is: 'equals', value: 'active' }, limit: 200 }), retry: false })
  const departments = useQuery({ ...rowsQuery('department', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }), retry: false })
  const pipelines = [...new Map(stages.map((stage) => [stage.pipeline, stage.pipelineName]))]
  const go = (change: Readonly<Record<keyof FunnelSearch, string | undefined>> | Readonly<Partial<Record<keyof FunnelSearch, string | undefined>>>) => {
    void navigate({ to: '/funnel', search: Object.fromEntries(Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '')), replace: true })
  }
  const spans = { month: words.thisMonth, quarter: words.thisQuarter, lastQuarter: words.lastQuarter, year: words.thisYear, lastYear: words.lastYear, always: words.always }
  const options = (rows: typeof people.data) => (rows?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))
  const flip = (id: string) => { const next = new Set(hidden); if (!next.delete(id)) next.add(id); go({ hide: [...next].filter((each) => each !== '').join(',') }) }
  return (
    <>
      <div className="row funnel-head">
        <h1 className="clip">{say(words.title)}</h1>
        <span className="spring" />
        <Link to="/$objects" params={{ objects: 'opportunities' }} search={{ view: 'board' }} className="button small">{say(boardWords.board)}</Link>
        <Link to="/forecast" className="button small">{say(pageNames.forecast)}</Link>
      </div>
      <div className="row calling-asked">
        {pipelines.length > 1 && <Select aria-label={say(words.pipeline)} value={pipeline} options={pipelines.map(([value, label]) => ({ value, label }))} onChange={(event) => go({ pipeline: event.target.value, hide: undefined })} />}
        <Select aria-label={say(words.period)} value={search.of ?? 'year'} options={funnelSpans.map((value) => ({ value, label: say(spans[value]) }))} onChange={(event) => go({ of: event.target.value })} />
        <Select aria-label={say(words.owner)} value={search.owner ?? ''} empty={say(words.everybody)} options={options(people.data)} onChange={(event) => go({ owner: event.target.value })} />
        <Select aria-label={say(words.department)} value={search.department ?? ''} empty={say(words.everywhere)} options={options(departments.data)} onChange={(event) => go({ department: event.target.value })} />
        <Menu align="start" label={say(words.stages)} groups={[{ items: stages.filter((stage) => stage.pipeline === pipeline && stage.kind === 'open').map(({ id, name }) => ({ key: id, label: name, checked: !hidden.has(id), perform: () => flip(id) })) }]} trigger={(props) => <button type="button" {...props} className="filter-chip">{say(words.stages)} <span aria-hidden="true">▾</span></button>} />
        <Tabs label={say(words.by)} tabs={[{ key: 'count', label: say(words.count) }, { key: 'amount', label: say(words.amount) }]} chosen={search.by ?? 'count'} onChoose={(by) => go({ by: by === 'amount' ? by : undefined })} />
      </div>
    </>
  )
}
