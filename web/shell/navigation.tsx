import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Words } from '../../src/lib/words.ts'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { approvalsQuery } from '../data/approvals.ts'
import { type Me, type Rights, useMe, useRights } from '../data/me.ts'
import { type Counted, countQuery, rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { IconButton } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { iconOf, isOwn, objectsOf, trades } from './objects.ts'
import { SideGroup } from './side-group.tsx'
import { isPageOn } from './switched-off.ts'

interface Group { readonly trade: NonNullable<ResolvedObject['trade']> | 'more'; readonly pages: readonly SidePage[]; readonly objects: readonly ResolvedObject[] }

/** The objects that the role's navigation names, in its order, then those that the company made, each with its trade; and the pages of selling. */
function groupsOf(me: Me, rights: Rights): readonly Group[] {
  const named = (me.navigation ?? []).flatMap((name) => model.objects.get(name) ?? [])
  const own = named.length > 0 ? [...model.objects.values()].filter((object) => isOwn(object) && !named.includes(object)) : []
  const objects = (named.length > 0 ? named : trades.flatMap((trade) => objectsOf(trade))).concat(own).filter((object) => rights.mayRead(object.name))
  const pages = selling(me, rights).filter(({ shown }) => shown)
  const insight = [...(rights.mayRead('dashboard') ? [{ to: '/dashboards', name: pageNames.dashboards, icon: 'screen', shown: true } as const] : []), ...(isPageOn('data-quality') && rights.mayRead('report') && (me.navigation ?? []).includes('modelRun') ? [{ to: '/data-quality', name: pageNames.dataQuality, icon: 'shield', shown: true } as const] : [])]
  const found = [...new Set([...objects.map(tradeOf), ...(pages.length > 0 ? ['sales' as const] : []), ...(insight.length > 0 ? ['insight' as const] : [])])]
  return found.map((trade) => ({ trade, pages: trade === 'sales' ? pages : trade === 'insight' ? insight : [], objects: objects.filter((object) => tradeOf(object) === trade) }))
}

function tradeOf({ trade }: ResolvedObject): Group['trade'] { return trade ?? 'more' }

/** The left navigation: home, what the role works with by trade, own views, settings. */
export function Navigation({ collapsed, onFold }: { readonly collapsed: boolean; readonly onFold: () => void }) {
  const { say } = useSpeech()
  const me = useMe()
  const rights = useRights()
  const items = useRef<HTMLDivElement>(null)
  const page = useRouterState({ select: ({ location }) => location.pathname })
  // Where one is stays in sight, however long the list.
  useEffect(() => {
    if (page === '/') items.current?.scrollTo({ top: 0 })
    else items.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest' })
  }, [page])
  return (
    <nav className="side" aria-label={say(shellWords.navigation)}>
      <div className="brand">
        <Link to="/" className="row"><span className="mark" aria-hidden="true">关</span><span className="brand-name">Guanxi</span><span className="unseen"> · {say(shellWords.home)}</span></Link>
        <span className="spring" />
        <IconButton className="fold" icon={collapsed ? 'right' : 'left'} iconSize={14} label={say(collapsed ? shellWords.expand : shellWords.collapse)} aria-expanded={!collapsed} onClick={onFold} />
      </div>
      <div className="side-items" ref={items}>
        <Link to="/" className="side-item" activeOptions={{ exact: true, includeSearch: false }} title={say(shellWords.home)}><Icon name="home" /><span className="clip">{say(shellWords.home)}</span></Link>
        {isPageOn('approvals') && me.outside !== true && <ApprovalsItem />}
        <PageItems pages={daily(me, rights)} />
        {groupsOf(me, rights).map(({ trade, pages, objects }) => (
          <SideGroup key={trade} name={trade} label={say(shellWords[trade])}>
            <PageItems pages={pages} />
            {objects.map((object) => <ObjectItem key={object.name} object={object} />)}
          </SideGroup>
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

interface SidePage { readonly to: '/dashboards' | '/data-quality' | '/planning' | '/today' | '/overdue' | '/work-log' | '/visits' | '/calling' | '/funnel' | '/forecast' | '/attainment' | '/receivables' | '/claims' | '/customer-insight' | '/best-contacts' | '/budget' | '/earned'; readonly name: Words; readonly icon: IconName; readonly shown: boolean }

/** What is to be done each day: who to contact, what is late, the log of the day, the road, the calls. Whoever is from outside works nobody's book. */
function daily({ navigation = [], outside }: Me, { mayRead }: Rights): readonly SidePage[] {
  const inside = outside !== true
  return [
    { to: '/today', name: pageNames.today, icon: 'calendar', shown: inside && isPageOn('today') && mayRead('customer') },
    { to: '/overdue', name: pageNames.overdue, icon: 'clock', shown: mayRead('activity') },
    { to: '/customer-insight', name: pageNames.customerInsight, icon: 'eye', shown: isPageOn('customer-insight') && navigation.includes('modelRun') && mayRead('customer') },
    { to: '/best-contacts', name: pageNames.bestContacts, icon: 'chat', shown: inside && isPageOn('best-contacts') && navigation.includes('customer') && mayRead('customer') },
    { to: '/budget', name: pageNames.budget, icon: 'sort', shown: isPageOn('budget') && navigation.includes('campaign') && mayRead('modelRun') && mayRead('campaign') },
    { to: '/earned', name: pageNames.earned, icon: 'swap', shown: isPageOn('earned') && mayRead('comparisonCase') },
    { to: '/visits', name: pageNames.visits, icon: 'pin', shown: inside && isPageOn('visits') && mayRead('activity') && mayRead('customer') },
    { to: '/calling', name: pageNames.calling, icon: 'call', shown: navigation.includes('callList') && mayRead('callList') },
    { to: '/work-log', name: pageNames.workLog, icon: 'file', shown: mayRead('workLog') },
  ]
}

/** The pages of selling that are no list of an object. */
function selling({ navigation = [], outside }: Me, { mayRead, mayCreate }: Rights): readonly SidePage[] {
  const sells = outside !== true && navigation.includes('opportunity') && mayRead('opportunity')
  return [
    { to: '/funnel', name: pageNames.funnel, icon: 'filter', shown: isPageOn('funnel') && sells },
    { to: '/forecast', name: pageNames.forecast, icon: 'chart', shown: isPageOn('forecast') && sells && mayRead('forecastSubmission') },
    { to: '/attainment', name: pageNames.attainment, icon: 'flag', shown: isPageOn('attainment') && mayRead('salesTarget') },
    { to: '/planning', name: pageNames.planning, icon: 'spark', shown: isPageOn('planning') && isPageOn('data-quality') && mayCreate('salesTarget') },
    { to: '/receivables', name: pageNames.receivables, icon: 'import', shown: isPageOn('receivables') && mayRead('paymentPlan') },
    { to: '/claims', name: pageNames.claims, icon: 'check', shown: isPageOn('claims') && mayCreate('receipt') },
  ]
}

function PageItems({ pages }: { readonly pages: readonly SidePage[] }) {
  const { say } = useSpeech()
  return <>{pages.map(({ to, name, icon, shown }) => shown && <Link key={to} to={to} className="side-item" activeOptions={{ includeSearch: false }} title={say(name)}><Icon name={icon} /><span className="clip">{say(name)}</span></Link>)}</>
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
