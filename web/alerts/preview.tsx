import { useQuery } from '@tanstack/react-query'
import type { WatchedPoint } from '../../src/model/metrics/watched.ts'
import { alertWords as words } from '../../src/model/words/ui/alerts.ts'
import { insightWords } from '../../src/model/words/ui/insight.ts'
import { Unavailable } from '../insight/unavailable.tsx'
import { figureText } from '../insight/values.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { alertPreviewQuery, type AlertPreview, boundOf, type Draft } from './asked.ts'
import { AlertChart } from './chart.tsx'

/** The last periods of the metric, and when the alert would have told, drawn and in words. */
export function Preview({ draft }: { readonly draft: Draft }) {
  const { say } = useSpeech()
  const { data, error, isPending, isPlaceholderData } = useQuery(alertPreviewQuery(draft))
  return (
    <section className="card alert-preview" aria-busy={isPlaceholderData}>
      <div className="section"><h2>{say(words.preview)}</h2></div>
      {error !== null ? <Failure error={error} /> : isPending ? <Skeleton lines={6} /> : <Told draft={draft} answer={data} />}
      <p className="small muted">{say(words.yourReach)}</p>
    </section>
  )
}

function Told({ draft, answer }: { readonly draft: Draft; readonly answer: AlertPreview }) {
  const { say, formats } = useSpeech()
  const { points, unit, whole } = answer
  const write = (value: number) => figureText(value * whole, unit, formats)
  if (answer.unavailable !== undefined) return <p className="muted"><Unavailable why={answer.unavailable} says={say(insightWords[answer.unavailable])} /></p>
  const [only] = points
  if (!answer.dated) return <p>{say(words.asOfNow, { value: only?.value === null || only === undefined ? '–' : write(only.value) })}</p>
  const bound = boundOf(draft)
  const values = points.flatMap(({ value }) => value ?? [])
  const [from, to] = [points[0]?.from, points.at(-1)?.to]
  const spanText = (point: WatchedPoint) => (point.from === point.to ? formats.date(point.from) : `${formats.date(point.from)} – ${formats.date(point.to)}`)
  const label = say(words.chart, { metric: say(answer.label), count: points.length, from: from === undefined ? '' : formats.date(from), to: to === undefined ? '' : formats.date(to), least: write(Math.min(...values, 0)), most: write(Math.max(...values, 0)) })
  const told = points.filter(({ raised }) => raised)
  const line = (point: WatchedPoint) => (draft.alertWhen === 'unusual'
    ? say(words.unusual, { span: spanText(point), value: write(point.value ?? 0), low: write(point.low ?? 0), high: write(point.high ?? 0) })
    : say(words[draft.alertWhen], { span: spanText(point), value: write(point.value ?? 0), bound: write(bound ?? 0) }))
  return (
    <>
      <AlertChart points={points} over={draft.measuredOver} bound={bound} label={label} write={write} short={(value) => figureText(value * whole, unit, formats, true)} />
      <div role="status" className="alert-words">
        {draft.alertWhen !== 'unusual' && bound === undefined ? <p className="muted">{say(words.noBound)}</p>
          : draft.alertWhen === 'unusual' && points.every(({ low }) => low === null) ? <p className="muted">{say(words.tooFew)}</p>
            : told.length === 0 ? <p>{say(words.never, { count: points.length })}</p>
              : <><p>{say(told.length === 1 ? words.once : words.times, { times: told.length, count: points.length })}</p><ul>{[...told].reverse().map((point) => <li key={point.from}>{line(point)}</li>)}</ul></>}
      </div>
    </>
  )
}
