import { inDatum, type Place, type Point } from '../../src/model/filter/datum.ts'
import { visitWords as words } from '../../src/model/words/ui/visits.ts'
import { useSpeech } from '../words/language.tsx'

interface SketchProps { readonly from: Place | undefined; readonly stops: readonly (Place | undefined)[]; /** Whether the stops are driven one after the other. */ readonly joined: boolean; readonly to?: Place | undefined }
const [width, height, edge] = [320, 200, 18]

/** Where the stops lie to each other, drawn by ourselves: no map of anybody is asked. */
export function Sketch({ from, stops, joined, to }: SketchProps) {
  const { say } = useSpeech()
  const numbered = stops.flatMap((place, turn) => (place === undefined ? [] : [{ at: wgs(place), turn }]))
  const all = [...(from === undefined ? [] : [wgs(from)]), ...numbered.map(({ at }) => at), ...(to === undefined ? [] : [wgs(to)])]
  if (all.length < 2) return null
  const drawn = projection(all)
  const line = joined ? all.map(drawn).map(({ x, y }) => `${x},${y}`).join(' ') : undefined
  const start = from === undefined ? undefined : drawn(wgs(from))
  return (
    <svg className="sketch" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say(words.sketch)}>
      {line !== undefined && <polyline points={line} className="sketch-way" />}
      {start !== undefined && <rect x={start.x - 6} y={start.y - 6} width={12} height={12} className="sketch-start" />}
      {numbered.map(({ at, turn }) => { const { x, y } = drawn(at); return <g key={turn}><circle cx={x} cy={y} r={9} className="sketch-stop" /><text x={x} y={y + 3.5} textAnchor="middle" className="sketch-number">{turn + 1}</text></g> })}
    </svg>
  )
}

const wgs = (place: Place): Point => inDatum(place, place.datum, 'WGS-84')

/** Equirectangular about the middle: over a day's way no eye sees the difference. */
function projection(points: readonly Point[]): (point: Point) => { readonly x: number; readonly y: number } {
  const span = (of: (point: Point) => number) => [Math.min(...points.map(of)), Math.max(...points.map(of))] as const
  const [south, north] = span(({ latitude }) => latitude)
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [west, east] = span(({ longitude }) => longitude * narrow)
  const scale = Math.min((width - 2 * edge) / Math.max(east - west, 1e-6), (height - 2 * edge) / Math.max(north - south, 1e-6))
  const round = (value: number) => Math.round(value * 10) / 10
  return ({ latitude, longitude }) => ({ x: round(width / 2 + (longitude * narrow - (west + east) / 2) * scale), y: round(height / 2 - (latitude - (south + north) / 2) * scale) })
}
