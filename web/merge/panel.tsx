import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isMergeable } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { mergeWords } from '../../src/model/words/ui/merge.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, recordKeys, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textsOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import './merge.css'

/** Beside a record: the records that may be the same, with what speaks for it. Nothing where there is none. */
export function DuplicatesPanel({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const asked = isMergeable(object) && rights.mayRead('duplicateCandidate')
  const me = { object: object.name, id: row.id }
  const pairs = useQuery({
    ...rowsQuery('duplicateCandidate', { filter: { and: [{ field: 'state', is: 'equals', value: 'open' }, { or: [{ field: 'first', is: 'equals', value: me }, { field: 'second', is: 'equals', value: me }] }] }, sort: [{ field: 'score', descending: true }], limit: 5 }),
    enabled: asked, retry: false,
  })
  const found = pairs.data?.rows ?? []
  if (!asked || found.length === 0) return null
  return (
    <div className="card related duplicates-panel">
      <div className="section"><h2>{say(mergeWords.panel)}</h2></div>
      <ul>{found.map((pair) => <Pair key={pair.id} object={object} row={row} pair={pair} />)}</ul>
    </div>
  )
}

function Pair({ object, row, pair }: { readonly object: ResolvedObject; readonly row: Row; readonly pair: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const client = useQueryClient()
  const candidate = model.object('duplicateCandidate')
  const other = [pair['first'], pair['second']].map(relatedOf).find((related) => related !== undefined && related.id !== row.id)
  const dismiss = useMutation({
    mutationFn: () => act(candidate.name, 'duplicateCandidate.dismiss', {}, pair.id),
    onSuccess: () => client.invalidateQueries({ queryKey: recordKeys.of(candidate.name) }),
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  if (other === undefined) return null
  return (
    <li>
      <div className="row"><FieldValue object={candidate} name="likelihood" value={pair['likelihood']} dense /><Link to="/$objects/$id" params={{ objects: object.path, id: other.id }} className="clip related-title">{other.title ?? '–'}</Link></div>
      <span className="small muted">{textsOf(pair['reasons']).map((reason) => labels.choice(candidate, 'reasons', reason)).join(', ')}</span>
      <div className="row">
        <Link to="/merge" search={{ object: object.path, ids: `${row.id},${other.id}`, pair: pair.id }} className="button small">{say(mergeWords.compare)}</Link>
        {rights.mayAct(model.action('duplicateCandidate.dismiss'), candidate.name) && <Button tone="text" busy={dismiss.isPending} onClick={() => dismiss.mutate()}>{say(mergeWords.notTheSame)}</Button>}
      </div>
    </li>
  )
}
