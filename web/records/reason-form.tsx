import { type FormEvent, useState } from 'react'
import { ruleWords } from '../../src/model/words/ui/rules.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextArea } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'

/** The reason of one step, written down or refused. */
export function ReasonForm({ why, onEnd }: { readonly why: string; readonly onEnd: (reason: string | undefined) => void }) {
  const { say } = useSpeech()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => { event.preventDefault(); if (reason.trim() !== '') onEnd(reason.trim()) }
  return (
    <Dialog title={say(ruleWords.reason)} onClose={() => onEnd(undefined)} foot={<><Button onClick={() => onEnd(undefined)}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="reason" disabled={reason.trim() === ''}>{say(ruleWords.goOn)}</Button></>}>
      <form id="reason" className="stack" noValidate onSubmit={submit}>
        <Labelled label={why} required>{(props) => <TextArea {...props} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}</Labelled>
      </form>
    </Dialog>
  )
}
