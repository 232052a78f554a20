import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { configurationQuery, laidOverModel, withVerbs } from '../data/configuration.ts'
import { followChanges } from '../data/live.ts'
import { useMe } from '../data/me.ts'
import { useConflict } from '../data/save.ts'
import { Part } from '../parts/part.tsx'
import { useSpeech } from '../words/language.tsx'
import { AfterCall } from '../visits/after-call.tsx'
import { CreationProvider } from './creation.tsx'
import { Dock } from './dock.tsx'
import { Navigation } from './navigation.tsx'
import { NotFound } from './not-found.tsx'
import { isPageOn } from './switched-off.ts'
import { TopBar } from './top-bar.tsx'

const Palette = lazy(() => withVerbs(import('./palette.tsx')).then((module) => ({ default: module.Palette })))
const ConflictDialog = lazy(() => import('../records/conflict-dialog.tsx').then((module) => ({ default: module.ConflictDialog })))
const WayDialog = lazy(() => import('../records/way-dialog.tsx').then((module) => ({ default: module.WayDialog })))
const OfflineStrip = lazy(() => import('../offline/strip.tsx').then((module) => ({ default: module.OfflineStrip })))
const collapsedKey = 'guanxi.navigation'

/** The frame around every page of somebody who is signed in. */
export function Shell() {
  const { say, setPlace, model } = useSpeech()
  const { workspace, user } = useMe()
  const client = useQueryClient()
  const conflict = useConflict()
  const page = useRouterState({ select: ({ location }) => location.pathname.split('/')[1] ?? '' })
  useQuery(configurationQuery(client))
  const rested = useRested()
  const laid = laidOverModel()
  const lastLaid = useRef(laid)
  const [palette, setPalette] = useState(false)
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(collapsedKey) === 'collapsed')
  const fold = () => {
    localStorage.setItem(collapsedKey, collapsed ? 'open' : 'collapsed')
    setCollapsed(!collapsed)
  }
  useEffect(() => setPlace({ zone: user.zone || workspace.zone, currency: workspace.baseCurrency, weekStart: workspace.weekStart }), [setPlace, user.zone, workspace.zone, workspace.baseCurrency, workspace.weekStart])
  useEffect(() => followChanges(client), [client])
  useEffect(() => {
    if (lastLaid.current === laid) return
    lastLaid.current = laid
    // Rows that were read know nothing of fields that came since.
    void client.invalidateQueries({ queryKey: ['records'] })
  }, [client, laid])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') { event.preventDefault(); setPalette(true) }
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <CreationProvider>
      <a className="skip" href="#content">{say(shellWords.skip)}</a>
      <div className={`app ${collapsed ? 'collapsed' : ''}`}>
        <Navigation collapsed={collapsed} onFold={fold} />
        <TopBar onSearch={() => setPalette(true)} />
        <main id="content" className="main" tabIndex={-1}>{rested && <Part quiet><OfflineStrip /></Part>}{isPageOn(page) ? <Suspense><Outlet /></Suspense> : <NotFound />}</main>
        <Dock />
      </div>
      <AfterCall />
      {palette && <Part onMissing={() => setPalette(false)}><Palette onClose={() => setPalette(false)} /></Part>}
      {[...model.objects.values()].some(({ state }) => state?.ways !== undefined) && <Part quiet><WayDialog /></Part>}
      {conflict !== undefined && <Part onMissing={noticed}><ConflictDialog key={conflict.current.version} conflict={conflict} /></Part>}
    </CreationProvider>
  )
}

/** Whether the first page stands and the browser has time for what nobody waits for: not while a slow machine or network is still asked for the page. */
function useRested(): boolean {
  const client = useQueryClient()
  const [rested, setRested] = useState(false)
  useEffect(() => {
    let looks = 0
    const look = () => {
      looks += 1
      if (client.isFetching() > 0 && looks < mostLooks) timer = setTimeout(look, betweenLooks)
      else setRested(true)
    }
    let timer = setTimeout(look, afterFirst)
    return () => clearTimeout(timer)
  }, [client])
  return rested
}
const noticed = () => undefined
/** Milliseconds. A network that never answers must be told of: some eight seconds at most. */
const afterFirst = 1500
const betweenLooks = 300
const mostLooks = 22
