import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ResolvedObject } from '../../../../src/model/define/registry.ts'
import type { ParseHints } from '../../../../src/model/fields/behaviour.ts'
import { fieldRules } from '../../../../src/model/words/fieldRules.ts'
import { linesWords } from '../../../../src/model/words/ui/lines.ts'
import { startWords } from '../../../../src/model/words/ui/start.ts'
import { textOf } from '../../../data/values.ts'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Checkbox, Labelled, Select, TextArea } from '../../../parts/inputs.tsx'
import { Note } from '../../../parts/states.tsx'
import { useLabels } from '../../../words/labels.ts'
import { useSpeech } from '../../../words/language.tsx'
import { type Draft, emptyDraft } from '../draft.ts'
import { readRows } from './cells.ts'
import { codeTarget, headTargets, type PasteTarget, placedTargets, targetsOf } from './columns.ts'
import { draftsOf, productOf, useFindProducts } from './products.ts'
import { readTable } from './table.ts'

const shownRows = 50
const shownRefusals = 8

interface PasteDialogProps { readonly line: ResolvedObject; readonly text: string; readonly hints: ParseHints; readonly currency: string; readonly onTake: (drafts: readonly Draft[]) => void; readonly onClose: () => void }

/** Rows of a spreadsheet before they become lines: which column is what, which products they name, which cells cannot be read. */
export function PasteDialog({ line, text: given, hints, currency, onTake, onClose }: PasteDialogProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const find = useFindProducts()
  const [text, setText] = useState(given)
  const [chosen, setChosen] = useState<readonly PasteTarget[]>()
  const [headChosen, setHead] = useState<boolean>()
  const table = useMemo(() => readTable(text), [text])
  const guessed = useMemo(() => headTargets(line, table[0] ?? []), [line, table])
  const head = headChosen ?? guessed !== undefined
  const width = Math.max(0, ...table.map(({ length }) => length))
  const targets = useMemo(() => Array.from({ length: width }, (_, index) => (chosen ?? guessed ?? placedTargets(line, width))[index] ?? ''), [width, chosen, guessed, line])
  const { rows, refusals } = useMemo(() => readRows(line, head ? table.slice(1) : table, targets, hints), [line, head, table, targets, hints])
  const words = useMemo(() => [...new Set(rows.flatMap(({ code, values }) => [code, textOf(values['name'])]))], [rows])
  const products = useQuery({ queryKey: ['records', 'product', 'pasted', words], queryFn: () => find(words), enabled: words.length > 0, staleTime: 60_000 })
  const found = products.data ?? { byCode: new Map(), byName: new Map(), several: new Set<string>() }
  const unknown = rows.filter((row) => productOf(found, row) === undefined)
  const nameOf = (target: PasteTarget) => (target === codeTarget ? say(linesWords.code) : target === 'name' ? say(linesWords.product) : labels.field(line, target))
  const choose = (column: number, target: string) => setChosen(targets.map((each, index) => (index === column ? target : each === target ? '' : each)))
  const refused = new Map(refusals.map((each) => [`${String(each.row)} ${String(each.column)}`, each]))
  const take = () => onTake(draftsOf(line, rows, found, { currency, empty: () => emptyDraft(line, crypto.randomUUID()) }))
  const body = head ? table.slice(1) : table
  return (
    <Dialog title={say(linesWords.paste)} onClose={onClose} wide foot={<><span className="spring muted small">{rows.length > 0 && say(linesWords.found, { rows: formats.number(rows.length, 0), known: formats.number(rows.length - unknown.length, 0) })}</span><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" disabled={rows.length === 0 || products.isFetching} onClick={take}>{say(linesWords.take, { count: rows.length })}</Button></>}>
      <div className="stack lines-paste">
        {(given === '' || table.length === 0) && <Labelled label={say(linesWords.pasteHere)} hint={say(linesWords.pasteHint)}>{({ id, 'aria-describedby': about }) => <TextArea id={id} aria-describedby={about} rows={4} value={text} onChange={(event) => { setText(event.target.value); setChosen(undefined); setHead(undefined) }} />}</Labelled>}
        {table.length > 0 && <Checkbox checked={head} onChange={(event) => setHead(event.target.checked)}>{say(linesWords.hasHead)}</Checkbox>}
        {refusals.length > 0 && (
          <Note tone="bad">
            <strong>{say(linesWords.unread, { count: refusals.length })}</strong>
            <ul className="lines-refused">{refusals.slice(0, shownRefusals).map((each) => <li key={`${String(each.row)} ${String(each.column)}`}>{say(linesWords.refused, { number: each.row + 1, field: nameOf(each.target), message: `${each.text} – ${say(fieldRules[each.rule], each.values)}` })}</li>)}</ul>
            {refusals.length > shownRefusals && <span className="small">{say(linesWords.more, { count: refusals.length - shownRefusals })}</span>}
          </Note>
        )}
        {!products.isFetching && unknown.length > 0 && <p className="small muted">{say(linesWords.unknown, { count: unknown.length })}</p>}
        {table.length > 0 && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, by keys too
          <div className="lines-frame lines-preview" tabIndex={0} role="region" aria-label={say(linesWords.preview)}>
            <table className="lines-pasted">
              <thead><tr><th scope="col" className="lines-at" aria-label={say(linesWords.number)}>#</th>{targets.map((target, column) => (
                // oxlint-disable-next-line react/no-array-index-key -- columns have no other name
                <th key={column} scope="col"><Select aria-label={say(linesWords.columnIs, { number: column + 1, head: table[0]?.[column] ?? '' })} value={target} empty={say(linesWords.leaveOut)} options={targetsOf(line).map((each) => ({ value: each, label: nameOf(each) }))} onChange={(event) => choose(column, event.target.value)} /></th>
              ))}</tr></thead>
              <tbody>{body.slice(0, shownRows).map((cells, row) => (
                // oxlint-disable-next-line react/no-array-index-key -- rows of a paste have no other name
                <tr key={row}><td className="lines-at muted">{row + 1}</td>{targets.map((target, column) => {
                  const problem = refused.get(`${String(row)} ${String(column)}`)
                  // oxlint-disable-next-line react/no-array-index-key -- as above
                  return <td key={column} className={`${problem === undefined ? '' : 'bad'} ${target === '' ? 'muted' : ''}`} title={problem === undefined ? undefined : say(fieldRules[problem.rule], problem.values)}>{cells[column] ?? ''}</td>
                })}</tr>
              ))}</tbody>
            </table>
          </div>
        )}
        {body.length > shownRows && <p className="small muted">{say(linesWords.more, { count: body.length - shownRows })}</p>}
      </div>
    </Dialog>
  )
}
