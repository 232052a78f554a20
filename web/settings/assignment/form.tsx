import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { isByTable } from '../../../src/model/define/assignmentMethods.ts'
import { fitsMethod } from '../../../src/model/define/assignmentTable.ts'
import { isAssignable } from '../../../src/model/define/object.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { assignmentWords as words } from '../../../src/model/words/ui/assignment.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { isJsonObject, type Row, textOf, writable } from '../../data/values.ts'
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
import { storedLines, TableLines } from './lines.tsx'

const first = ['name', 'order', 'active'] as const
const last = ['mostOpen', 'mostADay', 'workdays', 'hoursFrom', 'hoursUntil', 'fallback'] as const
const usual: Readonly<Record<string, string>> = { region: 'region', product: 'interests', score: 'score' }

/** Makes or changes an assignment rule. */
export function AssignmentForm({ row, onClose }: { readonly row?: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const client = useQueryClient()
  const declared = model.object('assignmentRule')
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, [...first, 'object', 'method', 'targets', 'by', ...last], { me, today: formats.today() }), ...row }))
  const [filter, setFilter] = useState<Filter | undefined>(filterIn(row?.['filter']))
  const [lines, setLines] = useState<readonly JsonObject[]>(() => (Array.isArray(row?.['table']) ? row['table'].filter(isJsonObject) : []))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value, ...(name === 'method' ? { by: usual[textOf(value)] ?? null } : {}) }))
  const [name, method, by] = [textOf(values['object']), textOf(values['method']), textOf(values['by'])]
  const object = model.objects.get(name)
  const table = isByTable(method)
  const save = useMutation({
    mutationFn: async () => {
      const held = filter === undefined ? undefined : withoutEmpty(filter)
      const own = Object.fromEntries([...first, 'method', 'targets', ...last].filter((each) => each in values).map((each) => [each, writable(values[each])]))
      const body: JsonObject = { ...own, by: table && method !== 'territory' ? by : null, table: table ? storedLines(lines) : null, filter: held === undefined ? null : JSON.parse(JSON.stringify(held)) as JsonObject }
      if (row === undefined) await createRecord('assignmentRule', { ...body, object: name })
      else await updateRecord('assignmentRule', row.id, row.version, body)
      await refresh(client, 'assignmentRule')
    },
    onSuccess: onClose,
  })
  const problems = messagesByField(save.error)
  const shown = new Set<string>([...first, ...last, 'object', 'method', 'targets', 'by'])
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={row === undefined ? say(words.add) : textOf(row['name'])} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="assignment-form" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="assignment-form" className="stack" noValidate onSubmit={submit}>
        {row === undefined && <Labelled label={labels.field(declared, 'object')} required problem={problems['object']}>{(props) => <Select {...props} value={name} options={[...model.objects.values()].filter(isAssignable).map((each) => ({ value: each.name, label: labels.many(each) }))} onChange={(event) => set('object', event.target.value)} />}</Labelled>}
        <FieldsForm object={declared} names={[...first]} values={values} problems={problems} onChange={set} />
        {object !== undefined && (
          <fieldset className="form-section"><legend>{say(words.which)}</legend>
            <p className="muted small">{say(words.whichAbout)}</p>
            <GroupEditor object={object} filter={filter} onChange={setFilter} />
          </fieldset>
        )}
        <FieldsForm object={declared} names={table ? ['method'] : ['method', 'targets']} values={values} problems={problems} onChange={set} />
        {table && method !== 'territory' && object !== undefined && <Labelled label={labels.field(declared, 'by')} required problem={problems['by']}>{(props) => <Select {...props} empty="" value={by} options={Object.entries(object.fields).filter(([, field]) => fitsMethod(method, field)).map(([each]) => ({ value: each, label: labels.field(object, each) }))} onChange={(event) => { set('by', event.target.value); setLines([]) }} />}</Labelled>}
        {table && object !== undefined && <TableLines key={`${method} ${by}`} object={object} method={method} by={by} lines={lines} onChange={setLines} />}
        {problems['table'] !== undefined && <p className="problem" role="alert">{problems['table']}</p>}
        <FieldsForm object={declared} names={[...last]} values={values} problems={problems} onChange={set} />
        {save.isError && Object.keys(problems).every((each) => !shown.has(each) && each !== 'table') && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}
