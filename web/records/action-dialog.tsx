import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { actionForm } from '../../src/model/define/form.ts'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { shownValues } from '../../src/model/fields/shown.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { webhookWords } from '../../src/model/words/ui/webhooks.ts'
import { linkWords } from '../../src/model/words/ui/signedLinks.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useMe, useRights } from '../data/me.ts'
import { ApiProblem, isWaiting, messagesByField, problemText } from '../data/problem.ts'
import { act, type Acted, refresh, undo } from '../data/records.ts'
import { isEmptyValue, type Row, textOf, textsOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { useDemands } from './demands.ts'
import { PriceDifferences } from './price-differences.tsx'
import { ToldOnce } from './told-once.tsx'
import { FieldsForm, initialValues, missing, toWrite } from './form.tsx'
import './form.css'

/** The verb by which whoever may can go on, where an answer names one (`wayOn`), and the reader's role allows it. */
function wayOnIn(error: unknown): ActionDefinition | undefined {
  const name = error instanceof ApiProblem ? textOf(error.document['wayOn']) : ''
  return name === '' ? undefined : model.actions.get(name)
}

interface ActionDialogProps {
  readonly action: ActionDefinition
  readonly object: string
  readonly id?: string
  readonly values?: JsonObject
  /** The record that it acts on, for what the form begins with. */
  readonly row?: Row
  readonly onClose: () => void
  readonly onDone?: (acted: Acted) => void
}

/** The form of a declared action; it says what it does and may be taken back where the action allows. */
export function ActionDialog({ action, object, id, row, values: given = {}, onClose, onDone }: ActionDialogProps) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const form = actionForm(action)
  const names = Object.keys(form.fields)
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(form, names, { me, today: formats.today() }), ...beginnings(form, row), ...given }))
  const [tried, setTried] = useState(false)
  const run = useAct(object)
  const client = useQueryClient()
  const [told, setTold] = useState<{ readonly text: string; readonly isLink: boolean }>()
  const perform = useMutation({
    mutationFn: (input: JsonObject) => run(action, input, id), gcTime: 0,
    onError: (error) => { if (isWaiting(error)) { void refresh(client, object); onClose() } },
    onSuccess: (acted) => {
      const link = textOf(acted.result?.['link'])
      const secret = action.confidential !== true || onDone !== undefined ? '' : link === '' ? textOf(acted.result?.['secret']) : new URL(link, window.location.origin).href
      onDone?.(acted)
      if (secret === '') onClose()
      else setTold({ text: secret, isLink: link !== '' })
    },
  })
  const [goesOn, setGoesOn] = useState<ActionDefinition>()
  const way = wayOnIn(perform.error)
  const rights = useRights()
  const subject = row === undefined ? '' : textOf(row[model.object(object).title])
  const demands = useDemands(form, values)
  const lacking = missing(form, names, values, demands)
  const problems = { ...(tried ? lacking : {}), ...messagesByField(perform.error) }
  if (told !== undefined) return <ToldOnce title={say(told.isLink ? linkWords.handOver : action.label)} note={say(told.isLink ? linkWords.handOverAbout : webhookWords.toldOnce)} text={told.text} onClose={onClose} />
  if (goesOn !== undefined) return <ActionDialog action={goesOn} object={object} {...(id === undefined ? {} : { id })} {...(row === undefined ? {} : { row })} onClose={onClose} />
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(lacking).length === 0) perform.mutate(toWrite(shownValues(form.fields, values)))
  }
  return (
    <Dialog
      title={say(action.label)} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone={action.tone === 'danger' ? 'danger' : 'primary'} type="submit" form="action" busy={perform.isPending}>{say(action.label)}</Button></>}
    >
      <form id="action" className="stack" noValidate onSubmit={submit}>
        {subject !== '' && <p className="strong clip">{subject}</p>}
        {action.about !== undefined && <p className="muted">{say(action.about)}</p>}
        {action.name === 'order.confirm' && row !== undefined && id !== undefined && <PriceDifferences row={row} />}
        <FieldsForm object={form} names={names} values={values} problems={problems} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />
        {perform.isError && Object.keys(messagesByField(perform.error)).length === 0 && <Failure error={perform.error} />}
        {way !== undefined && rights.mayAct(way, object) && <Button onClick={() => setGoesOn(way)}>{say(way.label)}</Button>}
      </form>
    </Dialog>
  )
}

/** What the declaration takes over from the record. */
function beginnings({ fields }: ResolvedObject, row: Row | undefined): JsonObject {
  if (row === undefined) return {}
  // A masked value is no value to go on with.
  const masked = textsOf(row['masked'])
  return Object.fromEntries(Object.entries(fields).flatMap(([name, { beginsWith = [] }]) => {
    const from = beginsWith.find((each) => !isEmptyValue(row[each]) && !masked.includes(each))
    return from === undefined ? [] : [[name, row[from] ?? null]]
  }))
}

/** Runs an action and offers to take it back. */
export function useAct(object: string): (action: ActionDefinition, input: JsonObject, id?: string) => Promise<Acted> {
  const client = useQueryClient()
  const { say } = useSpeech()
  return async (action, input, id) => {
    const acted = await act(object, action.name, input, id)
    await refresh(client, object)
    const token = acted.undo
    // Nothing came back: it waits for the network, which was said.
    if (Object.keys(acted).length === 0) return acted
    const takeBack = async () => {
      try {
        if (token !== undefined) await undo(object, token)
        await refresh(client, object)
        toast({ text: say(listWords.undone) })
      } catch (error) {
        toast({ text: problemText(error, say), tone: 'bad' })
      }
    }
    toast({ text: say(listWords.actionDone, { action: say(action.label) }), ...(token === undefined ? {} : { action: { label: say(startWords.undo), perform: () => void takeBack() } }) })
    return acted
  }
}
