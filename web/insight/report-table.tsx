import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { asText, type Json } from '../../src/lib/json.ts'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import { functionNames, insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { Line, ReportAnswer } from './data.ts'
import { dimensionText, figureText, groupFilter, keyText } from './values.ts'

interface ReportTableProps { readonly definition: ReportDefinition; readonly answer: ReportAnswer }

/** The figures of a report with their totals; each number opens the records behind it. With a column it is a pivot of the first measure. */
export function ReportTable({ definition, answer }: ReportTableProps) {
  return definition.columns.length > 0 ? <Pivot definition={definition} answer={answer} /> : <Plain definition={definition} answer={answer} />
}

function Plain({ definition, answer }: ReportTableProps) {
  const speech = useSpeech()
  const labels = useLabels()
  const { say } = speech
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead><tr>{definition.rows.map((row) => <th key={row.field} scope="col">{dimensionText(definition, row, speech, labels)}</th>)}{answer.measures.map((_, index) => <th key={index} scope="col" className="number">{measureText(definition, answer, index, say, labels)}</th>)}</tr></thead>
        <tbody>
          {answer.rows.map((line) => (
            <tr key={JSON.stringify(line.keys)}>
              {definition.rows.map((row, index) => <th key={row.field} scope="row" className="clip">{keyText(definition, row, line.keys[index] ?? null, line.titles[index], speech, labels)}</th>)}
              {answer.measures.map((_, index) => <td key={index} className="number"><Cell definition={definition} answer={answer} line={line} measure={index} /></td>)}
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={Math.max(1, definition.rows.length)}>{say(words.total)}</th>{answer.measures.map(({ value, unit }, index) => <td key={index} className="number"><Cell definition={definition} answer={answer} line={{ keys: [], titles: [], over: definition.rows.map((__, at) => at), values: answer.measures.map((measure) => measure.value ?? null) }} measure={index}>{figureText(value, unit, speech.formats)}</Cell></td>)}</tr></tfoot>
      </table>
    </div>
  )
}

/** Rows by columns with totals on both sides, which the server computed anew. */
function Pivot({ definition, answer }: ReportTableProps) {
  const speech = useSpeech()
  const labels = useLabels()
  const [column] = definition.columns
  const at = definition.rows.length
  const find = new Map([...answer.rows, ...answer.totals].map((line) => [JSON.stringify([line.keys, line.over]), line]))
  const heads = uniqueLines(answer.rows, at, column?.period !== undefined)
  const rows = uniqueRows(answer.rows, at, definition.rows.some(({ period }) => period !== undefined))
  const cell = (keys: readonly Json[], over: readonly number[]) => find.get(JSON.stringify([keys, over]))
  const allRows = definition.rows.map((_, index) => index)
  const show = (line: Line | undefined) => (line === undefined ? <span className="muted">–</span> : <Cell definition={definition} answer={answer} line={line} measure={0} />)
  const nothing = definition.rows.map(() => null)
  const whole: Line = { keys: [...nothing, null], titles: [], over: [...allRows, at], values: answer.measures.map(({ value }) => value ?? null) }
  return (
    <div className="report-scroll">
      <table className="report-table">
        <thead><tr>{definition.rows.map((row) => <th key={row.field} scope="col">{dimensionText(definition, row, speech, labels)}</th>)}{heads.map(({ key, title }) => <th key={JSON.stringify(key)} scope="col" className="number">{column === undefined ? '' : keyText(definition, column, key, title, speech, labels)}</th>)}<th scope="col" className="number">{speech.say(words.total)}</th></tr></thead>
        <tbody>
          {rows.map((line) => {
            const keys = line.keys.slice(0, at)
            return (
              <tr key={JSON.stringify(keys)}>
                {definition.rows.map((row, index) => <th key={row.field} scope="row" className="clip">{keyText(definition, row, keys[index] ?? null, line.titles[index], speech, labels)}</th>)}
                {heads.map(({ key }) => <td key={JSON.stringify(key)} className="number">{show(cell([...keys, key], []))}</td>)}
                <td className="number strong">{show(cell([...keys, null], [at]))}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot><tr><th scope="row" colSpan={Math.max(1, at)}>{speech.say(words.total)}</th>{heads.map(({ key }) => <td key={JSON.stringify(key)} className="number">{show(cell([...nothing, key], allRows))}</td>)}<td className="number strong">{show(whole)}</td></tr></tfoot>
      </table>
    </div>
  )
}

function uniqueLines(rows: readonly Line[], at: number, sorted: boolean): readonly { readonly key: Json; readonly title: string | null }[] {
  const found = new Map(rows.map((line) => [JSON.stringify(line.keys[at] ?? null), { key: line.keys[at] ?? null, title: line.titles[at] ?? null }]))
  const heads = [...found.values()]
  return sorted ? [...heads].sort((one, other) => (asText(one.key) < asText(other.key) ? -1 : 1)) : heads
}

function uniqueRows(rows: readonly Line[], at: number, sorted: boolean): readonly Line[] {
  const found = new Map<string, Line>()
  for (const line of rows) { const key = JSON.stringify(line.keys.slice(0, at)); if (!found.has(key)) found.set(key, line) }
  const lines = [...found.values()]
  return sorted ? [...lines].sort((one, other) => (asText(one.keys[0]) < asText(other.keys[0]) ? -1 : 1)) : lines
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

interface CellProps extends ReportTableProps { readonly line: Line; readonly measure: number; readonly children?: ReactNode }

function Cell({ definition, answer, line, measure, children }: CellProps) {
  const { formats, say } = useSpeech()
  const facts = answer.measures[measure]
  if (facts === undefined) return null
  if (facts.unavailable !== undefined) return <span className="muted" title={say(words[facts.unavailable])}>–</span>
  const text = children ?? figureText(line.values[measure], facts.unit, formats)
  const { records } = facts
  if (records === undefined || !model.objects.has(records.object)) return <>{text}</>
  const filter = { and: [records.filter, ...groupFilter(definition, definition.measures[measure], line.keys, line.over, formats.zone)] }
  return <Link to="/$objects" params={{ objects: model.object(records.object).path }} search={{ filter }} className="link">{text}</Link>
}
