import { metricOf, metrics } from '../../../src/model/metrics/library.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { NumberInput } from '../shared/number-input.tsx'

interface ChoiceProps {
  readonly value: string
  readonly onChange: (key: string) => void
  readonly id: string
  readonly describedBy?: string | undefined
  readonly invalid?: boolean
  readonly autoFocus?: boolean
}

/** A metric by its name; one that is there no more stays until another is chosen. Loaded when one is chosen: it brings the library along. */
export function MetricChoice({ value, onChange, id, describedBy, invalid = false, autoFocus }: ChoiceProps) {
  const { say, language } = useSpeech()
  const known = metrics.map(({ key, label }) => ({ value: key, label: say(label) })).sort((one, other) => one.label.localeCompare(other.label, language))
  return (
    <Select
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field
      id={id} aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} value={value} {...(value === '' ? { empty: say(startWords.choose) } : {})}
      options={value === '' || metricOf(value) !== undefined ? known : [{ value, label: value }, ...known]} onChange={(event) => onChange(event.target.value)}
    />
  )
}

interface NumberProps extends Omit<ChoiceProps, 'value' | 'onChange'> {
  readonly metric: string
  readonly value: number | undefined
  /** In the unit in which it is kept; null when emptied, the text where it is no number. */
  readonly onChange: (value: number | string | null) => void
}

/** A number typed in the unit of its metric: a share in percent, kept as 0.25; money in whole units of the company's currency. */
export function MetricNumber({ metric, value, onChange, ...rest }: NumberProps) {
  const { workspace } = useMe()
  const unit = metricOf(metric)?.unit ?? 'number'
  const scale = unit === 'rate' ? 100 : 1
  return (
    <span className="row unit-edit">
      <NumberInput {...rest} value={value === undefined ? undefined : round(value * scale)} onChange={(next) => onChange(typeof next === 'number' ? round(next / scale) : next)} />
      {unit === 'rate' && <span className="muted" aria-hidden="true">%</span>}
      {unit === 'money' && <span className="muted">{workspace.baseCurrency}</span>}
    </span>
  )
}

/** Without the last digits of floating point: 0.35 * 100 is 35. */
function round(number: number): number {
  return Number(number.toPrecision(12))
}
