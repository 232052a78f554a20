import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { aggregateQuery } from '../../data/records.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { useSpeech } from '../../words/language.tsx'

interface StrangeValuesProps { readonly object: ResolvedObject; readonly name: string; readonly known: readonly string[]; readonly onAdopt: (value: string) => void }

/** What records hold though nobody declared it, with how many hold it. */
export function StrangeValues({ object, name, known, onAdopt }: StrangeValuesProps) {
  const { say, formats } = useSpeech()
  const found = useQuery({ ...aggregateQuery(object.name, { groupBy: { field: name }, measures: [{ function: 'count' }] }), retry: false })
  const strange = (found.data ?? []).map(({ group, values }) => ({ value: textOf(group), count: numberOf(values[0]) ?? 0 })).filter(({ value }) => value !== '' && !known.includes(value))
  if (strange.length === 0) return null
  return (
    <section className="choice-strange" aria-label={say(words.strange)}>
      <h2>{say(words.strange)}</h2>
      <p className="small muted">{say(words.strangeAbout)}</p>
      <ul className="lines">
        {strange.map(({ value, count }) => (
          <li key={value} className="row">
            <span className="strong clip">{value}</span>
            <Link to="/$objects" params={{ objects: object.path }} search={{ view: 'all', filter: { field: name, is: 'equals', value } }} className="link small">{say(words.inUse, { count: formats.number(count, 0) })}</Link>
            <span className="spring" /><Button onClick={() => onAdopt(value)}>{say(words.adopt)}</Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
