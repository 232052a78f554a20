import { minorDigits } from '../../../src/lib/money.ts'
import { useSpeech } from '../../words/language.tsx'
import { NumberFilter } from '../number/Filter.tsx'
import type { FilterProps } from '../part.ts'

/** Typed in whole units of the company's currency, kept in minor ones. */
export function MoneyFilter({ operator, value, onChange }: Pick<FilterProps, 'operator' | 'value' | 'onChange'>) {
  const { formats } = useSpeech()
  return <NumberFilter operator={operator} value={value} onChange={onChange} scale={10 ** minorDigits(formats.currency)} />
}
