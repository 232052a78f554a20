import type { Words } from '../../src/lib/words.ts'
import { apiKeyWords } from '../../src/model/words/ui/apiKeys.ts'
import { automationWords } from '../../src/model/words/ui/automationRules.ts'
import { assignmentWords } from '../../src/model/words/ui/assignment.ts'
import { approvalWords } from '../../src/model/words/ui/approvals.ts'
import { operationWords } from '../../src/model/words/ui/operations.ts'
import { contactWords } from '../../src/model/words/ui/contacts.ts'
import { configurationWords } from '../../src/model/words/ui/configuration.ts'
import { qualityWords } from '../../src/model/words/ui/quality.ts'
import { ruleWords } from '../../src/model/words/ui/rules.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { fileWords } from '../../src/model/words/ui/files.ts'
import { formWords } from '../../src/model/words/ui/forms.ts'
import { templateWords } from '../../src/model/words/ui/templates.ts'
import { mailWords } from '../../src/model/words/ui/mail.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { preferenceWords } from '../../src/model/words/ui/notifications.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { scriptWords } from '../../src/model/words/ui/callScripts.ts'
import { moduleWords } from '../../src/model/words/ui/modules.ts'
import { modules } from '../../src/model/modules/index.ts'
import { workCalendarWords } from '../../src/model/words/ui/workCalendar.ts'
import { webhookWords } from '../../src/model/words/ui/webhooks.ts'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import type { Rights } from '../data/me.ts'
import { model } from '../model.ts'
import type { IconName } from '../parts/icons.tsx'

/** A page of the settings: one of its own below /settings, or the generic list of an object. */
export interface SettingsItem {
  readonly key: string
  readonly label: Words
  readonly icon: IconName
  /** Whose records it is about: shown to whoever may read them. */
  readonly object?: string
  /** The generic list serves it. */
  readonly list?: boolean
  /** Only an administrator can do anything there. */
  readonly administrator?: boolean
}
export interface SettingsGroup { readonly label: Words; readonly items: readonly SettingsItem[] }

/** Whether the page stands in somebody's menu: not while the module is off that brings it. */
export function isOffered({ key, administrator, object }: SettingsItem, rights: Rights): boolean {
  const module = modules.find(({ settings = [] }) => settings.includes(key))
  return (module === undefined || !model.off.modules.has(module.name)) && (administrator !== true || rights.administrator) && (object === undefined || rights.mayRead(object))
}

export const settingsGroups: readonly SettingsGroup[] = [
  {
    label: settingsWords.company,
    items: [
      { key: 'company', label: settingsWords.companySettings, icon: 'building', administrator: true },
      { key: 'ownCompany', label: settingsWords.ownCompanies, icon: 'building', object: 'ownCompany', list: true },
      { key: 'work-calendar', label: workCalendarWords.title, icon: 'calendar', object: 'workCalendar', administrator: true },
      { key: 'modules', label: moduleWords.title, icon: 'columns', administrator: true },
      { key: 'security', label: signInWords.security, icon: 'shield' },
      { key: 'sessions', label: shellWords.sessions, icon: 'screen' },
      { key: 'notifications', label: preferenceWords.title, icon: 'bell' },
      { key: 'mail-server', label: mailWords.title, icon: 'mail', administrator: true },
      { key: 'api-keys', label: apiKeyWords.apiKeys, icon: 'link' },
      { key: 'webhooks', label: webhookWords.webhooks, icon: 'bell', object: 'webhook' },
    ],
  },
  {
    label: settingsWords.people,
    items: [
      { key: 'departments', label: settingsWords.departments, icon: 'pipeline', object: 'department' },
      { key: 'users', label: settingsWords.users, icon: 'people', object: 'user' },
      { key: 'team', label: settingsWords.teams, icon: 'meeting', object: 'team', list: true },
      { key: 'roles', label: settingsWords.roles, icon: 'shield', object: 'role', administrator: true },
      { key: 'sign-in', label: signInWords.settings, icon: 'exit', administrator: true },
    ],
  },
  {
    label: settingsWords.selling,
    items: [
      { key: 'pipelines', label: settingsWords.pipelines, icon: 'board', object: 'pipeline' },
      { key: 'pools', label: poolWords.pools, icon: 'people', object: 'publicPool', administrator: true },
      { key: 'contacts', label: contactWords.rules, icon: 'call', object: 'cadenceRule', administrator: true },
      { key: 'forms', label: formWords.forms, icon: 'list', object: 'leadForm' },
      { key: 'shop', label: settingsWords.shop, icon: 'cart', object: 'shop' },
      { key: 'assignment', label: assignmentWords.title, icon: 'swap', object: 'assignmentRule', administrator: true },
      { key: 'scoring', label: assignmentWords.scoring, icon: 'spark', object: 'scoringRule', administrator: true },
      { key: 'customerLevel', label: settingsWords.levels, icon: 'flag', object: 'customerLevel', list: true },
      { key: 'lifecycleStage', label: settingsWords.lifecycle, icon: 'history', object: 'lifecycleStage', list: true },
      { key: 'scripts', label: scriptWords.scripts, icon: 'call', object: 'callScript' },
      { key: 'invoicePolicy', label: settingsWords.invoicing, icon: 'file', object: 'invoicePolicy', list: true },
      { key: 'templates', label: templateWords.title, icon: 'file', object: 'documentTemplate', administrator: true },
      { key: 'exchangeRate', label: settingsWords.rates, icon: 'swap', object: 'exchangeRate', list: true },
    ],
  },
  {
    label: configurationWords.configuration,
    items: [
      { key: 'objects', label: configurationWords.objects, icon: 'box', object: 'customObject', administrator: true },
      { key: 'choices', label: configurationWords.choices, icon: 'list', object: 'choiceOption', administrator: true },
      { key: 'rules', label: ruleWords.rules, icon: 'filter', administrator: true },
      { key: 'approvals', label: approvalWords.flows, icon: 'check', object: 'approvalFlow', administrator: true },
      { key: 'automation', label: automationWords.rules, icon: 'clock', object: 'automationRule', administrator: true },
      { key: 'transitions', label: ruleWords.transitions, icon: 'swap', administrator: true },
      { key: 'layouts', label: ruleWords.layouts, icon: 'board', administrator: true },
      { key: 'carry-over', label: ruleWords.carryOver, icon: 'export', administrator: true },
    ],
  },
  {
    label: settingsWords.data,
    items: [
      { key: 'quality', label: qualityWords.rules, icon: 'check', object: 'qualityRule', administrator: true },
      { key: 'tag', label: settingsWords.tags, icon: 'flag', object: 'tag', list: true },
      { key: 'import', label: settingsWords.imports, icon: 'import', object: 'import', list: true },
      { key: 'files', label: fileWords.title, icon: 'clip', administrator: true },
      { key: 'bin', label: settingsWords.bin, icon: 'bin' },
      { key: 'sample', label: settingsWords.sample, icon: 'spark', administrator: true },
    ],
  },
  {
    label: settingsWords.system,
    items: [
      { key: 'jobs', label: operationWords.jobs, icon: 'clock', administrator: true },
      { key: 'backups', label: operationWords.backups, icon: 'copy', administrator: true },
      { key: 'warehouse', label: operationWords.warehouse, icon: 'board', administrator: true },
      { key: 'evaluation', label: operationWords.evaluation, icon: 'chart', administrator: true },
    ],
  },
]
