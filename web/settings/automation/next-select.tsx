import type { RuleStep } from '../../../src/model/define/automation.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { Labelled } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { kindsFor } from './step-words.ts'
import { type Exit, exitOf, loops, type StepKind, targetsFor } from './steps.ts'

interface NextProps {
  readonly label: string
  readonly steps: readonly RuleStep[]
  readonly step: RuleStep
  readonly exit: Exit
  readonly onLead: (to: string | null) => void
  readonly onInsert: (kind: StepKind) => void
}

/** Where an end of a step leads: nowhere, to a step that is there, or to a new one put in between. */
export function NextSelect({ label, steps, step, exit, onLead, onInsert }: NextProps) {
  const { say } = useSpeech()
  const to = exitOf(step, exit)
  const known = targetsFor(steps, step.key, exit)
  const isInLoop = exit === 'each' || loops(steps).has(step.key)
  const choose = (value: string) => {
    const kind = kindsFor(isInLoop).find((each) => value === `new ${each}`)
    if (kind === undefined) onLead(value === '' ? null : value)
    else onInsert(kind)
  }
  return (
    <Labelled label={label}>{({ id }) => (
      <select id={id} className="input select" value={to ?? ''} onChange={(event) => choose(event.target.value)}>
        {exit !== 'each' && <option value="">{say(words.ends)}</option>}
        {known.length > 0 && <optgroup label={say(words.existingSteps)}>{known.map((each) => <option key={each.key} value={each.key}>{nameOf(each, say(words[each.kind]), steps)}</option>)}</optgroup>}
        <optgroup label={say(words.newStep)}>{kindsFor(isInLoop).map((kind) => <option key={kind} value={`new ${kind}`}>+ {say(words[kind])}</option>)}</optgroup>
      </select>
    )}</Labelled>
  )
}

function nameOf({ key, label = '' }: RuleStep, kind: string, steps: readonly RuleStep[]): string {
  return label === '' ? `${steps.findIndex((each) => each.key === key) + 1}. ${kind}` : label
}
