import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { loadAway } from '../data/away.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { useConfirmed } from './use-confirmed.tsx'

interface Session { readonly id: string; readonly lastSeenAt: string; readonly address?: string; readonly agent?: string; readonly current: boolean }

const queryKey = ['sessions'] as const

/** Ends sign-ins; where the own one is old it is shown anew who sits there. */
export function useSessionEnding(): { readonly end: (id: string) => void; readonly endAll: () => void; readonly dialog: ReactNode } {
  const client = useQueryClient()
  const { run, dialog } = useConfirmed()
  return {
    end: (id) => void run(async () => { await request(`/sessions/${id}`, { method: 'DELETE' }); await client.invalidateQueries({ queryKey }) }),
    endAll: () => void run(async () => { await request('/sessions/end-all', { method: 'POST' }); await (await loadAway())?.wipe(); window.location.assign('/sign-in') }),
    dialog,
  }
}

/** Where the person is signed in, each to be ended but the one that asks. */
export function SessionLines({ className = 'lines', onEnd }: { readonly className?: string; readonly onEnd: (id: string) => void }) {
  const { say, formats } = useSpeech()
  const sessions = useQuery({ queryKey, queryFn: () => request<{ readonly rows: readonly Session[] }>('/sessions') })
  return (
    <>
      {sessions.isPending && <Skeleton />}
      {sessions.isError && <Failure error={sessions.error} />}
      <ul className={className}>
        {sessions.data?.rows.map((session) => (
          <li key={session.id} className="row">
            <div className="spring"><div>{deviceOf(session.agent ?? '')} {session.current && <Chip tone="accent">{say(shellWords.thisSession)}</Chip>}</div><div className="small muted">{session.address} · {say(shellWords.lastSeen, { when: formats.relative(session.lastSeenAt) })}</div></div>
            {!session.current && <Button onClick={() => onEnd(session.id)}>{say(shellWords.endSession)}</Button>}
          </li>
        ))}
      </ul>
    </>
  )
}

/** 'Chrome · Windows' of what a browser calls itself. */
function deviceOf(agent: string): string {
  const browser = /Edg\//.test(agent) ? 'Edge' : /Firefox\//.test(agent) ? 'Firefox' : /Chrome\//.test(agent) ? 'Chrome' : /Safari\//.test(agent) ? 'Safari' : agent.split(/[ /]/)[0] ?? ''
  const system = /Windows/.test(agent) ? 'Windows' : /iPhone|iPad/.test(agent) ? 'iOS' : /Android/.test(agent) ? 'Android' : /Mac OS/.test(agent) ? 'macOS' : /Linux/.test(agent) ? 'Linux' : ''
  return [browser, system].filter((part) => part !== '').join(' · ')
}
