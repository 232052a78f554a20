import { useQuery } from '@tanstack/react-query'
import { quotePageWords as words } from '../../src/model/words/ui/quotePage.ts'
import { toldQuery } from '../data/records.ts'
import { numberOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { listIn } from '../record/looked.tsx'
import { useSpeech } from '../words/language.tsx'
import '../quotes/quotes.css'

const states = { open: words.open, answered: words.answered, revoked: words.revoked, expired: words.expired } as const

/** Who was sent a link of the document, who looked, and who answered from where; nothing where none was given out. */
export function GivenLinks({ object, row }: { readonly object: string; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const known = textOf(row['status']) !== 'draft' && model.actions.has(`${object}.readLinks`)
  const { data = {} } = useQuery({ ...toldQuery(object, `${object}.readLinks`, row), staleTime: 30_000, enabled: known })
  const links = listIn(data['links'])
  if (links.length === 0) return null
  return (
    <section className="card" aria-label={say(words.links)}>
      <div className="section"><h2>{say(words.links)}</h2></div>
      <ul className="quote-list">{links.slice(0, 5).map((link) => {
        const state = Object.entries(states).find(([name]) => name === link['state'])?.[1]
        const [made, seen, by, from] = [timeOf(link['createdAt']), timeOf(link['firstSeenAt']), textOf(link['answeredBy']), textOf(link['answeredFrom'])]
        return (
          <li key={made}>
            <div className="row"><span className="spring clip">{textOf(link['sentTo']) || say(words.handedOver)}</span><span className={link['state'] === 'open' ? '' : 'muted'}>{state === undefined ? '' : say(state)}{by !== '' && ` · ${by}`}</span></div>
            <div className="small muted">{formats.dateTime(made)} · {seen === '' ? say(words.notSeen) : say(words.seen, { when: formats.relative(seen) })}{from !== '' && ` · ${from}`}</div>
          </li>
        )
      })}</ul>
    </section>
  )
}

function timeOf(value: Parameters<typeof textOf>[0]): string {
  const at = numberOf(value)
  return at === undefined ? textOf(value) : new Date(at).toISOString()
}
