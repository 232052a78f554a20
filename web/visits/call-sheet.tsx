import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../src/lib/calendar.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { act, useRefresh } from '../data/records.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextArea } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Called } from './called.ts'
import { useOutcomes } from './outcome.tsx'
import './visits.css'

const steps = [1, 3, 7] as const

/** The outcome and the next contact of a call, by taps. */
export function CallSheet({ called, onClose }: { readonly called: Called; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const refresh = useRefresh()
  const outcomes = useOutcomes()
  const [outcome, setOutcome] = useState('')
  const [next, setNext] = useState<number>()
  const [text, setText] = useState('')
  const keep = useMutation({
    mutationFn: () => act('activity', 'activity.log', {
      kind: 'call', direction: 'outgoing', target: { object: called.object, id: called.id }, subject: say(words.callWith, { name: called.name }).slice(0, 200), doneAt: called.at,
      ...(outcome === '' ? {} : { outcome }), ...(text.trim() === '' ? {} : { body: text.trim() }), ...(next === undefined ? {} : { nextContactOn: addDays(formats.today(), next), nextKind: 'call' }),
    }),
    onSuccess: async () => { toast({ text: say(recordWords.noteAdded) }); onClose(); await Promise.all([refresh('activity'), refresh(called.object)]) },
  })
  return (
    <Dialog title={say(words.afterCall)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" busy={keep.isPending} onClick={() => keep.mutate()}>{say(recordWords.addNote)}</Button></>}>
      <div className="after-call">
        <p className="strong clip">{called.name}</p>
        <div className="pick" role="group" aria-label={say(words.outcome)}>{outcomes.map((each) => <Button key={each.value} aria-pressed={each.value === outcome} onClick={() => setOutcome(each.value === outcome ? '' : each.value)}>{each.label}</Button>)}</div>
        <div className="stack"><span className="small muted">{say(words.nextIn)}</span>
          <div className="pick" role="group" aria-label={say(words.nextIn)}>
            <Button aria-pressed={next === undefined} onClick={() => setNext(undefined)}>{say(words.noNext)}</Button>
            {steps.map((each) => <Button key={each} aria-pressed={next === each} onClick={() => setNext(each)}>{each === 1 ? say(words.tomorrow) : say(words.inDays, { days: formats.number(each, 0) })}</Button>)}
          </div>
        </div>
        <TextArea rows={2} aria-label={say(recordWords.writeCall)} placeholder={say(recordWords.writeCall)} value={text} onChange={(event) => setText(event.target.value)} />
        {keep.isError && <Failure error={keep.error} />}
      </div>
    </Dialog>
  )
}
