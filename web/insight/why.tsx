import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isAdditive } from '../../src/model/metrics/kpi.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Select } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { explainQuery } from './data.ts'
import { dimensionText, figureText, groupFilter, keyText } from './values.ts'

interface WhyProps { readonly metric: string; readonly asked: Readonly<Record<string, string>>; readonly onClose: () => void }

/** Whether a metric can be taken apart by what moved it. */
export function canExplain(key: string): boolean {
  const metric = metricOf(key)
  return metric !== undefined && isAdditive(metric) && metric.of.date !== undefined && metric.dimensions.length > 0
}

/** From the number before to the number now, step by step: customers, products or owners, the rest, and they come to the difference exactly. */
export function Why({ metric: key, asked, onClose }: WhyProps) {
  const speech = useSpeech()
  const labels = useLabels()
  const { say, formats } = speech
  const metric = metricOf(key)
  const liked = ['customer', 'product', 'owner'].find((name) => metric?.dimensions.includes(name) === true) ?? metric?.dimensions[0] ?? ''
  const [dimension, setDimension] = useState(liked)
  const { data, error, isPending } = useQuery({ ...explainQuery({ ...asked, metric: key, dimension }), retry: false })
  if (metric === undefined) return null
  const definition = { rows: [{ field: dimension }], columns: [], measures: [{ metric: key }], chart: 'table' as const }
  const before = typeof data?.before === 'number' ? data.before : 0
  const most = Math.max(1, ...(data?.steps ?? []).map(({ change }) => Math.abs(change)), Math.abs(data?.others ?? 0))
  const write = (value: number) => figureText(value, metric.unit, formats)
  const signed = (value: number) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`
  const bar = (value: number) => <span className={`why-bar ${(value > 0) === (metric.direction === 'up') ? 'good' : 'poor'}`} aria-hidden="true"><i style={{ width: `${(Math.abs(value) / most) * 50}%`, [value >= 0 ? 'left' : 'right']: '50%' }} /></span>
  return (
    <Dialog title={`${say(words.why)} ${say(metric.label)}`} onClose={onClose} wide>
      <div className="stack">
        <Select aria-label={say(words.by)} value={dimension} options={metric.dimensions.map((field) => ({ value: field, label: dimensionText(definition, { field }, speech, labels) }))} onChange={(event) => setDimension(event.target.value)} />
        {isPending ? <Skeleton lines={6} /> : error !== null ? <Failure error={error} /> : data.unavailable !== undefined ? <p className="muted">{say(words[data.unavailable])}</p> : (
          <table className="why">
            <tbody>
              <tr className="why-end"><th scope="row">{say(words.wasBefore)}</th><td aria-hidden="true">{'\u00a0'}</td><td className="number">{write(before)}</td></tr>
              {data.steps.map((step) => (
                <tr key={JSON.stringify(step.key)}>
                  <th scope="row" className="clip">{model.objects.has(data.records.object) ? <Link to="/$objects" params={{ objects: model.object(data.records.object).path }} search={{ filter: { and: [data.records.filter, ...groupFilter(definition, definition.measures[0], [step.key], [], formats.zone)] } }} className="link">{keyText(definition, { field: dimension }, step.key, step.title, speech, labels)}</Link> : keyText(definition, { field: dimension }, step.key, step.title, speech, labels)}</th>
                  <td aria-hidden="true">{bar(step.change)}</td><td className="number">{signed(step.change)}</td>
                </tr>
              ))}
              {(data.left > 0 || data.others !== 0) && <tr><th scope="row" className="muted">{say(words.othersCount, { count: formats.number(data.left, 0) })}</th><td aria-hidden="true">{bar(data.others)}</td><td className="number">{signed(data.others)}</td></tr>}
              <tr className="why-end"><th scope="row">{say(words.isNow)}</th><td aria-hidden="true">{'\u00a0'}</td><td className="number">{write(data.now)}</td></tr>
            </tbody>
          </table>
        )}
      </div>
    </Dialog>
  )
}
