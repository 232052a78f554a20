import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, lazy, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import { relatedOf, textOf } from '../../data/values.ts'
import { partFor } from '../../fields/index.ts'
import { fieldNamed } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Part } from '../../parts/part.tsx'
import { type DocumentOfLines, usePriceNotes } from '../../pricing/line-notes.ts'
import { useSupply } from '../../stock/supply.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type Draft, emptyDraft, isBlank, withProduct, writeOver } from './draft.ts'
import { figuresOf, sumsOf } from './figures.ts'
import { caretOf, keyAct, type Place, placeOf } from './keys.ts'
import { columnsOf, marginName, totalName } from './lists.ts'
import { ToLookAt, ToMend } from './mending.tsx'
import { readRows } from './paste/cells.ts'
import { headTargets, placedTargets } from './paste/columns.ts'
import { draftsOf, productOf, useFindProducts } from './paste/products.ts'
import { readTable } from './paste/table.ts'
import { type LineRefusals, refusalsOf } from './refusals.ts'
import { type LineActs, LineRow } from './row.tsx'
import { LikelyProducts, Suggestions, useSuggested } from './suggestions.tsx'
import { Gap, useRowWindow } from './window.tsx'
import './lines.css'

const PasteDialog = lazy(() => import('./paste/dialog.tsx').then((module) => ({ default: module.PasteDialog })))
/** So many rows are written straight into the grid; of more a preview is shown first. */
const mostAtOnce = 20
const newKey = () => crypto.randomUUID()

interface LinesGridProps {
  readonly line: ResolvedObject
  readonly drafts: readonly Draft[]
  readonly onChange: (drafts: readonly Draft[]) => void
  /** What the server refused of lines, by the draft as it was sent. */
  readonly problems?: ReadonlyMap<Draft, LineRefusals> | undefined
  /** Of lines that have none yet. */
  readonly currency?: string | undefined
  /** What the lines are of: by it is known what holds of their goods and prices. */
  readonly document?: DocumentOfLines | undefined
}

/** Lines edited as in a spreadsheet: by keys from cell to cell, rows of a spreadsheet are pasted; of thousands those in sight are drawn. */
export function LinesGrid({ line, drafts, onChange, problems, currency, document }: LinesGridProps) {
  const { say, formats, language } = useSpeech()
  const labels = useLabels()
  const table = useRef<HTMLTableElement>(null)
  const find = useFindProducts()
  const [at, setAt] = useState<Place>()
  const [wanted, setWanted] = useState<Place>()
  const [pasting, setPasting] = useState<{ readonly text: string }>()
  const entered = useRef<Draft>(undefined)
  const latest = useRef({ drafts, onChange })
  useLayoutEffect(() => { latest.current = { drafts, onChange } }, [drafts, onChange])
  const columns = useMemo(() => columnsOf(line), [line])
  const [total, margin] = [totalName(line), marginName(line)]
  const own = currency ?? formats.currency
  const hints = useMemo(() => ({ language, zone: formats.zone, baseCurrency: own }), [language, formats.zone, own])
  const { frame, long, shown, after, measure, reveal } = useRowWindow(drafts.length, (index) => drafts[index]?.key ?? String(index), at?.row)
  const values = useMemo(() => drafts.map((draft) => draft.values), [drafts])
  const supply = useSupply(document, values)
  const suggested = useSuggested(document, drafts)
  const notes = usePriceNotes(document, drafts, shown.map(({ index }) => index))
  const acts = useMemo((): LineActs => {
    const put = (next: readonly Draft[]) => { latest.current = { ...latest.current, drafts: next }; latest.current.onChange(next) }
    const stay = (row: number) => setWanted({ row: Math.max(0, Math.min(row, latest.current.drafts.length - 1)), column: placeOf(window.document.activeElement ?? window.document)?.column ?? 'name' })
    return {
      change: (key, change) => put(latest.current.drafts.map((draft) => (draft.key === key ? change(draft) : draft))),
      remove: (index) => { put(latest.current.drafts.filter((_, each) => each !== index)); stay(index) },
      move: (index, by) => {
        const next = [...latest.current.drafts]
        const [one, other] = [next[index], next[index + by]]
        if (one === undefined || other === undefined) return
        next[index] = other
        next[index + by] = one
        put(next)
        stay(index + by)
      },
      addBelow: (index) => { put([...latest.current.drafts.slice(0, index + 1), emptyDraft(line, newKey()), ...latest.current.drafts.slice(index + 1)]); setWanted({ row: index + 1, column: 'name' }) },
    }
  }, [line])
  const put = (next: readonly Draft[]) => { latest.current = { drafts: next, onChange }; onChange(next) }
  // A row far away is drawn first, then it gets the focus.
  useEffect(() => {
    if (wanted === undefined) return undefined
    reveal(wanted.row)
    const frameId = requestAnimationFrame(() => {
      const input = table.current?.querySelector<HTMLElement>(`[data-cell="${String(wanted.row)} ${CSS.escape(wanted.column)}"] :is(input, select, textarea)`)
      input?.focus()
      if (input instanceof HTMLInputElement && input.type === 'text') input.select()
      if (input !== null && input !== undefined) setWanted(undefined)
    })
    return () => cancelAnimationFrame(frameId)
  })
  const go = (place: Place, { rows, columns: aside }: { readonly rows: number; readonly columns: number }, key: string) => {
    if (rows > 0 && place.row + 1 >= drafts.length) { if (key === 'Enter') acts.addBelow(place.row) }
    else setWanted({ row: Math.max(0, place.row + rows), column: columns[Math.max(0, columns.indexOf(place.column) + aside)] ?? place.column })
  }
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (place === undefined || event.defaultPrevented || event.nativeEvent.isComposing) return
    const act = keyAct(event, caretOf(event.target))
    const draft = drafts[place.row]
    if (act === undefined || draft === undefined) return
    if (act.kind === 'restore') {
      const before = entered.current
      if (before?.key !== draft.key || before.values === draft.values) return
      acts.change(draft.key, () => ({ ...before, filled: draft.filled + 1 }))
      setWanted(place)
    } else if (act.kind === 'add') acts.addBelow(place.row)
    else if (act.kind === 'remove') acts.remove(place.row)
    else if (act.kind === 'move') acts.move(place.row, act.by)
    else if (act.kind === 'go') go(place, act, event.key)
    event.preventDefault()
    event.stopPropagation()
  }
  const focus = (event: FocusEvent<HTMLElement>) => {
    const place = placeOf(event.target)
    if (place === undefined) return
    setAt(place)
    if (entered.current?.key !== drafts[place.row]?.key || at?.column !== place.column) entered.current = drafts[place.row]
  }
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const text = event.clipboardData.getData('text/plain')
    const place = placeOf(event.target)
    if (place === undefined || !/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    const cells = readTable(text)
    const read = readRows(line, cells, placedTargets(line, Math.max(...cells.map(({ length }) => length)), place.column), hints)
    if (cells.length > mostAtOnce || read.refusals.length > 0 || headTargets(line, cells[0] ?? []) !== undefined) { setPasting({ text }); return }
    const pasted = writeOver(drafts, place.row, read.rows.map(({ values }) => values), () => emptyDraft(line, newKey()))
    put(pasted)
    if (place.column !== 'name') return
    const written = pasted.slice(place.row, place.row + read.rows.length)
    // By the time the products are known somebody may have typed on: only lines that still stand as pasted take theirs.
    void find(written.map(({ values }) => textOf(values['name']))).then((found) => {
      const filled = new Map(written.map((draft, index) => [draft, read.rows[index] === undefined || productOf(found, read.rows[index]) === undefined ? undefined : draftsOf(line, [read.rows[index]], found, { currency: own, empty: () => draft })[0]] as const))
      if ([...filled.values()].some((draft) => draft !== undefined)) put(latest.current.drafts.map((draft) => filled.get(draft) ?? draft))
    })
  }
  const wrongOf = (draft: Draft): LineRefusals | undefined => { const unread = refusalsOf(line, draft, hints, say); return Object.keys(unread).length > 0 ? unread : problems?.get(draft) }
  const wrong = drafts.flatMap((draft, index) => { const refusals = wrongOf(draft); return refusals === undefined ? [] : [{ index, refusals }] })
  const byRow = new Map(wrong.map(({ index, refusals }) => [index, refusals]))
  const sums = sumsOf(line, drafts, own)
  const numeric = (name: string) => { const field = fieldNamed(line, name); return field !== undefined && partFor(line, field).part.numeric === true }
  return (
    <LikelyProducts value={suggested}>
      <ToMend line={line} wrong={wrong} onGo={(row, column) => setWanted({ row, column: columns.includes(column) ? column : 'name' })} />
      <div ref={frame} className={long ? 'lines-frame long' : 'lines-frame'}>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys and pastes of the inputs inside */}
        <table ref={table} className="lines editing" aria-rowcount={long ? drafts.length + 1 : undefined} onKeyDown={press} onPaste={paste} onFocus={focus}>
          <thead><tr><th scope="col" className="lines-at" aria-label={say(linesWords.number)}>#</th>{columns.map((name) => <th key={name} scope="col" className={`${numeric(name) ? 'number' : ''} lines-${name}`}>{name === 'name' ? say(linesWords.product) : labels.field(line, name)}</th>)}{margin !== undefined && <th scope="col" className="number lines-margin">{labels.field(line, margin)}</th>}{total !== undefined && <th scope="col" className="number lines-total">{labels.field(line, total)}</th>}<th className="lines-remove"><span className="unseen">{say(linesWords.remove, { number: '' })}</span></th></tr></thead>
          <tbody>
            {shown.map(({ index, gap }) => {
              const draft = drafts[index]
              return draft === undefined ? null : [
                <Gap key={`${draft.key} gap`} height={gap} />,
                <LineRow key={draft.key} line={line} columns={columns} draft={draft} index={index} last={index === drafts.length - 1} currency={own} figures={figuresOf(line, draft, own)} wrong={byRow.get(index)} acts={acts} measure={measure} numbered={long} stock={supply.get(relatedOf(draft.values['product'])?.id ?? '')} notes={notes.get(draft.key)} />,
              ]
            })}
            <Gap height={after} />
          </tbody>
          {sums.length > 0 && <tfoot><tr><th scope="row" colSpan={columns.length + (margin === undefined ? 1 : 2)}>{say(linesWords.sum)}</th><td className="number lines-sum" aria-live="polite" colSpan={2}>{sums.map(({ amount, currency: each }) => formats.money(amount, each)).join(' + ')}</td></tr></tfoot>}
        </table>
      </div>
      <ToLookAt drafts={drafts} notes={notes} onGo={(row) => setWanted({ row, column: 'name' })} />
      <div className="row lines-foot"><Button icon="plus" tone="text" onClick={() => acts.addBelow(drafts.length - 1)}>{say(linesWords.add)}</Button><Button icon="paste" tone="text" onClick={() => setPasting({ text: '' })}>{say(linesWords.paste)}</Button><span className="small muted lines-hint">{say(linesWords.hint)}</span></div>
      <Suggestions found={suggested} onAdd={(product) => put([...drafts.filter((draft) => !isBlank(draft)), withProduct(line, emptyDraft(line, newKey()), product, own)])} />
      {pasting !== undefined && <Part onMissing={() => setPasting(undefined)}><PasteDialog line={line} text={pasting.text} hints={hints} currency={own} onClose={() => setPasting(undefined)} onTake={(more) => { const kept = drafts.filter((draft) => !isBlank(draft)); put([...kept, ...more]); setPasting(undefined); setWanted({ row: kept.length, column: 'name' }) }} /></Part>}
    </LikelyProducts>
  )
}
