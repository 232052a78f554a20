import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { notificationWords } from '../../src/model/words/ui/notifications.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { problemText } from '../data/problem.ts'
import { countQuery, refresh, rowsQuery, runBulk } from '../data/records.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { NotificationLine, notificationFields, shownHere, unreadHere } from './notification-line.tsx'

/** The bell: how many are unread, the last ones on a click. */
export function Notifications() {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...countQuery('notification', { filter: unreadHere }), retry: false })
  const count = data?.count ?? 0
  const label = count === 0 ? say(shellWords.notifications) : say(notificationWords.unreadCount, { count: formats.number(count, 0) })
  return (
    <Popover label={say(shellWords.notifications)} align="end" trigger={(props) => <span className="bell"><IconButton {...props} icon="bell" label={label} />{count > 0 && <span className="bell-count" aria-hidden="true">{count > 99 ? '99+' : count}</span>}</span>}>
      {(close) => <Latest unread={count} onLeave={close} />}
    </Popover>
  )
}

function Latest({ unread, onLeave }: { readonly unread: number; readonly onLeave: () => void }) {
  const { say } = useSpeech()
  const { data, isPending } = useQuery(rowsQuery('notification', { filter: shownHere, sort: [{ field: 'createdAt', descending: true }], fields: notificationFields, limit: 12 }))
  const readAll = useReadAll()
  if (isPending) return <div className="notifications"><Skeleton /></div>
  const rows = data?.rows ?? []
  return (
    <div className="notifications">
      <div className="row"><h2 className="spring">{say(shellWords.notifications)}</h2>{unread > 0 && <Button tone="text" busy={readAll.isPending} onClick={() => readAll.mutate()}>{say(notificationWords.readAll)}</Button>}</div>
      {rows.length === 0 && <p className="muted">{say(notificationWords.none)}</p>}
      <ul className="lines">{rows.map((row) => <NotificationLine key={row.id} row={row} onLeave={onLeave} />)}</ul>
      <Link to="/notifications" className="link notifications-all" onClick={onLeave}>{say(notificationWords.seeAll)}</Link>
    </div>
  )
}

/** Marks everything as read, however many there are. */
export function useReadAll() {
  const client = useQueryClient()
  const { say } = useSpeech()
  return useMutation({
    mutationFn: () => runBulk('notification', { action: 'notification.markRead', filter: unreadHere }),
    onSuccess: () => refresh(client, 'notification'),
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
}
