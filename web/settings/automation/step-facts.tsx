import { automationLimits, type RuleStep } from '../../../src/model/define/automation.ts'
import { actionForm } from '../../../src/model/define/form.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { automatableVerbs, isAutomatable, verbLabel } from '../../../src/model/define/verbs.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { ApprovalFacts, WebhookFacts } from './elsewhere-facts.tsx'
import { TextWithFields } from './given.tsx'
import { GivenFields } from './given-values.tsx'
import { PeopleRows, PersonRow } from './people.tsx'
import type { Exit, StepKind } from './steps.ts'
import { WaitFacts } from './wait-facts.tsx'
import { WaysFacts } from './ways-facts.tsx'

export interface FactsProps<One extends RuleStep = RuleStep> {
  /** Whose record the step is about. */
  readonly about: ResolvedObject
  readonly steps: readonly RuleStep[]
  readonly step: One
  readonly onChange: (step: RuleStep) => void
  /** How an end of the step is led elsewhere. */
  readonly lead: (exit: Exit) => { readonly onLead: (to: string | null) => void; readonly onInsert: (kind: StepKind) => void }
}

/** What a step of its kind needs to know. */
export function StepFacts({ step, ...rest }: FactsProps) {
  switch (step.kind) {
    case 'set': return <GivenFields about={rest.about} target={rest.about} values={step.values} mode="update" onChange={(values) => rest.onChange({ ...step, values })} />
    case 'create': return <CreateFacts {...rest} step={step} />
    case 'act': return <ActFacts {...rest} step={step} />
    case 'assign': return <ToWhom {...rest} step={step} />
    case 'notify': return <NotifyFacts {...rest} step={step} />
    case 'approval': return <ApprovalFacts {...rest} step={step} />
    case 'webhook': return <WebhookFacts {...rest} step={step} />
    case 'wait': return <WaitFacts {...rest} step={step} />
    case 'branch': return <WaysFacts {...rest} step={step} />
    case 'forEach': return <LoopFacts {...rest} step={step} />
  }
}

type Of<Kind extends StepKind> = FactsProps<Extract<RuleStep, { readonly kind: Kind }>>

function CreateFacts({ about, step, onChange }: Of<'create'>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const made = model.objects.get(step.object)
  const objects = [...model.objects.values()].filter(({ trade, writtenBy }) => trade !== undefined && writtenBy === undefined)
  return <>
    <div className="flow-facts"><Labelled label={say(words.object)}>{(props) => <Select {...props} value={step.object} options={objects.map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => onChange({ ...step, object: event.target.value, values: {} })} />}</Labelled></div>
    {made !== undefined && <GivenFields key={made.name} about={about} target={made} values={step.values} mode="create" onChange={(values) => onChange({ ...step, values })} />}
  </>
}

function ActFacts({ about, step, onChange }: Of<'act'>) {
  const { say } = useSpeech()
  const action = model.actions.get(step.verb)
  return <>
    <div className="flow-facts"><Labelled label={say(words.verb)}>{(props) => <Select {...props} value={step.verb} empty={say(words.choose)} options={automatableVerbs(model, about.name).map((verb) => ({ value: verb, label: say(verbLabel(model, verb)) }))} onChange={(event) => onChange({ ...step, verb: event.target.value, input: {} })} />}</Labelled></div>
    {action?.about !== undefined && <p className="small muted">{say(action.about)}</p>}
    {action?.input !== undefined && <GivenFields key={action.name} about={about} target={actionForm(action)} values={step.input} mode="form" onChange={(input) => onChange({ ...step, input })} />}
  </>
}

function ToWhom({ about, step, onChange }: Of<'assign'>) {
  const { say } = useSpeech()
  return <fieldset className="form-section"><legend>{say(words.toWhom)}</legend><PersonRow about={about} label={say(words.toWhom)} person={step.to} onChange={(to) => onChange({ ...step, to })} /></fieldset>
}

function NotifyFacts({ about, step, onChange }: Of<'notify'>) {
  const { say } = useSpeech()
  return <>
    <fieldset className="form-section"><legend>{say(words.people)}</legend><PeopleRows about={about} label={say(words.people)} people={step.to} onChange={(to) => onChange({ ...step, to })} /></fieldset>
    <Labelled label={say(words.text)} required>{({ id }) => <TextWithFields id={id} about={about} label={say(words.text)} text={step.text} onChange={(text) => onChange({ ...step, text })} />}</Labelled>
  </>
}

function LoopFacts({ about, step, onChange }: Of<'forEach'>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const lists = [...about.inverses.values()].filter(({ object }) => isAutomatable(object))
  const related = model.objects.get(about.inverses.get(step.over)?.object ?? '')
  const choose = (over: string) => { const { where: _former, ...rest } = step; onChange({ ...rest, over }) }
  return <>
    <div className="flow-facts">
      <Labelled label={say(words.list)}>{(props) => <Select {...props} value={step.over} empty={say(words.choose)} options={lists.map(({ name }) => ({ value: name, label: labels.relation(about, name) }))} onChange={(event) => choose(event.target.value)} />}</Labelled>
      <Labelled label={say(words.mostRecords)}>{(props) => <TextInput {...props} type="number" min={1} max={automationLimits.each} value={step.most} onChange={(event) => onChange({ ...step, most: Number(event.target.value) })} />}</Labelled>
    </div>
    {related !== undefined && (
      <fieldset className="form-section"><legend>{say(words.onRecordsThat)}</legend>
        <GroupEditor object={related} filter={step.where} onChange={(where) => onChange({ ...step, where })} />
        <p className="filter-sentence small">{step.where === undefined ? say(words.allRecords) : <FilterWords object={related} filter={step.where} />}</p>
      </fieldset>
    )}
  </>
}
