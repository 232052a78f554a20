import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** The last times that somebody was in contact, and what came of it, before one dials. */
export function Before({ object, id }: { readonly object: string; readonly id: string }) {
  const { say } = useSpeech()
  const rights = useRights()
  const asked = { and: [{ field: 'target', is: 'equals', value: { object, id } }, { field: 'status', is: 'equals', value: 'done' }] } as const
  const { data } = useQuery({ ...rowsQuery('activity', { filter: asked, sort: [{ field: 'doneAt', descending: true }], fields: ['subject', 'kind', 'doneAt', 'outcome', 'result', 'owner'], limit: 3 }), enabled: rights.mayRead('activity'), retry: false })
  if (data === undefined || data.rows.length === 0) return null
  return (
    <section className="card calling-before" aria-label={say(words.before)}>
      <h2>{say(words.before)}</h2>
      <ul className="stack">{data.rows.map((row) => <Contact key={row.id} row={row} />)}</ul>
    </section>
  )
}

function Contact({ row }: { readonly row: Row }) {
  const { formats } = useSpeech()
  const labels = useLabels()
  const activity = model.object('activity')
  const [outcome, kind] = [textOf(row['outcome']), textOf(row['kind'])]
  const facts = [formats.relative(textOf(row['doneAt'])), labels.choice(activity, 'kind', kind), outcome === '' ? '' : labels.choice(activity, 'outcome', outcome), relatedOf(row['owner'])?.title ?? ''].filter((text) => text !== '')
  return (
    <li>
      <Link className="small link" to="/$objects/$id" params={{ objects: activity.path, id: row.id }}>{facts.join(' · ')}</Link>
      <p className="small calling-said">{textOf(row['result']) === '' ? textOf(row['subject']) : textOf(row['result'])}</p>
    </li>
  )
}
