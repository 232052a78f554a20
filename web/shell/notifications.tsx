import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { WordValues } from '../../src/lib/words.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { isJsonObject, relatedOf, type Row, textOf } from '../data/values.ts'
import { IconButton } from '../parts/button.tsx'
import { Popover } from '../parts/popover.tsx'
import { Skeleton } from '../parts/states.tsx'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

/** The bell: a dot while something is unread, the last ones on a click. */
export function Notifications() {
  const { say } = useSpeech()
  const unread = useQuery({ ...countQuery('notification', { filter: { field: 'readAt', is: 'isEmpty' } }), retry: false })
  return (
    <Popover label={say(shellWords.notifications)} align="end" trigger={(props) => <IconButton {...props} icon="bell" label={say(shellWords.notifications)} dot={(unread.data?.count ?? 0) > 0} />}>
      {(close) => <Latest onLeave={close} />}
    </Popover>
  )
}

function Latest({ onLeave }: { readonly onLeave: () => void }) {
  const { say, formats } = useSpeech()
  const { data, isPending } = useQuery(rowsQuery('notification', { sort: [{ field: 'createdAt', descending: true }], limit: 12 }))
  if (isPending) return <div className="notifications"><Skeleton /></div>
  const rows = data?.rows ?? []
  return (
    <div className="notifications">
      <h2>{say(shellWords.notifications)}</h2>
      {rows.length === 0 && <p className="muted">{say(shellWords.noNotifications)}</p>}
      <ul className="lines">
        {rows.map((row) => <li key={row.id}><NotificationText row={row} onLeave={onLeave} /><div className="small muted">{formats.relative(textOf(row['createdAt']))}</div></li>)}
      </ul>
    </div>
  )
}

function NotificationText({ row, onLeave }: { readonly row: Row; readonly onLeave: () => void }) {
  const target = relatedOf(row['target'])
  const values: WordValues = isJsonObject(row['values']) ? Object.fromEntries(Object.entries(row['values']).map(([name, value]) => [name, textOf(value)])) : {}
  const text = textOf(row['title']).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  if (target?.object === undefined || !model.objects.has(target.object)) return <span>{text}</span>
  return <Link to="/$objects/$id" params={{ objects: model.object(target.object).path, id: target.id }} className="link" onClick={onLeave}>{text}</Link>
}
