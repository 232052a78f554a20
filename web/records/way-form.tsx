import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { fieldsOf } from '../../src/model/filter/walk.ts'
import { ruleWords as words } from '../../src/model/words/ui/rules.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useMe, useRights } from '../data/me.ts'
import { type AskedWay, lackingOn, type Step } from '../data/ways.ts'
import { textOf, writable } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { FilterWords } from '../filter/words.tsx'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextArea } from '../parts/inputs.tsx'
import { Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { FieldsForm } from './form.tsx'
import './form.css'

/** The form of a way: from where to where, what must be filled in, what must hold, why. Nothing is sent before it is whole. */
export function WayForm({ asked, onEnd }: { readonly asked: AskedWay; readonly onEnd: (step: Step | undefined) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const rights = useRights()
  const { object, way, row, changes, permitted } = asked
  const [values, setValues] = useState<JsonObject>({})
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const shown = { ...row, ...changes, ...values }
  const { fields: empty, unmet } = lackingOn({ object, way, row, changes: { ...changes, ...values } }, me)
  const state = object.state?.field ?? ''
  // Asked for is what was missing when the form opened: a field does not vanish while it is filled.
  const [names] = useState(() => {
    const lacking = lackingOn(asked, me)
    const checked = way.check !== undefined && lacking.unmet ? fieldsOf(way.check).filter((name) => name !== state) : []
    return [...new Set([...lacking.fields, ...checked])].filter((name) => { const field = object.allFields[name]; return field !== undefined && isEditable(field) && field.immutable !== true && rights.field(object.name, name) === 'edit' })
  })
  const wordless = way.needsReason === true && reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!permitted || empty.length > 0 || unmet || wordless) return
    onEnd({ changes: { ...changes, ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, writable(value)])) }, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
  }
  return (
    <Dialog
      title={say(words.wayTitle, { state: labels.choice(object, state, way.to) })} onClose={() => onEnd(undefined)}
      foot={<><Button onClick={() => onEnd(undefined)}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="way" disabled={!permitted}>{say(words.goOn)}</Button></>}
    >
      <form id="way" className="stack" noValidate onSubmit={submit}>
        <div className="row way-ends"><span className="clip strong">{textOf(row[object.title])}</span><span className="spring" /><Chip>{labels.choice(object, state, way.from)}</Chip><span aria-hidden="true">→</span><Chip tone="accent">{labels.choice(object, state, way.to)}</Chip></div>
        {!permitted && <Note tone="warn">{say(words.wayNotYours)}</Note>}
        {way.check !== undefined && <Note tone={unmet ? 'warn' : 'info'}>{say(words.check)}: <FilterWords object={object} filter={way.check} /></Note>}
        {names.length > 0 && <FieldsForm object={object} names={names} values={shown} stored={row} needed={way.fields} problems={tried ? Object.fromEntries(empty.map((name) => [name, ''])) : {}} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />}
        {empty.some((name) => !names.includes(name)) && <Note tone="warn">{say(words.wayClosedFields, { fields: empty.filter((name) => !names.includes(name)).map((name) => labels.field(object, name)).join(', ') })}</Note>}
        {way.needsReason === true && <Labelled label={say(words.reason)} required problem={tried && wordless ? say(words.reasonNeeded) : undefined}>{(props) => <TextArea {...props} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}</Labelled>}
      </form>
    </Dialog>
  )
}
