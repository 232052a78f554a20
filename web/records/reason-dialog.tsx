import { type FormEvent, useEffect, useState } from 'react'
import { ruleWords } from '../../src/model/words/ui/rules.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { setReasonAsker } from '../data/reason.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextArea } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'

interface Asked { readonly why: string; readonly answer: (reason: string | undefined) => void }

/** Asks for the reason of a step that needs one; once, beside the application. */
export function ReasonDialog() {
  const { say } = useSpeech()
  const [asked, setAsked] = useState<Asked>()
  const [reason, setReason] = useState('')
  useEffect(() => {
    setReasonAsker((why) => new Promise((answer) => { setReason(''); setAsked({ why, answer }) }))
    return () => setReasonAsker(undefined)
  }, [])
  if (asked === undefined) return null
  const end = (given: string | undefined) => { setAsked(undefined); asked.answer(given) }
  const submit = (event: FormEvent) => { event.preventDefault(); if (reason.trim() !== '') end(reason.trim()) }
  return (
    <Dialog title={say(ruleWords.reason)} onClose={() => end(undefined)} foot={<><Button onClick={() => end(undefined)}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="reason" disabled={reason.trim() === ''}>{say(ruleWords.goOn)}</Button></>}>
      <form id="reason" className="stack" noValidate onSubmit={submit}>
        <Labelled label={asked.why} required>{(props) => <TextArea {...props} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}</Labelled>
      </form>
    </Dialog>
  )
}
