import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { newsSentence } from '../../src/model/words/news.ts'
import { notificationWords } from '../../src/model/words/ui/notifications.ts'
import { act, refresh } from '../data/records.ts'
import { isJsonObject, relatedOf, type Row, textOf } from '../data/values.ts'
import { problemText } from '../data/problem.ts'
import { IconButton } from '../parts/button.tsx'
import { toast } from '../parts/toast.tsx'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'

export const notificationFields = ['kind', 'title', 'values', 'target', 'from', 'readAt', 'createdAt'] as const

/** One notification: what happened, when, and the way to the record; opening it marks it as read. */
export function NotificationLine({ row, onLeave }: { readonly row: Row; readonly onLeave?: () => void }) {
  const { say, language, formats } = useSpeech()
  const client = useQueryClient()
  const target = relatedOf(row['target'])
  const isRead = textOf(row['readAt']) !== ''
  const values = isJsonObject(row['values']) ? row['values'] : {}
  const text = newsSentence(model, { title: textOf(row['title']), values, who: relatedOf(row['from'])?.title ?? (textOf(values['who']) || undefined), record: target?.title ?? undefined, language, object: target?.object })
  const mark = (verb: 'notification.markRead' | 'notification.markUnread') => act('notification', verb, {}, row.id).then(() => refresh(client, 'notification')).catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' }))
  const open = () => {
    onLeave?.()
    if (!isRead) void mark('notification.markRead')
  }
  const linked = target?.object !== undefined && model.objects.has(target.object)
  return (
    <li className={`row notification-line ${isRead ? '' : 'unread'}`}>
      <span className="notification-dot" aria-hidden="true" />
      <div className="spring">
        {linked && target.object === 'automationRule' ? <Link to="/settings/$page/$id" params={{ page: 'automation', id: target.id }} className="notification-text" onClick={open}>{text}</Link>
          : linked ? <Link to="/$objects/$id" params={{ objects: model.object(target.object ?? '').path, id: target.id }} className="notification-text" onClick={open}>{text}</Link> : <span className="notification-text">{text}</span>}
        <div className="small muted">{!isRead && <span className="unseen">{say(notificationWords.unread)} · </span>}<time dateTime={textOf(row['createdAt'])} title={formats.dateTime(textOf(row['createdAt']))}>{formats.relative(textOf(row['createdAt']))}</time></div>
      </div>
      <IconButton icon={isRead ? 'mail' : 'check'} iconSize={14} label={say(isRead ? notificationWords.markUnread : notificationWords.markRead)} onClick={() => void mark(isRead ? 'notification.markUnread' : 'notification.markRead')} />
    </li>
  )
}
