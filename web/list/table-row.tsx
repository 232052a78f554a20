import { Link } from '@tanstack/react-router'
import { type CSSProperties, lazy, type MouseEvent, Suspense } from 'react'
import { textOf, textsOf, type Row } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed } from '../model.ts'
import { InApproval } from '../approvals/badge.tsx'
import { Avatar } from '../parts/avatar.tsx'
import { Checkbox } from '../parts/inputs.tsx'
import { isPerson } from '../shell/objects.ts'
import type { ListState } from './state.ts'
import { toldColumn } from './reasons.ts'
import { isNumeric } from './columns.ts'

const CellEditor = lazy(() => import('./cell-editor.tsx').then((module) => ({ default: module.CellEditor })))

interface TableRowProps {
  readonly id: string
  readonly state: ListState
  readonly row: Row
  /** Why the next best action of the row is what it is. */
  readonly why: string | undefined
  readonly index: number
  readonly style: CSSProperties
  readonly active: boolean
  readonly activeColumn: number
  readonly selected: boolean
  readonly editing: string | undefined
  readonly label: string
  readonly onSelect: () => void
  readonly onActivate: (column: number) => void
  readonly onEdit: (name: string) => void
  readonly onDone: () => void
}

/** One record as a row of cells; a double click or E edits a cell in its place. */
export function TableRow({ id, state, row, why, index, style, active, activeColumn, selected, editing, label, onSelect, onActivate, onEdit, onDone }: TableRowProps) {
  const { object, columns, search } = state
  const press = (event: MouseEvent, column: number) => { if (!(event.target instanceof Element && event.target.closest('a, button, input') !== null)) onActivate(column) }
  return (
    <div id={id} role="row" aria-rowindex={index + 2} aria-selected={selected} className={`table-row ${active ? 'active' : ''}`} style={style}>
      <div role="gridcell" className="cell"><Checkbox aria-label={label} checked={selected} onChange={onSelect} tabIndex={-1} /></div>
      {columns.map((name, column) => (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the grid holds the focus and the keys
        <div
          key={name} role="gridcell" className={`cell ${isNumeric(state, name) ? 'number' : ''} ${column === activeColumn ? 'current' : ''} ${editing === name ? 'editing' : ''}`}
          title={name === toldColumn ? why : undefined} onClick={(event) => press(event, column)} onDoubleClick={() => onEdit(name)}
        >
          {editing === name ? <Suspense fallback={<FieldValue object={object} name={name} value={row[name]} values={row} dense />}><CellEditor object={object} row={row} name={name} onDone={onDone} /></Suspense>
            : name === object.title && search.bin !== true ? <TitleCell state={state} row={row} />
            : <FieldValue object={object} name={name} value={row[name]} values={row} dense />}
        </div>
      ))}
    </div>
  )
}

function TitleCell({ state: { object, question: { pool } }, row }: { readonly state: ListState; readonly row: Row }) {
  const title = textOf(row[object.title])
  const masked = textsOf(row['masked']).includes(object.title)
  if (fieldNamed(object, object.title)?.type === 'choice') return <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} search={pool === undefined ? {} : { pool }} className="row title-cell" tabIndex={-1}><FieldValue object={object} name={object.title} value={row[object.title]} dense /></Link>
  return (
    <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} search={pool === undefined ? {} : { pool }} className="row title-cell" tabIndex={-1} disabled={masked}>
      <Avatar name={title} square={!isPerson(object)} /><span className="clip" title={title}>{title === '' ? '–' : title}</span><InApproval object={object.name} id={row.id} />
    </Link>
  )
}
