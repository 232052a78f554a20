import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { actionForm } from '../../src/model/define/form.ts'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { shownValues } from '../../src/model/fields/shown.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useMe } from '../data/me.ts'
import { messagesByField } from '../data/problem.ts'
import { previewBulk } from '../data/records.ts'
import { isEmptyValue, isJsonObject, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { useAct } from './action-dialog.tsx'
import { demandsOf } from './demands.ts'
import { FieldsForm, initialValues, missing, toWrite } from './form.tsx'
import './form.css'

/** Hands a record over; before that it tells what goes along and what the new owner will read. */
export function TransferDialog({ object, row, onClose }: { readonly object: ResolvedObject; readonly row: Row; readonly onClose: () => void }) {
  return <HandOverDialog action={model.action('record.transfer')} to="to" told={[['moved', recordWords.transferMoves], ['follow', recordWords.transferReads]]} object={object} row={row} onClose={onClose} />
}

/** Lets a colleague go; before that it tells what of the book goes to whom. */
export function LeaverDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  return <HandOverDialog action={model.action('user.deactivate')} to="handTo" told={[['open', recordWords.leaverOpen], ['closed', recordWords.leaverClosed]]} object={model.object('user')} row={row} onClose={onClose} />
}

interface HandOverProps {
  readonly action: ActionDefinition
  /** The field that says who gets it: with it the preview is asked for. */
  readonly to: string
  /** What the preview tells, by its names. */
  readonly told: readonly (readonly [name: string, label: Words])[]
  readonly object: ResolvedObject
  readonly row: Row
  readonly onClose: () => void
}

function HandOverDialog({ action, to, told, object, row, onClose }: HandOverProps) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const run = useAct(object.name)
  const form = actionForm(action)
  const names = Object.keys(form.fields)
  const [values, setValues] = useState<JsonObject>(() => initialValues(form, names, { me, today: formats.today() }))
  const [tried, setTried] = useState(false)
  const input = toWrite(shownValues(form.fields, values))
  const lacking = missing(form, names, values, demandsOf(form, values, {}))
  const asked = Object.fromEntries(Object.entries(input).filter(([name]) => name !== 'reason' && name !== 'keepUntil'))
  const preview = useQuery({
    queryKey: ['records', object.name, action.name, row.id, asked], queryFn: () => previewBulk(object.name, { ids: [row.id], action: action.name, input: asked }),
    enabled: !isEmptyValue(values[to]), retry: false, placeholderData: keepPreviousData,
  })
  const perform = useMutation({ mutationFn: () => run(action, input, row.id), onSuccess: () => onClose() })
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (Object.keys(lacking).length === 0) perform.mutate() }
  const problems = { ...(tried ? lacking : {}), ...messagesByField(perform.error) }
  const refused = preview.data?.refused[0]
  const effects = preview.data?.effects?.[0]
  return (
    <Dialog
      title={action.name === 'record.transfer' ? say(recordWords.transferTitle, { name: textOf(row[object.title]) }) : `${say(action.label)}: ${textOf(row[object.title])}`} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone={action.tone === 'danger' ? 'danger' : 'primary'} type="submit" form="transfer" busy={perform.isPending} disabled={refused !== undefined}>{say(action.label)}</Button></>}
    >
      <form id="transfer" className="stack" noValidate onSubmit={submit}>
        {action.about !== undefined && <p className="muted">{say(action.about)}</p>}
        <FieldsForm object={form} names={names} values={values} problems={problems} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />
        {refused !== undefined && <Note tone="bad">{refused.why}</Note>}
        {effects !== undefined && refused === undefined && <Effects effects={effects} told={told} />}
        {perform.isError && Object.keys(messagesByField(perform.error)).length === 0 && <Failure error={perform.error} />}
      </form>
    </Dialog>
  )
}

/** What is handed over, by object, as the preview names it. */
function Effects({ effects, told }: { readonly effects: JsonObject; readonly told: HandOverProps['told'] }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const list = (counts: Json | undefined) => {
    const parts = Object.entries(isJsonObject(counts) ? counts : {}).flatMap(([name, count]) => {
      const object = model.objects.get(name)
      return object === undefined || typeof count !== 'number' || count === 0 ? [] : [`${count === 1 ? labels.one(object) : labels.many(object)} ${formats.number(count, 0)}`]
    })
    return parts.length === 0 ? say(recordWords.transferNothingElse) : formats.list(parts)
  }
  return (
    <Note tone="info">
      {told.map(([name, label]) => <div key={name}><b>{say(label)}</b>: {list(effects[name])}</div>)}
    </Note>
  )
}
