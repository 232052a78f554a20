import type { KeyboardEvent, ReactNode } from 'react'

export interface Tab { readonly key: string; readonly label: ReactNode }

/** Tabs over one panel; arrows move among them. */
export function Tabs({ tabs, chosen, onChoose, label, after }: { readonly tabs: readonly Tab[]; readonly chosen: string; readonly onChoose: (key: string) => void; readonly label: string; readonly after?: ReactNode }) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')]
    const next = all[(all.findIndex((each) => each === document.activeElement) + step + all.length) % all.length]
    next?.focus()
    next?.click()
  }
  return (
    <div className="tabs">
      <div className="tabs-list" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={move}>
        {tabs.map((tab) => (
          <button key={tab.key} type="button" role="tab" aria-selected={tab.key === chosen} tabIndex={tab.key === chosen ? 0 : -1} className="tab" onClick={() => onChoose(tab.key)}>{tab.label}</button>
        ))}
      </div>
      {after}
    </div>
  )
}
