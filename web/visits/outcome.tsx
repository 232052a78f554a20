import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { offeredChoices } from '../fields/choice/Edit.tsx'
import { fieldNamed, model } from '../model.ts'
import { Labelled, Select } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** What came of it, as the company words it. */
export function OutcomeSelect({ value, onChange, bare = false }: { readonly value: string; readonly onChange: (value: string) => void; readonly bare?: boolean }) {
  const { say } = useSpeech()
  const options = useOutcomes()
  const select = (props: object) => <Select {...props} aria-label={say(words.outcome)} empty={say(words.noOutcome)} options={options} value={value} onChange={(event) => onChange(event.target.value)} />
  return bare ? select({ className: 'outcome-select' }) : <Labelled label={say(words.outcome)}>{(props) => select(props)}</Labelled>
}

/** The outcomes that the company offers, with their words. */
export function useOutcomes(): readonly { readonly value: string; readonly label: string }[] {
  const labels = useLabels()
  const object = model.object('activity')
  const field = fieldNamed(object, 'outcome')
  return field?.type === 'choice' ? offeredChoices(field).map((value) => ({ value, label: labels.choice(object, 'outcome', value) })) : []
}
