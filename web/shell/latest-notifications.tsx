import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { notificationWords } from '../../src/model/words/ui/notifications.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { rowsQuery } from '../data/records.ts'
import { Button } from '../parts/button.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { NotificationLine, notificationFields } from './notification-line.tsx'
import { useReadAll } from './read-all.ts'
import { shownHere } from './unread.ts'

/** The last notifications below the bell. */
export function Latest({ unread, onLeave }: { readonly unread: number; readonly onLeave: () => void }) {
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
