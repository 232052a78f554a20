import type { Json, JsonObject } from '../../lib/json.ts'
import type { NotificationKind } from '../../model/define/notifications.ts'
import type { Entry } from '../../platform/feed/index.ts'

/** The record that something is about. */
export interface Target { readonly object: string; readonly id: string }

/** One thing to tell one person, before it is known whether they may read of it and want to. */
export interface News {
  readonly entry: Entry
  readonly person: string
  readonly kind: NotificationKind
  /** The sentence, of words/ui/notifications.ts. */
  readonly title: string
  readonly target: Target
  readonly values: JsonObject
  /** What it is told once by, with the person: usually the entry. */
  readonly event: string
  /** Told to whoever did it, too: work of their own that has come to its end. */
  readonly own?: true
}

/** What a notification is made of, whoever found that there is something to tell. */
export type Told = Omit<News, 'entry'> & { readonly entry: Pick<Entry, 'actorId' | 'actorName' | 'requestId'> }

/** Verbs that change nothing that anybody would want to hear of. */
const silent: ReadonlySet<string> = new Set(['record.reveal', 'record.share', 'record.unshare', 'follow', 'record.follow', 'record.unfollow', 'notifications', 'preferences', 'record.purge'])
/** Changed by the program in the wake of something else. */
const unsaid: ReadonlySet<string> = new Set(['version', 'updatedAt', 'updatedBy', 'owner', 'department'])

export const idIn = (value: Json | undefined): string | undefined =>
  (typeof value === 'string' ? value : typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined)

/** Who holds the record now and did not before. A file that is read in, or a sample, hands nothing over to anybody; a rule does. */
export function handedTo({ after, before, via, action }: Entry): { readonly person: string; readonly isNew: boolean } | undefined {
  const person = idIn(after?.['owner'])
  if (person === undefined || via === 'job' && action !== 'record.transfer' && action !== 'record.assignByRules' || silent.has(action)) return undefined
  return idIn(before?.['owner']) === person ? undefined : { person, isNew: before === null }
}

/** The first word to the new holder of a record. */
export function handOver(entry: Entry, person: string, isNew: boolean): News {
  const target = { object: entry.object, id: entry.recordId ?? '' }
  const kind = isNew || entry.object === 'activity' || entry.action === 'record.assignByRules' ? 'assigned' : 'transferred'
  return { entry, person, kind, title: kind, target, values: {}, event: `${entry.id}:${person}` }
}

/** The names of the fields that an entry changes, without what the program writes by itself. */
export function changedFields({ before, after }: Pick<Entry, 'before' | 'after'>): readonly string[] {
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((name) => !unsaid.has(name))
}

/** Whether followers of the record are told: a change, a verb, a delete, a restore, by somebody. */
export function isNewsToFollowers(entry: Entry): boolean {
  return entry.recordId !== null && entry.version !== null && entry.before !== null && entry.via !== 'job' && !silent.has(entry.action)
}

/** What followers are told of it; undefined where it comes to nothing that this person may read. */
export function toFollower(entry: Entry, person: string, fields: readonly string[], isVerb: boolean): News | undefined {
  const target = { object: entry.object, id: entry.recordId ?? '' }
  const event = `${entry.id}:${person}`
  if (entry.action === 'remove' || entry.action === 'record.moveToBin') return { entry, person, kind: 'followed', title: 'followedRemoved', target, values: {}, event }
  if (isVerb) return { entry, person, kind: 'followed', title: 'followedAction', target, values: { action: entry.action, fields: [...fields] }, event }
  return fields.length === 0 && entry.action !== 'restore' ? undefined : { entry, person, kind: 'followed', title: fields.length === 0 ? 'followed' : 'followedFields', target, values: { fields: [...fields] }, event }
}

/** More of one kind by one request is told as one, of many records and so of none in particular. */
export const manyOf: Readonly<Partial<Record<NotificationKind, string>>> = { followed: 'followedMany', transferred: 'transferredMany', assigned: 'transferredMany', shared: 'sharedMany' }
export const isMany = ({ title }: Pick<News, 'title'>): boolean => title.endsWith('Many')
