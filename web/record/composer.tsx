import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useMe, useRights } from '../data/me.ts'
import { act, createRecord, useRefresh } from '../data/records.ts'
import { relatedOf, type Row } from '../data/values.ts'
import { withMentions } from '../../src/model/words/mentions.ts'
import { instantInZone } from '../../src/model/fields/calendarText.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Failure } from '../parts/states.tsx'
import { TextArea } from '../parts/inputs.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { type Mentioned, MentionInput } from './mention-input.tsx'

const kinds = [
  { key: 'note', label: recordWords.note, prompt: recordWords.writeNote }, { key: 'call', label: recordWords.callKind, prompt: recordWords.writeCall }, { key: 'meeting', label: recordWords.meeting, prompt: recordWords.writeCall },
  { key: 'visit', label: recordWords.visit, prompt: recordWords.writeCall }, { key: 'task', label: recordWords.task, prompt: recordWords.writeTask }, { key: 'comment', label: recordWords.comment, prompt: recordWords.writeComment },
] as const
type Kind = (typeof kinds)[number]['key']

/** Writes a note, what was said, or what is to be done, right on the record; with the next contact in the same breath. */
export function Composer({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const rights = useRights()
  const refresh = useRefresh()
  const [kind, setKind] = useState<Kind>('note')
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  const [mentions, setMentions] = useState<readonly Mentioned[]>([])
  const add = useMutation({
    mutationFn: async () => {
      const target = { object: object.name, id: row.id }
      if (kind === 'comment') {
        // Who was taken out of the text again is not told.
        const { body, ids } = withMentions(text.trim(), mentions)
        await createRecord('comment', { target, body, ...(ids.length === 0 ? {} : { mentions: ids.map((id) => ({ object: 'user', id })) }) })
        return
      }
      const customer = object.name === 'customer' ? row.id : relatedOf(row['customer'])?.id
      const made = await createRecord('activity', activityOf({ kind, text, day, zone: formats.zone, target, customer }))
      // What was said is done now; the next contact comes with it as a task of that day.
      if (kind !== 'task') await act('activity', 'activity.complete', { doneAt: new Date().toISOString(), ...(day === '' ? {} : { nextContactOn: day }) }, made.id)
    },
    onSuccess: async () => {
      setText('')
      setDay('')
      setMentions([])
      toast({ text: say(recordWords.noteAdded) })
      await Promise.all([refresh('activity'), refresh('comment'), refresh(object.name)])
    },
  })
  const target = model.object('activity').fields['target']
  if (target?.type !== 'target' || !target.to.includes(object.name) || !rights.mayCreate('activity')) return null
  const commented = model.object('comment').fields['target']
  const mayComment = commented?.type === 'target' && commented.to.includes(object.name) && rights.mayCreate('comment')
  const mention = (person: Mentioned) => setMentions((before) => [...before.filter(({ id }) => id !== person.id), person])
  const chosen = kinds.find((each) => each.key === kind) ?? kinds[0]
  const submit = (event: FormEvent) => { event.preventDefault(); if (text.trim() !== '') add.mutate() }
  return (
    <form className="composer" onSubmit={submit} data-author={user.id}>
      <div className="row composer-kinds" role="radiogroup" aria-label={say(recordWords.timeline)}>
        {kinds.filter(({ key }) => key !== 'comment' || mayComment).map((each) => <button key={each.key} type="button" role="radio" aria-checked={each.key === kind} className="composer-kind" onClick={() => setKind(each.key)}>{say(each.label)}</button>)}
      </div>
      {kind === 'comment' ? <MentionInput object={object} row={row} label={say(chosen.prompt)} value={text} onChange={setText} onMention={mention} onSend={() => { if (text.trim() !== '') add.mutate() }} />
      : <TextArea rows={text === '' ? 1 : 3} className="composer-text" aria-label={say(chosen.prompt)} placeholder={say(chosen.prompt)} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event) }} />}
      {text !== '' && (
        <div className="row composer-foot">
          {kind !== 'comment' && <>
          <span className="small muted">{say(kind === 'task' ? recordWords.when : recordWords.next)}</span>
          <span className="composer-date"><DateInput label={say(kind === 'task' ? recordWords.when : recordWords.next)} value={day} onChange={setDay} /></span></>}
          <span className="spring" />
          <Button type="submit" tone="primary" busy={add.isPending}>{say(recordWords.addNote)}</Button>
        </div>
      )}
      {add.isError && <Failure error={add.error} />}
    </form>
  )
}

interface Entry { readonly kind: Kind; readonly text: string; readonly day: string; readonly zone: string; readonly target: JsonObject; readonly customer: string | undefined }

/** A first line as subject, all of it as body. */
function activityOf({ kind, text, day, zone, target, customer }: Entry): JsonObject {
  const [line = ''] = text.trim().split('\n')
  const subject = [...line].slice(0, 120).join('')
  const due = day === '' ? {} : { due: instantInZone(day, '09:00', zone) }
  return {
    kind, subject, ...(text.trim() === subject ? {} : { body: text.trim() }), target, ...(customer === undefined ? {} : { customer }),
    ...(kind === 'task' ? due : {}),
  }
}
