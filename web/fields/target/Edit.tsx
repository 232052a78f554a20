import { useState } from 'react'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { relatedOf } from '../../data/values.ts'
import { Select } from '../../parts/inputs.tsx'
import { model } from '../../model.ts'
import { useSpeech } from '../../words/language.tsx'
import { RecordPicker } from '../shared/record-picker.tsx'
import type { EditProps } from '../part.ts'

/** Which object first, then which record of it. */
export function TargetEdit({ field, value, onChange, id, label, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'target'>>) {
  const { say } = useSpeech()
  const related = relatedOf(value)
  const [chosen, setChosen] = useState(related?.object ?? field.to[0] ?? '')
  const object = related?.object ?? chosen
  return (
    <span className="row target-edit">
      <Select aria-label={label} value={object} options={field.to.map((each) => ({ value: each, label: say(model.object(each).label) }))} onChange={(event) => { setChosen(event.target.value); onChange(null) }} />
      <RecordPicker key={object} object={object} id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} shown={related?.title ?? ''} onChoose={(found) => onChange(found === undefined ? null : { object, id: found.id, title: found.title })} />
    </span>
  )
}
