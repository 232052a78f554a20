import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { callsMade } from '../../src/model/metrics/calls.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useRights } from '../data/me.ts'
import { aggregateQuery, recordQuery } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { BarsCard } from '../home/bars.tsx'
import { model, useModel } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { startOfWeek } from '../words/format.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { FiguresTable } from './figures-table.tsx'
import { Standing } from './standing.tsx'
import { askedOf, type Cut, isSpan, spans } from './search.ts'
import '../home/home.css'
import './calling.css'

const one = getRouteApi('/inside/calling/figures')
const spanWords = { today: words.today, week: words.thisWeek, month: words.thisMonth, days30: words.days30 }

/** What came of calling, by agent, list or day; every number opens the records behind it. */
export function FiguresPage() {
  const { off } = useModel()
  return off.modules.has('telesales') ? <NotFound /> : <Figures />
}

function Figures() {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const navigate = useNavigate()
  const search = one.useSearch()
  const today = formats.today()
  const asked = askedOf(search, today, startOfWeek(today, formats.weekStart))
  const by = search.by ?? 'agent'
  const { of = 'week' } = search
  const go = (given: typeof search) => void navigate({ to: '/calling/figures', search: given, replace: true })
  const { list: _list, ...withoutList } = search
  const { agent: _agent, ...withoutAgent } = search
  const cuts: readonly { readonly key: Cut; readonly label: string }[] = [{ key: 'agent', label: say(words.agent) }, { key: 'list', label: say(words.list) }, { key: 'day', label: say(words.day) }]
  return (
    <div className="calling-page">
      <div className="row"><h1 className="clip">{say(words.figures)}</h1><span className="spring" /><Link to="/calling" className="button small">{say(words.title)}</Link></div>
      <div className="row calling-asked">
        <Tabs label={say(words.by)} tabs={cuts} chosen={by} onChoose={(key) => { const cut = cuts.find((each) => each.key === key)?.key; if (cut !== undefined) go({ ...search, by: cut }) }} />
        <Select aria-label={say(words.period)} value={of} options={[...spans.map((span) => ({ value: span, label: say(spanWords[span]) })), ...(isSpan(of) ? [] : [{ value: of, label: formats.date(of) }])]} onChange={(event) => go({ ...search, of: event.target.value })} />
        {search.agent !== undefined && <Narrowed object="user" id={search.agent} onEnd={() => go(withoutAgent)} />}
        {search.list !== undefined && <Narrowed object="callList" id={search.list} onEnd={() => go(withoutList)} />}
      </div>
      {search.list !== undefined && <Standing list={search.list} />}
      {rights.mayRead('activity') && <FiguresTable by={by} asked={asked} search={search} />}
      <Outcomes asked={asked} />
      <p className="small muted">{say(words.ofThose)} {say(words.figuresAbout)}</p>
    </div>
  )
}

/** Only one agent's, or one list's; taken off again by its cross. */
function Narrowed({ object, id, onEnd }: { readonly object: string; readonly id: string; readonly onEnd: () => void }) {
  const { say } = useSpeech()
  const { data } = useQuery({ ...recordQuery(object, id), retry: false })
  const name = textOf(data?.['name'])
  return <span className="row chip calling-narrowed"><span className="clip">{name}</span><IconButton icon="close" iconSize={12} label={say(words.widen, { name })} onClick={onEnd} /></span>
}

function Outcomes({ asked }: { readonly asked: ReturnType<typeof askedOf> }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const filter = callsMade(asked)
  const { data = [] } = useQuery(aggregateQuery('activity', { filter, groupBy: { field: 'outcome' }, measures: [{ function: 'count' }] }))
  const all = data.reduce((sum, { values }) => sum + (numberOf(values[0]) ?? 0), 0)
  const lines = data.flatMap(({ group, values }) => {
    const outcome = textOf(group)
    const size = numberOf(values[0]) ?? 0
    return outcome === '' ? [] : [{ key: outcome, name: labels.choice(model.object('activity'), 'outcome', outcome), size, value: formats.number(size, 0), note: formats.percent(size / all), object: 'activity', view: 'all', filter: { and: [filter, { field: 'outcome', is: 'equals', value: outcome } as const] } }]
  }).sort((a, b) => b.size - a.size)
  return lines.length === 0 ? null : <BarsCard id="outcomes" title={say(words.outcomes)} lines={lines} />
}
