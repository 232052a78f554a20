import type { Json } from '../../src/lib/json.ts'
import type { Words, WordValues } from '../../src/lib/words.ts'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import type { Row } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import { refusalOf } from './nothing-yet.tsx'
import { runFacts } from './run-facts.ts'
import './scores.css'

/** How good a run is on what it had not seen, by what it was made, and why it gave no number. */
export function RunCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const refusal: readonly [Words, WordValues] | undefined = refusalOf(row) ?? (row['status'] === 'failed' ? [words.brokeOff, {}] : undefined)
  return (
    <>
      {refusal !== undefined && <section className="card"><div className="section"><h2>{say(words.refused)}</h2></div><p>{say(...refusal)}</p></section>}
      <Facts title={say(words.quality)} value={row['quality']} />
      <Facts title={say(words.parameters)} value={row['parameters']} />
    </>
  )
}

/** The plain figures of a structure, each with its word; lists have a page of their own in the API. */
function Facts({ title, value }: { readonly title: string; readonly value: Json | undefined }) {
  const speech = useSpeech()
  const groups = runFacts(value, speech)
  if (groups.length === 0) return null
  return (
    <section className="card" aria-label={title}>
      <div className="section"><h2>{title}</h2></div>
      {groups.map((group, place) => (
        <div key={place}>
          {group.title !== undefined && <h3 className="small">{speech.say(group.title)}</h3>}
          <dl className="run-facts small">{group.facts.map(([label, text]) => <Fact key={label.en} label={speech.say(label)} text={text} />)}</dl>
        </div>
      ))}
    </section>
  )
}

const Fact = ({ label, text }: { readonly label: string; readonly text: string }) => <><dt className="muted">{label}</dt><dd>{text}</dd></>
