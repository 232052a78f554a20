import { useParams } from '@tanstack/react-router'
import { type ComponentType, lazy } from 'react'
import { useRights } from '../data/me.ts'
import { Part } from '../parts/part.tsx'
import { Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { SettingsFrame } from './frame.tsx'
import { isOffered, settingsGroups } from './menu.ts'

interface PageProps { readonly id: string | undefined }

/** The pages of their own, by the last part of their address. */
const pages: Readonly<Record<string, ComponentType<PageProps>>> = {
  company: lazy(() => import('./company.tsx').then((module) => ({ default: module.CompanyPage }))),
  notifications: lazy(() => import('./notifications.tsx').then((module) => ({ default: module.NotificationsSettings }))),
  'mail-server': lazy(() => import('./mail-server.tsx').then((module) => ({ default: module.MailServerPage }))),
  sessions: lazy(() => import('./sessions.tsx').then((module) => ({ default: module.SessionsPage }))),
  security: lazy(() => import('./security.tsx').then((module) => ({ default: module.SecurityPage }))),
  'sign-in': lazy(() => import('./sign-in/page.tsx').then((module) => ({ default: module.SignInPage }))),
  'api-keys': lazy(() => import('./api-keys.tsx').then((module) => ({ default: module.ApiKeysPage }))),
  templates: lazy(() => import('./templates/page.tsx').then((module) => ({ default: module.TemplatesPage }))),
  webhooks: lazy(() => import('./webhooks.tsx').then((module) => ({ default: module.WebhooksPage }))),
  departments: lazy(() => import('./departments.tsx').then((module) => ({ default: module.DepartmentsPage }))),
  users: lazy(() => import('./users.tsx').then((module) => ({ default: module.UsersPage }))),
  roles: lazy(() => import('./roles/page.tsx').then((module) => ({ default: module.RolesPage }))),
  pipelines: lazy(() => import('./pipelines/page.tsx').then((module) => ({ default: module.PipelinesPage }))),
  objects: lazy(() => import('./objects/page.tsx').then((module) => ({ default: module.ObjectsPage }))),
  choices: lazy(() => import('./choices/page.tsx').then((module) => ({ default: module.ChoicesPage }))),
  rules: lazy(() => import('./rules/page.tsx').then((module) => ({ default: module.RulesPage }))),
  approvals: lazy(() => import('./approvals/page.tsx').then((module) => ({ default: module.ApprovalFlowsPage }))),
  automation: lazy(() => import('./automation/page.tsx').then((module) => ({ default: module.AutomationPage }))),
  transitions: lazy(() => import('./rules/transitions.tsx').then((module) => ({ default: module.TransitionsPage }))),
  layouts: lazy(() => import('./layouts/page.tsx').then((module) => ({ default: module.LayoutsPage }))),
  'carry-over': lazy(() => import('./rules/carry-over.tsx').then((module) => ({ default: module.CarryOverPage }))),
  files: lazy(() => import('./files.tsx').then((module) => ({ default: module.FilesPage }))),
  assignment: lazy(() => import('./assignment/page.tsx').then((module) => ({ default: module.AssignmentPage }))),
  quality: lazy(() => import('./quality/page.tsx').then((module) => ({ default: module.QualityRulesPage }))),
  scoring: lazy(() => import('./scoring/page.tsx').then((module) => ({ default: module.ScoringPage }))),
  pools: lazy(() => import('./pools/page.tsx').then((module) => ({ default: module.PoolsPage }))),
  modules: lazy(() => import('./modules.tsx').then((module) => ({ default: module.ModulesPage }))),
  'work-calendar': lazy(() => import('./calendar/page.tsx').then((module) => ({ default: module.WorkCalendarPage }))),
  contacts: lazy(() => import('./contacts/page.tsx').then((module) => ({ default: module.ContactsPage }))),
  forms: lazy(() => import('./forms/page.tsx').then((module) => ({ default: module.FormsPage }))),
  shop: lazy(() => import('./shop/page.tsx').then((module) => ({ default: module.ShopsPage }))),
  scripts: lazy(() => import('./scripts/page.tsx').then((module) => ({ default: module.ScriptsPage }))),
  bin: lazy(() => import('./bin.tsx').then((module) => ({ default: module.BinPage }))),
  jobs: lazy(() => import('./jobs.tsx').then((module) => ({ default: module.JobsPage }))),
  backups: lazy(() => import('./backups.tsx').then((module) => ({ default: module.BackupsPage }))),
  warehouse: lazy(() => import('./warehouse.tsx').then((module) => ({ default: module.WarehousePage }))),
  evaluation: lazy(() => import('./evaluation.tsx').then((module) => ({ default: module.EvaluationPage }))),
  sample: lazy(() => import('./sample.tsx').then((module) => ({ default: module.SamplePage }))),
}

/** /settings, /settings/users, /settings/roles/<id> ... */
export function SettingsPage() {
  const { page: asked = '', id } = useParams({ strict: false })
  const rights = useRights()
  const key = asked === '' ? (rights.administrator ? 'company' : 'sessions') : asked
  const item = settingsGroups.flatMap(({ items }) => items).find((each) => each.key === key)
  const Page = Object.hasOwn(pages, key) ? pages[key] : undefined
  const allowed = item !== undefined && isOffered(item, rights)
  return <SettingsFrame chosen={key}>{Page === undefined || !allowed ? <NotFound /> : <Part key={key} fallback={<div className="settings-body"><Skeleton lines={6} /></div>}><Page id={id} /></Part>}</SettingsFrame>
}
