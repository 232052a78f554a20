import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { scriptOf, type ScriptStep } from '../../../src/model/define/callScript.ts'
import { scriptWords as words } from '../../../src/model/words/ui/callScripts.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { ScriptSteps } from '../../calling/script.tsx'
import { useRights } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, removeRecord, updateRecord } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { FieldsForm } from '../../records/form.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { StepsEditor } from './steps.tsx'
import { useVariables } from './variables.ts'

const plain = ['name', 'about'] as const

/** Writes one script, with what the agent will see beside it. */
export function ScriptEditor({ row }: { readonly row?: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const client = useQueryClient()
  const navigate = useNavigate()
  const variables = useVariables()
  const [values, setValues] = useState<JsonObject>(() => ({ name: row?.['name'] ?? null, about: row?.['about'] ?? null }))
  const [steps, setSteps] = useState<readonly ScriptStep[]>(() => scriptOf(row?.['steps']) ?? [{ key: 'step1', say: '', answers: [] }])
  const [tried, setTried] = useState(false)
  const written = stepsAsJson(steps)
  const isWhole = scriptOf(written) !== undefined
  const back = () => void navigate({ to: '/settings/$page', params: { page: 'scripts' } })
  const save = useMutation({
    mutationFn: async () => {
      const body = { ...values, steps: written }
      const kept = row === undefined ? await createRecord('callScript', body) : await updateRecord('callScript', row.id, row.version, body)
      await refresh(client, 'callScript')
      return kept
    },
    onSuccess: (kept) => { toast({ text: say(words.saved) }); if (row === undefined) void navigate({ to: '/settings/$page/$id', params: { page: 'scripts', id: kept.id }, replace: true }) },
  })
  const remove = useMutation({ mutationFn: async () => { if (row !== undefined) await removeRecord('callScript', row.id, row.version); await refresh(client, 'callScript') }, onSuccess: back })
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (isWhole) save.mutate() }
  const may = row === undefined ? rights.mayCreate('callScript') : rights.mayUpdate('callScript')
  return (
    <form noValidate onSubmit={submit} className="script-form">
      <SettingsHead title={row === undefined ? say(words.add) : textOf(row['name'])} about={say(words.about)}>
        {row !== undefined && rights.on('callScript').delete !== 'none' && <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>{say(recordWords.toBin)}</Button>}
        <Button onClick={back}>{say(startWords.cancel)}</Button>
        {may && <Button tone="primary" type="submit" busy={save.isPending}>{say(startWords.save)}</Button>}
      </SettingsHead>
      <div className="settings-body settings-wide script-body">
        <div className="stack script-fields">
          {[save, remove].map((each, index) => each.isError && <Refusal key={index} error={each.error} />)}
          {tried && !isWhole && <Note tone="warn">{say(words.empty)}</Note>}
          <FieldsForm object={model.object('callScript')} names={plain} values={values} problems={messagesByField(save.error)} onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))} />
          <StepsEditor steps={steps} variables={variables} onChange={setSteps} />
        </div>
        <section className="script-preview stack" aria-label={say(words.preview)}>
          <h2 className="small muted">{say(words.preview)}</h2>
          <ScriptSteps name={textOf(values['name'])} steps={steps} valueOf={(field) => `〔${variables.find(({ value }) => value === field)?.label ?? field}〕`} onOutcome={() => undefined} />
        </section>
      </div>
    </form>
  )
}

/** As the record holds it: an answer that nobody named yet, and leads nowhere, is left out. */
function stepsAsJson(steps: readonly ScriptStep[]): readonly Json[] {
  return steps.map(({ key, say, answers }) => ({
    key, say, answers: answers.filter(({ label, to, outcome }) => label.trim() !== '' || to !== undefined || outcome !== undefined).map((answer): JsonObject => ({ ...answer, label: answer.label.trim() })),
  }))
}
