import type { FieldOf } from '../../../src/model/define/field.ts'
import { textsOf } from '../../data/values.ts'
import { Checkbox } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { offeredChoices } from '../choice/Edit.tsx'
import type { EditProps } from '../part.ts'

export function MultiChoiceEdit({ field, name, object, value, onChange, id, label }: EditProps<FieldOf<'multiChoice'>>) {
  const labels = useLabels()
  const chosen = textsOf(value)
  const offered = offeredChoices(field)
  return (
    <div id={id} className="check-list" role="group" aria-label={label}>
      {field.choices.filter((choice) => offered.includes(choice) || chosen.includes(choice)).map((choice) => (
        <Checkbox key={choice} checked={chosen.includes(choice)} onChange={(event) => onChange(event.target.checked ? [...chosen, choice] : chosen.filter((each) => each !== choice))}>{labels.choice(object, name, choice)}</Checkbox>
      ))}
    </div>
  )
}
