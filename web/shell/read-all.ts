import { useMutation, useQueryClient } from '@tanstack/react-query'
import { problemText } from '../data/problem.ts'
import { refresh, runBulk } from '../data/records.ts'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { unreadHere } from './unread.ts'

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
