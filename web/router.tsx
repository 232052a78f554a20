import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import { isDate } from '../src/lib/calendar.ts'
import { configurationQuery, withVerbs } from './data/configuration.ts'
import { enterAs, leftUnsaid, loadAway } from './data/away.ts'
import { meQuery } from './data/me.ts'
import { tellMissing } from './data/part.ts'
import { ApiProblem } from './data/problem.ts'
import { figuresSearch } from './calling/search.ts'
import { forecastSearch } from './forecast/search.ts'
import { alertSearch } from './alerts/search.ts'
import { dashboardSearch, reportSearch } from './insight/search.ts'
import { funnelSearch } from './funnel/search.ts'
import { homeSearch } from './home/reach.ts'
import { listSearch } from './list/search.ts'
import { ListPage } from './list/page.tsx'
import { importSearch } from './import/search.ts'
import { mergeSearch } from './merge/search.ts'
import { planSearch } from './plan/search.ts'
import { targetSearch } from './targets/search.ts'
import { signOutNow } from './data/leave.ts'
import { framed } from './settings/framed.tsx'
import { FailedPage } from './shell/failed-page.tsx'
import { NotFound } from './shell/not-found.tsx'
import { Shell } from './shell/shell.tsx'
import { setUpQuery } from './start/set-up-query.ts'

/** A page that is loaded when it is first opened. Where it does not come for want of a network, it is said so: the router would load everything anew. */
const bare: typeof lazyRouteComponent = (importer, name) => lazyRouteComponent(() => importer().catch(tellMissing), name)
/** The same with the verbs, without which no page but the first list is drawn. */
const part: typeof lazyRouteComponent = (importer, name) => bare(() => withVerbs(importer()), name)

const root = createRootRouteWithContext<{ readonly client: QueryClient }>()({ notFoundComponent: NotFound })

const start = (path: '/set-up' | '/start', name: 'SetUp' | 'Start') =>
  createRoute({ getParentRoute: () => root, path, component: bare(() => import('./start/pages.tsx'), name) })
const signIn = createRoute({ getParentRoute: () => root, path: '/sign-in', beforeLoad: async () => { if (leftUnsaid.is()) await signOutNow().catch(() => undefined) }, component: bare(() => import('./start/sign-in.tsx'), 'SignIn') })
const enrol = createRoute({ getParentRoute: () => root, path: '/sign-in/second-factor', component: bare(() => import('./start/enrol.tsx'), 'Enrol') })
const setUp = start('/set-up', 'SetUp')
const startPage = start('/start', 'Start')
const invitation = createRoute({ getParentRoute: () => root, path: '/invitations/$token', component: bare(() => import('./start/pages.tsx'), 'Invitation') })

/** Everything below is for somebody who is signed in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    if (leftUnsaid.is()) {
      await signOutNow().catch(() => undefined)
      throw redirect({ to: '/sign-in' })
    }
    try {
      // Both at once: neither waits for the other's way there and back.
      await Promise.all([context.client.ensureQueryData(meQuery), context.client.ensureQueryData(configurationQuery(context.client))])
      const { user, workspace } = await context.client.ensureQueryData(meQuery)
      await enterAs({ user: user.id, workspace: workspace.id })
    } catch (error) {
      if (error instanceof ApiProblem && error.kind === 'second-factor.enrol') throw redirect({ to: '/sign-in/second-factor' })
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error
      // The session is over: what this device kept to be read goes.
      await (await loadAway())?.end()
      const { open } = await context.client.fetchQuery(setUpQuery)
      throw open ? redirect({ to: '/set-up' }) : redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.href } })
    }
  },
})
const home = createRoute({ getParentRoute: () => inside, path: '/', validateSearch: homeSearch, component: part(() => import('./home/page.tsx'), 'HomePage') })
const todayPage = createRoute({
  getParentRoute: () => inside, path: '/today', validateSearch: (search): { of?: 'team' | 'standIn' } => (search['of'] === 'team' || search['of'] === 'standIn' ? { of: search['of'] } : {}),
  component: part(() => import('./home/today.tsx'), 'TodayPage'),
})
const overduePage = createRoute({ getParentRoute: () => inside, path: '/overdue', component: part(() => import('./overdue/page.tsx'), 'OverduePage') })
const claimsPage = createRoute({ getParentRoute: () => inside, path: '/claims', component: part(() => import('./money/claims.tsx'), 'ClaimsPage') })
const receivablesPage = createRoute({
  getParentRoute: () => inside, path: '/receivables', validateSearch: ({ by, of }: Record<string, unknown>): { by?: 'customer' | 'owner' | 'department'; of?: 'plan' | 'invoice' | 'order' } => ({ ...(by === 'customer' || by === 'owner' || by === 'department' ? { by } : {}), ...(of === 'plan' || of === 'invoice' || of === 'order' ? { of } : {}) }),
  component: part(() => import('./money/receivables.tsx'), 'ReceivablesPage'),
})
const workLogPage = createRoute({
  getParentRoute: () => inside, path: '/work-log',
  validateSearch: ({ of, kind, day }: Record<string, unknown>): { of?: 'team'; kind?: 'day' | 'week'; day?: string } => ({
    ...(of === 'team' ? { of } : {}), ...(kind === 'day' || kind === 'week' ? { kind } : {}), ...(typeof day === 'string' && isDate(day) ? { day } : {}),
  }),
  component: part(() => import('./worklog/page.tsx'), 'WorkLogPage'),
})
const targetsPage = createRoute({ getParentRoute: () => inside, path: '/attainment', validateSearch: targetSearch, component: part(() => import('./targets/page.tsx'), 'TargetsPage') })
const settings = createRoute({ getParentRoute: () => inside, path: '/settings', component: part(() => import('./settings/page.tsx'), 'SettingsPage') })
const settingsPage = createRoute({ getParentRoute: () => inside, path: '/settings/$page', component: part(() => import('./settings/page.tsx'), 'SettingsPage') })
const settingsRecord = createRoute({ getParentRoute: () => inside, path: '/settings/$page/$id', component: part(() => import('./settings/page.tsx'), 'SettingsPage') })
const importPage = createRoute({ getParentRoute: () => inside, path: '/import', validateSearch: importSearch, component: part(() => import('./import/page.tsx'), 'ImportPage') })
const importRecord = createRoute({ getParentRoute: () => inside, path: '/imports/$id', beforeLoad: ({ params }) => { throw redirect({ to: '/import', search: { id: params.id } }) } })
const mergePage = createRoute({ getParentRoute: () => inside, path: '/merge', validateSearch: mergeSearch, component: part(() => import('./merge/page.tsx'), 'MergePage') })
const pairPage = createRoute({ getParentRoute: () => inside, path: '/duplicate-candidates/$id', component: part(() => import('./merge/page.tsx'), 'PairPage') })
const notificationsPage = createRoute({ getParentRoute: () => inside, path: '/notifications', component: part(() => import('./notifications/page.tsx'), 'NotificationsPage') })
const approvalsPage = createRoute({
  getParentRoute: () => inside, path: '/approvals', validateSearch: (search): { box?: string } => (typeof search['box'] === 'string' ? { box: search['box'] } : {}),
  component: part(() => import('./approvals/page.tsx'), 'ApprovalsPage'),
})
const offlinePage = createRoute({ getParentRoute: () => inside, path: '/offline', component: part(() => import('./offline/page.tsx'), 'OfflinePage') })
const visitsPage = createRoute({
  getParentRoute: () => inside, path: '/visits', validateSearch: (search): { tab?: string; day?: string } => ({ ...(typeof search['tab'] === 'string' ? { tab: search['tab'] } : {}), ...(typeof search['day'] === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search['day']) ? { day: search['day'] } : {}) }),
  component: part(() => import('./visits/page.tsx'), 'VisitsPage'),
})
const callingPage = createRoute({ getParentRoute: () => inside, path: '/calling', component: part(() => import('./calling/page.tsx'), 'CallingPage') })
const callFiguresPage = createRoute({ getParentRoute: () => inside, path: '/calling/figures', validateSearch: figuresSearch, component: part(() => import('./calling/figures.tsx'), 'FiguresPage') })
const funnelPage = createRoute({ getParentRoute: () => inside, path: '/funnel', validateSearch: funnelSearch, component: part(() => import('./funnel/page.tsx'), 'FunnelPage') })
const scoresPage = createRoute({ getParentRoute: () => inside, path: '/customer-insight', component: part(() => import('./scores/page.tsx'), 'ScoresPage') })
const bestContactsPage = createRoute({ getParentRoute: () => inside, path: '/best-contacts', component: part(() => import('./scores/contacts/page.tsx'), 'BestContactsPage') })
const earnedPage = createRoute({ getParentRoute: () => inside, path: '/earned', component: part(() => import('./earned/page.tsx'), 'EarnedPage') })
const budgetPage = createRoute({ getParentRoute: () => inside, path: '/budget', component: part(() => import('./scores/budget/page.tsx'), 'BudgetPage') })
const forecastPage = createRoute({ getParentRoute: () => inside, path: '/forecast', validateSearch: forecastSearch, component: part(() => import('./forecast/page.tsx'), 'ForecastPage') })
// Figures: dashboards, the seven pages of the 7P report among them, and reports; they and their charts come when they are first opened.
const planningPage = createRoute({ getParentRoute: () => inside, path: '/planning', validateSearch: planSearch, component: part(() => import('./plan/page.tsx'), 'PlanningPage') })
const qualityPage = createRoute({ getParentRoute: () => inside, path: '/data-quality', component: part(() => import('./quality/page.tsx'), 'QualityPage') })
const dashboardsPage = createRoute({ getParentRoute: () => inside, path: '/dashboards', validateSearch: dashboardSearch, component: part(() => import('./insight/page.tsx'), 'DashboardsPage') })
const reportPage = createRoute({ getParentRoute: () => inside, path: '/reports/$id', validateSearch: reportSearch, component: part(() => import('./insight/report-page.tsx'), 'ReportPage') })
// 'new' as its id is an alert that is not kept yet; notifications lead here.
const alertPage = createRoute({ getParentRoute: () => inside, path: '/metric-alerts/$id', validateSearch: alertSearch, component: part(() => import('./alerts/page.tsx'), 'AlertPage') })
const callPage = createRoute({ getParentRoute: () => inside, path: '/calling/$id', component: part(() => import('./calling/page.tsx'), 'CallPage') })
const approvalPage = createRoute({ getParentRoute: () => inside, path: '/approval-requests/$id', component: part(() => import('./approvals/page.tsx'), 'ApprovalPage') })
export const list = createRoute({ getParentRoute: () => inside, path: '/$objects', validateSearch: listSearch, component: framed(ListPage) })
export const record = createRoute({
  getParentRoute: () => inside, path: '/$objects/$id', validateSearch: (search): { tab?: string; pool?: string; lines?: 'edit' } => ({ ...(typeof search['tab'] === 'string' ? { tab: search['tab'] } : {}), ...(typeof search['pool'] === 'string' ? { pool: search['pool'] } : {}), ...(search['lines'] === 'edit' ? { lines: 'edit' } : {}) }),
  component: framed(part(() => import('./record/page.tsx'), 'RecordPage')),
})

const tree = root.addChildren([signIn, enrol, setUp, startPage, invitation, inside.addChildren([home, todayPage, overduePage, claimsPage, receivablesPage, workLogPage, targetsPage, settings, settingsPage, settingsRecord, importPage, importRecord, mergePage, pairPage, notificationsPage, approvalsPage, approvalPage, callingPage, callFiguresPage, callPage, funnelPage, forecastPage, dashboardsPage, reportPage, alertPage, scoresPage, bestContactsPage, earnedPage, budgetPage, qualityPage, planningPage, offlinePage, visitsPage, list, record])])

/** The addresses of the application. Filters, sorting, view and tab stand in the search part, so that every page is a link. */
export function createPages(client: QueryClient) {
  return createRouter({
    routeTree: tree, context: { client }, defaultPreload: 'intent', defaultPreloadStaleTime: 0, defaultNotFoundComponent: NotFound, defaultErrorComponent: FailedPage,
    // What scrolls inside of a page begins at its top on another one, as the page does.
    scrollRestoration: true, scrollToTopSelectors: ['.page', '.table', '.board', '.record', '.record-fields', '.record-middle', '.record-related'],
  })
}
// By this every link, useParams and useSearch knows the pages; a file that asks for them (the settings too) is checked together with this one: alone it would know of no page.
declare module '@tanstack/react-router' {
  interface Register { router: ReturnType<typeof createPages> }
}
