import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { askedObject, type FormQuestion, readQuestions } from '../../../src/model/define/formQuestions.ts'
import { formWords as words } from '../../../src/model/words/ui/forms.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { act, createRecord, refresh, removeRecord, updateRecord } from '../../data/records.ts'
import { type Row, textOf, textsOf, writable } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Labelled, Select, TextArea } from '../../parts/inputs.tsx'
import { toast } from '../../parts/toast.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { Placing } from './placing.tsx'
import { FormPreview } from './preview.tsx'
import { Questions } from './questions.tsx'

/** What the fields' own inputs ask for, section by section. */
const plain = {
  basics: ['name', 'campaign'],
  texts: ['titleZh', 'titleEn', 'introZh', 'introEn', 'thanksZh', 'thanksEn', 'redirect'],
  lead: ['goesTo', 'assignee', 'pool'],
  consent: ['consentChannels', 'consentZh', 'consentEn', 'consentRequired'],
} as const
const names: readonly string[] = Object.values(plain).flat()
const firstQuestions: readonly FormQuestion[] = [{ field: 'name', required: true }, { field: 'company' }, { field: 'phone', required: true }, { field: 'email' }, { field: 'need' }]

/** Builds one form, with what people will see beside it. */
export function FormEditor({ row }: { readonly row?: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const declared = model.object('leadForm')
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, [...names, 'source'], { me, today: formats.today() }), ...row }))
  const [questions, setQuestions] = useState<readonly FormQuestion[]>(() => readQuestions(row?.['questions']) ?? firstQuestions)
  const [origins, setOrigins] = useState(() => textsOf(row?.['origins']).join('\n'))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const shown = { ...values, questions, origins: origins.split('\n').map((line) => line.trim().replace(/\/$/, '').toLowerCase()).filter((line) => line !== '') }
  const back = () => void navigate({ to: '/settings/$page', params: { page: 'forms' } })
  const save = useMutation({
    mutationFn: async () => {
      const own = Object.fromEntries([...names, 'source'].filter((name) => name in values).map((name): [string, Json] => [name, writable(values[name])]))
      const body: JsonObject = { ...own, questions: JSON.parse(JSON.stringify(questions)) as Json, origins: shown.origins }
      const kept = row === undefined ? await createRecord('leadForm', body) : await updateRecord('leadForm', row.id, row.version, body)
      await refresh(client, 'leadForm')
      return kept
    },
    onSuccess: (kept) => { toast({ text: say(words.saved) }); if (row === undefined) void navigate({ to: '/settings/$page/$id', params: { page: 'forms', id: kept.id }, replace: true }) },
  })
  const change = useMutation({ mutationFn: async (verb: string) => { if (row !== undefined) await act('leadForm', `leadForm.${verb}`, {}, row.id); await refresh(client, 'leadForm') } })
  const remove = useMutation({ mutationFn: async () => { if (row !== undefined) await removeRecord('leadForm', row.id, row.version); await refresh(client, 'leadForm') }, onSuccess: back })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  const source = model.object(askedObject).fields['source']
  const fields = (section: keyof typeof plain) => <FieldsForm object={declared} names={plain[section]} values={values} problems={problems} onChange={set} />
  const isOpen = row?.['active'] === true
  return (
    <form noValidate onSubmit={submit} className="lead-form">
      <SettingsHead title={row === undefined ? say(words.add) : textOf(row['name'])} about={say(words.about)}>
        {row !== undefined && <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>{say(recordWords.toBin)}</Button>}
        <Button onClick={back}>{say(startWords.cancel)}</Button>
        {row !== undefined && <Button busy={change.isPending} onClick={() => change.mutate(isOpen ? 'close' : 'publish')}>{say(model.action(isOpen ? 'leadForm.close' : 'leadForm.publish').label)}</Button>}
        <Button tone="primary" type="submit" busy={save.isPending}>{say(startWords.save)}</Button>
      </SettingsHead>
      <div className="settings-body settings-wide lead-form-body">
        <div className="stack lead-form-fields">
          {[save, change, remove].map((each, index) => each.isError && <Refusal key={index} error={each.error} />)}
          {row !== undefined && <Placing row={row} onRenew={() => change.mutate('renewAddress')} title={textOf(row['name'])} />}
          {fields('basics')}
          <fieldset className="form-section"><legend>{labels.field(declared, 'questions')}</legend><p className="muted small">{say(words.questionsAbout)}</p><Questions questions={questions} onChange={setQuestions} /></fieldset>
          <fieldset className="form-section"><legend>{say(words.texts)}</legend>{fields('texts')}</fieldset>
          <fieldset className="form-section"><legend>{say(words.leadTo)}</legend>
            <Labelled label={labels.field(declared, 'source')} problem={problems['source']}>{(props) => <Select {...props} empty="" value={textOf(values['source'])} options={(source?.type === 'choice' ? source.choices : []).map((value) => ({ value, label: labels.choice(model.object(askedObject), 'source', value) }))} onChange={(event) => set('source', event.target.value === '' ? null : event.target.value)} />}</Labelled>
            {fields('lead')}
          </fieldset>
          <fieldset className="form-section"><legend>{labels.field(declared, 'consentChannels')}</legend><p className="muted small">{say(words.consentAbout)}</p>{fields('consent')}</fieldset>
          <fieldset className="form-section"><legend>{say(words.placing)}</legend>
            <Labelled label={labels.field(declared, 'origins')} hint={say(words.originsAbout)} problem={problems['origins']}>{(props) => <TextArea {...props} rows={2} value={origins} onChange={(event) => setOrigins(event.target.value)} />}</Labelled>
          </fieldset>
        </div>
        <FormPreview values={shown} />
      </div>
    </form>
  )
}
