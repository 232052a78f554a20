import type { RuleStep } from '../../../src/model/define/automation.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { RuleDraft } from './draft.ts'
import { StepFacts } from './step-facts.tsx'
import { NextSelect } from './next-select.tsx'
import { kindsFor } from './step-words.ts'
import { aboutOf, type Exit, exitsOf, insertStep, leadStep, loops, mayRemove, redrawn, turnedInto, withoutStep } from './steps.ts'

interface PanelProps {
  readonly draft: RuleDraft
  readonly step: RuleStep
  readonly onSteps: (steps: readonly RuleStep[], chosen?: string) => void
}

/** The chosen step: what it does, with all that it needs to know, and what comes behind it. */
export function RuleStepPanel({ draft: { object, steps }, step, onSteps }: PanelProps) {
  const { say } = useSpeech()
  const about = model.object(aboutOf({ registry: model, object }, steps, step.key))
  const change = (next: RuleStep) => onSteps(redrawn(steps, next))
  const label = { next: step.kind === 'branch' ? words.noneHolds : words.thenStep, otherwise: words.otherwise, late: words.late, each: words.eachStep } as const
  const exits = exitsOf(step).filter((exit): exit is Exclude<Exit, `way${number}`> => !exit.startsWith('way'))
  const lead = (exit: Exit) => ({
    onLead: (to: string | null) => onSteps(leadStep(steps, step.key, exit, to)),
    onInsert: (kind: Parameters<typeof insertStep>[2]) => { const made = insertStep(steps, { key: step.key, exit }, kind); onSteps(made.steps, made.key) },
  })
  return (
    <section className="flow-step-panel stack" aria-label={say(words[step.kind])}>
      <div className="flow-facts">
        <Labelled label={say(words.kind)}>{(props) => <Select {...props} value={step.kind} options={kindsFor(loops(steps).has(step.key)).map((kind) => ({ value: kind, label: say(words[kind]) }))} onChange={(event) => { const kind = kindsFor(false).find((each) => each === event.target.value); if (kind !== undefined) onSteps(turnedInto(steps, step.key, kind)) }} />}</Labelled>
        <Labelled label={say(words.stepLabel)}>{(props) => <TextInput {...props} maxLength={60} placeholder={say(words[step.kind])} value={step.label ?? ''} onChange={(event) => change({ ...step, label: event.target.value })} />}</Labelled>
      </div>
      <StepFacts about={about} steps={steps} step={step} onChange={change} lead={lead} />
      <div className="flow-facts">
        {exits.map((exit) => <NextSelect key={exit} label={say(label[exit])} steps={steps} step={step} exit={exit} {...lead(exit)} />)}
      </div>
      {mayRemove(steps, step.key) && <div><Button tone="danger" onClick={() => onSteps(withoutStep(steps, step.key))}>{say(words.removeStep)}</Button></div>}
    </section>
  )
}
