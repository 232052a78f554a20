import { Link } from '@tanstack/react-router'
import { cohortOf } from '../../src/model/reports/cohort.ts'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import type { ReportAnswer } from './data.ts'
import { grainText, groupFilter } from './values.ts'

/** How many of those who began in a month were still there so many months later, as a share of them; each opens its records. */
export function Cohort({ definition, answer }: { readonly definition: ReportDefinition; readonly answer: ReportAnswer }) {
  const { say, formats } = useSpeech()
  const rows = cohortOf(definition, answer)
  const steps = Array.from({ length: Math.max(0, ...rows.flatMap((row) => [...row.steps.keys()])) + 1 }, (_, index) => index)
  if (rows.length === 0) return <p className="muted">{say(words.nothing)}</p>
  const records = answer.measures[0]?.records
  return (
    <div className="report-scroll">
      <table className="cohort">
        <thead><tr><th scope="col">{say(words.month)}</th><th scope="col" className="number">{say(words.begun)}</th>{steps.map((step) => <th key={step} scope="col">{step === 0 ? 'M0' : `+${step}`}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ begun: first, steps: cells }) => {
            const whole = cells.get(0)?.value ?? 0
            return (
              <tr key={first}>
                <th scope="row">{grainText(first, 'month', formats)}</th><td className="number muted">{formats.number(whole, 0)}</td>
                {steps.map((step) => {
                  const cell = cells.get(step)
                  if (cell === undefined || whole === 0) return <td key={step} aria-hidden="true" />
                  const share = cell.value / whole
                  const text = formats.number(Math.round(share * 100), 0)
                  const heat = `h${Math.min(5, Math.floor(share * 5.99))}`
                  const filter = records === undefined ? undefined : { and: [records.filter, ...groupFilter(definition, definition.measures[0], cell.keys, [], formats.zone)] }
                  return <td key={step} className={`cohort-cell ${heat}`} title={formats.number(cell.value, 0)}>{filter === undefined || records === undefined ? text : <Link to="/$objects" params={{ objects: model.object(records.object).path }} search={{ filter }}>{text}</Link>}</td>
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
