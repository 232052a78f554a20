import { Link } from '@tanstack/react-router'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import type { MetricFigure, Told } from './data.ts'
import { Unavailable } from './unavailable.tsx'
import { figureText } from './values.ts'

/** One number, how it moved, what is aimed at; it opens the records behind it. */
export function FigureCard({ figure, goal, told }: { readonly figure: MetricFigure; readonly goal: number | null | undefined; readonly told: Told }) {
  const { say, formats } = useSpeech()
  const { unavailable, value, unit, records } = figure
  if (unavailable !== undefined) return <div className="figure-body"><span className="small muted clip">{say(figure.label)}</span><b className="muted">–</b><span className="small muted figure-unavailable"><Unavailable why={unavailable} says={say(words[unavailable])} /></span></div>
  const share = typeof goal === 'number' && goal > 0 && typeof value === 'number' ? value / goal : undefined
  const body = (
    <>
      <span className="small muted clip">{say(figure.label)}</span>
      <b>{figureText(value, unit, formats)}</b>
      {share !== undefined && <span className="figure-goal" aria-hidden="true"><i style={{ width: `${Math.min(100, share * 100)}%` }} /></span>}
      <span className="small muted">{share !== undefined ? say(words.ofGoal, { share: formats.percent(share), goal: figureText(goal, unit, formats, true) }) : <Moved figure={figure} told={told} />}</span>
    </>
  )
  return records === undefined || !model.objects.has(records.object) ? <div className="figure-body">{body}</div>
    : <Link to="/$objects" params={{ objects: model.object(records.object).path }} search={{ filter: records.filter }} className="figure-body">{body}</Link>
}

/** What it moved by since the time before: a share of itself, of rates in points. Green is good, whichever way that is. */
function Moved({ figure: { value, before, unit, direction, dated }, told }: { readonly figure: MetricFigure; readonly told: Told }) {
  const { say, formats } = useSpeech()
  if (!dated) return <>{say(words.asOfNow)}</>
  if (told.before === null || typeof value !== 'number' || typeof before !== 'number') return <>{'\u00a0'}</>
  const moved = unit === 'rate' ? (value - before) * 100 : before === 0 ? undefined : (value - before) / Math.abs(before)
  if (moved === undefined) return <>{say(words.change, { change: '–', before: figureText(before, unit, formats, true) })}</>
  const text = unit === 'rate' ? say(words.points, { change: signed(moved, (amount) => formats.number(amount, 1)) }) : signed(moved, (amount) => formats.percent(amount))
  const good = moved === 0 ? '' : (moved > 0) === (direction === 'up') ? 'ok' : 'bad'
  return <><span className={good}>{text}</span> {say(words.onBefore, { before: figureText(before, unit, formats, true) })}</>
}

function signed(value: number, write: (amount: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`
}
