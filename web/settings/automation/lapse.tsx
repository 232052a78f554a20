import type { Lapse, Offset } from '../../../src/model/define/automation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

/** So many minutes, hours or days. */
export function LapseInput({ label, lapse, onChange }: { readonly label: string; readonly lapse: Lapse; readonly onChange: (lapse: Lapse) => void }) {
  const { say } = useSpeech()
  const units = ['minute', 'hour', 'day'] as const
  return (
    <Labelled label={label}>{(props) => (
      <span className="row">
        <TextInput {...props} className="narrow" type="number" min={1} value={lapse.amount} onChange={(event) => onChange({ ...lapse, amount: Number(event.target.value) })} />
        <Select aria-label={label} value={lapse.unit} options={units.map((unit) => ({ value: unit, label: say(words[unit]) }))} onChange={(event) => onChange({ ...lapse, unit: units.find((each) => each === event.target.value) ?? 'day' })} />
      </span>
    )}</Labelled>
  )
}

interface DateProps {
  readonly about: ResolvedObject
  readonly field: string
  readonly offset: Offset
  readonly at: string | undefined
  readonly onChange: (change: { readonly field?: string; readonly offset?: Offset; readonly at?: string | undefined }) => void
}

/** A date of the record, and how long before or after it. */
export function DateOfRecord({ about, field, offset, at, onChange }: DateProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const fields = datesOf(about)
  const isBefore = offset.amount < 0
  const amount = Math.abs(offset.amount)
  const signed = (next: number, before: boolean) => (before ? -next : next)
  return (
    <div className="flow-facts">
      <Labelled label={say(words.dateField)}>{(props) => <Select {...props} value={field} empty={say(words.choose)} options={fields.map((name) => ({ value: name, label: labels.field(about, name) }))} onChange={(event) => onChange({ field: event.target.value })} />}</Labelled>
      <Labelled label={say(words.offset)}>{(props) => (
        <span className="row">
          <TextInput {...props} className="narrow" type="number" min={0} value={amount} onChange={(event) => onChange({ offset: { ...offset, amount: signed(Number(event.target.value), isBefore) } })} />
          <Select aria-label={say(words.offset)} value={`${offset.unit} ${isBefore ? 'before' : 'after'}`} options={(['day', 'hour'] as const).flatMap((unit) => (['before', 'after'] as const).map((side) => ({ value: `${unit} ${side}`, label: `${say(words[unit])} ${say(words[side])}` })))} onChange={(event) => { const [unit, side] = event.target.value.split(' '); onChange({ offset: { unit: unit === 'hour' ? 'hour' : 'day', amount: signed(amount === 0 && side === 'before' ? 1 : amount, side === 'before') } }) }} />
        </span>
      )}</Labelled>
      <TimeOfDay at={at} onChange={(next) => onChange({ at: next })} />
    </div>
  )
}

/** HH:MM in the zone of the company. */
export function TimeOfDay({ at, onChange }: { readonly at: string | undefined; readonly onChange: (at: string | undefined) => void }) {
  const { say } = useSpeech()
  return <Labelled label={say(words.atTime)}>{(props) => <TextInput {...props} type="time" value={at ?? ''} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)} />}</Labelled>
}

/** Fields of a record that hold a date or a moment. */
export function datesOf({ allFields }: ResolvedObject): readonly string[] {
  return Object.entries(allFields).filter(([name, { type }]) => (type === 'date' || type === 'datetime') && name !== 'deletedAt').map(([name]) => name)
}
