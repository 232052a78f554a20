import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Card } from '../../src/model/reports/definition.ts'
import { shippedDashboards, shippedSet } from '../../src/model/reports/shipped.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { useRights } from '../data/me.ts'
import { createRecord, rowsQuery, useRefresh } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { Cards } from './cards.tsx'
import { Controls } from './controls.tsx'
import { dashboardQuery } from './data.ts'
import { inputOf } from './input.ts'
import { OwnDashboard } from './own.tsx'
import type { DashboardSearch } from './search.ts'
import { TakeMenu } from './take-menu.tsx'
import { Why } from './why.tsx'
import '../home/home.css'
import './insight.css'

const route = getRouteApi('/inside/dashboards')

const grid = () => document.querySelector<HTMLElement>('.insight-grid')

/** The dashboards that come with the program, and one's own. */
export function DashboardsPage() {
  return useRights().mayRead('dashboard') ? <Dashboards /> : <NotFound />
}

function Dashboards() {
  const { say } = useSpeech()
  const rights = useRights()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const own = useQuery({ ...rowsQuery('dashboard', { fields: ['name'], sort: [{ field: 'name' }], limit: 100 }), retry: false })
  const { name, id, ...asked } = search
  const shipped = shippedDashboards.find((each) => each.name === name) ?? shippedDashboards[0]
  const chosen = own.data?.rows.find((row) => row.id === id)
  const [seventh] = shippedSet('sevenP')
  const make = useMake()
  if (shipped === undefined) return null
  return (
    <div className="page insight">
      <div className="row home-head">
        <h1 className="clip">{id === undefined ? say(shipped.label) : textOf(chosen?.['name'])}</h1><span className="muted insight-about clip">{id === undefined ? say(shipped.about) : ''}</span><span className="spring" />
        <div className="row insight-actions">
          {rights.mayRead('report') && <Link to="/$objects" params={{ objects: 'reports' }} className="button small">{say(words.reports)}</Link>}
          {id === undefined && rights.mayCreate('dashboard') && <Button busy={make.isPending} onClick={() => make.mutate({ name: say(shipped.label), cards: shipped.cards })}>{say(words.copy)}</Button>}
          {rights.mayCreate('dashboard') && <Button icon="plus" busy={make.isPending} onClick={() => make.mutate({ name: say(words.newDashboard), cards: [] })}>{say(words.newDashboard)}</Button>}
          {id === undefined && <TakeMenu object="dashboard" input={{ ...inputOf(asked), name: shipped.name }} title={say(shipped.label)} element={grid} />}
          {id === undefined && shipped.set === 'sevenP' && <TakeMenu object="dashboard" input={{ ...inputOf(asked), name: 'sevenP' }} title={say(words.sevenP)} label={say(words.allPages)} element={grid} />}
          {chosen !== undefined && <TakeMenu object="dashboard" input={{ ...inputOf(asked), dashboard: chosen.id }} title={textOf(chosen['name'])} element={grid} />}
        </div>
      </div>
      <nav className="tabs insight-tabs" aria-label={say(words.dashboards)}>
        {shippedDashboards.filter(({ set }) => set === undefined).map((each) => <Link key={each.name} to="/dashboards" search={{ ...asked, name: each.name }} className="tab" aria-current={id === undefined && each.name === shipped.name ? 'page' : undefined}>{say(each.label)}</Link>)}
        {seventh !== undefined && <Link to="/dashboards" search={{ ...asked, name: seventh.name }} className="tab" aria-current={id === undefined && shipped.set === 'sevenP' ? 'page' : undefined}>{say(words.sevenP)}</Link>}
        {(own.data?.rows ?? []).map((row) => <Link key={row.id} to="/dashboards" search={{ ...asked, id: row.id }} className="tab" aria-current={row.id === id ? 'page' : undefined}>{textOf(row['name'])}</Link>)}
      </nav>
      {id === undefined && shipped.set === 'sevenP' && <nav className="tabs insight-tabs insight-pages" aria-label={say(words.sevenP)}>{shippedSet('sevenP').map((each) => <Link key={each.name} to="/dashboards" search={{ ...asked, name: each.name }} className="tab" aria-current={each.name === shipped.name ? 'page' : undefined}>{say(each.label)}</Link>)}</nav>}
      <Controls search={search} onChange={(next: DashboardSearch) => void navigate({ search: next, replace: true })} />
      {make.error !== null && <Failure error={make.error} />}
      {id === undefined ? <Shown asked={asked} of={{ name: shipped.name }} /> : <OwnDashboard id={id} shown={<Shown asked={asked} of={{ dashboard: id }} />} />}
    </div>
  )
}

/** Makes a dashboard of one's own and opens it. */
function useMake() {
  const navigate = useNavigate()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ name, cards }: { readonly name: string; readonly cards: readonly Card[] }) => createRecord('dashboard', { name, cards: JSON.parse(JSON.stringify(cards)) as JsonObject[] }),
    onSuccess: async (row) => { await refresh('dashboard'); void navigate({ to: '/dashboards', search: { id: row.id } }) },
  })
}

function Shown({ asked, of }: { readonly asked: Omit<DashboardSearch, 'name' | 'id'>; readonly of: JsonObject }) {
  const { say, formats } = useSpeech()
  const [why, setWhy] = useState<string>()
  const { data, error, isPending, refetch } = useQuery({ ...dashboardQuery({ ...inputOf(asked), ...of }), retry: false })
  if (isPending) return <Skeleton lines={8} />
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  return (
    <>
      <p className="small muted">{data.before !== null && `${say(data.toDate ? words.toDate : words.compared, { from: formats.date(data.before.from), to: formats.date(data.before.to) })} · `}{say(words.yourReach)}</p>
      <Cards cards={data.cards} told={data} input={{ ...inputOf(asked), ...of }} onWhy={setWhy} />
      {why !== undefined && <Why metric={why} asked={inputOf(asked)} onClose={() => setWhy(undefined)} />}
    </>
  )
}
