import type { DateUnit, FilterValue, Period } from '../../../src/model/filter/filter.ts'
import { filterWords } from '../../../src/model/words/ui/filter.ts'
import { isJsonObject, numberOf, textOf } from '../../data/values.ts'
import { DateInput } from '../../parts/date-input.tsx'
import { Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { asJson, ends } from '../shared/json.ts'
import { NumberInput } from '../shared/number-input.tsx'
import type { FilterProps } from '../part.ts'
import { periods } from './periods.ts'

const units: readonly DateUnit[] = ['hour', 'day', 'week', 'month', 'quarter', 'year']
const spans: ReadonlySet<string> = new Set(['inLast', 'inNext', 'olderThan', 'furtherThan'])

/** A date, two dates, a named period, or so many units from now. */
export function DateFilter({ operator, value, onChange }: Pick<FilterProps, 'operator' | 'value' | 'onChange'>) {
  const { say } = useSpeech()
  if (operator === 'during') return <PeriodInput value={value} onChange={onChange} />
  if (spans.has(operator)) return <SpanInput value={value} onChange={onChange} />
  if (operator === 'between') {
    const [low, high] = ends(value)
    return (
      <span className="row">
        <DateInput label={say(filterWords.from)} value={textOf(low)} onChange={(date) => onChange([date, high])} />
        <DateInput label={say(filterWords.to)} value={textOf(high)} onChange={(date) => onChange([low, date])} />
      </span>
    )
  }
  return <DateInput label={say(filterWords.value)} value={textOf(asJson(value))} onChange={(date) => onChange(date === '' ? undefined : date)} />
}

interface InputProps { readonly value: FilterValue | undefined; readonly onChange: (value: FilterValue) => void }

function PeriodInput({ value, onChange }: InputProps) {
  const { say } = useSpeech()
  const json = asJson(value)
  const chosen = isJsonObject(json) ? periods.find((each) => each.period === json['period'] && each.offset === json['offset']) : undefined
  return (
    <Select
      aria-label={say(filterWords.period)} empty="…" value={chosen?.key ?? ''} options={periods.map((each) => ({ value: each.key, label: say(filterWords[each.key]) }))}
      onChange={(event) => {
        const found = periods.find((each) => each.key === event.target.value)
        if (found !== undefined) onChange({ period: found.period, offset: found.offset } satisfies Period)
      }}
    />
  )
}

function SpanInput({ value, onChange }: InputProps) {
  const { say } = useSpeech()
  const json = asJson(value)
  const amount = isJsonObject(json) ? numberOf(json['amount']) : undefined
  const unit = units.find((each) => isJsonObject(json) && each === json['unit']) ?? 'day'
  return (
    <span className="row">
      <NumberInput label={say(filterWords.amount)} value={amount} onChange={(next) => { if (typeof next === 'number') onChange({ amount: next, unit }) }} />
      <Select aria-label={say(filterWords.unit)} value={unit} options={units.map((each) => ({ value: each, label: say(filterWords[each]) }))} onChange={(event) => onChange({ amount: amount ?? 7, unit: units.find((each) => each === event.target.value) ?? 'day' })} />
    </span>
  )
}
