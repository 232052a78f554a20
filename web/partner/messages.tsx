import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { partnerWords as words } from '../../src/model/words/ui/partner.ts'
import { useMe } from '../data/me.ts'
import { createRecord, rowsQuery, useRefresh } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { TextArea } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { CommentText } from '../record/comment.tsx'
import { useSpeech } from '../words/language.tsx'

const nobody: ReadonlyMap<string, string> = new Map()

/** A word between the partner's people and whoever looks after them inside: comments on the partner, of which the other side is told. */
export function Messages({ partner }: { readonly partner: Row }) {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const refresh = useRefresh()
  const manager = relatedOf(partner['owner'])
  const [text, setText] = useState('')
  const target = { object: 'partner', id: partner.id }
  const { data } = useQuery({ ...rowsQuery('comment', { filter: { and: [{ field: 'target', is: 'equals', value: target }, { field: 'internal', is: 'isFalse' }] }, fields: ['body', 'createdBy', 'createdAt'], sort: [{ field: 'createdAt', descending: true }], limit: 20 }), retry: false })
  const send = useMutation({
    mutationFn: () => createRecord('comment', { target, body: text.trim(), internal: false, ...(manager === undefined || manager.id === user.id ? {} : { mentions: [{ object: 'user', id: manager.id }] }) }), gcTime: 0,
    onSuccess: async () => { setText(''); await refresh('comment') },
  })
  const submit = (event: FormEvent) => { event.preventDefault(); if (text.trim() !== '' && !send.isPending) send.mutate() }
  return (
    <section className="card" aria-label={say(words.messages)}>
      <div className="section"><h2>{say(words.messages)}</h2>{manager?.title !== undefined && manager.title !== null && <span className="muted small">{say(words.with, { name: manager.title })}</span>}</div>
      <form className="partner-write" onSubmit={submit}>
        <TextArea rows={2} aria-label={say(words.write)} placeholder={say(words.write)} value={text} onChange={(event) => setText(event.target.value)} />
        <Button tone="primary" type="submit" busy={send.isPending} disabled={text.trim() === ''}>{say(words.send)}</Button>
      </form>
      {send.isError && <Failure error={send.error} />}
      {data?.rows.length === 0 && <p className="muted small home-none">{say(words.noMessages)}</p>}
      <ol className="partner-messages">{(data?.rows ?? []).map((row) => {
        const who = relatedOf(row['createdBy'])
        return (
          <li key={row.id} className={who?.id === user.id ? 'mine' : ''}>
            <div className="row small"><b>{who?.title ?? ''}</b><span className="muted">{formats.relative(textOf(row['createdAt']))}</span></div>
            <CommentText body={textOf(row['body'])} people={nobody} />
          </li>
        )
      })}</ol>
    </section>
  )
}
