import type { FieldOf } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { numberOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import { NumberInput } from '../shared/number-input.tsx'
import type { EditProps } from '../part.ts'

/** Typed in minutes, kept in seconds. */
export function DurationEdit({ value, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'duration'>>) {
  const { say } = useSpeech()
  const seconds = numberOf(value)
  return (
    <span className="row unit-edit">
      <NumberInput id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} value={seconds === undefined ? undefined : seconds / 60} onChange={(next) => onChange(typeof next === 'number' ? Math.round(next * 60) : next)} />
      <span className="muted">{say(recordWords.minutes)}</span>
    </span>
  )
}
