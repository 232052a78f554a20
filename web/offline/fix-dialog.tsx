import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { actionForm } from '../../src/model/define/form.ts'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { ApiProblem, messagesByField } from '../data/problem.ts'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Note } from '../parts/states.tsx'
import { FieldsForm, toWrite } from '../records/form.tsx'
import { useSpeech } from '../words/language.tsx'
import { sendAgain } from './deciding.ts'
import type { Entry } from './entry.ts'
import { overlayOf } from './index.ts'
import { shownRow } from './overlay.ts'
import '../records/form.css'

/** What was refused, as it was written, with what the server said of it beside the fields; sent again when it is changed. */
export function FixDialog({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const action = entry.action === undefined ? undefined : model.actions.get(entry.action)
  const form = action === undefined ? model.object(entry.object) : actionForm(action)
  const problem = new ApiProblem(entry.status ?? 0, entry.problem ?? {})
  const problems = messagesByField(problem)
  const asksReason = problem.fields.some(({ rule }) => rule === 'reason')
  const [values, setValues] = useState<JsonObject>(() => (action === undefined ? shownRow(entry, overlayOf([entry]).titleOf, model) : entry.body ?? {}))
  const [reason, setReason] = useState(entry.reason ?? '')
  const [touched, setTouched] = useState<readonly string[]>([])
  // What the server asks for is asked for here, also where it was not written.
  const names = [...new Set([...Object.keys(action === undefined ? values : form.fields), ...Object.keys(problems)])].filter((name) => fieldNamed(form, name) !== undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Lists of parts and what is not shown go as they were.
    const changed = toWrite(Object.fromEntries(Object.entries(values).filter(([name]) => touched.includes(name))))
    void sendAgain(entry, { body: { ...entry.body, ...changed }, ...(reason === '' ? {} : { reason }) })
    onClose()
  }
  return (
    <Dialog title={entry.title === '' ? say(offlineWords.fix) : entry.title} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="fix-entry">{say(offlineWords.sendNow)}</Button></>}>
      <form id="fix-entry" className="stack" noValidate onSubmit={submit}>
        {problem.message !== '' && <Note tone="bad">{problem.message}</Note>}
        <FieldsForm object={form} names={names} values={values} problems={problems} onChange={(name: string, value: Json) => { setTouched([...touched, name]); setValues((before) => ({ ...before, [name]: value })) }} />
        {asksReason && <Labelled label={say(offlineWords.reason)}>{(props) => <TextInput {...props} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />}</Labelled>}
      </form>
    </Dialog>
  )
}
