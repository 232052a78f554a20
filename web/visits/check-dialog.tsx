import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { distanceBetween, type Place } from '../../src/model/filter/datum.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { uploadFile } from '../data/upload.ts'
import { useRights } from '../data/me.ts'
import { relatedOf, type Row } from '../data/values.ts'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icons.tsx'
import { Labelled, TextArea, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useAct } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { type Here, placeJson, useHere } from './here.ts'
import { OutcomeSelect } from './outcome.tsx'
import { scaledPhoto } from './photo.ts'
import { useVisited } from './visited.ts'
import { useWay } from './way.ts'
import './visits.css'

interface CheckProps { readonly row: Row; readonly verb: 'activity.checkIn' | 'activity.checkOut'; readonly onClose: () => void }

/** Arriving at a visit, or leaving it: place and photo, or why there is no place; leaving, also what came of it. */
export function CheckDialog({ row, verb, onClose }: CheckProps) {
  const { say } = useSpeech()
  const rights = useRights()
  const run = useAct('activity')
  const here = useHere()
  const there = useVisited(row)
  const [reason, setReason] = useState('')
  const [photo, setPhoto] = useState<File>()
  const [said, setSaid] = useState({ outcome: '', result: '', next: '' })
  const action = model.actions.get(verb)
  const leaving = verb === 'activity.checkOut'
  const check = useMutation({
    mutationFn: async () => {
      if (action === undefined) return
      const kept = photo === undefined ? undefined : await uploadFile(photo, { target: { object: 'activity', id: row.id }, use: 'activity.checkIn.photo' })
      await run(action, inputOf({ here, reason, photo: kept, said: leaving ? said : undefined }), row.id)
      onClose()
    },
  })
  const ready = here.state === 'found' || (here.state === 'missing' && reason.trim() !== '')
  const submit = (event: FormEvent) => { event.preventDefault(); if (ready && !check.isPending) check.mutate() }
  if (action === undefined) return null
  return (
    <Dialog title={say(action.label)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="check" disabled={!ready} busy={check.isPending}>{say(action.label)}</Button></>}>
      <form id="check" className="stack check-form" noValidate onSubmit={submit}>
        {there?.title !== undefined && <p className="strong clip">{there.title}</p>}
        <WhereLine here={here} customer={there?.place} again={here.again} />
        {here.state === 'missing' && <Labelled label={say(words.reason)} required>{(props) => <TextInput {...props} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}</Labelled>}
        {!leaving && rights.mayCreate('file') && <PhotoInput photo={photo} onPhoto={setPhoto} />}
        {leaving && <>
          <OutcomeSelect value={said.outcome} onChange={(outcome) => setSaid({ ...said, outcome })} />
          <Labelled label={resultLabel(say)}>{(props) => <TextArea {...props} value={said.result} onChange={(event) => setSaid({ ...said, result: event.target.value })} />}</Labelled>
          <div className="labelled"><span className="small muted">{say(recordWords.next)}</span><DateInput label={say(recordWords.next)} value={said.next} onChange={(next) => setSaid({ ...said, next })} /></div>
        </>}
        {check.isError && <Failure error={check.error} />}
      </form>
    </Dialog>
  )
}

const resultLabel = (say: ReturnType<typeof useSpeech>['say']) => (fieldNamed(model.object('activity'), 'result') === undefined ? '' : say(recordWords.writeCall))

interface Given { readonly here: Here; readonly reason: string; readonly photo: string | undefined; readonly said: { readonly outcome: string; readonly result: string; readonly next: string } | undefined }

function inputOf({ here, reason, photo, said }: Given): JsonObject {
  return {
    phoneTime: new Date().toISOString(),
    ...(here.state === 'found' ? { place: placeJson(here.place) } : { reason: reason.trim() }),
    ...(photo === undefined ? {} : { photo }),
    ...(said === undefined ? {} : { ...(said.outcome === '' ? {} : { outcome: said.outcome }), ...(said.result.trim() === '' ? {} : { result: said.result.trim() }), ...(said.next === '' ? {} : { nextContactOn: said.next }) }),
  }
}

function WhereLine({ here, customer, again }: { readonly here: Here; readonly customer: Place | undefined; readonly again: () => void }) {
  const { say, formats } = useSpeech()
  const way = useWay()
  const away = here.state === 'found' && customer !== undefined ? distanceBetween(here.place, customer) : undefined
  return (
    <div className={`where ${here.state}`} role="status">
      <Icon name="pin" size={18} />
      <div className="stack where-said">
        <span>{here.state === 'looking' ? say(words.locating) : here.state === 'missing' ? say(words.notLocated) : say(words.located, { metres: formats.number(here.place.accuracy ?? 0, 0) })}</span>
        {here.state === 'found' && <span className="small muted">{away === undefined ? say(words.placeUnknown) : away < 100 ? say(words.atCustomer) : say(words.away, { way: way(away) })}</span>}
      </div>
      <span className="spring" />
      {here.state !== 'looking' && <Button tone="text" onClick={again}>{say(words.locateAgain)}</Button>}
    </div>
  )
}

/** The camera, on a phone; made smaller before it goes out. */
function PhotoInput({ photo, onPhoto }: { readonly photo: File | undefined; readonly onPhoto: (file: File | undefined) => void }) {
  const { say, formats } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const take = async (file: File | undefined) => {
    if (file === undefined) return
    setBusy(true)
    setProblem('')
    try {
      onPhoto(await scaledPhoto(file))
    } catch (error) {
      onPhoto(undefined)
      setProblem(say(words.photoTooLarge, { megabytes: error instanceof RangeError ? error.message : '' }))
    }
    setBusy(false)
  }
  return (
    <div className="stack">
      <label className="button small photo-button"><Icon name="eye" size={16} />{busy ? say(words.photoScaling) : say(words.takePhoto)}
        <input type="file" className="unseen" accept="image/*" capture="environment" onChange={(event) => void take(event.target.files?.[0])} />
      </label>
      {photo !== undefined && <span className="small muted clip">{say(words.photoTaken, { name: photo.name })} · {formats.number(Math.max(1, Math.round(photo.size / 1000)), 0)} kB</span>}
      {problem !== '' && <p className="small bad" role="alert">{problem}</p>}
    </div>
  )
}

/** Who is visited, where only the row of the visit is at hand. */
export const titleOfVisit = (row: Row): string => relatedOf(row['customer'])?.title ?? relatedOf(row['target'])?.title ?? ''
