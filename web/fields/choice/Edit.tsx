import type { JsonObject } from '../../../src/lib/json.ts'
import type { ChoiceField, FieldOf } from '../../../src/model/define/field.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { textOf } from '../../data/values.ts'
import { Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { EditProps } from '../part.ts'

export function ChoiceEdit({ field, name, object, value, onChange, id, describedBy, invalid = false, values }: EditProps<FieldOf<'choice'>>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const open = openChoices(field, values)
  const chosen = textOf(value)
  const choices = chosen === '' || open.includes(chosen) ? open : [...open, chosen]
  return (
    <Select
      id={id} aria-describedby={describedBy} invalid={invalid} {...(field.required === true && chosen !== '' ? {} : { empty: say(startWords.choose) })}
      options={choices.map((choice) => ({ value: choice, label: labels.choice(object, name, choice) }))} value={chosen} onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
    />
  )
}

/** The choices that stand open beside the other values of the form. */
export function openChoices(field: ChoiceField, values: JsonObject): readonly string[] {
  const offered = offeredChoices(field)
  if (field.dependsOn === undefined) return offered
  const other = textOf(values[field.dependsOn.field])
  const beside = Object.hasOwn(field.dependsOn.choices, other) ? field.dependsOn.choices[other] ?? [] : []
  return beside.filter((choice) => offered.includes(choice))
}

/** Without those that a company retired. */
export function offeredChoices({ choices, retired = [] }: Pick<ChoiceField, 'choices' | 'retired'>): readonly string[] {
  return retired.length === 0 ? choices : choices.filter((choice) => !retired.includes(choice))
}
