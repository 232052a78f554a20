import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { approvalsQuery } from '../data/approvals.ts'
import { type Me, useMe, useRights } from '../data/me.ts'
import { type Counted, countQuery, rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { iconOf, isOwn, objectsOf, trades } from './objects.ts'
import { isPageOn } from './switched-off.ts'

/** The objects that the role's navigation names, in its order, then those that the company made, each with its trade. */
function groupsOf(me: Me, mayRead: (object: string) => boolean): readonly (readonly ResolvedObject[])[] {
  const named = (me.navigation ?? []).flatMap((name) => model.objects.get(name) ?? [])
  const own = named.length > 0 ? [...model.objects.values()].filter((object) => isOwn(object) && !named.includes(object)) : []
  const objects = (named.length > 0 ? named : trades.flatMap((trade) => objectsOf(trade))).concat(own).filter((object) => mayRead(object.name))
  return [...new Set(objects.map((object) => object.trade))].map((trade) => objects.filter((object) => object.trade === trade))
}

/** The left navigation: home, what the role works with by trade, own views, settings. */
export function Navigation({ collapsed, onFold }: { readonly collapsed: boolean; readonly onFold: () => void }) {
  const { say } = useSpeech()
  const me = useMe()
  const rights = useRights()
  return (
    <nav className="side" aria-label={say(shellWords.navigation)}>
      <div className="brand">
        <Link to="/" className="row"><span className="mark" aria-hidden="true">关</span><span className="brand-name">Guanxi</span><span className="unseen"> · {say(shellWords.home)}</span></Link>
        <span className="spring" />
        <IconButton className="fold" icon={collapsed ? 'right' : 'left'} iconSize={14} label={say(collapsed ? shellWords.expand : shellWords.collapse)} aria-expanded={!collapsed} onClick={onFold} />
      </div>
      <div className="side-items">
        <Link to="/" className="side-item" activeOptions={{ exact: true, includeSearch: false }} title={say(shellWords.home)}><Icon name="home" /><span className="clip">{say(shellWords.home)}</span></Link>
        {isPageOn('approvals') && <ApprovalsItem />}
        <DailyItems />
        {isPageOn('visits') && rights.mayRead('activity') && rights.mayRead('customer') && <Link to="/visits" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.visits)}><Icon name="pin" /><span className="clip">{say(pageNames.visits)}</span></Link>}
        {isPageOn('funnel') && (me.navigation ?? []).includes('opportunity') && rights.mayRead('opportunity') && <Link to="/funnel" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.funnel)}><Icon name="filter" /><span className="clip">{say(pageNames.funnel)}</span></Link>}
        {isPageOn('forecast') && (me.navigation ?? []).includes('opportunity') && rights.mayRead('opportunity') && rights.mayRead('forecastSubmission') && <Link to="/forecast" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.forecast)}><Icon name="chart" /><span className="clip">{say(pageNames.forecast)}</span></Link>}
        {(me.navigation ?? []).includes('callList') && rights.mayRead('callList') && <Link to="/calling" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.calling)}><Icon name="call" /><span className="clip">{say(pageNames.calling)}</span></Link>}
        {isPageOn('attainment') && rights.mayRead('salesTarget') && <Link to="/attainment" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.attainment)}><Icon name="flag" /><span className="clip">{say(pageNames.attainment)}</span></Link>}
        {groupsOf(me, rights.mayRead).map((objects) => (
          <div key={objects[0]?.trade} className="side-group" role="group" aria-label={say(shellWords[objects[0]?.trade ?? 'more'])}>
            {objects.map((object) => <ObjectItem key={object.name} object={object} />)}
          </div>
        ))}
        <OwnViews />
      </div>
      {rights.administrator && <Link to="/settings" className="side-item side-last" title={say(shellWords.settings)}><Icon name="settings" /><span className="clip">{say(shellWords.settings)}</span></Link>}
    </nav>
  )
}

/** What waits for one's yes. */
function ApprovalsItem() {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...approvalsQuery('toApprove'), retry: false })
  const count = data?.toApprove ?? 0
  return <Link to="/approvals" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.approvals)}><Icon name="check" /><span className="clip">{say(pageNames.approvals)}</span>{count > 0 && <span className="side-count">{formats.number(count, 0)}</span>}</Link>
}

/** What is to be done each day: who to contact, what is late, the log of the day. */
function DailyItems() {
  const { say } = useSpeech()
  const rights = useRights()
  return (
    <>
      {isPageOn('today') && rights.mayRead('customer') && <Link to="/today" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.today)}><Icon name="call" /><span className="clip">{say(pageNames.today)}</span></Link>}
      {rights.mayRead('activity') && <Link to="/overdue" className="side-item" title={say(pageNames.overdue)}><Icon name="clock" /><span className="clip">{say(pageNames.overdue)}</span></Link>}
      {isPageOn('receivables') && rights.mayRead('paymentPlan') && <Link to="/receivables" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.receivables)}><Icon name="chart" /><span className="clip">{say(pageNames.receivables)}</span></Link>}
      {isPageOn('claims') && rights.mayCreate('receipt') && <Link to="/claims" className="side-item" title={say(pageNames.claims)}><Icon name="check" /><span className="clip">{say(pageNames.claims)}</span></Link>}
      {rights.mayRead('workLog') && <Link to="/work-log" className="side-item" activeOptions={{ includeSearch: false }} title={say(pageNames.workLog)}><Icon name="file" /><span className="clip">{say(pageNames.workLog)}</span></Link>}
    </>
  )
}

/** Objects whose size says something at a glance; counts are bounded, so that they stay cheap. */
const counted: ReadonlySet<string> = new Set(['customer', 'opportunity', 'lead'])

function ObjectItem({ object }: { readonly object: ResolvedObject }) {
  const labels = useLabels()
  const open = object.state?.field === 'status' && object.name === 'opportunity' ? { field: 'status', is: 'equals', value: 'open' } as const : undefined
  const { data } = useQuery({ ...countQuery(object.name, { filter: open }), enabled: counted.has(object.name), staleTime: 120_000 })
  return (
    <Link to="/$objects" params={{ objects: object.path }} className="side-item" activeOptions={{ includeSearch: false }} title={labels.many(object)}>
      <Icon name={iconOf(object)} /><span className="clip">{labels.many(object)}</span>{data !== undefined && <Count counted={data} />}
    </Link>
  )
}

function Count({ counted: { count, exact } }: { readonly counted: Counted }) {
  const { formats } = useSpeech()
  return <span className="side-count">{formats.number(count, 0)}{exact ? '' : '+'}</span>
}

/** The views that the person made. */
function OwnViews() {
  const { say } = useSpeech()
  const { user } = useMe()
  const { data } = useQuery({ ...rowsQuery('savedView', { filter: { field: 'owner', is: 'equals', value: user.id }, sort: [{ field: 'order' }], limit: 8 }), retry: false })
  const views = (data?.rows ?? []).filter((row) => model.objects.has(textOf(row['object'])))
  if (views.length === 0) return null
  return (
    <div className="side-group" role="group" aria-label={say(shellWords.myViews)}>
      <div className="side-caption" aria-hidden="true">{say(shellWords.myViews)}</div>
      {views.map((row) => {
        const object = model.object(textOf(row['object']))
        return <Link key={row.id} to="/$objects" params={{ objects: object.path }} search={{ view: row.id }} className="side-item" title={textOf(row['name'])}><Icon name="flag" /><span className="clip">{textOf(row['name'])}</span></Link>
      })}
    </div>
  )
}
