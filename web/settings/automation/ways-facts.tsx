import { automationLimits, type RuleStep, type Way } from '../../../src/model/define/automation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { Button } from '../../parts/button.tsx'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { NextSelect } from './next-select.tsx'
import type { Exit, StepKind } from './steps.ts'

interface Props {
  readonly about: ResolvedObject
  readonly steps: readonly RuleStep[]
  readonly step: Extract<RuleStep, { readonly kind: 'branch' }>
  readonly onChange: (step: RuleStep) => void
  readonly lead: (exit: Exit) => { readonly onLead: (to: string | null) => void; readonly onInsert: (kind: StepKind) => void }
}

/** The ways of a branch, each with its condition and where it leads. */
export function WaysFacts({ about, steps, step, onChange, lead }: Props) {
  const { say } = useSpeech()
  const change = (at: number, next: Partial<Way>) => onChange({ ...step, ways: step.ways.map((way, index) => (index === at ? { ...way, ...next } : way)) })
  return (
    <fieldset className="form-section"><legend>{say(words.ways)}</legend>
      <div className="stack">
        {step.ways.map((way, index) => {
          const exit: Exit = `way${index}`
          return (
            // oxlint-disable-next-line react/no-array-index-key -- ways have no other name than their place
            <section key={index} className="rule-way stack" aria-label={`${say(words.way)} ${way.label}`}>
              <div className="flow-facts">
                <Labelled label={say(words.way)} required>{(props) => <TextInput {...props} maxLength={60} value={way.label} onChange={(event) => change(index, { label: event.target.value })} />}</Labelled>
                <NextSelect label={say(words.thenStep)} steps={steps} step={step} exit={exit} {...lead(exit)} />
              </div>
              <GroupEditor object={about} filter={way.when} onChange={(when) => change(index, { when: when ?? { and: [] } })} />
              <p className="filter-sentence small"><FilterWords object={about} filter={way.when} /></p>
              {step.ways.length > 1 && <div><Button tone="text" onClick={() => onChange({ ...step, ways: step.ways.filter((_, at) => at !== index) })}>{say(words.removeWay)}</Button></div>}
            </section>
          )
        })}
        {step.ways.length < automationLimits.ways && <div><Button icon="plus" onClick={() => onChange({ ...step, ways: [...step.ways, { label: String.fromCodePoint(65 + step.ways.length), when: { and: [] }, next: step.next }] })}>{say(words.addWay)}</Button></div>}
      </div>
    </fieldset>
  )
}
