import type { JsonObject } from '../../../src/lib/json.ts'
import { contactPlanWords as words } from '../../../src/model/words/ui/contactPlan.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'

/** How many customers of each person are worth a contact, how many days like this that takes, and how much of today there is. */
export function Workload({ people }: { readonly people: readonly JsonObject[] }) {
  const { say, formats } = useSpeech()
  if (people.length === 0) return <p className="muted">{say(words.nobody)}</p>
  const figure = (row: JsonObject, key: string) => numberOf(row[key] ?? null) ?? 0
  return (
    <div className="insight-scroll">
      <table>
        <thead><tr><th scope="col">{say(words.person)}</th><th scope="col" className="number">{say(words.worth)}</th><th scope="col" className="number">{say(words.today)}</th><th scope="col" className="number">{say(words.days)}</th><th scope="col" className="number">{say(words.planned)}</th><th scope="col" className="number">{say(words.gain)}</th></tr></thead>
        <tbody>{people.map((row) => (
          <tr key={textOf(row['id'])}>
            <td>{textOf(row['name'])}</td><td className="number">{formats.number(figure(row, 'worth'), 0)}</td><td className="number">{formats.number(figure(row, 'minutes'), 0)}</td><td className="number">{figure(row, 'minutes') === 0 ? '—' : formats.number(figure(row, 'needed') / figure(row, 'minutes'), 1)}</td>
            <td className="number">{formats.number(figure(row, 'contacts'), 0)}</td><td className="number">{formats.shortMoney(figure(row, 'gain'))}</td>
          </tr>
        ))}</tbody>
      </table>
    </div>
  )
}
