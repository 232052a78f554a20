import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { contactWords as words } from '../../../src/model/words/ui/contacts.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { type Row, writable } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { withoutEmpty } from '../../filter/whole.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { filterIn } from '../rules/data.ts'

interface ContactRuleFormProps { readonly kind: string; readonly names: readonly string[]; readonly row?: Row; readonly title: string; readonly onClose: () => void }

/** Makes or changes a rule over customers: its plain fields, and which customers it is about. */
export function ContactRuleForm({ kind, names, row, title, onClose }: ContactRuleFormProps) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const client = useQueryClient()
  const declared = model.object(kind)
  const customer = model.object('customer')
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, names, { me, today: formats.today() }), ...row }))
  const [filter, setFilter] = useState<Filter | undefined>(filterIn(row?.['filter']))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const save = useMutation({
    mutationFn: async () => {
      const asked = filter === undefined ? undefined : withoutEmpty(filter)
      const body: JsonObject = {
        ...Object.fromEntries(names.filter((name) => name in values).map((name) => [name, writable(values[name])])),
        filter: asked === undefined ? null : JSON.parse(JSON.stringify(asked)) as JsonObject,
      }
      if (row === undefined) await createRecord(kind, body)
      else await updateRecord(kind, row.id, row.version, body)
      await refresh(client, kind)
    },
    onSuccess: onClose,
  })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={title} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="contact-rule-form" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="contact-rule-form" className="stack" noValidate onSubmit={submit}>
        <FieldsForm object={declared} names={names} values={values} problems={problems} onChange={set} />
        <fieldset className="form-section"><legend>{say(words.which)}</legend>
          <GroupEditor object={customer} filter={filter} onChange={setFilter} />
          {filter !== undefined && <p className="filter-sentence"><FilterWords object={customer} filter={filter} /></p>}
        </fieldset>
        {save.isError && !names.some((name) => name in problems) && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}
