import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { periodLabel } from '../targets/shown.ts'
import { useSpeech } from '../words/language.tsx'
import type { Group, MonthCompared, Said } from './data.ts'
import { VerdictChip } from './verdict.tsx'

/** Each month with the difference drawn as a dot in its interval: left of the line less, right of it more than those held out. */
export function Months({ months }: { readonly months: readonly MonthCompared[] }) {
  const { say, formats } = useSpeech()
  const money = months.every(({ revenue }) => revenue !== undefined)
  const saidOf = (row: MonthCompared) => (money ? row.revenue : row.buying)
  const reach = Math.max(...months.flatMap((row) => { const said = saidOf(row); return [Math.abs(said?.low ?? 0), Math.abs(said?.high ?? 0)] }), 0)
  const write = (value: number) => (money ? formats.shortMoney(value) : formats.percent(value))
  const inAll = (value: number) => (money ? formats.shortMoney(value) : formats.number(value, 0))
  const told = months.some((row) => saidOf(row) !== undefined)
  return (
    <section className="card" aria-labelledby="earned-months">
      <div className="section"><h2 id="earned-months">{say(words.byMonth)}</h2></div>
      <div className="insight-scroll earned-months">
        <table>
          <thead><tr>
            <th scope="col">{say(words.month)}</th><th scope="col" className="number earned-wide">{say(words.treated)}</th><th scope="col" className="number earned-wide">{say(words.heldOut)}</th>
            {told && <><th scope="col" className="earned-plot-head">{say(money ? words.difference : words.buyersMore)}</th><th scope="col" className="number earned-wide">{say(words.total)}</th><th scope="col">{say(words.meaning)}</th></>}
          </tr></thead>
          <tbody>{months.map((row) => {
            const said = saidOf(row)
            return (
              <tr key={row.month}>
                <th scope="row">{periodLabel('month', `${row.month}-01`, formats)}</th>
                <td className="number earned-wide"><Cell group={row.treated} money={money} /></td><td className="number earned-wide"><Cell group={row.heldOut} money={money} /></td>
                {said !== undefined && <><td><Plot said={said} reach={reach} write={write} /></td><td className="number earned-wide">{said.total === undefined ? '—' : <>{inAll(said.total)}<span className="muted small earned-block">{say(words.interval, { low: inAll(said.totalLow ?? 0), high: inAll(said.totalHigh ?? 0) })}</span></>}</td><td><VerdictChip verdict={said.verdict} /></td></>}
              </tr>
            )
          })}</tbody>
        </table>
      </div>
    </section>
  )
}

/** Cases, and below them how many bought and what a case brought. */
function Cell({ group: { cases, running, buyers, perCase }, money }: { readonly group: Group; readonly money: boolean }) {
  const { formats } = useSpeech()
  const below = [...(buyers === undefined || cases === 0 ? [] : [formats.percent(buyers / cases)]), ...(money && perCase !== undefined ? [formats.shortMoney(perCase)] : [])]
  return <>{formats.number(cases, 0)}{running > 0 && <span className="muted small"> +{formats.number(running, 0)}</span>}{below.length > 0 && <span className="muted small earned-block">{below.join(' · ')}</span>}</>
}

function Plot({ said: { difference, low, high, verdict }, reach, write }: { readonly said: Said; readonly reach: number; readonly write: (value: number) => string }) {
  const { say } = useSpeech()
  if (difference === undefined || low === undefined || high === undefined || reach <= 0) return <span className="muted">—</span>
  const at = (value: number) => `${50 + value / reach * 50}%`
  return (
    <div className={`earned-plot earned-${verdict}`}>
      <div className="earned-track" aria-hidden="true"><i className="earned-zero" /><i className="earned-whisker" style={{ insetInlineStart: at(low), width: `${(high - low) / reach * 50}%` }} /><i className="earned-dot" style={{ insetInlineStart: at(difference) }} /></div>
      <span>{write(difference)} <span className="muted small">{say(words.interval, { low: write(low), high: write(high) })}</span></span>
    </div>
  )
}
