import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useMe, useRights } from '../data/me.ts'
import { offlineProblem } from '../data/problem.ts'
import { act, recordQuery, refresh } from '../data/records.ts'
import { uploadFile } from '../data/upload.ts'
import { numberOf, type Related, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Labelled, TextArea, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Before } from './before.tsx'
import { When } from './when.tsx'
import { Numbers } from './numbers.tsx'
import { Script } from './script.tsx'
import { useCallKeys } from './keys.ts'

interface BenchProps { readonly entry: string; readonly list: Row; readonly onNext: () => void }

/** Whom to call, with the script beside it and what came of it below. */
export function Workbench({ entry, list, onNext }: BenchProps) {
  const held = useQuery(recordQuery('callListEntry', entry))
  const target = relatedOf(held.data?.['target'])
  if (held.isError) return <Failure error={held.error} retry={() => void held.refetch()} />
  if (held.data === undefined || target?.object === undefined) return <Skeleton lines={6} />
  return <Bench row={held.data} target={target} object={target.object} list={list} onNext={onNext} />
}

interface HeldProps { readonly row: Row; readonly target: Related; readonly object: string; readonly list: Row; readonly onNext: () => void }

function Bench({ row, target, object, list, onNext }: HeldProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const { workspace: { files } } = useMe()
  const rights = useRights()
  const client = useQueryClient()
  const navigate = useNavigate()
  const about = useQuery(recordQuery(object, target.id))
  const scriptId = relatedOf(list['script'])?.id
  const script = useQuery({ ...recordQuery('callScript', scriptId ?? ''), enabled: scriptId !== undefined })
  const [outcome, setOutcome] = useState('')
  const [note, setNote] = useState('')
  const [callBackAt, setCallBackAt] = useState('')
  const [nextSubject, setNextSubject] = useState('')
  const [nextDue, setNextDue] = useState('')
  const [recording, setRecording] = useState<File>()
  const [savedCall, setSavedCall] = useState<string>()
  const [dialledAt, setDialledAt] = useState(() => textOf(row['dialledAt']))
  const [action, setAction] = useState<ActionDefinition>()
  const [skipping, setSkipping] = useState(false)
  // The server looks into the bytes; what is plainly no sound is not sent at all.
  const fits = recording === undefined || ((recording.type === '' || recording.type.startsWith('audio/')) && recording.size <= files.megabytes * 1_000_000)
  const activity = model.object('activity')
  const field = activity.fields['outcome']
  const outcomes = field?.type === 'choice' ? field.choices.filter((choice) => field.retired?.includes(choice) !== true) : []
  const settled = async () => {
    await Promise.all(['activity', 'callListEntry', 'callList', object].map((name) => refresh(client, name)))
    onNext()
  }
  const finish = useMutation({
    mutationFn: async () => {
      const seconds = dialledAt === '' ? undefined : Math.max(0, Math.round((Date.now() - Date.parse(dialledAt)) / 1000))
      // Who saves again because the recording was refused has saved the call already.
      const call = savedCall ?? textOf((await act('callListEntry', 'callListEntry.finish', {
        outcome, ...(note.trim() === '' ? {} : { note }), ...(seconds === undefined ? {} : { duration: seconds }), ...(callBackAt === '' ? {} : { callBackAt }), ...(nextSubject.trim() === '' ? {} : { nextSubject, ...(nextDue === '' ? {} : { nextDue }) }),
      }, row.id)).result?.['call'])
      setSavedCall(call)
      // A call that waits for the network has no place yet for its recording.
      if (recording !== undefined && call === '') throw offlineProblem()
      if (recording !== undefined) await uploadFile(recording, { target: { object: 'activity', id: call }, expects: 'sound' })
    },
    onSuccess: settled,
  })
  const giveBack = useMutation({ mutationFn: () => act('callListEntry', 'callListEntry.release', {}, row.id), onSuccess: () => navigate({ to: '/calling' }) })
  const ready = outcome !== '' && fits && (outcome !== 'callBack' || callBackAt !== '') && !finish.isPending
  const save = () => { if (ready) finish.mutate() }
  useCallKeys({ outcomes, onOutcome: setOutcome, onSave: save, onSkip: () => setSkipping(true) })
  const convert = object === 'lead' && model.actions.has('lead.convert') && rights.mayAct(model.action('lead.convert'), 'lead') ? model.action('lead.convert') : undefined
  if (about.isError) return <Failure error={about.error} retry={() => void about.refetch()} />
  if (about.data === undefined) return <Skeleton lines={6} />
  const failed = finish.error ?? giveBack.error
  const facts = [labels.one(model.object(object)), ...(model.object(object).subtitle ?? []).map((name) => relatedOf(about.data[name])?.title ?? textOf(about.data[name]))].filter((text) => text !== '')
  return (
    <div className="calling-bench">
      <section className="card calling-person" aria-label={target.title ?? ''}>
        <h2><Link className="link" to="/$objects/$id" params={{ objects: model.object(object).path, id: target.id }}>{target.title}</Link></h2>
        <p className="small muted">{facts.join(' · ')} · {say(words.attempts, { count: (numberOf(row['attempts']) ?? 0) + 1 })}</p>
        <Numbers entry={row.id} object={object} row={about.data} onDialled={() => setDialledAt(new Date().toISOString())} />
        {dialledAt !== '' && <Talking since={dialledAt} />}
        <fieldset className="calling-outcomes"><legend className="small muted">{say(words.outcome)}</legend>
          {outcomes.map((choice, index) => <button key={choice} type="button" className="button" aria-pressed={choice === outcome} onClick={() => setOutcome(choice)}>{index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}{labels.choice(activity, 'outcome', choice)}</button>)}
        </fieldset>
        {outcome === 'callBack' && <When label={say(words.callBackAt)} value={callBackAt} onChange={setCallBackAt} />}
        <Labelled label={say(words.note)}>{(props) => <TextArea {...props} rows={3} value={note} onChange={(event) => setNote(event.target.value)} />}</Labelled>
        <Labelled label={say(words.nextStep)}>{(props) => <TextInput {...props} maxLength={200} value={nextSubject} onChange={(event) => setNextSubject(event.target.value)} />}</Labelled>
        {nextSubject.trim() !== '' && <When label={say(words.nextDue)} value={nextDue} onChange={setNextDue} />}
        <Labelled label={say(words.recording)} hint={say(words.recordingHint, { size: formats.number(files.megabytes, 0) })} problem={fits ? undefined : say(words.recordingWrong, { size: formats.number(files.megabytes, 0) })}>{({ id }) => <label className="button calling-recording"><input id={id} className="unseen" type="file" accept="audio/*" onChange={(event) => setRecording(event.target.files?.[0])} /><span className="clip">{recording?.name ?? say(words.choose)}</span></label>}</Labelled>
        {failed !== null && <Failure error={failed} />}
        {finish.isError && savedCall !== undefined && <p className="small" role="status">{say(words.callSaved)} <Button tone="text" onClick={() => void settled()}>{say(words.goOn)}</Button></p>}
        <div className="row calling-foot">
          <Button tone="primary" size="usual" disabled={!ready} busy={finish.isPending} onClick={save}>{say(words.save)}</Button>
          <Button size="usual" onClick={() => setSkipping(true)}>{say(words.skip)}</Button>
          {convert !== undefined && <Button size="usual" onClick={() => setAction(convert)}>{say(convert.label)}</Button>}
          <Button tone="text" busy={giveBack.isPending} onClick={() => giveBack.mutate()}>{say(words.giveBack)}</Button>
        </div>
        <p className="small muted calling-keys">{say(words.keys)}</p>
      </section>
      <div className="calling-side">
        {script.data !== undefined && <Script script={script.data} object={object} about={about.data} onOutcome={setOutcome} />}
        <Before object={object} id={target.id} />
      </div>
      {skipping && <ActionDialog action={model.action('callListEntry.skip')} object="callListEntry" id={row.id} onClose={() => setSkipping(false)} onDone={() => void settled()} />}
      {action !== undefined && <ActionDialog action={action} object={object} id={target.id} row={about.data} onClose={() => setAction(undefined)} />}
    </div>
  )
}

/** How long it is since the number was dialled. */
function Talking({ since }: { readonly since: string }) {
  const { say } = useSpeech()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => { const timer = window.setInterval(() => setNow(Date.now()), 1000); return () => window.clearInterval(timer) }, [])
  const seconds = Math.max(0, Math.round((now - Date.parse(since)) / 1000))
  return <p className="small" role="timer">{say(words.talking, { time: `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}` })}</p>
}
