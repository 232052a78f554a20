import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

interface Session { readonly id: string; readonly lastSeenAt: string; readonly address?: string; readonly agent?: string; readonly current: boolean }

/** Where the person is signed in, each to be ended, or all at once. */
export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => request<{ readonly rows: readonly Session[] }>('/sessions') })
  const end = useMutation({ mutationFn: (id: string) => request(`/sessions/${id}`, { method: 'DELETE' }), onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }) })
  const endAll = useMutation({ mutationFn: () => request('/sessions/end-all', { method: 'POST' }), onSuccess: () => window.location.assign('/sign-in') })
  return (
    <Dialog title={say(shellWords.sessions)} onClose={onClose} foot={<Button tone="danger" busy={endAll.isPending} onClick={() => endAll.mutate()}>{say(shellWords.endAll)}</Button>}>
      {sessions.isPending && <Skeleton />}
      {sessions.isError && <Failure error={sessions.error} />}
      <ul className="lines">
        {sessions.data?.rows.map((session) => (
          <li key={session.id} className="row">
            <div className="spring"><div>{deviceOf(session.agent ?? '')} {session.current && <Chip tone="accent">{say(shellWords.thisSession)}</Chip>}</div><div className="small muted">{session.address} · {say(shellWords.lastSeen, { when: formats.relative(session.lastSeenAt) })}</div></div>
            {!session.current && <Button busy={end.isPending} onClick={() => end.mutate(session.id)}>{say(shellWords.endSession)}</Button>}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

/** 'Chrome · Windows' of what a browser calls itself. */
export function deviceOf(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : agent.split(/[ /]/)[0] ?? ''
  const system = /Windows/.test(agent) ? 'Windows' : /iPhone|iPad/.test(agent) ? 'iOS' : /Android/.test(agent) ? 'Android' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return [browser, system].filter((part) => part !== '').join(' · ')
}
