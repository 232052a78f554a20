import { Link } from '@tanstack/react-router'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { chartWords } from '../../../src/model/words/ui/chart.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Place } from './tree.ts'

/** The record at a place, as a link; one that may not be seen says so. */
export function NodeName({ object, place: { node, again }, here }: { readonly object: ResolvedObject; readonly place: Place; readonly here: boolean }) {
  const { say } = useSpeech()
  if (node.record === undefined) return <span className="muted clip">{say(recordWords.hidden)}</span>
  const name = textOf(node.record[object.title])
  return (
    <>
      <Link to="/$objects/$id" params={{ objects: object.path, id: node.id }} className="clip chart-name" title={name} aria-current={here ? 'true' : undefined}>{name === '' ? '–' : name}</Link>
      {again && <span className="muted" title={say(chartWords.again)} aria-label={say(chartWords.again)} role="img">↺</span>}
    </>
  )
}

/** What the link to the place above says: its share, and since or until when. */
export function Terms({ place: { edge } }: { readonly place: Place }) {
  const { say, formats } = useSpeech()
  const parts = [
    ...(edge?.share === undefined ? [] : [formats.percent(edge.share)]),
    ...(edge?.until !== undefined ? [say(chartWords.until, { date: formats.date(edge.until) })] : edge?.since === undefined ? [] : [say(chartWords.since, { date: formats.date(edge.since) })]),
  ]
  return parts.length === 0 ? null : <span className="small muted chart-terms">{parts.join(' · ')}</span>
}
