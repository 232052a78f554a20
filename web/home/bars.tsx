import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { model } from '../model.ts'

export interface BarLine {
  readonly key: string
  readonly name: ReactNode
  /** Its length, in whatever the bars of one card share. */
  readonly size: number
  readonly value: string
  readonly note?: string | undefined
  readonly object: string
  readonly view: string
  readonly filter: Filter
}

/** A card of bars; each opens the records that it stands for. The number beside a bar is its text alternative. */
export function BarsCard({ id, title, note, lines }: { readonly id: string; readonly title: string; readonly note?: string; readonly lines: readonly BarLine[] }) {
  const most = Math.max(1, ...lines.map(({ size }) => size))
  return (
    <section className="card" aria-labelledby={id}>
      <div className="section"><h2 id={id}>{title}</h2>{note !== undefined && <span className="small muted more">{note}</span>}</div>
      <ul className="bars">
        {lines.map(({ key, name, size, value, note: beside, object, view, filter }, index) => (
          <li key={key}>
            <Link to="/$objects" params={{ objects: model.object(object).path }} search={{ view, filter }} className="bar-line">
              <span className="muted clip">{name}</span>
              <span className="bar-track"><i style={{ width: `${size <= 0 ? 0 : Math.max(1, (size / most) * 100)}%`, opacity: 0.5 + 0.5 * ((index + 1) / lines.length) }} /></span>
              <b className="number">{value}</b><span className="small muted number">{beside}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
