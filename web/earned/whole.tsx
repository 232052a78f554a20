import type { ReactNode } from 'react'
import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { useSpeech } from '../words/language.tsx'
import type { Compared, Group, Said } from './data.ts'
import { VerdictChip } from './verdict.tsx'

/** Both groups over all months, with what may be said in words. */
export function Whole({ all }: { readonly all: Compared }) {
  const { say } = useSpeech()
  return <Told all={all} named={{ title: say(words.allMonths), cases: say(words.cases), sum: say(words.revenue), each: say(words.perCase) }} />
}

/** What is compared, as its reader calls it. */
interface Named { readonly title: string; readonly cases: string; readonly sum: string; readonly each: string }

/** Two groups side by side, with what may be said of their difference. */
export function Told({ all, named, narrow = false, children }: { readonly all: Compared; readonly named: Named; /** Beside a record, in a column of its own. */ readonly narrow?: boolean; readonly children?: ReactNode }) {
  const { say, formats } = useSpeech()
  const { treated, heldOut, revenue, buying } = all
  const sentence = (kind: 'said' | 'bought', said: Said, write: (value: number) => string) => {
    const written = Object.fromEntries((['difference', 'total', 'totalLow', 'totalHigh'] as const).map((name) => { const value = said[name] ?? 0; return [name, write(said.verdict === 'less' && (name === 'difference' || name === 'total') ? -value : value)] }))
    const text = words[`${kind}.${said.verdict}` as keyof typeof words]
    return text === undefined ? undefined : say(text, said.verdict === 'less' ? { ...written, totalLow: write(-(said.totalHigh ?? 0)), totalHigh: write(-(said.totalLow ?? 0)) } : written)
  }
  const main = revenue ?? buying
  const ofMoney = revenue === undefined ? undefined : sentence('said', revenue, (value) => formats.shortMoney(value))
  const ofBuyers = buying === undefined ? undefined : sentence('bought', buying, (value) => formats.number(value, 0))
  return (
    <section className={narrow ? 'card earned-narrow' : 'card'} aria-labelledby="earned-whole">
      <div className="section"><h2 id="earned-whole">{named.title}</h2>{main !== undefined && <VerdictChip verdict={main.verdict} />}</div>
      <div className="earned-said">{ofMoney !== undefined && <p><b>{ofMoney}</b></p>}{ofBuyers !== undefined && <p>{ofBuyers}</p>}</div>
      <div className="insight-scroll earned-both">
        <table>
          <thead><tr><th scope="col">{say(words.group)}</th><th scope="col" className="number">{named.cases}</th>{buying !== undefined && <th scope="col" className="number">{say(words.buyers)}</th>}{revenue !== undefined && <><th scope="col" className="number earned-wide">{named.sum}</th><th scope="col" className="number">{named.each}</th></>}</tr></thead>
          <tbody><Line name={say(words.treated)} group={treated} all={all} /><Line name={say(words.heldOut)} group={heldOut} all={all} /></tbody>
        </table>
      </div>
      {children}
    </section>
  )
}

function Line({ name, group: { cases, buyers, revenue, perCase }, all }: { readonly name: string; readonly group: Group; readonly all: Compared }) {
  const { formats } = useSpeech()
  return (
    <tr>
      <th scope="row">{name}</th><td className="number">{formats.number(cases, 0)}</td>
      {all.buying !== undefined && <td className="number">{formats.number(buyers ?? 0, 0)}{cases > 0 && <span className="muted small"> {formats.percent((buyers ?? 0) / cases)}</span>}</td>}
      {all.revenue !== undefined && <><td className="number earned-wide">{formats.shortMoney(revenue ?? 0)}</td><td className="number">{perCase === undefined ? '—' : formats.shortMoney(perCase)}</td></>}
    </tr>
  )
}
