import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { actionForm } from '../../src/model/define/form.ts'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { useMe } from '../data/me.ts'
import { messagesByField } from '../data/problem.ts'
import { sharesQuery } from '../data/shares.ts'
import { type Related, type Row, textOf } from '../data/values.ts'
import { RecordPicker } from '../fields/shared/record-picker.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { useAct } from './action-dialog.tsx'
import { demandsOf } from './demands.ts'
import { FieldsForm, initialValues, missing, toWrite } from './form.tsx'
import { ShareList } from './share-list.tsx'
import './form.css'

/** Lets somebody read or change a record, lists to whom it is shared, and tells who may see it and why. */
export function ShareDialog({ object, row, onClose }: { readonly object: ResolvedObject; readonly row: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const run = useAct(object.name)
  const action = model.action('record.share')
  const form = actionForm(action)
  const names = Object.keys(form.fields)
  const [values, setValues] = useState<JsonObject>(() => initialValues(form, names, { me, today: formats.today() }))
  const [tried, setTried] = useState(false)
  const [asked, setAsked] = useState<Related>({ id: me.user.id, title: me.user.name })
  const lacking = missing(form, names, values, demandsOf(form, values, {}))
  const shares = useQuery({ ...sharesQuery(object.name, row.id), retry: false })
  const perform = useMutation({ mutationFn: () => run(action, toWrite(values), row.id), onSuccess: () => onClose() })
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (Object.keys(lacking).length === 0) perform.mutate() }
  const problems = { ...(tried ? lacking : {}), ...messagesByField(perform.error) }
  return (
    <Dialog
      title={say(recordWords.shareTitle, { name: textOf(row[object.title]) })} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="share" busy={perform.isPending}>{say(action.label)}</Button></>}
    >
      <form id="share" className="stack" noValidate onSubmit={submit}>
        {action.about !== undefined && <p className="muted">{say(action.about)}</p>}
        <FieldsForm object={form} names={names} values={values} problems={problems} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />
        {perform.isError && Object.keys(messagesByField(perform.error)).length === 0 && <Failure error={perform.error} />}
      </form>
      {shares.data !== undefined && shares.data.length > 0 && <div className="stack access"><h3>{say(recordWords.sharedWith)}</h3><ShareList object={object} id={row.id} shares={shares.data} /></div>}
      <div className="stack access">
        <h3>{say(recordWords.whoSees)}</h3>
        <RecordPicker object="user" label={say(recordWords.askAbout)} shown={asked.title ?? ''} onChoose={(user) => { if (user !== undefined) setAsked(user) }} />
        <Access object={object} id={row.id} user={asked.id} />
      </div>
    </Dialog>
  )
}

interface Verdict { readonly allowed: boolean; readonly reasons: readonly { readonly rule: string; readonly words: string }[] }

/** Why a person may see and change the record, or may not, in the server's words. */
function Access({ object, id, user }: { readonly object: ResolvedObject; readonly id: string; readonly user: string }) {
  const { say } = useSpeech()
  const access = useQuery({ queryKey: ['records', object.name, 'access', id, user], queryFn: () => request<{ readonly read: Verdict; readonly update: Verdict }>(`/${object.path}/${id}/access?user=${user}`), retry: false })
  if (access.isPending) return <Skeleton lines={2} />
  if (access.isError) return <Failure error={access.error} />
  const { read, update } = access.data
  return <div className="stack" aria-live="polite"><Told verdict={read} words={say(read.allowed ? recordWords.maySee : recordWords.mayNotSee)} /><Told verdict={update} words={say(update.allowed ? recordWords.mayChange : recordWords.mayNotChange)} /></div>
}

function Told({ verdict: { allowed, reasons }, words }: { readonly verdict: Verdict; readonly words: string }) {
  return <div className="access-line"><Chip status tone={allowed ? 'ok' : 'neutral'}>{words}</Chip><ul>{reasons.map((reason) => <li key={reason.words}>{reason.words}</li>)}</ul></div>
}
