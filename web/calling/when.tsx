import { addDays } from '../../src/lib/calendar.ts'
import { instantInZone } from '../../src/model/fields/calendarText.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { textOf } from '../data/values.ts'
import { DatetimeEdit } from '../fields/datetime/Edit.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Labelled } from '../parts/inputs.tsx'
import { useSpeech } from '../words/language.tsx'

interface WhenProps { readonly label: string; readonly value: string; readonly onChange: (instant: string) => void }

/** A time that is to come, in the agent's zone: of a call-back, or of the next step. */
export function When({ label, value, onChange }: WhenProps) {
  const { say, formats } = useSpeech()
  const object = model.object('callListEntry')
  const field = object.fields['nextCallAt']
  if (field?.type !== 'datetime') return null
  return (
    <div className="stack">
      <Labelled label={label}>{({ id }) => <DatetimeEdit object={object} name="nextCallAt" field={field} id={id} label={label} values={{}} value={value === '' ? null : value} onChange={(next) => onChange(textOf(next))} />}</Labelled>
      <div className="row">
        <Button onClick={() => onChange(new Date(Date.now() + 3_600_000).toISOString())}>{say(words.inAnHour)}</Button>
        <Button onClick={() => onChange(instantInZone(addDays(formats.today(), 1), '09:00', formats.zone))}>{say(words.tomorrow)}</Button>
      </div>
    </div>
  )
}
