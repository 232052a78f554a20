import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { addDays } from '../../src/lib/calendar.ts'
import { forecastWords as words } from '../../src/model/words/ui/forecast.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import { useMe, useRights } from '../data/me.ts'
import { model, useModel } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Failure, Note, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { ChangesCard, HistoryCard } from './changes.tsx'
import { type Forecast, forecastQuery, learnedQuery, rolledUp } from './data.ts'
import type { ForecastSearch } from './search.ts'
import { ForecastTable } from './table.tsx'
import '../home/home.css'
import '../calling/calling.css'
import './forecast.css'

const route = getRouteApi('/inside/forecast')

/** What will be won in a month or quarter: by category and by chance, as people say it and heads correct it, and how it moved. */
export function ForecastPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('pipeline') || !rights.mayRead('forecastSubmission') || !rights.mayRead('opportunity') ? <NotFound /> : <Asked />
}

function Asked() {
  const { say, formats } = useSpeech()
  const search = route.useSearch()
  const navigate = useNavigate()
  const { data, error, isPlaceholderData } = useQuery({ ...forecastQuery(search), placeholderData: (before) => before })
  const go = (next: ForecastSearch) => void navigate({ to: '/forecast', search: next, replace: true })
  const kind = search.kind ?? 'quarter'
  const of = search.kind === undefined ? {} : { kind: search.kind }
  return (
    <div className="page forecast-page" aria-busy={isPlaceholderData}>
      <div className="row funnel-head">
        <h1 className="clip">{say(words.title)}</h1>
        <span className="spring" />
        <Link to="/$objects" params={{ objects: 'opportunities' }} search={{ view: 'board' }} className="button small">{say(boardWords.board)}</Link>
        <Link to="/funnel" className="button small">{say(pageNames.funnel)}</Link>
      </div>
      <div className="row calling-asked">
        <Tabs label={say(words.kind)} tabs={[{ key: 'quarter', label: say(words.quarter) }, { key: 'month', label: say(words.month) }]} chosen={kind} onChoose={(key) => go({ ...(key === 'month' ? { kind: key } : {}), ...(search.on === undefined ? {} : { on: search.on }) })} />
        {data !== undefined && (
          <div className="row forecast-period">
            <IconButton icon="left" label={say(words.earlier)} onClick={() => go({ ...of, on: addDays(data.startsOn, -1) })} />
            <b className="number">{data.name}</b>
            <IconButton icon="right" label={say(words.later)} onClick={() => go({ ...of, on: addDays(data.endsOn, 1) })} />
            <span className="small muted">{say(words.between, { from: formats.date(data.startsOn), until: formats.date(data.endsOn) })}</span>
          </div>
        )}
        <span className="spring" />
        {data !== undefined && data.asOf === '' && <Submit forecast={data} kind={kind} />}
      </div>
      {error !== null && <Failure error={error} />}
      {data === undefined ? error === null && <Skeleton lines={8} /> : <Shown forecast={data} search={search} go={go} />}
    </div>
  )
}

function Shown({ forecast, search, go }: { readonly forecast: Forecast; readonly search: ForecastSearch; readonly go: (search: ForecastSearch) => void }) {
  const { say, formats } = useSpeech()
  const lines = rolledUp(forecast, say(words.nobody))
  const people = lines.filter(({ person }) => person !== undefined)
  const sum = (part: 'won' | 'commit' | 'bestCase' | 'weighted' | 'said') => people.reduce((all, line) => all + line[part], 0)
  const figures = [
    { label: words.won, value: sum('won'), note: undefined }, { label: words.commit, value: sum('commit'), note: words.byCategory }, { label: words.bestCase, value: sum('bestCase'), note: words.bestAbout },
    { label: words.weighted, value: sum('weighted'), note: words.withWon }, { label: words.submitted, value: sum('said'), note: undefined },
  ]
  return (
    <>
      {forecast.asOf !== '' && <Note tone="info" actions={<Button onClick={() => { const { until: _until, ...rest } = search; go(rest) }}>{say(words.now)}</Button>}>{say(words.asOf, { date: formats.date(forecast.asOf) })}</Note>}
      <div className="figures forecast-figures">{figures.map(({ label, value, note }) => <div key={label.en} className="card figure"><span className="small muted">{say(label)}</span><b className="number">{formats.money(value)}</b>{note !== undefined && <span className="small muted">{say(note)}</span>}</div>)}{forecast.asOf === '' && model.actions.has('opportunity.expect') && <LearnedFigure forecast={forecast} won={sum('won')} />}</div>
      <ForecastTable lines={lines} forecast={forecast} />
      <div className="home-columns">
        <ChangesCard forecast={forecast} search={search} go={go} />
        <HistoryCard forecast={forecast} />
      </div>
      <p className="small muted">{say(words.ofThose)}</p>
    </>
  )
}

/** What the models make of the open deals; nothing where they made nothing. */
function LearnedFigure({ forecast, won }: { readonly forecast: Forecast; readonly won: number }) {
  const { say, formats } = useSpeech()
  const { data } = useQuery(learnedQuery(forecast))
  if (data === undefined || data === null) return null
  const { expected, low, high, learned, deals } = data
  return <div className="card figure"><span className="small muted">{say(words.learned)}</span><b className="number">{formats.money(won + expected)}</b><span className="small muted">{say(words.learnedAbout, { low: formats.shortMoney(won + low), high: formats.shortMoney(won + high), learned, deals })}</span></div>
}

/** Begins with what the person's own deals say. */
function Submit({ forecast, kind }: { readonly forecast: Forecast; readonly kind: 'month' | 'quarter' }) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const rights = useRights()
  const [asking, setAsking] = useState(false)
  const action = model.actions.get('forecastSubmission.submit')
  if (action === undefined || !rights.on('forecastSubmission').create || forecast.endsOn < formats.today()) return null
  const mine = forecast.people.find(({ person }) => person === me.user.id)
  const money = (amount: number) => ({ amount, currency: formats.currency })
  const commit = mine?.submission?.commit ?? (mine === undefined ? 0 : mine.won + mine.commit)
  const bestCase = mine?.submission?.bestCase ?? (mine === undefined ? 0 : mine.won + mine.commit + mine.bestCase)
  return (
    <>
      <Button tone="primary" onClick={() => setAsking(true)}>{say(words.submit)}</Button>
      {asking && <ActionDialog action={action} object="forecastSubmission" values={{ kind, on: forecast.endsOn, commit: money(commit), bestCase: money(bestCase) }} onClose={() => setAsking(false)} />}
    </>
  )
}
