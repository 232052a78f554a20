import type { KeyboardEvent, ReactNode } from 'react'
import { Icon, type IconName } from './icons.tsx'
import { Popover, type TriggerProps } from './popover.tsx'

export interface MenuItem {
  readonly key: string
  readonly label: ReactNode
  readonly icon?: IconName
  readonly danger?: boolean
  /** Why it cannot be used now; shown beside it. */
  readonly refused?: string | undefined
  readonly checked?: boolean
  readonly perform: () => void
}
export interface MenuGroup { readonly caption?: string; readonly items: readonly MenuItem[] }
interface MenuProps {
  readonly label: string
  readonly groups: readonly MenuGroup[]
  readonly trigger: (props: TriggerProps) => ReactNode
  readonly align?: 'start' | 'end'
}

/** A menu behind a button: arrows move, Enter performs, Escape closes. */
export function Menu({ label, groups, trigger, align = 'end' }: MenuProps) {
  return (
    <Popover label={label} kind="menu" trigger={trigger} align={align} className="menu">
      {(close) => (
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move among the items, which are the controls
        <div onKeyDown={moveFocus}>
          {groups.filter((group) => group.items.length > 0).map((group, index) => (
            <div key={group.caption ?? index} role="group" aria-label={group.caption}>
              {group.caption !== undefined && <div className="menu-caption">{group.caption}</div>}
              {group.items.map((item) => <Item key={item.key} item={item} close={close} />)}
            </div>
          ))}
        </div>
      )}
    </Popover>
  )
}

function Item({ item, close }: { readonly item: MenuItem; readonly close: () => void }) {
  const refused = item.refused !== undefined
  return (
    <button
      type="button" role={item.checked === undefined ? 'menuitem' : 'menuitemradio'} aria-checked={item.checked} aria-disabled={refused} title={item.refused}
      className={`menu-item ${item.danger === true ? 'bad' : ''}`}
      onClick={() => { if (!refused) { close(); item.perform() } }}
    >
      {item.icon !== undefined && <Icon name={item.icon} size={16} />}
      <span className="clip">{item.label}</span>
      {item.checked === true && <span className="menu-check"><Icon name="check" size={14} /></span>}
    </button>
  )
}

/** Arrow keys, Home and End move the focus among the items of a menu or a list of buttons. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
    ArrowDown: (at, count) => (at + 1) % count,
    ArrowUp: (at, count) => (at - 1 + count) % count,
    Home: () => 0,
    End: (_, count) => count - 1,
  }
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
  if (step === undefined) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"], [role="option"]')]
  const at = items.findIndex((item) => item === document.activeElement)
  items[step(at, items.length)]?.focus()
  event.preventDefault()
}
