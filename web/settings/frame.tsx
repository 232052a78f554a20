import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { useRights } from '../data/me.ts'
import { model } from '../model.ts'
import { Icon } from '../parts/icons.tsx'
import { useIsPhone } from '../parts/media.ts'
import { useSpeech } from '../words/language.tsx'
import { isOffered, settingsGroups, type SettingsItem } from './menu.ts'
import './settings.css'

/** The settings' own menu beside one of their pages. */
export function SettingsFrame({ chosen, children }: { readonly chosen: string; readonly children: ReactNode }) {
  const phone = useIsPhone()
  return <div className="settings">{phone ? <SettingsPicker chosen={chosen} /> : <SettingsMenu chosen={chosen} />}<div className="settings-page">{children}</div></div>
}

function useOffered() {
  const rights = useRights()
  return settingsGroups.map((group) => ({ ...group, items: group.items.filter((item) => isOffered(item, rights)) })).filter(({ items }) => items.length > 0)
}

function SettingsMenu({ chosen }: { readonly chosen: string }) {
  const { say } = useSpeech()
  const groups = useOffered()
  return (
    <nav className="settings-menu" aria-label={say(shellWords.settings)}>
      {groups.map((group) => (
        <div key={group.label.en} className="side-group" role="group" aria-label={say(group.label)}>
          <div className="settings-caption" aria-hidden="true">{say(group.label)}</div>
          {group.items.map((item) => <MenuLink key={item.key} item={item} chosen={item.key === chosen} />)}
        </div>
      ))}
    </nav>
  )
}

function MenuLink({ item, chosen }: { readonly item: SettingsItem; readonly chosen: boolean }) {
  const { say } = useSpeech()
  const inner = <><Icon name={item.icon} size={16} /><span className="clip">{say(item.label)}</span></>
  const props = { className: 'settings-item', 'aria-current': chosen ? 'page' as const : undefined }
  return item.list === true && item.object !== undefined
    ? <Link to="/$objects" params={{ objects: model.object(item.object).path }} {...props}>{inner}</Link>
    : <Link to="/settings/$page" params={{ page: item.key }} {...props}>{inner}</Link>
}

/** On a phone: one list of all pages above the page. */
function SettingsPicker({ chosen }: { readonly chosen: string }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const groups = useOffered()
  const go = (key: string) => {
    const item = groups.flatMap(({ items }) => items).find((each) => each.key === key)
    if (item?.list === true && item.object !== undefined) void navigate({ to: '/$objects', params: { objects: model.object(item.object).path } })
    else void navigate({ to: '/settings/$page', params: { page: key } })
  }
  return (
    <div className="settings-picker">
      <select className="input select" aria-label={say(settingsWords.choosePage)} value={chosen} onChange={(event) => go(event.target.value)}>
        {groups.map((group) => <optgroup key={group.label.en} label={say(group.label)}>{group.items.map((item) => <option key={item.key} value={item.key}>{say(item.label)}</option>)}</optgroup>)}
      </select>
    </div>
  )
}
