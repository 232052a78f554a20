import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { fieldChecks } from '../../../src/model/define/qualityNames.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { qualityWords as words } from '../../../src/model/words/ui/quality.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { type Row, textOf, writable } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { withoutEmpty } from '../../filter/whole.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Failure } from '../../parts/states.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { filterIn } from '../rules/data.ts'

/** Makes or changes a rule of data quality. */
export function QualityForm({ row, onClose }: { readonly row?: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const client = useQueryClient()
  const declared = model.object('qualityRule')
  const names = [...(row === undefined ? ['object'] : []), 'dimension', 'check', 'name', 'weight', 'days', 'active']
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, ['object', 'dimension', 'check', 'name', 'weight', 'days', 'active', 'field', 'otherField'], { me, today: formats.today() }), ...row }))
  const [filter, setFilter] = useState<Filter | undefined>(filterIn(row?.['filter']))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const check = textOf(values['check'])
  const object = model.objects.get(textOf(values['object']))
  const ofField = fieldChecks.some((each) => each === check)
  const save = useMutation({
    mutationFn: async () => {
      const whole = filter === undefined ? undefined : withoutEmpty(filter)
      const body: JsonObject = {
        ...Object.fromEntries(names.map((name) => [name, writable(values[name])])), days: check === 'fresh' ? writable(values['days']) : null,
        field: ofField && textOf(values['field']) !== '' ? textOf(values['field']) : null, otherField: check === 'order' && textOf(values['otherField']) !== '' ? textOf(values['otherField']) : null,
        filter: check === 'filter' && whole !== undefined ? JSON.parse(JSON.stringify(whole)) as JsonObject : null,
      }
      if (row === undefined) await createRecord('qualityRule', body)
      else await updateRecord('qualityRule', row.id, row.version, body)
      await refresh(client, 'qualityRule')
    },
    onSuccess: onClose,
  })
  const problems = messagesByField(save.error)
  const fields = object === undefined ? [] : Object.entries(object.allFields).filter(([, { score }]) => score === undefined).map(([name]) => ({ value: name, label: labels.field(object, name) }))
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  const fieldInput = (name: 'field' | 'otherField') => <Labelled label={labels.field(declared, name)} required problem={problems[name]}>{(props) => <Select {...props} empty="–" value={textOf(values[name])} options={fields} onChange={(event) => set(name, event.target.value)} />}</Labelled>
  return (
    <Dialog title={row === undefined ? say(words.add) : labels.one(declared)} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="quality-form" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="quality-form" className="stack" noValidate onSubmit={submit}>
        <FieldsForm object={declared} names={names} values={values} problems={problems} onChange={set} />
        {ofField && fieldInput('field')}
        {check === 'order' && fieldInput('otherField')}
        {check === 'filter' && object !== undefined && <fieldset className="form-section"><legend>{say(words.which)}</legend><GroupEditor object={object} filter={filter} onChange={setFilter} />{problems['filter'] !== undefined && <p className="problem small">{problems['filter']}</p>}</fieldset>}
        {save.isError && Object.keys(problems).length === 0 && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}
