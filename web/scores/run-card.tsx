import type { Json } from '../../src/lib/json.ts'
import type { Words, WordValues } from '../../src/lib/words.ts'
import { measureWords, scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { isJsonObject, type Row, textOf } from '../data/values.ts'
import { useSpeech } from '../words/language.tsx'
import './scores.css'

/** How good a run is on what it had not seen, by what it was made, and why it gave no number. */
export function RunCard({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const refusal = isJsonObject(row['refusal']) && isJsonObject(row['refusal']['title']) ? row['refusal'] : undefined
  return (
    <>
      {refusal !== undefined && <section className="card"><div className="section"><h2>{say(words.refused)}</h2></div><p>{say(refusal['title'] as unknown as Words, (isJsonObject(refusal['values']) ? refusal['values'] : {}) as WordValues)}</p></section>}
      <Facts title={say(words.quality)} value={row['quality']} />
      <Facts title={say(words.parameters)} value={row['parameters']} />
    </>
  )
}

/** The plain figures of a structure, one level below too; lists have a page of their own in the API. */
function Facts({ title, value }: { readonly title: string; readonly value: Json | undefined }) {
  const { say, formats } = useSpeech()
  const facts = factsIn(value)
  if (facts.length === 0) return null
  const named = (key: string): string => key.split('.').map((part) => (Object.hasOwn(measureWords, part) ? say(measureWords[part] ?? { en: part, zh: part }) : part)).join(' · ')
  return (
    <section className="card" aria-label={title}>
      <div className="section"><h2>{title}</h2></div>
      <dl className="run-facts small">{facts.slice(0, 24).map(([key, fact]) => <div key={key} className="row"><dt className="muted">{named(key)}</dt><dd className="spring number">{typeof fact === 'number' ? formats.number(fact, Number.isInteger(fact) ? 0 : 4) : textOf(fact)}</dd></div>)}</dl>
    </section>
  )
}

function factsIn(value: Json | undefined, above = ''): readonly (readonly [string, number | string])[] {
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, each]): (readonly [string, number | string])[] => {
    if (typeof each === 'number' || (typeof each === 'string' && each.length < 60)) return [[`${above}${key}`, each]]
    return above === '' && isJsonObject(each) ? [...factsIn(each, `${key}.`)] : []
  })
}
