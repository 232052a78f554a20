import { Link } from '@tanstack/react-router'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import { pivotOf, type PivotRow } from '../../src/model/reports/pivot.ts'
import { functionNames, insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { Chosen, Line, ReportAnswer } from './data.ts'
import { dimensionText, figureText, lineRecords, keyText } from './values.ts'

interface ReportTableProps { readonly definition: ReportDefinition; readonly answer: ReportAnswer; /** What a click on the name of a group does; absent: names only stand there. */ readonly onGroup?: ((chosen: Chosen) => void) | undefined }

/** The figures of a report as rows and columns, with subtotals and totals that the server counted anew; each number opens the records behind it. */
export function ReportTable({ definition, answer, onGroup }: ReportTableProps) {
  const speech = useSpeech()
  const labels = useLabels()
  const { say } = speech
  const { heads, rows } = pivotOf(definition, answer)
  const [column] = definition.columns
  const [at, several] = [definition.rows.length, answer.measures.length > 1]
  const measures = answer.measures.map((_, index) => measureText(definition, answer, index, say, labels))
  const headText = (index: number) => { const head = heads[index]; return column === undefined || head === undefined ? '' : keyText(definition, column, head.key, head.title, speech, labels) }
  const numbers = ({ cells, whole }: PivotRow) => [...cells, whole].flatMap((line, index) => answer.measures.map((_, measure) => (
    <td key={`${index} ${measure}`} className={`number ${heads.length > 0 && index === cells.length ? 'strong' : ''}`}>{line === undefined ? <span className="muted">–</span> : <Cell definition={definition} answer={answer} line={line} measure={measure} />}</td>
  )))
  const nameOf = (row: PivotRow, index: number) => { const dimension = definition.rows[index]; return dimension === undefined ? '' : keyText(definition, dimension, row.keys[index] ?? null, row.titles[index], speech, labels) }
  const body = rows.filter(({ kind }) => kind !== 'total')
  const total = rows.at(-1)
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead>
          {heads.length > 0 && several && <tr>{at > 0 && <th colSpan={at} aria-hidden="true" />}{[...heads.map((_, index) => headText(index)), say(words.total)].map((text, index) => <th key={index} scope="colgroup" colSpan={measures.length} className="number">{text}</th>)}</tr>}
          <tr>
            {definition.rows.map((row) => <th key={row.field} scope="col">{dimensionText(definition, row, speech, labels)}</th>)}
            {heads.length === 0 ? measures.map((text, index) => <th key={index} scope="col" className="number">{text}</th>)
              : several ? [...heads, undefined].flatMap((_, index) => measures.map((text, measure) => <th key={`${index} ${measure}`} scope="col" className="number">{text}</th>))
                : [...heads.map((_, index) => headText(index)), say(words.total)].map((text, index) => <th key={index} scope="col" className="number">{text}</th>)}
          </tr>
        </thead>
        <tbody>
          {body.map((row, place) => (row.kind === 'subtotal' ? (
            <tr key={`total ${JSON.stringify(row.keys)}`} className="report-subtotal"><th scope="row" colSpan={at}>{say(words.subtotal, { name: nameOf(row, row.named - 1) })}</th>{numbers(row)}</tr>
          ) : (
            <tr key={JSON.stringify(row.keys)}>
              {definition.rows.map((dimension, index) => <th key={dimension.field} scope="row" className="clip"><GroupName text={nameOf(row, index)} repeated={isRepeated(body[place - 1], row, index)} onChoose={onGroup === undefined ? undefined : () => onGroup({ dimension: index, keys: row.keys, title: nameOf(row, index), isNamed: typeof row.titles[index] === 'string' })} /></th>)}
              {numbers(row)}
            </tr>
          )))}
        </tbody>
        {total !== undefined && <tfoot><tr><th scope="row" colSpan={Math.max(1, at)}>{say(words.total)}</th>{numbers(total)}</tr></tfoot>}
      </table>
    </div>
  )
}

/** Whether the line above belongs to the same outer group: its name is said once, and heard on each line. */
function isRepeated(above: PivotRow | undefined, row: PivotRow, index: number): boolean {
  return above?.kind === 'group' && index < row.keys.length - 1 && JSON.stringify(above.keys.slice(0, index + 1)) === JSON.stringify(row.keys.slice(0, index + 1))
}

function GroupName({ text, repeated, onChoose }: { readonly text: string; readonly repeated: boolean; readonly onChoose: (() => void) | undefined }) {
  if (repeated) return <span className="unseen">{text}</span>
  return onChoose === undefined ? <>{text}</> : <button type="button" className="link report-group" onClick={onChoose}>{text}</button>
}

/** What a measure is called: by its report, by its metric, else by what it does. */
export function measureText(definition: ReportDefinition, answer: Pick<ReportAnswer, 'measures'>, index: number, say: ReturnType<typeof useSpeech>['say'], labels: ReturnType<typeof useLabels>): string {
  const measure = definition.measures[index]
  const given = answer.measures[index]
  if (measure === undefined || given === undefined) return ''
  if ('metric' in measure || (measure.label ?? '') !== '') return say(given.label)
  const plain = 'ratio' in measure ? measure.ratio.of : measure
  const name = functionNames[plain.function]
  const object = definition.object === undefined ? undefined : model.object(definition.object)
  return plain.field === undefined || object === undefined ? say(name) : `${say(name)} · ${labels.field(object, plain.field)}`
}

interface CellProps extends Pick<ReportTableProps, 'definition' | 'answer'> { readonly line: Line; readonly measure: number }

function Cell({ definition, answer, line, measure }: CellProps) {
  const { formats, say } = useSpeech()
  const facts = answer.measures[measure]
  if (facts === undefined) return null
  if (facts.unavailable !== undefined) return <span className="muted" title={say(words[facts.unavailable])}>–</span>
  const text = figureText(line.values[measure], facts.unit, formats)
  const records = lineRecords(definition, answer, line, measure, formats.zone)
  if (records === undefined || !model.objects.has(records.object)) return <>{text}</>
  return <Link to="/$objects" params={{ objects: model.object(records.object).path }} search={{ filter: records.filter }} className="link">{text}</Link>
}
