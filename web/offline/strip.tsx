import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { awaySince, onReach, useAwaySince } from '../data/away.ts'
import { useMe } from '../data/me.ts'
import { Icon } from '../parts/icons.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { startKeeping } from './keeping.ts'
import { told, watch } from './index.ts'
import type { Arrived } from './sending.ts'
import { changeState, offlineState, useOfflineState } from './state.ts'
import './offline.css'

/** One line below the top, while the network is away or something waits; nothing otherwise. */
export function OfflineStrip() {
  const { say, formats } = useSpeech()
  const since = useAwaySince()
  const { entries, signIn, readAt } = useOfflineState()
  useKeeping()
  const decide = entries.filter(({ state }) => state !== 'waiting').length
  const waiting = entries.length - decide
  if (since === undefined && entries.length === 0) return null
  return (
    <div className={`offline-strip ${decide > 0 || signIn ? 'bad' : ''}`} role="status">
      <Icon name={since === undefined ? 'clock' : 'warning'} size={14} />
      <span>{[
        since === undefined ? '' : say(offlineWords.away, { time: formats.clock(new Date(since).toISOString()) }),
        since === undefined || readAt === undefined ? '' : say(offlineWords.shownAsOf, { when: formats.relative(new Date(readAt).toISOString()) }),
        waiting === 0 ? '' : say(offlineWords.waiting, { count: waiting }),
        decide === 0 ? '' : say(offlineWords.decide, { count: decide }),
        signIn ? say(offlineWords.signInToSend) : '',
      ].filter((part) => part !== '').join(' · ')}</span>
      <span className="spring" />
      {signIn ? <Link to="/sign-in" search={{ next: window.location.pathname }} className="link">{say(startWords.signIn)}</Link> : <Link to="/offline" className="link">{say(offlineWords.see)}</Link>}
    </div>
  )
}

/** As long as somebody is signed in here: what waits is sent, and today's customers are kept where this device keeps any. */
function useKeeping(): void {
  const { say } = useSpeech()
  const me = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { user, workspace } = me
  useEffect(() => {
    const arrived = (done: readonly Arrived[]) => {
      void client.invalidateQueries({ queryKey: ['records'] })
      const approvals = done.filter(({ approval }) => approval)
      for (const { title } of approvals) toast({ text: say(offlineWords.sentForApproval, { title }) })
      if (done.length > approvals.length) toast({ text: say(offlineWords.sent, { count: done.length - approvals.length }) })
      // Who looks at a record that only this device knew goes on looking at the same.
      const moved = done.find(({ from, to }) => from !== to && window.location.pathname.endsWith(`/${from}`))
      if (moved !== undefined) void navigate({ href: window.location.pathname.replace(moved.from, moved.to), replace: true })
    }
    const stop = watch(arrived)
    // What was shown from this device is asked for again when the network is back.
    const stopReach = onReach(() => {
      if (awaySince() !== undefined || offlineState().readAt === undefined) return
      changeState({ readAt: undefined })
      void client.invalidateQueries({ queryKey: ['records'] })
    })
    void told().catch(() => undefined)
    return () => { stop(); stopReach() }
  }, [client, navigate, say])
  useEffect(() => startKeeping(client, { workspace: workspace.id, user: user.id }), [client, workspace.id, user.id])
}

