import { useQuery } from '@tanstack/react-query'
import { lazy } from 'react'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { countQuery } from '../data/records.ts'
import { IconButton } from '../parts/button.tsx'
import { Part } from '../parts/part.tsx'
import { Popover } from '../parts/popover.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { unreadHere } from './unread.ts'

// Its sentences are many, and most pages are seen without them.
const Latest = lazy(() => import('./latest-notifications.tsx').then((module) => ({ default: module.Latest })))

/** The bell: how many are unread, the last ones on a click. */
export function Notifications() {
  const { say, formats } = useSpeech()
  const { data } = useQuery({ ...countQuery('notification', { filter: unreadHere }), retry: false })
  const count = data?.count ?? 0
  const label = count === 0 ? say(shellWords.notifications) : say(shellWords.unreadNotifications, { count: formats.number(count, 0) })
  return (
    <Popover label={say(shellWords.notifications)} align="end" trigger={(props) => <span className="bell"><IconButton {...props} icon="bell" label={label} />{count > 0 && <span className="bell-count" aria-hidden="true">{count > 99 ? '99+' : count}</span>}</span>}>
      {(close) => <Part fallback={<div className="notifications"><Skeleton /></div>} onMissing={close}><Latest unread={count} onLeave={close} /></Part>}
    </Popover>
  )
}
