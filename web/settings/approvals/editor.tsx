import { useState } from 'react'
import { mostSteps } from '../../../src/model/define/approvalSteps.ts'
import { actionForm } from '../../../src/model/define/form.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { actsOnRecord, approvableVerbs, verbLabel } from '../../../src/model/define/verbs.ts'
import { ruleWords } from '../../../src/model/words/ui/rules.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import type { Row } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Note } from '../../parts/states.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { DrawnForm } from '../graph/drawn-form.tsx'
import { approvableObjects, changeStep, draftOf, type FlowDraft, newStep, toFlow, withoutStep } from './draft.ts'
import { FlowDrawing } from './drawing.tsx'
import { StepPanel } from './step-panel.tsx'
import { FlowTrial } from './trial.tsx'

/** What is entered for the verb, as an object that can be asked; undefined where nothing is. */
function formOf(verb: string): ResolvedObject | undefined {
  const action = model.actions.get(verb)
  return action?.input === undefined ? undefined : actionForm(action)
}

/** Draws one flow: what it is about, for which records, its steps as a graph, and who would be asked. */
export function FlowEditor({ row }: { readonly row?: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [draft, setDraft] = useState(() => draftOf(row, say(words.addStep)))
  const [chosen, setChosen] = useState(draft.steps[0]?.key ?? '')
  const set = (change: Partial<FlowDraft>) => setDraft({ ...draft, ...change })
  const object = model.object(draft.object)
  const mayAsk = actsOnRecord(model, draft.verb)
  const form = formOf(draft.verb)
  const step = draft.steps.find(({ key }) => key === chosen) ?? draft.steps[0]
  const add = (after: readonly string[]) => {
    const next = newStep(draft.steps, say(words.addStep), after)
    set({ steps: [...draft.steps, next] })
    setChosen(next.key)
  }
  const chooseObject = (name: string) => set({ object: name, verb: approvableVerbs(model, name)[0] ?? '', condition: undefined, inputCondition: undefined, changedFields: [], steps: draft.steps.map(({ when: _when, whenInput: _whenInput, ...each }) => each) })
  const chooseVerb = (verb: string) => {
    const asks = actsOnRecord(model, verb)
    set({ verb, inputCondition: undefined, ...(asks ? {} : { condition: undefined }), steps: draft.steps.map(({ when, whenInput: _whenInput, ...each }) => (asks && when !== undefined ? { ...each, when } : each)) })
  }
  return (
    <DrawnForm
      object="approvalFlow" page="approvals" row={row} titles={{ add: say(words.addFlow), all: say(words.flows), about: say(words.flowsAbout) }} name={draft.name} onName={(name) => set({ name })} values={() => toFlow(draft)}
      facts={<>
        <Labelled label={say(ruleWords.object)}>{(props) => <Select {...props} value={draft.object} options={approvableObjects().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => chooseObject(event.target.value)} />}</Labelled>
        <Labelled label={say(words.what)}>{(props) => <Select {...props} value={draft.verb} options={approvableVerbs(model, draft.object).map((verb) => ({ value: verb, label: say(verbLabel(model, verb)) }))} onChange={(event) => chooseVerb(event.target.value)} />}</Labelled>
        <Labelled label={say(words.remindAfter)}>{(props) => <TextInput {...props} type="number" min={1} max={720} value={draft.remindAfterHours} onChange={(event) => set({ remindAfterHours: Number(event.target.value) })} />}</Labelled>
      </>}
    >
      {() => <>
        <div className="row flow-switches"><Checkbox checked={draft.active} onChange={(event) => set({ active: event.target.checked })}>{say(words.active)}</Checkbox><Checkbox checked={draft.ownApproval} onChange={(event) => set({ ownApproval: event.target.checked })}>{say(words.ownApproval)}</Checkbox></div>
        {draft.object === 'lead' && draft.verb === 'record.create' && model.objects.has('leadForm') && <Note>{say(words.notFromForms)}</Note>}
        {mayAsk && (
          <fieldset className="form-section"><legend>{say(words.onRecordsThat)}</legend>
            <GroupEditor object={object} filter={draft.condition} onChange={(condition) => set({ condition })} />
            <p className="filter-sentence small">{draft.condition === undefined ? say(words.allRecords) : <FilterWords object={object} filter={draft.condition} />}</p>
          </fieldset>
        )}
        {form !== undefined && (
          <fieldset className="form-section"><legend>{say(words.onlyInput)}</legend>
            <GroupEditor object={form} filter={draft.inputCondition} onChange={(inputCondition) => set({ inputCondition })} />
            <p className="filter-sentence small">{draft.inputCondition === undefined ? say(words.always) : <FilterWords object={form} filter={draft.inputCondition} />}</p>
          </fieldset>
        )}
        {draft.verb === 'record.update' && (
          <details className="form-section"><summary>{say(words.onlyFields)}: {draft.changedFields.length === 0 ? say(words.anyField) : draft.changedFields.map((name) => labels.field(object, name)).join(', ')}</summary>
            <div className="rules-fields">{Object.keys(object.fields).filter((name) => !['rollup', 'lookup', 'formula'].includes(object.fields[name]?.type ?? '')).map((name) => <Checkbox key={name} checked={draft.changedFields.includes(name)} onChange={(event) => set({ changedFields: event.target.checked ? [...draft.changedFields, name] : draft.changedFields.filter((each) => each !== name) })}>{labels.field(object, name)}</Checkbox>)}</div>
          </details>
        )}
        <FlowDrawing steps={draft.steps} chosen={step?.key ?? ''} onChoose={setChosen} />
        {step !== undefined && (
          <StepPanel
            key={step.key} object={object} step={step} steps={draft.steps} mayAsk={mayAsk} form={form} onChange={(change) => set({ steps: changeStep(draft.steps, step.key, change) })}
            onBehind={() => { if (draft.steps.length < mostSteps) add([step.key]) }} onBeside={() => { if (draft.steps.length < mostSteps) add(step.after) }}
            onRemove={draft.steps.length === 1 ? undefined : () => set({ steps: withoutStep(draft.steps, step.key) })}
          />
        )}
        {mayAsk && <FlowTrial object={object} draft={draft} />}
      </>}
    </DrawnForm>
  )
}
