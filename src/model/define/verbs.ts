import type { Words } from '../../lib/words.ts'
import type { Registry } from './registry.ts'

/** What is done to a record without a declared verb, as approvals name it. Into the bin, out of it and for good have theirs. */
export const plainVerbs: Readonly<Record<'record.create' | 'record.update' | 'record.export', Words>> = {
  'record.create': { en: 'Create', zh: '新建' },
  'record.update': { en: 'Edit', zh: '编辑' },
  'record.export': { en: 'Export', zh: '导出' },
}

export function isPlainVerb(verb: string): verb is keyof typeof plainVerbs {
  return Object.hasOwn(plainVerbs, verb)
}

/** What a verb is called, a plain one too. */
export function verbLabel(registry: Pick<Registry, 'actions'>, verb: string): Words {
  if (isPlainVerb(verb)) return plainVerbs[verb]
  return registry.actions.get(verb)?.label ?? { en: verb, zh: verb }
}

/**
 * Verbs on an object that may be put under an approval: all but those that only read, those whose answer is told once and to whom
 * it asks alone (a secret, a masked value), and those of approvals themselves.
 */
export function approvableVerbs(registry: Registry, object: string): readonly string[] {
  const { writtenBy, name } = registry.object(object)
  if (neverHeld.has(name)) return []
  const declared = [...registry.actionsOn(object), ...[...registry.actions.values()].filter(({ kind, on }) => kind === 'collection' && on === object)]
  return [
    ...(writtenBy === undefined ? Object.keys(plainVerbs) : ['record.export']),
    ...declared.filter(({ reads, confidential, holdable, name: verb }) => reads !== true && (confidential !== true || holdable === true) && verb !== 'record.reveal').map((action) => action.name),
  ]
}

/** Verbs that a rule may run: those on the object's records, and those of any object that act on none. Neither what only reads or is told once, nor a yes that is a person's to give. */
export function automatableVerbs(registry: Registry, object: string): readonly string[] {
  const onRecords = neverHeld.has(object) || byItself.has(object) ? [] : registry.actionsOn(object)
  const onNone = [...registry.actions.values()].filter(({ kind, on }) => kind === 'collection' && !neverHeld.has(on))
  return [...onRecords, ...onNone].filter(({ reads, confidential, name: verb }) => reads !== true && confidential !== true && verb !== 'record.reveal').map(({ name }) => name)
}

/** Objects whose records a rule may look at: all but what it writes itself and what only tells people of others. */
export function isAutomatable(object: string): boolean {
  return !byItself.has(object) && !untold.has(object)
}

const byItself: ReadonlySet<string> = new Set(['automationRule', 'automationRun', 'automationRunItem'])
const untold: ReadonlySet<string> = new Set(['notification', 'notificationPreference', 'webhookDelivery', 'follower', 'approvalTask'])

/** An approval of what decides on approvals could lock everybody out. */
const neverHeld: ReadonlySet<string> = new Set(['approvalFlow', 'approvalRequest', 'approvalTask', 'notification', 'notificationPreference', 'follower', 'takenRequest', 'automationRun', 'automationRunItem'])

/** Whether a verb acts on one record, for which a condition may be asked. */
export function actsOnRecord(registry: Pick<Registry, 'actions'>, verb: string): boolean {
  return verb !== 'record.export' && registry.actions.get(verb)?.kind !== 'collection'
}
