import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { shippedDashboards } from '../../src/model/reports/shipped.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { useRights } from '../data/me.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { Cards } from './cards.tsx'
import { Controls } from './controls.tsx'
import { dashboardQuery } from './data.ts'
import type { DashboardSearch } from './search.ts'
import '../home/home.css'
import './insight.css'

const route = getRouteApi('/inside/dashboards')

/** The dashboards that come with the program, and one's own. */
export function DashboardsPage() {
  return useRights().mayRead('dashboard') ? <Dashboards /> : <NotFound />
}

function Dashboards() {
  const { say, formats } = useSpeech()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const shipped = shippedDashboards.find(({ name }) => name === search.name) ?? shippedDashboards[0]
  const { name: _name, id: _id, ...asked } = search
  const { data, error, isPending, refetch } = useQuery({ ...dashboardQuery(inputOf(shipped?.name ?? '', asked)), retry: false })
  if (shipped === undefined) return null
  const go = (next: DashboardSearch) => void navigate({ search: next, replace: true })
  return (
    <div className="page insight">
      <div className="row home-head"><h1>{say(shipped.label)}</h1><span className="muted insight-about">{say(shipped.about)}</span></div>
      <nav className="tabs insight-tabs" aria-label={say(words.dashboards)}>
        {shippedDashboards.map(({ name, label }) => <Link key={name} to="/dashboards" search={{ ...asked, name }} className="tab" aria-current={name === shipped.name ? 'page' : undefined}>{say(label)}</Link>)}
      </nav>
      <Controls search={search} onChange={go} />
      {data !== undefined && <p className="small muted">{data.before !== null && `${say(data.toDate ? words.toDate : words.compared, { from: formats.date(data.before.from), to: formats.date(data.before.to) })} · `}{say(words.yourReach)}</p>}
      {isPending ? <Skeleton lines={8} /> : error !== null ? <Failure error={error} retry={() => void refetch()} /> : <Cards cards={data.cards} told={data} />}
    </div>
  )
}

/** The question for a dashboard that comes with the program. */
export function inputOf(name: string, { period, day, against, person, unit }: Omit<DashboardSearch, 'name' | 'id'>) {
  return {
    name, ...(period === undefined ? {} : { period }), ...(day === undefined ? {} : { startsOn: day }), ...(against === undefined ? {} : { against }),
    ...(person === undefined ? {} : { person }), ...(unit === undefined ? {} : { unit }),
  }
}
