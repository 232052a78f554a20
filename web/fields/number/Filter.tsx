import { filterWords } from '../../../src/model/words/ui/filter.ts'
import { numberOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import { isSeveral } from '../shared/arity.ts'
import { asJson, ends } from '../shared/json.ts'
import { NumberInput, readNumber } from '../shared/number-input.tsx'
import { TextFilter } from '../text/Filter.tsx'
import type { FilterProps } from '../part.ts'

interface ScaledProps extends Pick<FilterProps, 'operator' | 'value' | 'onChange'> {
  /** What one unit on the screen is in the filter: 0.01 for percents, 100 for yuan. */
  readonly scale?: number
}

/** One number, two ends, or several. */
export function NumberFilter({ operator, value, onChange, scale = 1 }: ScaledProps) {
  const { say } = useSpeech()
  const shown = (number: number | undefined) => (number === undefined ? undefined : round(number / scale))
  const kept = (number: number | string | null) => (typeof number === 'number' ? round(number * scale) : null)
  if (isSeveral(operator)) {
    return <TextFilter operator={operator} value={undefined} onChange={(texts) => onChange(Array.isArray(texts) ? texts.flatMap((text) => { const number = readNumber(String(text)); return number === undefined ? [] : [round(number * scale)] }) : undefined)} />
  }
  if (operator === 'between') {
    const [low, high] = ends(value)
    return (
      <span className="row">
        <NumberInput label={say(filterWords.from)} value={shown(numberOf(low))} onChange={(next) => onChange([kept(next), high])} />
        <span className="muted">{say(filterWords.andBetween)}</span>
        <NumberInput label={say(filterWords.to)} value={shown(numberOf(high))} onChange={(next) => onChange([low, kept(next)])} />
      </span>
    )
  }
  return <NumberInput label={say(filterWords.value)} value={shown(numberOf(asJson(value)))} onChange={(next) => onChange(kept(next) ?? undefined)} />
}

/** Without the last digits of floating point: 0.35 * 100 is 35. */
function round(number: number): number {
  return Number(number.toPrecision(12))
}
