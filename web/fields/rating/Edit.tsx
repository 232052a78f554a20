import type { FieldOf } from '../../../src/model/define/field.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { numberOf } from '../../data/values.ts'
import { Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { EditProps } from '../part.ts'

export function RatingEdit({ field, value, onChange, id, describedBy, invalid = false }: EditProps<FieldOf<'rating'>>) {
  const { say } = useSpeech()
  const options = Array.from({ length: field.max }, (_, index) => ({ value: String(index + 1), label: '★'.repeat(index + 1) }))
  return <Select id={id} aria-describedby={describedBy} invalid={invalid} empty={say(startWords.choose)} options={options} value={String(numberOf(value) ?? '')} onChange={(event) => onChange(event.target.value === '' ? null : Number(event.target.value))} />
}
