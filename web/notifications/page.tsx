import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { followWords } from '../../src/model/words/ui/follow.ts'
import { notificationWords } from '../../src/model/words/ui/notifications.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { countQuery, listQuery } from '../data/records.ts'
import { Button } from '../parts/button.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { NotificationLine, notificationFields } from '../shell/notification-line.tsx'
import { useReadAll } from '../shell/read-all.ts'
import { shownHere, unreadHere } from '../shell/unread.ts'
import { useSpeech } from '../words/language.tsx'
import { Followed } from './followed.tsx'
import { Undoable } from './undoable.tsx'
import './notifications.css'

/** Everything that one was told of, and what one did that can still be taken back. */
export function NotificationsPage() {
  const { say, formats } = useSpeech()
  const [tab, setTab] = useState<'unread' | 'all' | 'followed'>('unread')
  const { data: unread } = useQuery(countQuery('notification', { filter: unreadHere }))
  const readAll = useReadAll()
  const count = unread?.count ?? 0
  return (
    <div className="notifications-page">
      <header className="row notifications-head">
        <h1 className="spring">{say(notificationWords.title)}</h1>
        {count > 0 && <Button busy={readAll.isPending} onClick={() => readAll.mutate()}>{say(notificationWords.readAll)}</Button>}
        <Link to="/settings/$page" params={{ page: 'notifications' }} className="button">{say(notificationWords.preferences)}</Link>
      </header>
      <Tabs label={say(notificationWords.title)} chosen={tab} onChoose={(key) => setTab(key === 'all' || key === 'followed' ? key : 'unread')} tabs={[{ key: 'unread', label: <>{say(notificationWords.unread)}{count > 0 && <span className="count"> {formats.number(count, 0)}</span>}</> }, { key: 'all', label: say(notificationWords.all) }, { key: 'followed', label: say(followWords.byMe) }]} />
      {tab === 'followed' ? <Followed /> : <News tab={tab} />}
      <Undoable />
    </div>
  )
}

/** What one was told, unread or all. */
function News({ tab }: { readonly tab: 'unread' | 'all' }) {
  const { say } = useSpeech()
  const list = useInfiniteQuery(listQuery('notification', { filter: tab === 'unread' ? unreadHere : shownHere, sort: [{ field: 'createdAt', descending: true }], fields: notificationFields, limit: 50 }))
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <>
      {list.isPending && <Skeleton lines={8} />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <p className="muted">{say(tab === 'unread' ? notificationWords.noneUnread : notificationWords.none)}</p>}
      {rows.length > 0 && <ul className="lines notifications-list">{rows.map((row) => <NotificationLine key={row.id} row={row} />)}</ul>}
      {list.hasNextPage && <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{say(recordWords.older)}</Button>}
    </>
  )
}
