import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { partsOfComment, withMentions } from '../../src/model/words/mentions.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { useMe } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, recordQuery, removeRecord, updateRecord, useRefresh } from '../data/records.ts'
import { isJsonObject, relatedOf, type Row, textOf } from '../data/values.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { TextArea } from '../parts/inputs.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

/** The words of a comment, with the names of those whom it mentions: text and nothing else, whatever it holds. */
export function CommentText({ body, people }: { readonly body: string; readonly people: ReadonlyMap<string, string> }) {
  const { say } = useSpeech()
  // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other name
  return <p className="event-text">{partsOfComment(body).map((part, index) => (typeof part === 'string' ? part : <span key={index} className="mention">@{people.get(part.id) ?? say(togetherWords.unknownPerson)}</span>))}</p>
}

function peopleIn(row: Row | undefined): ReadonlyMap<string, string> {
  const mentions = row?.['mentions']
  return new Map((Array.isArray(mentions) ? mentions : []).filter(isJsonObject).map((each) => [textOf(each['id']), textOf(each['title'])]))
}

interface CommentProps {
  readonly row: Row
  /** What it answers, where the timeline shows that. */
  readonly parent: Row | undefined
  readonly onReply: ((comment: Row) => void) | undefined
}

/** A comment that is no more: that it was there, who took it away and when. */
export function RemovedComment({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const who = relatedOf(row['deletedBy'])?.title ?? say(togetherWords.somebody)
  return <p className="comment-gone">{say(togetherWords.removedComment, { who, when: formats.dateTime(textOf(row['deletedAt'])) })}</p>
}

/** What a reply answers, in one line; of one that was removed only by whom it was. */
function ReplyTo({ parent }: { readonly parent: Row }) {
  const { say } = useSpeech()
  const who = relatedOf(parent['createdBy'])?.title ?? say(togetherWords.somebody)
  const text = partsOfComment(textOf(parent['body'])).map((part) => (typeof part === 'string' ? part : '@…')).join('')
  return <div className="reply-to small">{say(togetherWords.replyingTo, { name: who })}{textOf(parent['deletedAt']) === '' && text !== '' ? `: ${text.slice(0, 200)}` : ''}</div>
}

/** A comment on the timeline: who is named by name, marked where it was edited, changed and deleted by its author. */
export function CommentBody({ row, parent, onReply }: CommentProps) {
  const { say, formats } = useSpeech()
  const { user, outside } = useMe()
  const refresh = useRefresh()
  const body = textOf(row['body'])
  const names = partsOfComment(body).some((part) => typeof part !== 'string')
  const { data: whole } = useQuery({ ...recordQuery('comment', row.id), enabled: names })
  const people = peopleIn(whole)
  const [typed, setTyped] = useState<string>()
  const own = relatedOf(row['createdBy'])?.id === user.id
  const isOpen = row['internal'] === false && outside !== true
  const refused = (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })
  const save = useMutation({
    mutationFn: async () => {
      const { body: next, ids } = withMentions(typed ?? '', [...people].map(([id, title]) => ({ id, title })))
      await updateRecord('comment', row.id, row.version, { body: next.trim(), mentions: ids.map((id) => ({ object: 'user', id })) })
    },
    onSuccess: async () => { setTyped(undefined); await refresh('comment') },
    onError: refused,
  })
  const remove = async () => {
    await removeRecord('comment', row.id, row.version)
    await refresh('comment')
    const restore = async () => { await act('comment', 'record.restore', {}, row.id); await refresh('comment') }
    toast({ text: say(togetherWords.deletedComment), action: { label: say(startWords.undo), perform: () => void restore().catch(refused) } })
  }
  const shown = partsOfComment(body).map((part) => (typeof part === 'string' ? part : `@${people.get(part.id) ?? ''}`)).join('')
  if (typed !== undefined) {
    return (
      <div className="comment-edit">
        <TextArea rows={3} aria-label={say(togetherWords.editComment)} value={typed} onChange={(event) => setTyped(event.target.value)} />
        <div className="row"><Button onClick={() => setTyped(undefined)}>{say(startWords.cancel)}</Button><Button tone="primary" busy={save.isPending} disabled={typed.trim() === ''} onClick={() => save.mutate()}>{say(startWords.save)}</Button></div>
      </div>
    )
  }
  return (
    <>
      {parent !== undefined && <ReplyTo parent={parent} />}
      <CommentText body={body} people={people} />
      {(own || row.version > 1 || onReply !== undefined || isOpen) && <div className="row small muted comment-foot">
        {isOpen && <Chip tone="info">{say(togetherWords.seenByPartner)}</Chip>}
        {row.version > 1 && <span title={formats.dateTime(textOf(row['updatedAt']))}>{say(togetherWords.editedAt, { when: formats.relative(textOf(row['updatedAt'])) })}</span>}
        {onReply !== undefined && <Button tone="text" className="more" onClick={() => onReply(row)}>{say(togetherWords.reply)}</Button>}
        {own && <><IconButton icon="edit" iconSize={13} label={say(togetherWords.editComment)} onClick={() => setTyped(shown)} /><IconButton icon="bin" iconSize={13} label={say(togetherWords.deleteComment)} onClick={() => void remove().catch(refused)} /></>}
      </div>}
    </>
  )
}
