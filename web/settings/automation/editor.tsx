import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { automationLimits } from '../../../src/model/define/automation.ts'
import { approvalWords } from '../../../src/model/words/ui/approvals.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { ruleWords } from '../../../src/model/words/ui/rules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { ApiProblem } from '../../data/problem.ts'
import { createRecord, refresh, removeRecord, updateRecord } from '../../data/records.ts'
import type { Row } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { automatableObjects, draftOf, type RuleDraft, toRule } from './draft.ts'
import { RuleDrawing, triggerKey } from './drawing.tsx'
import { RunsOf } from './runs.tsx'
import { RuleStepPanel } from './step-panel.tsx'
import { RuleStanding } from './standing.tsx'
import { firstSteps, insertStep } from './steps.ts'
import { beginTrigger, TriggerPanel } from './trigger-panel.tsx'
import { RuleTrial } from './trial.tsx'

/** Draws one rule: when, for which records, what; tries it; and shows what it did. */
export function RuleEditor({ row }: { readonly row?: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => draftOf(row))
  const [chosen, setChosen] = useState<string>(triggerKey)
  const [tried, setTried] = useState(false)
  const set = (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change })
  const back = () => void navigate({ to: '/settings/$page', params: { page: 'automation' } })
  const save = useMutation({
    mutationFn: async () => {
      await (row === undefined ? createRecord('automationRule', toRule(draft)) : updateRecord('automationRule', row.id, row.version, toRule(draft)))
      await refresh(client, 'automationRule')
    },
    onSuccess: back,
  })
  const remove = useMutation({ mutationFn: async () => { if (row !== undefined) await removeRecord('automationRule', row.id, row.version); await refresh(client, 'automationRule') }, onSuccess: back })
  const object = model.object(draft.object)
  const step = draft.steps.find(({ key }) => key === chosen)
  const chooseObject = (name: string) => { set({ object: name, trigger: beginTrigger(model.object(name), draft.trigger.on), condition: undefined, steps: firstSteps() }); setChosen(triggerKey) }
  const insertFirst = () => { const made = insertStep(draft.steps, undefined, 'set'); set({ steps: made.steps }); setChosen(made.key) }
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (draft.name.trim() !== '') save.mutate() }
  return (
    <form noValidate onSubmit={submit} className="flow-editor">
      <SettingsHead title={row === undefined ? say(words.addRule) : draft.name || say(words.rules)} about={say(words.about)}>
        {row !== undefined && <Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>{say(recordWords.toBin)}</Button>}
        <Button onClick={back}>{say(startWords.cancel)}</Button>
        <Button tone="primary" type="submit" busy={save.isPending}>{say(startWords.save)}</Button>
      </SettingsHead>
      <div className="settings-body settings-wide stack flow-body">
        {save.isError && <Refusal error={save.error} />}
        {remove.isError && <Refusal error={remove.error} />}
        {row !== undefined && <RuleStanding row={row} />}
        <div className="flow-facts">
          <Labelled label={say(approvalWords.name)} required problem={tried && draft.name.trim() === '' ? say(ruleWords.nameNeeded) : undefined}>{(props) => <TextInput {...props} maxLength={100} value={draft.name} onChange={(event) => set({ name: event.target.value })} />}</Labelled>
          <Labelled label={say(ruleWords.object)}>{(props) => <Select {...props} value={draft.object} options={automatableObjects().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => chooseObject(event.target.value)} />}</Labelled>
          <Labelled label={say(words.hourlyLimit)}>{(props) => <TextInput {...props} type="number" min={1} max={1000} value={draft.hourlyLimit} onChange={(event) => set({ hourlyLimit: Number(event.target.value) })} />}</Labelled>
        </div>
        <div className="row flow-switches">
          <Checkbox checked={draft.active} onChange={(event) => set({ active: event.target.checked })}>{say(words.active)}</Checkbox>
          <span className="spring" />
          {draft.steps.length < automationLimits.steps && <Button icon="plus" onClick={insertFirst}>{say(words.firstStep)}</Button>}
        </div>
        <RuleDrawing draft={draft} chosen={step?.key ?? triggerKey} wrong={wrongIn(save.error, draft)} onChoose={setChosen} />
        {step === undefined
          ? <TriggerPanel key={draft.object} object={object} draft={draft} onChange={set} />
          : <RuleStepPanel key={`${draft.object} ${step.key} ${step.kind}`} draft={draft} step={step} onSteps={(steps, next) => { set({ steps }); if (next !== undefined) setChosen(next) }} />}
        <RuleTrial object={object} draft={draft} />
        {row !== undefined && <RunsOf rule={row.id} />}
      </div>
    </form>
  )
}

/** The boxes that a refusal points at. */
function wrongIn(error: unknown, { steps }: RuleDraft): ReadonlySet<string> {
  const paths = error instanceof ApiProblem ? error.fields.map(({ path }) => path) : []
  return new Set(paths.flatMap((path) => {
    const [, part = '', index = ''] = path.split('/')
    if (part === 'trigger' || part === 'condition') return [triggerKey]
    const step = part === 'steps' ? steps[Number(index)] : undefined
    return step === undefined ? [] : [step.key]
  }))
}
