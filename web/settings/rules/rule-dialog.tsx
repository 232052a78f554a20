import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { createRecord, refresh, rowsQuery, updateRecord } from '../../data/records.ts'
import { relatedOf, type Row, textOf, textsOf } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { withoutEmpty } from '../../filter/whole.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { filterIn } from './data.ts'

export type RuleKind = 'fieldCondition' | 'uniqueRule' | 'sharingRule'
const granteeKinds = ['user', 'team', 'department', 'role'] as const
const empty = { and: [] } as const

interface RuleDialogProps { readonly kind: RuleKind; readonly object: ResolvedObject; readonly row?: Row; readonly title: string; readonly onClose: () => void }

/** Makes or changes one rule; what it would break is named by the server. */
export function RuleDialog({ kind, object, row, title, onClose }: RuleDialogProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [label, setLabel] = useState(textOf(row?.['label']))
  const [when, setWhen] = useState(filterIn(row?.['when']))
  const [values, setValues] = useState({ field: textOf(row?.['field']), effect: textOf(row?.['effect']) || 'require', level: textOf(row?.['level']) || 'read', kind: granteeKind(row), id: relatedOf(row?.['grantee'])?.id ?? '' })
  const [fields, setFields] = useState(textsOf(row?.['fields']))
  const [tried, setTried] = useState(false)
  const set = (changes: Partial<typeof values>) => setValues({ ...values, ...changes })
  const body = (): JsonObject => {
    const condition = JSON.parse(JSON.stringify(when === undefined ? empty : withoutEmpty(when) ?? empty)) as JsonObject
    if (kind === 'uniqueRule') return row === undefined ? { fields: [...fields] } : {}
    if (kind === 'fieldCondition') return { field: values.field, effect: values.effect, when: condition }
    return { when: condition, level: values.level, grantee: { object: values.kind, id: values.id } }
  }
  const save = useMutation({
    mutationFn: async () => {
      if (row === undefined) await createRecord(kind, { label, object: object.name, ...body() })
      else await updateRecord(kind, row.id, row.version, { label, ...body() })
      await refresh(client, kind)
    },
    onSuccess: onClose,
  })
  const whole = label.trim() !== '' && (kind === 'uniqueRule' ? fields.length > 0 : kind === 'fieldCondition' ? values.field !== '' : values.id !== '')
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (whole) save.mutate() }
  const declared = model.object(kind)
  const all = Object.keys(object.fields).filter((name) => !['rollup', 'lookup', 'formula', 'links'].includes(object.fields[name]?.type ?? ''))
  const choices = (name: string) => { const field = declared.fields[name]; return field?.type === 'choice' ? field.choices.map((each) => ({ value: each, label: labels.choice(declared, name, each) })) : [] }
  return (
    <Dialog title={title} wide={kind !== 'uniqueRule'} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="rule" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="rule" className="stack" noValidate onSubmit={submit}>
        <Labelled label={say(words.ruleName)} required problem={tried && label.trim() === '' ? say(words.nameNeeded) : undefined}>{(props) => <TextInput {...props} value={label} maxLength={100} onChange={(event) => setLabel(event.target.value)} />}</Labelled>
        {kind === 'uniqueRule' && (
          <fieldset className="form-section rules-fields" disabled={row !== undefined}><legend>{labels.field(declared, 'fields')}</legend>
            {tried && fields.length === 0 && <p className="bad small" role="alert">{say(words.twoFields)}</p>}
            {all.map((name) => <Checkbox key={name} checked={fields.includes(name)} onChange={(event) => setFields(event.target.checked ? [...fields, name] : fields.filter((each) => each !== name))}>{labels.field(object, name)}</Checkbox>)}
          </fieldset>
        )}
        {kind === 'fieldCondition' && (
          <div className="settings-pair">
            <Labelled label={labels.field(declared, 'field')} required>{(props) => <Select {...props} empty="" value={values.field} options={all.map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => set({ field: event.target.value })} />}</Labelled>
            <Labelled label={labels.field(declared, 'effect')}>{(props) => <Select {...props} value={values.effect} options={choices('effect')} onChange={(event) => set({ effect: event.target.value })} />}</Labelled>
          </div>
        )}
        {kind === 'sharingRule' && (
          <>
            <p className="muted small">{say(words.sharingAbout)}</p>
            <div className="settings-pair">
              <Labelled label={say(words.kindOf)}>{(props) => <Select {...props} value={values.kind} options={granteeKinds.map((each) => ({ value: each, label: labels.one(model.object(each)) }))} onChange={(event) => set({ kind: granteeKinds.find((each) => each === event.target.value) ?? 'user', id: '' })} />}</Labelled>
              <GranteeSelect kind={values.kind} chosen={values.id} onChoose={(id) => set({ id })} />
              <Labelled label={labels.field(declared, 'level')}>{(props) => <Select {...props} value={values.level} options={choices('level')} onChange={(event) => set({ level: event.target.value })} />}</Labelled>
            </div>
          </>
        )}
        {kind !== 'uniqueRule' && (
          <fieldset className="form-section"><legend>{labels.field(declared, 'when')}</legend>
            <p className="muted small">{say(words.whenAbout)}</p>
            <GroupEditor object={object} filter={when} onChange={setWhen} />
            {when !== undefined && <p className="filter-sentence"><FilterWords object={object} filter={when} /></p>}
          </fieldset>
        )}
        {save.isError && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}

function GranteeSelect({ kind, chosen, onChoose }: { readonly kind: string; readonly chosen: string; readonly onChoose: (id: string) => void }) {
  const { say } = useSpeech()
  const rows = useQuery(rowsQuery(kind, { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }))
  return <Labelled label={say(words.whom)} required>{(props) => <Select {...props} empty="" value={chosen} options={(rows.data?.rows ?? []).map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => onChoose(event.target.value)} />}</Labelled>
}

function granteeKind(row: Row | undefined): (typeof granteeKinds)[number] {
  return granteeKinds.find((each) => each === relatedOf(row?.['grantee'])?.object) ?? 'role'
}
