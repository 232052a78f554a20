import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Words } from '../../src/lib/words.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { jobNames } from '../../src/model/words/ui/operations.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { type ChangeEntry, isRecordEntry, rowsQuery, timelineQuery, type TimelineEntry } from '../data/records.ts'
import { useRights } from '../data/me.ts'
import { isEmptyValue, relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Icon, type IconName } from '../parts/icons.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { iconOf } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { EntryFiles } from './attachments.tsx'
import { CommentBody, RemovedComment } from './comment.tsx'
import { Composer } from './composer.tsx'

/** Kinds of entries by the question that they answer. */
const filters = [
  { key: 'all', label: recordWords.all, kinds: undefined }, { key: 'contact', label: recordWords.contactKind, kinds: ['activity', 'comment', 'file'] },
  { key: 'deals', label: recordWords.dealsKind, kinds: ['opportunity', 'order', 'salesRecord', 'lead'] }, { key: 'changes', label: recordWords.changesKind, kinds: ['change'] },
] as const

/** What happened around the record, the latest first, with a place to write on top. */
export function Timeline({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const [filter, setFilter] = useState<(typeof filters)[number]['key']>('all')
  const timeline = useInfiniteQuery(timelineQuery(object.name, row.id, filters.find((each) => each.key === filter)?.kinds))
  const entries = timeline.data?.pages.flatMap((page) => page.entries) ?? []
  const files = useEntryFiles(entries)
  const comments = new Map(entries.flatMap((entry) => (isRecordEntry(entry) && entry.kind === 'comment' ? [[entry.id, entry.record] as const] : [])))
  const [reply, setReply] = useState<Row>()
  const mayComment = useRights().mayCreate('comment') && textOf(row['deletedAt']) === ''
  return (
    <>
      <Composer object={object} row={row} reply={reply} onReplied={() => setReply(undefined)} />
      <div className="row timeline-filters">
        <h2>{say(recordWords.timeline)}</h2>
        {filters.map((each) => <button key={each.key} type="button" className={`chip ${each.key === filter ? 'accent' : ''}`} aria-pressed={each.key === filter} onClick={() => setFilter(each.key)}>{say(each.label)}</button>)}
      </div>
      {timeline.isPending && <Skeleton lines={8} />}
      {timeline.isError && <Failure error={timeline.error} retry={() => void timeline.refetch()} />}
      {timeline.isSuccess && entries.length === 0 && <p className="muted">{say(recordWords.timelineNone)}</p>}
      <ol className="timeline">{entries.map((entry) => (
        isRecordEntry(entry) ? <HangingRecord key={`${entry.kind} ${entry.id}`} row={entry.record} kind={entry.kind} at={entry.at} parent={comments.get(relatedOf(entry.record['replyTo'])?.id ?? '')} files={files.get(entry.id) ?? []} onReply={mayComment ? setReply : undefined} />
          : <ChangeLine key={`${entry.kind} ${entry.id}`} object={object} entry={entry} told={textOf(row[object.title]) || undefined} />
      ))}</ol>
      {timeline.hasNextPage && <Button busy={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>{say(recordWords.older)}</Button>}
    </>
  )
}

const mostEntries = 200

/** The files that hang on the comments and activities of the timeline, in one question, by what they hang on. */
function useEntryFiles(entries: readonly TimelineEntry[]): ReadonlyMap<string, readonly Row[]> {
  const rights = useRights()
  const targets = entries.filter((entry) => entry.kind === 'comment' || entry.kind === 'activity').slice(0, mostEntries).map(({ kind, id }) => ({ object: kind, id }))
  const files = useQuery({ ...rowsQuery('file', { filter: { field: 'target', is: 'in', value: targets }, fields: ['name', 'size', 'mime', 'target'], sort: [{ field: 'createdAt' }], limit: 200 }), enabled: targets.length > 0 && rights.mayRead('file'), retry: false })
  const byTarget = new Map<string, Row[]>()
  for (const file of files.data?.rows ?? []) {
    const id = relatedOf(file['target'])?.id ?? ''
    byTarget.set(id, [...(byTarget.get(id) ?? []), file])
  }
  return byTarget
}

const activityIcons: Readonly<Record<string, IconName>> = { call: 'call', meeting: 'meeting', visit: 'pin', task: 'check', note: 'note', email: 'mail' }

interface HangingProps {
  readonly row: Row
  readonly kind: string
  readonly at: string
  readonly parent: Row | undefined
  readonly files: readonly Row[]
  readonly onReply: ((comment: Row) => void) | undefined
}

function HangingRecord({ row, kind, at, parent, files, onReply }: HangingProps) {
  const labels = useLabels()
  const object = model.objects.get(kind)
  if (object === undefined) return null
  const icon = kind === 'activity' ? activityIcons[textOf(row['kind'])] ?? 'note' : iconOf(object)
  const who = relatedOf(row['createdBy'])?.title ?? relatedOf(row['owner'])?.title
  const facts = (object.facts ?? []).filter((name) => !isEmptyValue(row[name]) && name !== object.title && name !== 'target' && name !== 'owner' && fieldNamed(object, name) !== undefined && !(kind === 'activity' && name === 'due' && textOf(row['status']) === 'done')).slice(0, 3)
  const text = textOf(row['result']) || textOf(row['body'])
  const gone = textOf(row['deletedAt']) !== ''
  return (
    <li className="event">
      <span className="event-pin"><Icon name={icon} size={13} /></span>
      <div className="row">
        {gone ? <span className="event-title clip muted">{who ?? labels.one(object)}</span> : <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} className="event-title clip">{kind === 'activity' ? textOf(row[object.title]) : kind === 'comment' ? who ?? labels.one(object) : `${labels.one(object)} ${textOf(row[object.title])}`}</Link>}
        <When at={at} />
      </div>
      {gone ? <RemovedComment row={row} /> : kind === 'comment' ? <CommentBody row={row} parent={parent} onReply={onReply} /> : text !== '' && <p className="event-text">{text}</p>}
      {!gone && <EntryFiles files={files} />}
      <div className="row small muted event-facts">{facts.map((name) => <FieldValue key={name} object={object} name={name} value={row[name]} values={row} dense />)}{kind !== 'comment' && who !== undefined && who !== null && <span>{who}</span>}</div>
    </li>
  )
}

const noted: ReadonlySet<string> = new Set(['record.share', 'record.unshare', 'record.reveal', 'record.mail'])

/** Reasons that the program itself gives; a job gives its name. */
const ownReasons: Readonly<Record<string, Words>> = { ...jobNames, undo: recordWords.undone, sample: recordWords.ofSample, 'sample-removed': recordWords.sampleRemoved, 'set-up': recordWords.atSetUp, invitation: recordWords.byInvitation }

/** @param told the title of the record, where it is known. */
export function ChangeLine({ object, entry, told }: { readonly object: ResolvedObject; readonly entry: ChangeEntry; readonly told?: string | undefined }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  // What a share or a look at a value notes of itself is no field of the record.
  const seen = noted.has(entry.action) ? [] : entry.changes.filter(({ field }) => { const known = fieldNamed(object, field); return known !== undefined && known.writtenBy !== 'engine' && known.type !== 'json' })
  const state = object.state?.field
  // What it became stands first: of many figures only the first are shown.
  const changes = [...seen].sort((one, other) => Number(other.field === state) - Number(one.field === state))
  const action = model.actions.get(entry.action)
  const who = entry.actor.name
  const reason = entry.reason === undefined ? undefined : Object.hasOwn(ownReasons, entry.reason) ? say(ownReasons[entry.reason] ?? recordWords.undone) : entry.reason
  const fields = formats.list(changes.slice(0, 3).map(({ field }) => labels.field(object, field)))
  // A record that the program alone writes is written by one verb, whatever happens to it: then its state tells.
  const stands = textOf(changes.find(({ field }) => field === state)?.after)
  const became = state === undefined || stands === '' || entry.action !== object.writtenBy ? undefined : say(recordWords.nowStands, { who, title: told ?? labels.one(object), state: labels.choice(object, state, stands) })
  const title = entry.action === 'import' ? say(recordWords.importedBy, { who }) : entry.action === 'create' ? say(recordWords.createdBy, { who }) : entry.action === 'remove' ? say(recordWords.removedBy, { who }) : entry.action === 'restore' ? say(recordWords.restoredBy, { who }) : action === undefined ? say(recordWords.changed, { who, fields }) : became !== undefined ? became : say(recordWords.didAction, { who, action: say(action.label) })
  return (
    <li className="event">
      <span className="event-pin"><Icon name="swap" size={13} /></span>
      <div className="row"><span className="event-title clip">{title}</span><When at={entry.at} /></div>
      {entry.action !== 'create' && entry.action !== 'import' && changes.slice(0, 4).map(({ field, before, after }) => (
        <div key={field} className="event-change"><span className="muted">{labels.field(object, field)}</span> <FieldValue object={object} name={field} value={before} dense /> → <FieldValue object={object} name={field} value={after} dense /></div>
      ))}
      {reason !== undefined && <p className="event-text">{reason}</p>}
    </li>
  )
}

function When({ at }: { readonly at: string }) {
  const { formats } = useSpeech()
  return <time className="event-when" dateTime={at} title={formats.dateTime(at)}>{formats.relative(at)}</time>
}
