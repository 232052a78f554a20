import type { RuleStep, Waiting } from '../../../src/model/define/automation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { DateOfRecord, datesOf, LapseInput } from './lapse.tsx'

interface Props { readonly about: ResolvedObject; readonly step: Extract<RuleStep, { readonly kind: 'wait' }>; readonly onChange: (step: RuleStep) => void }

/** How long a run waits. */
export function WaitFacts({ about, step, onChange }: Props) {
  const { say } = useSpeech()
  const { until } = step
  const set = (next: Waiting) => onChange({ ...step, until: next })
  const kind = 'for' in until ? 'for' : 'date' in until ? 'date' : 'when'
  const begin = (next: string): Waiting => (next === 'date' ? { date: datesOf(about)[0] ?? 'createdAt', offset: { amount: 0, unit: 'day' } } : next === 'when' ? { when: { and: [] }, most: { amount: 7, unit: 'day' } } : { for: { amount: 1, unit: 'day' } })
  return <>
    <div className="flow-facts">
      <Labelled label={say(words.waitUntil)}>{(props) => <Select {...props} value={kind} options={[{ value: 'for', label: say(words.waitFor) }, { value: 'date', label: say(words.waitDate) }, { value: 'when', label: say(words.waitWhen) }]} onChange={(event) => set(begin(event.target.value))} />}</Labelled>
      {'for' in until && <LapseInput label={say(words.waitFor)} lapse={until.for} onChange={(lapse) => set({ for: lapse })} />}
      {'when' in until && <LapseInput label={say(words.longest)} lapse={until.most} onChange={(most) => set({ ...until, most })} />}
    </div>
    {'date' in until && <DateOfRecord about={about} field={until.date} offset={until.offset} at={until.at} onChange={(change) => {
      const at = 'at' in change ? change.at : until.at
      set({ date: change.field ?? until.date, offset: change.offset ?? until.offset, ...(at === undefined ? {} : { at }) })
    }} />}
    {'when' in until && (
      <fieldset className="form-section"><legend>{say(words.waitWhen)}</legend>
        <GroupEditor object={about} filter={until.when} onChange={(when) => set({ ...until, when: when ?? { and: [] } })} />
        <p className="filter-sentence small"><FilterWords object={about} filter={until.when} /></p>
      </fieldset>
    )}
  </>
}
