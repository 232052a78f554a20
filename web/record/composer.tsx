import { useMutation } from '@tanstack/react-query'
import { type ClipboardEvent, type DragEvent, type FormEvent, useEffect, useRef, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { useMe, useRights } from '../data/me.ts'
import { act, createRecord, useRefresh } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { uploadFile } from '../data/upload.ts'
import { fitting } from '../files/fitting.ts'
import { withMentions } from '../../src/model/words/mentions.ts'
import { instantInZone } from '../../src/model/fields/calendarText.ts'
import { model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Failure } from '../parts/states.tsx'
import { Checkbox, TextArea } from '../parts/inputs.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { OutcomeSelect } from '../visits/outcome.tsx'
import { AttachButton, Attachments } from './attachments.tsx'
import { type Mentioned, MentionInput } from './mention-input.tsx'

const kinds = [
  { key: 'note', label: recordWords.note, prompt: recordWords.writeNote }, { key: 'call', label: recordWords.callKind, prompt: recordWords.writeCall }, { key: 'meeting', label: recordWords.meeting, prompt: recordWords.writeCall },
  { key: 'visit', label: recordWords.visit, prompt: recordWords.writeCall }, { key: 'task', label: recordWords.task, prompt: recordWords.writeTask }, { key: 'comment', label: recordWords.comment, prompt: recordWords.writeComment },
] as const
type Kind = (typeof kinds)[number]['key']

const mostFiles = 10

interface ComposerProps {
  readonly object: ResolvedObject
  readonly row: Row
  /** The comment that is answered. */
  readonly reply: Row | undefined
  /** It is answered, or no longer to be. */
  readonly onReplied: () => void
}

/** Writes a note, what was said, or what is to be done, right on the record; with the next contact in the same breath. */
export function Composer({ object, row, reply, onReplied }: ComposerProps) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const { user, workspace } = me
  const rights = useRights()
  const refresh = useRefresh()
  const [ownKind, setKind] = useState<Kind>('note')
  const kind = reply === undefined ? ownKind : 'comment'
  const [text, setText] = useState('')
  const [day, setDay] = useState('')
  const [outcome, setOutcome] = useState('')
  // Among those inside, unless it is said that the partner's people read it too.
  const [outsideChosen, setOutside] = useState<boolean>()
  // An answer is for whom the question was for.
  const outside = outsideChosen ?? reply?.['internal'] === false
  const [mentions, setMentions] = useState<readonly Mentioned[]>([])
  const [files, setFiles] = useState<readonly File[]>([])
  const [sent, setSent] = useState<{ readonly file: File; readonly share: number }>()
  const [over, setOver] = useState(false)
  // What was written while its files could not all be sent: the rest hangs on it, nothing is written twice.
  const [written, setWritten] = useState<JsonObject & { readonly object: string; readonly id: string }>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (reply === undefined) return
    form.current?.scrollIntoView({ block: 'nearest' })
    form.current?.querySelector('textarea')?.focus()
  }, [reply])
  const isForOutside = isSeenOutside(object, row) && me.outside !== true
  const take = (more: readonly File[]) => setFiles((before) => [...before, ...more].slice(0, mostFiles))
  const attach = (more: readonly File[]) => take(fitting(more, { megabytes: workspace.files.megabytes, say, onSmaller: (smaller) => take([smaller]) }))
  const write = async () => {
    const target = { object: object.name, id: row.id }
    // Files alone are said by their names.
    const said = text.trim() === '' ? say(togetherWords.filesOnly, { names: formats.list(files.map(({ name }) => name)) }).slice(0, 1000) : text.trim()
    if (kind === 'comment') {
      // Who was taken out of the text again is not told.
      const { body, ids } = withMentions(said, mentions)
      const made = await createRecord('comment', { target, body, ...(isForOutside && outside ? { internal: false } : {}), ...(reply === undefined ? {} : { replyTo: reply.id }), ...(ids.length === 0 ? {} : { mentions: ids.map((id) => ({ object: 'user', id })) }) })
      return { object: 'comment', id: made.id }
    }
    if (kind !== 'task') {
      // What was said is done now; the next contact comes with it, in the same write.
      const { result } = await act('activity', 'activity.log', { ...activityOf({ kind, text: said, day, zone: formats.zone, target }), ...(outcome === '' || kind === 'note' ? {} : { outcome }), ...(day === '' ? {} : { nextContactOn: day }) })
      return { object: 'activity', id: textOf(result?.['activity']) }
    }
    const customer = object.name === 'customer' ? row.id : relatedOf(row['customer'])?.id
    const made = await createRecord('activity', { ...activityOf({ kind, text: said, day, zone: formats.zone, target }), ...(customer === undefined ? {} : { customer }) })
    return { object: 'activity', id: made.id }
  }
  const add = useMutation({
    mutationFn: async () => {
      const on = written ?? await write()
      setWritten(on)
      for (const file of files) {
        setSent({ file, share: 0 })
        await uploadFile(file, { target: on, onProgress: (share) => setSent({ file, share }) })
        setFiles((before) => before.filter((each) => each !== file))
      }
    },
    onSettled: () => { setSent(undefined); return Promise.all([refresh('file'), refresh('comment')]) },
    onSuccess: async () => {
      setWritten(undefined)
      setText('')
      onReplied()
      setDay('')
      setOutcome('')
      setMentions([])
      setOutside(undefined)
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
  const begun = text.trim() !== '' || files.length > 0
  const send = () => { if (begun && !add.isPending) add.mutate() }
  const submit = (event: FormEvent) => { event.preventDefault(); send() }
  const mayAttach = rights.mayCreate('file')
  const paste = (event: ClipboardEvent) => { if (mayAttach && event.clipboardData.files.length > 0) { event.preventDefault(); attach([...event.clipboardData.files]) } }
  const drag = (inside: boolean) => (event: DragEvent) => { if (mayAttach && event.dataTransfer.types.includes('Files')) { event.preventDefault(); setOver(inside) } }
  const drop = (event: DragEvent) => { drag(false)(event); if (mayAttach) attach([...event.dataTransfer.files]) }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping and pasting are further ways; the button is that of the keys
    <form ref={form} className={`composer ${over ? 'over' : ''}`} onSubmit={submit} data-author={user.id} onPaste={paste} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={drop}>
      <div className="row composer-kinds" role="radiogroup" aria-label={say(recordWords.timeline)}>
        {kinds.filter(({ key }) => key !== 'comment' || mayComment).map((each) => <button key={each.key} type="button" role="radio" aria-checked={each.key === kind} className="composer-kind" onClick={() => { if (each.key !== 'comment') onReplied(); setKind(each.key) }}>{say(each.label)}</button>)}
        {mayAttach && <AttachButton disabled={add.isPending} onFiles={attach} />}
      </div>
      {reply !== undefined && <div className="row small replying"><span className="clip">{say(togetherWords.replyingTo, { name: relatedOf(reply['createdBy'])?.title ?? say(togetherWords.somebody) })}</span><IconButton icon="close" iconSize={12} label={say(togetherWords.stopReplying)} onClick={onReplied} /></div>}
      {kind === 'comment' ? <MentionInput object={object} row={row} label={say(chosen.prompt)} value={text} onChange={setText} onMention={mention} onSend={send} />
      : <TextArea rows={text === '' ? 1 : 3} className="composer-text" aria-label={say(chosen.prompt)} placeholder={say(chosen.prompt)} value={text} onChange={(event) => setText(event.target.value)} onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event) }} />}
      <Attachments files={files} sent={sent} onRemove={(file) => setFiles(files.filter((each) => each !== file))} />
      {(text !== '' || files.length > 0) && (
        <div className="row composer-foot">
          {(kind === 'call' || kind === 'meeting' || kind === 'visit') && <OutcomeSelect bare value={outcome} onChange={setOutcome} />}
          {kind !== 'comment' && <>
          <span className="small muted">{say(kind === 'task' ? recordWords.when : recordWords.next)}</span>
          <span className="composer-date"><DateInput label={say(kind === 'task' ? recordWords.when : recordWords.next)} value={day} onChange={setDay} /></span></>}
          {kind === 'comment' && isForOutside && <Checkbox checked={outside} onChange={(event) => setOutside(event.target.checked)}>{say(togetherWords.forPartner)}</Checkbox>}
          <span className="spring" />
          <Button type="submit" tone="primary" busy={add.isPending}>{say(recordWords.addNote)}</Button>
        </div>
      )}
      {add.isError && <Failure error={add.error} />}
    </form>
  )
}

/** Whether people of a partner may be among those who read the record. */
function isSeenOutside({ name, fields }: ResolvedObject, row: Row): boolean {
  return model.objects.has('partner') && (name === 'partner' || (fields['partner']?.type === 'relation' && relatedOf(row['partner']) !== undefined))
}

interface Entry { readonly kind: Kind; readonly text: string; readonly day: string; readonly zone: string; readonly target: JsonObject }

/** A first line as subject, all of it as body. */
function activityOf({ kind, text, day, zone, target }: Entry): JsonObject {
  const [line = ''] = text.trim().split('\n')
  const subject = [...line].slice(0, 120).join('')
  const due = day === '' ? {} : { due: instantInZone(day, '09:00', zone) }
  return {
    kind, subject, ...(text.trim() === subject ? {} : { body: text.trim() }), target,
    ...(kind === 'task' ? due : {}),
  }
}
