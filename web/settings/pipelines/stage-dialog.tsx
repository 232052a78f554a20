import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, removeRecord, updateRecord } from '../../data/records.ts'
import { type Row, textOf, textsOf } from '../../data/values.ts'
import { isEditable } from '../../fields/index.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Checkbox } from '../../parts/inputs.tsx'
import { Failure } from '../../parts/states.tsx'
import { useDemands } from '../../records/demands.ts'
import { FieldsForm, missing, toWrite } from '../../records/form.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import '../../records/form.css'

/** A stage to be changed, or a new one at the end of its pipeline. */
export type StageDraft = { readonly pipeline: Row; readonly stage: Row; readonly order?: undefined } | { readonly pipeline: Row; readonly order: number; readonly stage?: undefined }

const names = ['name', 'kind', 'probability', 'allowedDays', 'about'] as const
const neverAsked: ReadonlySet<string> = new Set(['stage', 'status', 'pipeline', 'lossClass', 'lossReason', 'lostTo', 'lossRemark', 'closedOn', 'externalId', 'forecastCategory'])

/** How likely it is to be won from here, how long it may take, what must be known before. */
export function StageDialog({ draft, onClose }: { readonly draft: StageDraft; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const object = model.object('stage')
  const opportunity = model.object('opportunity')
  const { stage, pipeline } = draft
  const [values, setValues] = useState<JsonObject>(() => (stage === undefined ? { kind: 'open', probability: 0.5 } : Object.fromEntries(names.flatMap((name) => (stage[name] === undefined ? [] : [[name, stage[name]]])))))
  const [needed, setNeeded] = useState<readonly string[]>(textsOf(stage?.['requiredFields']))
  const [tried, setTried] = useState(false)
  const done = async () => { await refresh(client, 'stage'); onClose() }
  const save = useMutation({
    mutationFn: async () => {
      if (stage === undefined) await createRecord('stage', { ...toWrite(values), requiredFields: needed, pipeline: pipeline.id, order: draft.order })
      else await updateRecord('stage', stage.id, stage.version, { ...Object.fromEntries(names.map((name) => [name, values[name] ?? null])), requiredFields: needed })
    },
    onSuccess: done,
  })
  const remove = useMutation({ mutationFn: async () => { if (stage !== undefined) await removeRecord('stage', stage.id, stage.version) }, onSuccess: done })
  const demands = useDemands(object, values, stage)
  const lacking = missing(object, names, values, demands)
  const problems = { ...(tried ? lacking : {}), ...messagesByField(save.error) }
  const askable = Object.entries(opportunity.fields).filter(([name, field]) => isEditable(field) && !neverAsked.has(name)).map(([name]) => name)
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (Object.keys(lacking).length === 0) save.mutate() }
  const error = save.error ?? remove.error
  return (
    <Dialog
      title={stage === undefined ? say(settingsWords.addStage) : textOf(stage['name'])} onClose={onClose}
      foot={<>{stage !== undefined && <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>{say(listWords.toBin)}</Button>}<span className="spring" /><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="stage" busy={save.isPending}>{say(startWords.save)}</Button></>}
    >
      <form id="stage" className="stack stage-form" noValidate onSubmit={submit}>
        <FieldsForm object={object} names={names} values={values} problems={problems} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />
        <fieldset className="form-section"><legend>{say(settingsWords.neededBefore)}</legend>
          <div className="check-list">{askable.map((name) => <Checkbox key={name} checked={needed.includes(name)} onChange={(event) => setNeeded(event.target.checked ? [...needed, name] : needed.filter((each) => each !== name))}>{labels.field(opportunity, name)}</Checkbox>)}</div>
        </fieldset>
        {error !== null && Object.keys(problems).length === 0 && <Failure error={error} />}
      </form>
    </Dialog>
  )
}
