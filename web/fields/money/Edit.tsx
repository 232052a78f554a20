import { useState } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import { decimalAmount, parseAmount } from '../../../src/lib/money.ts'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { moneyOf, textOf } from '../../data/values.ts'
import { Select, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { EditProps } from '../part.ts'

const usual: readonly string[] = ['CNY', 'USD', 'EUR', 'JPY', 'HKD', 'GBP', 'SGD', 'AUD', 'KRW']

/** Thousands stand apart, but not while an amount is typed. */
const apart = (decimal: string): string => decimal.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','))

/** Amount and currency; only the amount where the record reckons in one currency. What is no amount goes on as typed, and the answer says so. */
export function MoneyEdit({ field, value, values, onChange, id, describedBy, invalid = false, autoFocus }: EditProps<FieldOf<'money'>>) {
  const { say, formats } = useSpeech()
  const money = moneyOf(value)
  const fixed = field.in === undefined ? undefined : values[field.in]
  const currency = typeof fixed === 'string' ? fixed : money?.currency ?? formats.currency
  const [typed, setTyped] = useState<string>()
  const shown = typed ?? (money === undefined ? textOf(value) : apart(decimalAmount(money.amount, money.currency).replace(/\.0+$/, '')))
  const change = (text: string, unit: string) => {
    setTyped(text)
    onChange(read(text, unit))
  }
  return (
    <span className="row money-edit">
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- only where the person just asked to edit this field */}
      <TextInput id={id} aria-describedby={describedBy} invalid={invalid} autoFocus={autoFocus} inputMode="decimal" className="number" value={shown} onChange={(event) => change(event.target.value, currency)} onBlur={() => { if (money !== undefined) setTyped(undefined) }} />
      {typeof fixed === 'string' ? <span className="muted">{fixed}</span> : <Select aria-label={say(recordWords.currency)} value={currency} options={[...new Set([currency, ...usual])].map((code) => ({ value: code, label: code }))} onChange={(event) => change(shown, event.target.value)} />}
    </span>
  )
}

/** @returns money, nothing for an empty text, or the text itself. */
function read(text: string, currency: string): Json {
  if (text.trim() === '') return null
  const amount = parseAmount(text.normalize('NFKC'), currency)
  return amount === undefined ? text : { amount, currency }
}
