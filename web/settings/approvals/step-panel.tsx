import { mostApprovers, type Step, stepRules } from '../../../src/model/define/approvalSteps.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { ApproverRow } from './approver-row.tsx'

interface PanelProps {
  readonly object: ResolvedObject
  readonly step: Step
  readonly steps: readonly Step[]
  readonly mayAsk: boolean
  /** What is entered for the verb. */
  readonly form: ResolvedObject | undefined
  readonly onChange: (change: Partial<Step>) => void
  readonly onBehind: () => void
  readonly onBeside: () => void
  readonly onRemove: (() => void) | undefined
}

/** The chosen step: what it is called, after which it begins, who is asked, for which records. */
export function StepPanel({ object, step, steps, mayAsk, form, onChange, onBehind, onBeside, onRemove }: PanelProps) {
  const { say } = useSpeech()
  const others = steps.filter(({ key }) => key !== step.key && !comesAfter(steps, key, step.key))
  return (
    <section className="flow-step-panel stack" aria-label={step.label}>
      <div className="row">
        <Button icon="plus" onClick={onBehind}>{say(words.nextStep)}</Button>
        <Button icon="plus" onClick={onBeside}>{say(words.besideStep)}</Button>
        <span className="spring" />
        {onRemove !== undefined && <Button tone="danger" onClick={onRemove}>{say(words.removeStep)}</Button>}
      </div>
      <div className="settings-pair">
        <Labelled label={say(words.stepName)} required>{(props) => <TextInput {...props} maxLength={60} value={step.label} onChange={(event) => onChange({ label: event.target.value })} />}</Labelled>
        <Labelled label={say(words.rule)}>{(props) => <Select {...props} value={step.rule} options={stepRules.map((rule) => ({ value: rule, label: say(words[rule]) }))} onChange={(event) => onChange({ rule: stepRules.find((each) => each === event.target.value) ?? 'any' })} />}</Labelled>
      </div>
      <fieldset className="form-section"><legend>{say(words.approvers)}</legend>
        <div className="stack">
          {step.approvers.map((approver, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two may be the same
            <ApproverRow key={index} object={object} approver={approver} onChange={(next) => onChange({ approvers: step.approvers.map((each, at) => (at === index ? next : each)) })} onRemove={step.approvers.length === 1 ? undefined : () => onChange({ approvers: step.approvers.filter((_, at) => at !== index) })} />
          ))}
          {step.approvers.length < mostApprovers && <div><Button icon="plus" onClick={() => onChange({ approvers: [...step.approvers, { kind: 'manager' }] })}>{say(words.addApprover)}</Button></div>}
        </div>
      </fieldset>
      {others.length > 0 && (
        <fieldset className="form-section"><legend>{say(words.begins)}</legend>
          <div className="row flow-after">{others.map(({ key, label }) => <Checkbox key={key} checked={step.after.includes(key)} onChange={(event) => onChange({ after: event.target.checked ? [...step.after, key] : step.after.filter((each) => each !== key) })}>{label}</Checkbox>)}</div>
          {step.after.length === 0 && <p className="small muted">{say(words.atOnce)}</p>}
        </fieldset>
      )}
      {form !== undefined && (
        <fieldset className="form-section"><legend>{say(words.onlyInput)}</legend>
          <GroupEditor object={form} filter={step.whenInput} onChange={(whenInput) => onChange({ whenInput })} />
          <p className="filter-sentence small">{step.whenInput === undefined ? say(words.always) : <FilterWords object={form} filter={step.whenInput} />}</p>
        </fieldset>
      )}
      {mayAsk && (
        <fieldset className="form-section"><legend>{say(words.onlyWhen)}</legend>
          <GroupEditor object={object} filter={step.when} onChange={(when) => onChange({ when })} />
          <p className="filter-sentence small">{step.when === undefined ? say(words.always) : <FilterWords object={object} filter={step.when} />}</p>
        </fieldset>
      )}
    </section>
  )
}

/** Whether a step comes, over however many, after another: the other must not wait for it. */
function comesAfter(steps: readonly Step[], key: string, before: string, seen: ReadonlySet<string> = new Set()): boolean {
  const step = steps.find((each) => each.key === key)
  if (step === undefined || seen.has(key)) return false
  return step.after.some((each) => each === before || comesAfter(steps, each, before, new Set([...seen, key])))
}
