import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import { rowsQuery } from '../../data/records.ts'
import { relatedOf, type Row, textOf } from '../../data/values.ts'
import { partFor } from '../../fields/index.ts'
import { FieldInput } from '../../fields/input.tsx'
import { fieldNamed } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Combobox } from '../../parts/combobox.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type Draft, emptyDraft, pasteInto, readTable, sumsOf, totalOf, withProduct } from './draft.ts'
import { columnsOf, totalName } from './lists.ts'
import './lines.css'

interface LinesGridProps {
  readonly line: ResolvedObject
  readonly drafts: readonly Draft[]
  readonly onChange: (drafts: readonly Draft[]) => void
  /** What is wrong, by 'index/field'. */
  readonly problems?: Readonly<Record<string, string>>
  /** Of lines that have none yet. */
  readonly currency?: string | undefined
}

const newKey = () => crypto.randomUUID()

/** Lines edited as in a spreadsheet: Tab goes on, Enter goes down and adds, arrows move, rows of a spreadsheet are pasted. */
export function LinesGrid({ line, drafts, onChange, problems = {}, currency }: LinesGridProps) {
  const { say, formats, language } = useSpeech()
  const labels = useLabels()
  const table = useRef<HTMLTableElement>(null)
  const match = useProductMatch(line)
  const latest = useRef(drafts)
  useEffect(() => { latest.current = drafts }, [drafts])
  const columns = columnsOf(line)
  const total = totalName(line)
  const own = currency ?? formats.currency
  const replace = (key: string, change: (draft: Draft) => Draft) => onChange(drafts.map((draft) => (draft.key === key ? change(draft) : draft)))
  const focus = (row: number, column: string) => setTimeout(() => table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"] input`)?.focus(), 0)
  const add = () => { onChange([...drafts, emptyDraft(line, newKey())]); focus(drafts.length, 'name') }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const [row, column] = cellOf(event.target)
    if (row === undefined || column === undefined || event.defaultPrevented || event.nativeEvent.isComposing) return
    const inList = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'combobox'
    if (event.key === 'Enter') { event.preventDefault(); if (row + 1 < drafts.length) focus(row + 1, column); else add() }
    else if (event.key === 'ArrowDown' && !inList) { event.preventDefault(); focus(row + 1, column) }
    else if (event.key === 'ArrowUp' && !inList) { event.preventDefault(); focus(row - 1, column) }
  }
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const [row, column] = cellOf(event.target)
    if (row === undefined || column === undefined || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const pasted = pasteInto(line, drafts, { row, column }, readTable(text), { hints: { language, zone: formats.zone, baseCurrency: own }, newKey })
    onChange(pasted)
    // By the time the products are known somebody may have typed on: only lines that still stand as pasted take theirs.
    void match(pasted).then((matched) => {
      const filled = new Map(matched.flatMap((draft, index) => { const from = pasted[index]; return from === undefined || from === draft ? [] : [[from, draft] as const] }))
      if (filled.size > 0) onChange(latest.current.map((draft) => filled.get(draft) ?? draft))
    })
  }
  const sums = sumsOf(line, drafts, own)
  const numeric = (name: string) => { const field = fieldNamed(line, name); return field !== undefined && partFor(line, field).part.numeric === true }
  return (
    <div className="lines-frame">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and pastes of the inputs inside */}
      <table ref={table} className="lines editing" onKeyDown={press} onPaste={paste}>
        <thead><tr>{columns.map((name) => <th key={name} scope="col" className={`${numeric(name) ? 'number' : ''} lines-${name}`}>{name === 'name' ? say(linesWords.product) : labels.field(line, name)}</th>)}{total !== undefined && <th scope="col" className="number lines-total">{labels.field(line, total)}</th>}<th className="lines-remove"><span className="unseen">{say(linesWords.remove, { number: '' })}</span></th></tr></thead>
        <tbody>
          {drafts.map((draft, index) => {
            const comes = totalOf(line, draft, own)
            const wrong = Object.entries(problems).filter(([path]) => path.startsWith(`${index}/`) || path === String(index))
            return (
              <tr key={draft.key} aria-invalid={wrong.length > 0 || undefined}>
                {columns.map((name) => (
                  <td key={name} data-cell={`${index} ${name}`} className={`lines-${name}`} data-label={name === 'name' ? '' : labels.field(line, name)}>
                    {name === 'name'
                      ? <ProductCell draft={draft} label={say(linesWords.cell, { field: say(linesWords.product), number: String(index + 1) })} invalid={`${index}/name` in problems || `${index}/product` in problems} onChange={(change) => replace(draft.key, change)} line={line} />
                      : <Cell key={`${draft.key} ${draft.filled}`} line={line} name={name} draft={draft} label={say(linesWords.cell, { field: labels.field(line, name), number: String(index + 1) })} problem={problems[`${index}/${name}`]} onChange={(value) => replace(draft.key, (before) => ({ ...before, values: { ...before.values, [name]: value } }))} />}
                    {name === 'name' && wrong.map(([path, message]) => <div key={path} className="small bad" role="alert">{message}</div>)}
                  </td>
                ))}
                {total !== undefined && <td className="number lines-total" data-label={labels.field(line, total)}>{comes === undefined ? '–' : formats.money(comes.amount, comes.currency)}</td>}
                <td className="lines-remove"><IconButton icon="close" iconSize={14} label={say(linesWords.remove, { number: String(index + 1) })} onClick={() => onChange(drafts.filter(({ key }) => key !== draft.key))} /></td>
              </tr>
            )
          })}
        </tbody>
        {sums.length > 0 && <tfoot><tr><th scope="row" colSpan={columns.length}>{say(linesWords.sum)}</th><td className="number lines-sum" aria-live="polite" colSpan={2}>{sums.map(({ amount, currency: each }) => formats.money(amount, each)).join(' + ')}</td></tr></tfoot>}
      </table>
      <div className="row lines-foot"><Button icon="plus" tone="text" onClick={add}>{say(linesWords.add)}</Button><span className="small muted lines-hint">{say(linesWords.hint)}</span></div>
    </div>
  )
}

function cellOf(target: EventTarget): [number, string] | [undefined, undefined] {
  const [row, column] = (target instanceof Element ? target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] ?? '' : '').split(' ')
  return row === undefined || row === '' || column === undefined ? [undefined, undefined] : [Number(row), column]
}

interface CellProps { readonly line: ResolvedObject; readonly name: string; readonly draft: Draft; readonly label: string; readonly problem: string | undefined; readonly onChange: (value: Json) => void }

function Cell({ line, name, draft, label, problem, onChange }: CellProps) {
  const id = useId()
  return <><label htmlFor={id} className="unseen">{label}</label><FieldInput object={line} name={name} value={draft.values[name]} values={draft.values} id={id} invalid={problem !== undefined} onChange={onChange} /></>
}

interface ProductCellProps { readonly line: ResolvedObject; readonly draft: Draft; readonly label: string; readonly invalid: boolean; readonly onChange: (change: (draft: Draft) => Draft) => void }

const productFields = ['name', 'code', 'unit', 'listPrice'] as const

/** A product, which fills name, unit and price; or a name alone. */
function ProductCell({ line, draft, label, invalid, onChange }: ProductCellProps) {
  const { say, formats } = useSpeech()
  const [words, setWords] = useState<string>()
  const late = useDeferredValue(words)
  const found = useQuery({ ...rowsQuery('product', { fields: productFields, limit: 12, ...(late === undefined || late === '' ? {} : { search: late }) }), enabled: late !== undefined, retry: false })
  const rows = found.data?.rows ?? []
  const rename = (name: string) => onChange((before) => ({ ...before, values: { ...before.values, name, ...(relatedOf(before.values['product'])?.title === name ? {} : { product: null }) } }))
  const price = (row: Row) => { const value = row['listPrice']; return typeof value === 'object' && value !== null && 'amount' in value && typeof value['amount'] === 'number' && typeof value['currency'] === 'string' ? formats.money(value['amount'], value['currency']) : '' }
  return (
    <Combobox
      label={label} invalid={invalid} placeholder={say(linesWords.productPlaceholder)} shown={textOf(draft.values['name'])} loading={found.isFetching} onSearch={setWords} onEnter={rename}
      options={rows.map((row) => ({ key: row.id, label: textOf(row['name']), note: [textOf(row['code']), price(row)].filter((text) => text !== '').join(' · ') }))}
      onChoose={(key) => { const row = rows.find((each) => each.id === key); if (row !== undefined) onChange((before) => withProduct(line, before, row)) }}
      onLeave={rename}
    />
  )
}

/** Names and codes that were pasted become the products that they name; what the paste said of unit and price stays. */
function useProductMatch(line: ResolvedObject): (drafts: readonly Draft[]) => Promise<readonly Draft[]> {
  const client = useQueryClient()
  return async (drafts) => {
    const names = [...new Set(drafts.filter(({ values }) => relatedOf(values['product']) === undefined && textOf(values['name']) !== '').map(({ values }) => textOf(values['name'])))].slice(0, 200)
    if (names.length === 0) return drafts
    try {
      const { rows } = await client.fetchQuery(rowsQuery('product', { fields: productFields, limit: 200, filter: { or: [{ field: 'code', is: 'in', value: names }, { field: 'name', is: 'in', value: names }] } }))
      return drafts.map((draft) => {
        const name = textOf(draft.values['name'])
        const product = relatedOf(draft.values['product']) === undefined && name !== '' ? rows.find((row) => row['code'] === name || row['name'] === name) : undefined
        if (product === undefined) return draft
        const given = Object.fromEntries(Object.entries(draft.values).filter(([key, value]) => (key === 'unit' || key === 'unitPrice') && value !== null && value !== ''))
        const taken = withProduct(line, draft, product)
        return { ...taken, values: { ...taken.values, ...given } }
      })
    } catch {
      return drafts
    }
  }
}
