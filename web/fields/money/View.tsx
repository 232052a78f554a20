import type { FieldOf } from '../../../src/model/define/field.ts'
import { moneyOf, numberOf, textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

/** An amount in its own currency; a sum over several stands in the company's. */
export function MoneyView({ value }: Pick<ViewProps<FieldOf<'money'>>, 'value'>) {
  const { formats } = useSpeech()
  const money = moneyOf(value)
  const base = numberOf(value)
  if (money === undefined) return <span>{base === undefined ? textOf(value) : formats.money(base)}</span>
  const other = money.currency !== formats.currency && money.base !== undefined ? formats.money(money.base) : undefined
  return <span title={other}>{formats.money(money.amount, money.currency)}</span>
}
