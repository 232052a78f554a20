import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { automationLimits } from '../../../src/model/define/automation.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { ruleWords } from '../../../src/model/words/ui/rules.ts'
import { ApiProblem } from '../../data/problem.ts'
import type { Row } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { DrawnForm } from '../graph/drawn-form.tsx'
import { automatableObjects, draftOf, type RuleDraft, toRule } from './draft.ts'
import { RuleDrawing, triggerKey } from './drawing.tsx'
import { RunsOf } from './runs.tsx'
import { RuleStepPanel } from './step-panel.tsx'
import { RuleStanding } from './standing.tsx'
import { firstSteps, insertStep } from './steps.ts'
import { beginTrigger, TriggerPanel } from './trigger-panel.tsx'
import { RuleTrial } from './trial.tsx'
import { RuleVersions } from './versions.tsx'

/** Draws one rule: when, for which records, what; tries it; and shows what it did and how it stood before. A new one may begin with a drawing. */
export function RuleEditor({ row, begin }: { readonly row?: Row; readonly begin?: RuleDraft }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const navigate = useNavigate()
  const [draft, setDraft] = useState(() => begin ?? draftOf(row))
  const [chosen, setChosen] = useState<string>(triggerKey)
  const set = (change: Partial<RuleDraft>) => setDraft({ ...draft, ...change })
  const object = model.object(draft.object)
  const step = draft.steps.find(({ key }) => key === chosen)
  const chooseObject = (name: string) => { set({ object: name, trigger: beginTrigger(model.object(name), draft.trigger.on), condition: undefined, steps: firstSteps() }); setChosen(triggerKey) }
  const insertFirst = () => { const made = insertStep(draft.steps, undefined, 'set'); set({ steps: made.steps }); setChosen(made.key) }
  const take = (version: RuleDraft) => { setDraft(version); setChosen(triggerKey); toast({ text: say(words.versionTaken) }) }
  return (
    <DrawnForm
      object="automationRule" page="automation" row={row} titles={{ add: say(words.addRule), all: say(words.rules), about: say(words.about) }} name={draft.name} onName={(name) => set({ name })} values={() => toRule(draft)}
      actions={row !== undefined && <Button icon="copy" onClick={() => void navigate({ to: '/settings/$page/$id', params: { page: 'automation', id: `copy.${row.id}` } })}>{say(words.duplicate)}</Button>}
      above={row !== undefined && <RuleStanding row={row} />}
      facts={<>
        <Labelled label={say(ruleWords.object)}>{(props) => <Select {...props} value={draft.object} options={automatableObjects().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => chooseObject(event.target.value)} />}</Labelled>
        <Labelled label={say(words.hourlyLimit)}>{(props) => <TextInput {...props} type="number" min={1} max={1000} value={draft.hourlyLimit} onChange={(event) => set({ hourlyLimit: Number(event.target.value) })} />}</Labelled>
      </>}
    >
      {(refused) => <>
        <div className="row flow-switches">
          <Checkbox checked={draft.active} onChange={(event) => set({ active: event.target.checked })}>{say(words.active)}</Checkbox>
          <span className="spring" />
          {draft.steps.length < automationLimits.steps && <Button icon="plus" onClick={insertFirst}>{say(words.firstStep)}</Button>}
        </div>
        <RuleDrawing draft={draft} chosen={step?.key ?? triggerKey} wrong={wrongIn(refused, draft)} onChoose={setChosen} />
        {step === undefined
          ? <TriggerPanel key={draft.object} object={object} draft={draft} onChange={set} />
          : <RuleStepPanel key={`${draft.object} ${step.key} ${step.kind}`} draft={draft} step={step} onSteps={(steps, next) => { set({ steps }); if (next !== undefined) setChosen(next) }} />}
        <RuleTrial object={object} draft={draft} />
        {row !== undefined && <><RuleVersions row={row} onTake={take} /><RunsOf rule={row.id} /></>}
      </>}
    </DrawnForm>
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
