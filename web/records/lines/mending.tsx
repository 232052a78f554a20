import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import { Note } from '../../parts/states.tsx'
import type { LineNotes } from '../../pricing/line-notes.ts'
import { ToneShape } from '../../stock/supply-line.tsx'
import { asksForALook, notesTold } from '../../stock/supply.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Draft } from './draft.ts'
import type { LineRefusals } from './refusals.ts'

const shown = 6

interface ToMendProps { readonly line: ResolvedObject; readonly wrong: readonly { readonly index: number; readonly refusals: LineRefusals }[]; readonly onGo: (row: number, column: string) => void }

/** Which cells cannot stand, row by row; each leads to its cell. */
export function ToMend({ line, wrong, onGo }: ToMendProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const cells = wrong.flatMap(({ index, refusals }) => Object.entries(refusals).map(([field, message]) => ({ index, field, message })))
  if (cells.length === 0) return null
  return (
    <Note tone="bad">
      <div className="lines-mend">
        <strong>{say(linesWords.toMend, { count: cells.length })}</strong>
        {cells.slice(0, shown).map(({ index, field, message }) => (
          <button key={`${String(index)} ${field}`} type="button" className="lines-mend-cell" onClick={() => onGo(index, field)}>{say(linesWords.refused, { number: index + 1, field: field === '' ? '' : labels.field(line, field), message })}</button>
        ))}
        {cells.length > shown && <span className="small">{say(linesWords.more, { count: cells.length - shown })}</span>}
      </div>
    </Note>
  )
}

interface ToLookAtProps { readonly drafts: readonly Draft[]; readonly notes: LineNotes; readonly onGo: (row: number) => void }

/** What the rules of prices say of which line; each leads to its line. It stands below the grid, so that nothing moves while somebody types. */
export function ToLookAt({ drafts, notes, onGo }: ToLookAtProps) {
  const { say } = useSpeech()
  if (notes.size === 0) return null
  const told = drafts.flatMap(({ key }, index) => notesTold((notes.get(key) ?? []).filter(asksForALook), false, { say }).map((each) => ({ ...each, index })))
  if (told.length === 0) return null
  return (
    <Note tone="warn">
      <div className="lines-mend">
        <strong>{say(linesWords.toLookAt, { count: told.length })}</strong>
        {told.slice(0, shown).map(({ index, text, tone }) => <button key={`${String(index)} ${text}`} type="button" className="lines-mend-cell" onClick={() => onGo(index)}><ToneShape tone={tone} />{say(linesWords.ofRow, { number: index + 1, message: text })}</button>)}
        {told.length > shown && <span className="small">{say(linesWords.more, { count: told.length - shown })}</span>}
      </div>
    </Note>
  )
}
