import { asText } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import type { Language } from '../../../lib/words.ts'
import { metricOf } from '../../../model/metrics/library.ts'
import type { Row } from '../../../records/engine.ts'
import { figureText } from '../taking/texts.ts'
import type { Found } from './judge.ts'

/** What was found, as a sentence tells it: the time, and the figure in the unit of its metric with what is usual. The dates are rewritten for whoever reads it. */
export function findingOf({ metric: key }: Row, { from, to, value, usual }: Found, { currency, language }: { readonly currency: string; readonly language: Language }): string {
  const unit = metricOf(asText(key))?.unit ?? 'number'
  const whole = unit === 'money' ? 10 ** minorDigits(currency) : 1
  const text = (number: number) => figureText(number * whole, unit, currency, language)
  return `${from} – ${to}: ${text(value)}${usual === undefined ? '' : ` (${text(usual.low)} – ${text(usual.high)})`}`
}
