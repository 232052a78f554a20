import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { type Language, languages } from '../../src/lib/words.ts'
import { pageNames } from '../../src/model/words/ui/pageNames.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { loadAway } from '../data/away.ts'
import { request } from '../data/client.ts'
import { leave } from '../data/leave.ts'
import { useMe, useRights } from '../data/me.ts'
import { model, objectAtPath } from '../model.ts'
import { Avatar, initials } from '../parts/avatar.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { Part } from '../parts/part.tsx'
import { chooseTheme, chosenTheme, type Theme, themes } from '../theme/theme.ts'
import { chooseWatermark, useWatermark } from '../theme/watermark.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { useCreate } from './creation.tsx'
import { Notifications } from './notifications.tsx'
import { iconOf, objectsOf, trades } from './objects.ts'

const SessionsDialog = lazy(() => import('./sessions-dialog.tsx').then((module) => ({ default: module.SessionsDialog })))
const LeaveDialog = lazy(() => import('../offline/leave-dialog.tsx').then((module) => ({ default: module.LeaveDialog })))
const isMac = navigator.platform.startsWith('Mac')

/** Search, create, notifications, language, theme, me. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }) {
  const { say } = useSpeech()
  const groups = useCreateGroups()
  return (
    <header className="top">
      <button type="button" className="find" onClick={onSearch} aria-keyshortcuts="Control+K Meta+K"><Icon name="search" size={16} /><span className="clip">{say(shellWords.search)}</span><kbd>{isMac ? '⌘K' : 'Ctrl K'}</kbd></button>
      <span className="spring" />
      {groups.length > 0 && <Menu label={say(shellWords.create)} groups={groups} trigger={(props) => <Button {...props} icon="plus" className="top-create">{say(shellWords.create)}</Button>} />}
      <LanguageMenu />
      <Notifications />
      <MeMenu />
    </header>
  )
}

/** What the person may create: what the page is about, then everything in the order of the trades. */
export function useCreateGroups(): readonly { readonly items: readonly MenuItem[] }[] {
  const create = useCreate()
  const rights = useRights()
  const labels = useLabels()
  const { pathname } = useLocation()
  const here = objectAtPath(pathname.split('/')[1] ?? '')?.name
  const items = trades.flatMap((trade) => objectsOf(trade))
    .filter((object) => rights.mayCreate(object.name) && object.quick !== undefined && object.writtenBy === undefined)
    .map((object) => ({ key: object.name, label: labels.one(object), icon: iconOf(object), perform: () => create({ object: object.name }) }))
  return [items.filter(({ key }) => key === here), items.filter(({ key }) => key !== here)].filter((some) => some.length > 0).map((some) => ({ items: some }))
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '中文' }

function LanguageMenu() {
  const { say, language, setLanguage } = useSpeech()
  const change = (next: Language) => {
    setLanguage(next)
    // The choice holds here at once; the account learns of it when it can.
    request('/me', { method: 'PATCH', body: { language: next } }).catch(() => undefined)
  }
  return (
    <Menu
      label={say(shellWords.language)} groups={[{ items: languages.map((each) => ({ key: each, label: languageNames[each], checked: each === language, perform: () => change(each) })) }]}
      trigger={(props) => <IconButton {...props} icon="globe" label={say(shellWords.language)} className="top-language" />}
    />
  )
}

const themeIcons = { light: 'sun', dark: 'moon', system: 'screen' } as const

function MeMenu() {
  const { say } = useSpeech()
  const { user } = useMe()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [sessions, setSessions] = useState(false)
  const watermark = useWatermark(user.id)
  const [theme, setTheme] = useState(chosenTheme)
  const change = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
    request('/me', { method: 'PATCH', body: { theme: next } }).catch(() => undefined)
  }
  const [asking, setAsking] = useState(false)
  const leaveNow = async () => {
    await leave()
    // The page goes first: what is still drawn of it would ask again who is here.
    await navigate({ to: '/sign-in' })
    client.clear()
  }
  // What waits would go with the sign-in: its author says so first.
  const leaveAsking = async () => { if (await (await loadAway())?.count().catch(() => 0)) setAsking(true); else await leaveNow() }
  return (
    <>
      <Menu
        label={say(shellWords.me)}
        groups={[
          { caption: `${user.name} · ${user.email}`, items: [...(model.off.modules.has('approvals') ? [] : [{ key: 'approvals', label: say(pageNames.approvals), icon: 'check' as const, perform: () => void navigate({ to: '/approvals', search: {} }) }]), { key: 'sessions', label: say(shellWords.sessions), icon: 'screen', perform: () => setSessions(true) }, { key: 'settings', label: say(shellWords.settings), icon: 'settings', perform: () => void navigate({ to: '/settings' }) }] },
          { caption: say(shellWords.theme), items: themes.map((each) => ({ key: each, label: say(shellWords[each]), icon: themeIcons[each], checked: each === theme, perform: () => change(each) })) },
          { items: [{ key: 'watermark', label: say(recordWords.watermark), icon: 'shield', checked: watermark, perform: () => chooseWatermark(user.id, !watermark) }] },
          { items: [{ key: 'leave', label: say(startWords.signOut), icon: 'exit', perform: () => void leaveAsking() }] },
        ]}
        trigger={(props) => <button type="button" {...props} className="me" aria-label={`${say(shellWords.me)}: ${user.name} ${initials(user.name)}`} title={user.name}><Avatar name={user.name} /></button>}
      />
      {asking && <Part onMissing={() => setAsking(false)}><LeaveDialog onStay={() => setAsking(false)} onLeave={() => void leaveNow()} /></Part>}
      {sessions && <Part onMissing={() => setSessions(false)}><SessionsDialog onClose={() => setSessions(false)} /></Part>}
    </>
  )
}
