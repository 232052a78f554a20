import { minorDigits } from '../../../src/lib/money.ts'
import { metricOf } from '../../../src/model/metrics/library.ts'
import { useMe } from '../../data/me.ts'
import { figureText } from '../../insight/values.ts'
import { useSpeech } from '../../words/language.tsx'

/** A number in the unit of a metric, money in whole units of the company's currency. Loaded when one is shown: it brings the library along. */
export function MetricFigure({ metric: key, value }: { readonly metric: string; readonly value: number }) {
  const { formats } = useSpeech()
  const { workspace } = useMe()
  const unit = metricOf(key)?.unit ?? 'number'
  return <span>{figureText(unit === 'money' ? value * 10 ** minorDigits(workspace.baseCurrency) : value, unit, formats)}</span>
}

/** A metric by its word; of one that is there no more, its key. */
export function MetricName({ metric: key }: { readonly metric: string }) {
  const { say } = useSpeech()
  const label = metricOf(key)?.label
  const text = label === undefined ? key : say(label)
  return <span className="clip" title={text}>{text}</span>
}
