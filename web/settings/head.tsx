import type { ReactNode } from 'react'

/** The head of a settings page: its name, what it is about, what may be done. */
export function SettingsHead({ title, about, children }: { readonly title: ReactNode; readonly about?: string; readonly children?: ReactNode }) {
  return (
    <header className="settings-head">
      <div className="settings-title"><h1>{title}</h1>{about !== undefined && <p className="muted small">{about}</p>}</div>
      <span className="spring" />
      {children}
    </header>
  )
}
