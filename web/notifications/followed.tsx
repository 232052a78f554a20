import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { followWords } from '../../src/model/words/ui/follow.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, listQuery, useRefresh } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { iconOf } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

const mine = { and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'state', is: 'equals', value: 'following' }] } as const

/** Every record that one follows, the latest first, and the way out of each. */
export function Followed() {
  const { say } = useSpeech()
  const rights = useRights()
  const list = useInfiniteQuery({ ...listQuery('follower', { filter: mine, sort: [{ field: 'createdAt', descending: true }], fields: ['target', 'because', 'createdAt'], limit: 50 }), enabled: rights.mayRead('follower') })
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  if (list.isPending && rights.mayRead('follower')) return <Skeleton lines={8} />
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />
  return (
    <>
      {rows.length === 0 && <p className="muted">{say(followWords.followNothing)}</p>}
      {rows.length > 0 && <ul className="lines">{rows.map((row) => <FollowedLine key={row.id} row={row} />)}</ul>}
      {list.hasNextPage && <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{say(recordWords.older)}</Button>}
    </>
  )
}

function FollowedLine({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const refresh = useRefresh()
  const target = relatedOf(row['target'])
  const object = target?.object === undefined ? undefined : model.objects.get(target.object)
  const name = target?.title ?? ''
  const refused = (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })
  const set = (verb: 'record.follow' | 'record.unfollow') => act(object?.name ?? '', verb, {}, target?.id ?? '').then(() => refresh('follower'))
  const stop = useMutation({
    mutationFn: () => set('record.unfollow'),
    onSuccess: () => toast({ text: say(followWords.stopped, { name }), action: { label: say(startWords.undo), perform: () => void set('record.follow').catch(refused) } }),
    onError: refused,
  })
  if (object === undefined || target === undefined) return null
  return (
    <li className="row followed-line">
      <Icon name={iconOf(object)} size={15} />
      <div className="spring followed-name"><Link to="/$objects/$id" params={{ objects: object.path, id: target.id }} className="clip">{name === '' ? labels.one(object) : name}</Link><div className="small muted clip">{labels.one(object)} · {labels.choice(model.object('follower'), 'because', textOf(row['because']))}</div></div>
      <Button busy={stop.isPending} onClick={() => stop.mutate()}>{say(followWords.unfollow)}</Button>
    </li>
  )
}
