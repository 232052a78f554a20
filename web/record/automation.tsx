import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { automationWords as words } from '../../src/model/words/ui/automationRules.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** Rules that ran on the record lately, and how they ended; nothing where none did. */
export function AutomationCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const filter = { and: [{ field: 'object', is: 'equals', value: object.name }, { field: 'record', is: 'equals', value: row.id }] } as const
  const runs = useQuery({ ...rowsQuery('automationRun', { filter, sort: [{ field: 'createdAt', descending: true }], limit: 5 }), enabled: rights.mayRead('automationRun'), retry: false })
  const rows = runs.data?.rows ?? []
  if (rows.length === 0) return null
  const run = model.object('automationRun')
  const field = run.fields['state']
  const tones = field?.type === 'choice' ? field.tones : undefined
  return (
    <section className="card" aria-label={say(words.ranHere)}>
      <div className="section"><h2>{say(words.ranHere)}</h2>{rights.administrator && <><span className="spring" /><Link className="link small" to="/settings/$page/$id" params={{ page: 'automation', id: 'log' }}>{say(words.log)}</Link></>}</div>
      <ul className="lines">{rows.map((each) => {
        const state = textOf(each['state'])
        const at = textOf(each['createdAt'])
        const reason = textOf(each['reason'])
        return (
          <li key={each.id}>
            <div className="row"><span className="spring clip">{relatedOf(each['rule'])?.title ?? textOf(each['title'])}</span><Chip tone={tones?.[state] ?? 'neutral'} status>{labels.choice(run, 'state', state)}</Chip></div>
            <div className="small muted"><time dateTime={at} title={formats.dateTime(at)}>{formats.relative(at)}</time>{reason !== '' && ` · ${reason}`}</div>
          </li>
        )
      })}</ul>
    </section>
  )
}
