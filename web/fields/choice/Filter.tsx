import type { FieldOf } from '../../../src/model/define/field.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { filterWords } from '../../../src/model/words/ui/filter.ts'
import { textOf, textsOf } from '../../data/values.ts'
import { Checkbox, Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { isSeveral } from '../shared/arity.ts'
import { asJson } from '../shared/json.ts'
import type { FilterProps } from '../part.ts'

/** One choice from a list, or several by check boxes. */
export function ChoiceFilter({ field, name, object, operator, value, onChange }: FilterProps<FieldOf<'choice'>>) {
  return <ChoicesFilter choices={field.choices} name={name} object={object} operator={operator} value={value} onChange={onChange} />
}

interface ChoicesProps extends Omit<FilterProps, 'field'> { readonly choices: readonly string[] }

export function ChoicesFilter({ choices, name, object, operator, value, onChange }: ChoicesProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const label = (choice: string) => labels.choice(object, name, choice)
  if (!isSeveral(operator)) {
    return <Select aria-label={say(filterWords.value)} empty={say(startWords.choose)} value={textOf(asJson(value))} options={choices.map((choice) => ({ value: choice, label: label(choice) }))} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)} />
  }
  const chosen = textsOf(asJson(value))
  return (
    <div className="check-list" role="group" aria-label={say(filterWords.value)}>
      {choices.map((choice) => <Checkbox key={choice} checked={chosen.includes(choice)} onChange={(event) => onChange(event.target.checked ? [...chosen, choice] : chosen.filter((each) => each !== choice))}>{label(choice)}</Checkbox>)}
    </div>
  )
}
