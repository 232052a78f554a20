import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { type Row, textOf, textsOf } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { withoutEmpty } from '../../filter/whole.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Checkbox, Labelled, type Option, Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { filterIn } from './data.ts'

interface WayDialogProps { readonly object: ResolvedObject; readonly states: readonly Option[]; readonly from: string; readonly to: string; readonly row?: Row; readonly roles: readonly Row[]; readonly onClose: () => void }

/** One way: who may go it, what is asked for, what must hold, whether it needs a reason. */
export function WayDialog({ object, states, from, to, row, roles, onClose }: WayDialogProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [ends, setEnds] = useState({ from, to })
  const [may, setMay] = useState(textsOf(row?.['roles']))
  const [fields, setFields] = useState(textsOf(row?.['fields']))
  const [check, setCheck] = useState(filterIn(row?.['check']))
  const [needsReason, setNeedsReason] = useState(row === undefined ? isBack(states, from, to) : row['needsReason'] === true)
  const save = useMutation({
    mutationFn: async () => {
      const held = check === undefined ? undefined : withoutEmpty(check)
      const body = { roles: [...may], fields: [...fields], check: held === undefined ? null : JSON.parse(JSON.stringify(held)) as JsonObject, needsReason }
      if (row === undefined) await createRecord('stateTransition', { object: object.name, ...ends, ...body })
      else await updateRecord('stateTransition', row.id, row.version, body)
      await refresh(client, 'stateTransition')
    },
    onSuccess: onClose,
  })
  const whole = ends.from !== '' && ends.to !== '' && ends.from !== ends.to
  const submit = (event: FormEvent) => { event.preventDefault(); if (whole) save.mutate() }
  const toggled = (list: readonly string[], name: string, on: boolean) => (on ? [...list, name] : list.filter((each) => each !== name))
  const named = (key: string) => states.find(({ value }) => value === key)?.label ?? ''
  const asked = Object.keys(object.fields).filter((name) => name !== object.state?.field && !['rollup', 'lookup', 'formula', 'links', 'autoNumber'].includes(object.fields[name]?.type ?? ''))
  return (
    <Dialog wide title={whole ? `${named(ends.from)} → ${named(ends.to)}` : say(words.addWay)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="way" busy={save.isPending} disabled={!whole}>{say(startWords.save)}</Button></>}>
      <form id="way" className="stack" noValidate onSubmit={submit}>
        <div className="settings-pair">
          <Labelled label={say(words.from)} required>{(props) => <Select {...props} empty="" disabled={row !== undefined} value={ends.from} options={states} onChange={(event) => setEnds({ ...ends, from: event.target.value })} />}</Labelled>
          <Labelled label={say(words.to)} required>{(props) => <Select {...props} empty="" disabled={row !== undefined} value={ends.to} options={states.filter(({ value }) => value !== ends.from)} onChange={(event) => setEnds({ ...ends, to: event.target.value })} />}</Labelled>
        </div>
        <Checkbox checked={needsReason} onChange={(event) => setNeedsReason(event.target.checked)}>{say(words.needsReason)}</Checkbox>
        <fieldset className="form-section rules-fields"><legend>{labels.field(model.object('stateTransition'), 'roles')}</legend>
          {roles.map((role) => <Checkbox key={role.id} checked={may.includes(role.id)} onChange={(event) => setMay(toggled(may, role.id, event.target.checked))}>{textOf(role['name'])}</Checkbox>)}
        </fieldset>
        <fieldset className="form-section rules-fields"><legend>{say(words.asked)}</legend>
          {asked.map((name) => <Checkbox key={name} checked={fields.includes(name)} onChange={(event) => setFields(toggled(fields, name, event.target.checked))}>{labels.field(object, name)}</Checkbox>)}
        </fieldset>
        <fieldset className="form-section"><legend>{say(words.check)}</legend><GroupEditor object={object} filter={check} onChange={setCheck} /></fieldset>
        {save.isError && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}

function isBack(states: readonly Option[], from: string, to: string): boolean {
  const place = (key: string) => states.findIndex(({ value }) => value === key)
  return from !== '' && to !== '' && place(to) < place(from)
}
