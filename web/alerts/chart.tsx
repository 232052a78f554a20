import { useEffect, useRef, useState } from 'react'
import type { WatchedPeriod, WatchedPoint } from '../../src/model/metrics/watched.ts'
import { alertWords as words } from '../../src/model/words/ui/alerts.ts'
import { grainText } from '../insight/values.ts'
import { useSpeech } from '../words/language.tsx'

interface AlertChartProps { readonly points: readonly WatchedPoint[]; readonly over: WatchedPeriod; readonly bound: number | undefined; readonly label: string; readonly write: (value: number) => string; readonly short: (value: number) => string }
const [height, top, foot, left] = [220, 12, 24, 64]

/** The metric's line with the bound or the band of what was usual, and a mark where it would have told. Drawn by hand: two hundred bytes a point, no chart library. */
export function AlertChart({ points, over, bound, label, write, short }: AlertChartProps) {
  const { say, formats } = useSpeech()
  const [box, width] = useWidth()
  const all = points.flatMap(({ value, low, high }) => [value, low, high].filter((each) => each !== null)).concat(bound === undefined ? [] : [bound])
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)]
  const span = most - least || 1
  const x = (index: number) => left + (points.length < 2 ? (width - left) / 2 : (index * (width - left - 12)) / (points.length - 1))
  const y = (value: number) => top + ((most - value) / span) * (height - top - foot)
  const banded = points.flatMap((point, index) => (point.low === null || point.high === null ? [] : [{ index, low: point.low, high: point.high }]))
  const band = [...banded.map(({ index, high }) => `${x(index)},${y(high)}`), ...[...banded].reverse().map(({ index, low }) => `${x(index)},${y(low)}`)].join(' ')
  const valued = points.flatMap((point, index) => (point.value === null ? [] : [{ ...point, index, value: point.value }]))
  const ticks = [least, least + span / 2, most]
  const every = Math.max(1, Math.ceil(points.length / Math.max(2, Math.floor((width - left) / 84))))
  return (
    <figure className="alert-chart" ref={box}>
      <svg width={width} height={height} role="img" aria-label={label}>
        {ticks.map((tick) => <g key={tick}><line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className="alert-grid" /><text x={left - 8} y={y(tick) + 4} textAnchor="end">{short(tick)}</text></g>)}
        {band !== '' && <polygon points={band} className="alert-band" />}
        {bound !== undefined && <line x1={left} x2={width} y1={y(bound)} y2={y(bound)} className="alert-bound" />}
        <polyline points={valued.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')} className="alert-line" />
        {valued.map(({ index, value, from, raised }) => <circle key={from} cx={x(index)} cy={y(value)} r={raised ? 6 : 3} className={raised ? 'alert-told' : 'alert-dot'}><title>{`${formats.date(from)}: ${write(value)}`}</title></circle>)}
        {points.map(({ from }, index) => ((points.length - 1 - index) % every === 0 ? <text key={from} x={Math.min(x(index), width - 28)} y={height - 6} textAnchor="middle">{grainText(from, over, formats)}</text> : null))}
      </svg>
      <figcaption className="row alert-legend small">
        <span className="row"><i className="line" aria-hidden="true" />{say(words.line)}</span>
        {bound !== undefined && <span className="row"><i className="bound" aria-hidden="true" />{say(words.boundLine)} {write(bound)}</span>}
        {band !== '' && <span className="row"><i className="band" aria-hidden="true" />{say(words.band)}</span>}
        {points.some(({ raised }) => raised) && <span className="row"><i className="told" aria-hidden="true" />{say(words.told)}</span>}
      </figcaption>
    </figure>
  )
}

/** As wide as its place: a picture that is stretched has letters that nobody can read. */
function useWidth() {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(640)
  useEffect(() => {
    const place = box.current
    if (place === null) return
    const watcher = new ResizeObserver(() => setWidth(Math.max(240, place.clientWidth)))
    watcher.observe(place)
    return () => { watcher.disconnect() }
  }, [])
  return [box, width] as const
}
