import type { ReactNode } from 'react'
import { levelsOf } from '../../../src/model/define/approvalSteps.ts'
import './graph.css'

const [across, down, width, height, start] = [208, 84, 160, 56, 20] as const
const lead = start + 40

export interface DrawnNode {
  readonly key: string
  readonly title: string
  readonly note: string
  /** Before the title. */
  readonly mark?: ReactNode
  /** What is wrong with it. */
  readonly bad?: boolean
}
/** A way between two nodes; without `from` from the beginning. */
export interface DrawnEdge { readonly from?: string; readonly to: string; readonly label?: string; /** It may be passed by. */ readonly dashed?: boolean }

interface DrawingProps {
  readonly label: string
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
  readonly chosen: string
  readonly onChoose: (key: string) => void
}

/** Nodes from left to right, those at the same time above each other; one is chosen by a press, or by Tab and Enter. */
export function GraphDrawing({ label, nodes, edges, chosen, onChoose }: DrawingProps) {
  const placed = nodes.map((node) => ({ ...node, after: edges.flatMap(({ from, to }) => (to === node.key && from !== undefined ? [from] : [])) }))
  const levels = levelsOf(placed) ?? [placed]
  const tallest = Math.max(1, ...levels.map((level) => level.length))
  const size = { width: levels.length * across + lead, height: tallest * down + 16 }
  const places = new Map(levels.flatMap((level, column) => level.map(({ key }, row) => [key, { x: lead + column * across, y: size.height / 2 + (row - (level.length - 1) / 2) * down }] as const)))
  const begin = { x: start + 6, y: size.height / 2 }
  return (
    <div className="flow-frame" style={{ minHeight: size.height + 2 }}>
      <svg className="flow-drawing" width={size.width} height={size.height} role="group" aria-label={label}>
        <defs><marker id="flow-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke" /></marker></defs>
        <circle cx={start} cy={begin.y} r={6} className="flow-begin" />
        {edges.map(({ from, to, label: said = '', dashed = false }) => {
          const end = places.get(to)
          const before = from === undefined ? begin : rightOf(places.get(from))
          return end === undefined || before === undefined ? null : <Way key={`${from ?? ''} ${to} ${said}`} from={before} to={end} label={said} dashed={dashed} />
        })}
        {placed.map(({ key, title, note, mark, bad }) => {
          const place = places.get(key)
          return place === undefined ? null : (
            <foreignObject key={key} x={place.x} y={place.y - height / 2} width={width} height={height}>
              <button type="button" className={`flow-step ${key === chosen ? 'chosen' : ''} ${bad === true ? 'wrong' : ''}`} aria-pressed={key === chosen} title={`${title}: ${note}`} onClick={() => onChoose(key)}>
                <span className="row flow-step-title">{mark}<span className="strong clip">{title}</span></span>
                <span className="small muted clip">{note}</span>
              </button>
            </foreignObject>
          )
        })}
      </svg>
    </div>
  )
}

interface Point { readonly x: number; readonly y: number }
const rightOf = (place: Point | undefined) => (place === undefined ? undefined : { x: place.x + width, y: place.y })

function Way({ from, to, label, dashed }: { readonly from: Point; readonly to: Point; readonly label: string; readonly dashed: boolean }) {
  const middle = (from.x + to.x) / 2
  return <>
    <path className={`flow-way ${dashed ? 'may-pass' : ''}`} d={`M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x - 2} ${to.y}`} markerEnd="url(#flow-end)" />
    {label !== '' && <text className="flow-way-label" x={to.x - 6} y={to.y - 8} textAnchor="end">{label.length > 7 ? `${label.slice(0, 6)}…` : label}<title>{label}</title></text>}
  </>
}
