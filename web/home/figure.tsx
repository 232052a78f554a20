import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { model } from '../model.ts'

interface FigureProps { readonly object: string; readonly view: string; readonly filter: Filter; readonly label: string; /** Absent while it is asked for: the card stands already. */ readonly value: ReactNode; readonly note?: string | undefined }

/** One number on a card that opens the records behind it. */
export function Figure({ object, view, filter, label, value, note }: FigureProps) {
  return (
    <Link to="/$objects" params={{ objects: model.object(object).path }} search={{ view, filter }} className="card figure">
      <span className="small muted">{label}</span><b>{value ?? '\u00a0'}</b><span className="small muted">{note ?? '\u00a0'}</span>
    </Link>
  )
}
