import { useMutation, useQuery } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { followWords } from '../../src/model/words/ui/follow.ts'
import { useMe, useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, rowsQuery, useRefresh } from '../data/records.ts'
import { relatedOf, type Row } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

/** Who is told of changes of the record, and whether one is so oneself. */
export function FollowCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const { user } = useMe()
  const rights = useRights()
  const refresh = useRefresh()
  const target = model.object('follower').fields['target']
  const possible = target?.type === 'target' && target.to.includes(object.name) && rights.mayRead('follower')
  const filter = { and: [{ field: 'target', is: 'equals', value: { object: object.name, id: row.id } }, { field: 'state', is: 'equals', value: 'following' }] } as const
  const followers = useQuery({ ...rowsQuery('follower', { filter, fields: ['owner'], limit: 50 }), enabled: possible, retry: false })
  const people = (followers.data?.rows ?? []).flatMap((each) => { const owner = relatedOf(each['owner']); return owner === undefined ? [] : [owner] })
  const following = people.some(({ id }) => id === user.id)
  const change = useMutation({
    mutationFn: () => act(object.name, following ? 'record.unfollow' : 'record.follow', {}, row.id),
    onSuccess: () => refresh('follower'),
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  if (!possible || followers.isError) return null
  return (
    <section className="card" aria-label={say(followWords.followers)}>
      <div className="section"><h2>{say(followWords.followers)}</h2>{people.length > 0 && <span className="count">{formats.number(people.length, 0)}</span>}<span className="spring" />
        <Button className="small" icon="bell" aria-pressed={following} busy={change.isPending} onClick={() => change.mutate()}>{say(following ? followWords.following : followWords.follow)}</Button></div>
      <p className="small muted">{people.length === 0 ? say(followWords.nobody) : formats.list(people.map(({ title }) => title ?? ''))}</p>
    </section>
  )
}
