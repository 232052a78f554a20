import { importWords } from '../../src/model/words/ui/import.ts'
import { useSpeech } from '../words/language.tsx'
import type { RefusedRow } from './requests.ts'

/** Rows that were refused: their line, why, and what they say. */
export function RefusedTable({ headers, rows }: { readonly headers: readonly string[]; readonly rows: readonly RefusedRow[] }) {
  const { say, formats } = useSpeech()
  return (
    <div className="import-table-scroll">
      <table className="settings-table import-refused">
        <thead><tr><th scope="col" className="number">{say(importWords.line)}</th><th scope="col">{say(importWords.reason)}</th>{headers.map((header, index) => <th key={`${index} ${header}`} scope="col">{header}</th>)}</tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="number muted">{formats.number(row.line, 0)}</td>
              <td className="bad" title={row.problems.map(({ message }) => message).join(' ')}>{row.problems.map(({ path, message }) => (path.length > 1 ? `${path.slice(1)}: ${message}` : message)).join(' ')}</td>
              {headers.map((header, index) => <td key={`${index} ${header}`} className={row.problems.some(({ path }) => path === `/${header}`) ? 'import-wrong' : ''}>{row.cells[index]}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
