import { memo, useId } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import type { ShownNote } from '../../../src/model/prices/index.ts'
import type { Row } from '../../data/values.ts'
import { FieldInput } from '../../fields/input.tsx'
import { IconButton } from '../../parts/button.tsx'
import { Menu } from '../../parts/menu.tsx'
import { SupplyLine } from '../../stock/supply-line.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Draft } from './draft.ts'
import type { Figures } from './figures.ts'
import { marginName, totalName } from './lists.ts'
import { ProductCell } from './product-cell.tsx'
import type { LineRefusals } from './refusals.ts'

/** What may be done with a line, whichever it is. */
export interface LineActs {
  readonly change: (key: string, change: (draft: Draft) => Draft) => void
  readonly remove: (index: number) => void
  readonly move: (index: number, by: -1 | 1) => void
  readonly addBelow: (index: number) => void
}

interface LineRowProps {
  readonly line: ResolvedObject
  readonly columns: readonly string[]
  readonly draft: Draft
  readonly index: number
  readonly last: boolean
  readonly currency: string
  readonly figures: Figures
  readonly wrong: LineRefusals | undefined
  readonly acts: LineActs
  /** Its product with what is known of its stock. */
  readonly stock: Row | undefined
  /** What the rules of prices say of it. */
  readonly notes: readonly ShownNote[] | undefined
  readonly measure: ((row: HTMLTableRowElement | null) => void) | undefined
  readonly numbered: boolean
}

/** One line of the grid. It is drawn anew only when something of it changed. */
export const LineRow = memo(function LineRow({ line, columns, draft, index, last, currency, figures, wrong, acts, stock, notes, measure, numbered }: LineRowProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const told = useId()
  const number = String(index + 1)
  const [total, margin] = [totalName(line), marginName(line)]
  const change = (by: (before: Draft) => Draft) => acts.change(draft.key, by)
  const entries = Object.entries(wrong ?? {})
  const items = [
    { key: 'add', label: say(linesWords.addBelow), icon: 'plus' as const, perform: () => acts.addBelow(index) },
    ...(index === 0 ? [] : [{ key: 'up', label: say(linesWords.moveUp), icon: 'up' as const, perform: () => acts.move(index, -1) }]),
    ...(last ? [] : [{ key: 'down', label: say(linesWords.moveDown), icon: 'down' as const, perform: () => acts.move(index, 1) }]),
    { key: 'remove', label: say(linesWords.removeThis), icon: 'close' as const, danger: true, perform: () => acts.remove(index) },
  ]
  return (
    <tr ref={measure} data-index={index} aria-rowindex={numbered ? index + 2 : undefined} className={entries.length > 0 ? 'wrong' : undefined}>
      <td className="lines-at"><Menu align="start" label={say(linesWords.actsOf, { number })} groups={[{ items }]} trigger={(props) => <button type="button" className="lines-number" tabIndex={-1} aria-label={say(linesWords.actsOf, { number })} {...props}>{number}</button>} /></td>
      {columns.map((name) => (
        <td key={name} data-cell={`${index} ${name}`} className={`lines-${name}`} data-label={name === 'name' ? '' : labels.field(line, name)}>
          {name === 'name'
            ? <ProductCell draft={draft} label={say(linesWords.cell, { field: say(linesWords.product), number })} invalid={wrong?.['name'] !== undefined || wrong?.['product'] !== undefined} currency={currency} describedBy={told} onChange={change} line={line} />
            : <Cell key={`${draft.key} ${draft.filled}`} line={line} name={name} draft={draft} label={say(linesWords.cell, { field: labels.field(line, name), number })} invalid={wrong?.[name] !== undefined} onChange={(value) => change((before) => ({ ...before, values: { ...before.values, [name]: value } }))} />}
          {name === 'name' && <><SupplyLine id={told} product={stock} line={draft.values} notes={notes} />{entries.map(([field, message]) => <div key={field} className="small bad">{field === '' ? message : `${labels.field(line, field)}: ${message}`}</div>)}</>}
        </td>
      ))}
      {margin !== undefined && <td className="number lines-margin" data-label={labels.field(line, margin)}>{figures.margin === undefined ? '' : formats.percent(figures.margin)}</td>}
      {total !== undefined && <td className="number lines-total" data-label={labels.field(line, total)}>{figures.total === undefined ? '–' : formats.money(figures.total.amount, figures.total.currency)}</td>}
      <td className="lines-remove"><IconButton icon="close" iconSize={14} label={say(linesWords.remove, { number })} onClick={() => acts.remove(index)} /></td>
    </tr>
  )
})

interface CellProps { readonly line: ResolvedObject; readonly name: string; readonly draft: Draft; readonly label: string; readonly invalid: boolean; readonly onChange: (value: Json) => void }

function Cell({ line, name, draft, label, invalid, onChange }: CellProps) {
  const id = useId()
  return <><label htmlFor={id} className="unseen">{label}</label><FieldInput object={line} name={name} value={draft.values[name]} values={draft.values} id={id} invalid={invalid} onChange={onChange} /></>
}
