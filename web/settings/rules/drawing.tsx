import { type PointerEvent, useRef, useState } from 'react'

export interface DrawnState { readonly key: string; readonly label: string }
export interface DrawnWay { readonly from: string; readonly to: string; /** Drawn by the company, not shipped. */ readonly own: boolean; readonly back: boolean }

const [step, width, height] = [150, 118, 40]

interface DrawingProps {
  readonly label: string
  readonly states: readonly DrawnState[]
  readonly ways: readonly DrawnWay[]
  readonly onWay: (from: string, to: string) => void
  readonly onPull: (from: string, to: string) => void
}

/** The states side by side, ways forward above them, ways back below and dashed; a way is pulled from state to state. */
export function WaysDrawing({ label, states, ways, onWay, onPull }: DrawingProps) {
  const svg = useRef<SVGSVGElement>(null)
  const [pulled, setPulled] = useState<{ readonly from: string; readonly x: number; readonly y: number }>()
  const placeOf = (key: string) => states.findIndex((each) => each.key === key)
  const reach = Math.max(1, ...ways.map(({ from, to }) => Math.abs(placeOf(to) - placeOf(from))))
  const middle = 34 + reach * 22 + height / 2
  const size = { width: states.length * step + 24, height: middle * 2 }
  const centre = (key: string) => 12 + placeOf(key) * step + step / 2
  const at = (event: PointerEvent) => {
    const box = svg.current?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const stateAt = ({ x, y }: { readonly x: number; readonly y: number }) => states.find(({ key }) => Math.abs(x - centre(key)) < width / 2 && Math.abs(y - middle) < height / 2 + 8)?.key
  const over = pulled === undefined ? undefined : stateAt(pulled)
  return (
    <svg
      ref={svg} className="ways-drawing" width={size.width} height={size.height} role="img" aria-label={label}
      onPointerMove={(event) => { if (pulled !== undefined) setPulled({ ...pulled, ...at(event) }) }}
      onPointerUp={(event) => { const end = stateAt(at(event)); if (pulled !== undefined && end !== undefined && end !== pulled.from) onPull(pulled.from, end); setPulled(undefined) }}
      onPointerLeave={() => setPulled(undefined)}
    >
      <defs>
        <marker id="way-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L8 4L0 8z" fill="context-stroke" /></marker>
      </defs>
      {ways.map(({ from, to, own, back }) => {
        const path = pathOf(centre(from), centre(to), middle, Math.abs(placeOf(to) - placeOf(from)))
        return (
          <g key={`${from} ${to}`}>
            <path className={`way ${own ? 'own' : ''} ${back ? 'back' : ''}`} d={path} markerEnd="url(#way-end)" />
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list below the drawing is the keyboard's way */}
            <path className="hit" d={path} onClick={() => onWay(from, to)} />
          </g>
        )
      })}
      {states.map(({ key, label: name }) => (
        <g key={key} className={`state ${over === key ? 'over' : ''}`} onPointerDown={(event) => { event.preventDefault(); setPulled({ from: key, ...at(event) }) }}>
          <rect x={centre(key) - width / 2} y={middle - height / 2} width={width} height={height} rx={6} />
          <text x={centre(key)} y={middle}>{name.length > 16 ? `${name.slice(0, 15)}…` : name}</text>
        </g>
      ))}
      {pulled !== undefined && <path className="pulled" d={`M${centre(pulled.from)} ${middle}L${pulled.x} ${pulled.y}`} />}
    </svg>
  )
}

/** Forward over the states, back below them; the further, the higher. */
function pathOf(from: number, to: number, middle: number, distance: number): string {
  const forward = to > from
  const side = forward ? -1 : 1
  const [start, end] = forward ? [from + width / 4, to - width / 4] : [from - width / 4, to + width / 4]
  const edge = middle + side * height / 2
  const top = edge + side * (12 + distance * 22)
  return `M${start} ${edge}C${start} ${top} ${end} ${top} ${end} ${edge + side * 2}`
}
