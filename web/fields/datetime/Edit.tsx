import { dateInZone } from '../../../src/lib/calendar.ts'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { instantInZone, readTime } from '../../../src/model/fields/calendarText.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { textOf } from '../../data/values.ts'
import { DateInput } from '../../parts/date-input.tsx'
import { useSpeech } from '../../words/language.tsx'
import { ClockInput } from '../time/Edit.tsx'
import type { EditProps } from '../part.ts'

/** A date and a time of day, as the clock on the viewer's wall shows them. */
export function DatetimeEdit({ value, onChange, id, describedBy, invalid = false, autoFocus = false }: EditProps<FieldOf<'datetime'>>) {
  const { say, formats } = useSpeech()
  const instant = textOf(value)
  const known = !Number.isNaN(Date.parse(instant))
  const date = known ? dateInZone(Date.parse(instant), formats.zone) : instant
  const clock = known ? formats.clock(instant) : ''
  const change = (day: string, time: string) => {
    if (day === '') onChange(null)
    else onChange(/^\d{4}-\d{2}-\d{2}$/.test(day) ? instantInZone(day, readTime(time) ?? '09:00', formats.zone) : day)
  }
  return (
    <span className="row datetime-edit">
      <DateInput id={id} describedBy={describedBy} invalid={invalid} autoFocus={autoFocus} value={date} onChange={(day) => change(day, clock)} />
      <ClockInput label={say(recordWords.when)} value={clock} onChange={(time) => change(date === '' ? formats.today() : date, time)} />
    </span>
  )
}
