import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { languages } from '../../src/lib/words.ts'
import { enterAs, leftUnsaid } from '../data/away.ts'
import { meQuery } from '../data/me.ts'
import { chooseTheme, hasChosenTheme, themes } from '../theme/theme.ts'
import { hasChosenLanguage, useSpeech } from '../words/language.tsx'
import './start.css'

/** The frame of the pages before the first list: the mark, a title, the language. */
export function Door({ title, about, children, wide = false }: { readonly title: string; readonly about: string; readonly children: ReactNode; readonly wide?: boolean }) {
  return (
    <main className="door">
      <div className={wide ? 'door-box wide' : 'door-box'}>
        <header className="row door-head"><span className="mark" aria-hidden="true">关</span><div><h1>{title}</h1><div className="muted">{about}</div></div></header>
        {children}
        <LanguageSwitch />
      </div>
    </main>
  )
}

function LanguageSwitch() {
  const { language, setLanguage } = useSpeech()
  return (
    <footer className="row door-foot">
      {languages.map((each) => <button key={each} type="button" lang={each} aria-pressed={each === language} className="door-language" onClick={() => setLanguage(each)}>{each === 'zh' ? '中文' : 'English'}</button>)}
    </footer>
  )
}

/** After signing in or setting up: everything is asked afresh. */
export function useEnter(): (to: string) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { setLanguage } = useSpeech()
  return async (to) => {
    client.clear()
    leftUnsaid.done()
    const { user, workspace } = await client.fetchQuery(meQuery)
    await enterAs({ user: user.id, workspace: workspace.id })
    if (!hasChosenLanguage()) setLanguage(user.language)
    if (!hasChosenTheme()) chooseTheme(themes.find((theme) => theme === user.theme) ?? 'system')
    await navigate({ href: to })
  }
}
