import { type ReactNode, useCallback, useId, useLayoutEffect, useRef, useState } from 'react'
import { placeBeside } from './place.ts'

/** To be spread on the button that opens the popover. */
export interface TriggerProps {
  readonly popoverTarget: string
  readonly 'aria-expanded': boolean
  readonly 'aria-haspopup': 'menu' | 'dialog'
}
interface PopoverProps {
  readonly trigger: (props: TriggerProps) => ReactNode
  readonly children: ReactNode | ((close: () => void) => ReactNode)
  readonly label: string
  readonly kind?: 'menu' | 'dialog'
  readonly align?: 'start' | 'end'
  readonly className?: string
}

/**
 * A panel beside its button, in the browser's top layer: it closes by itself on Escape and on a click elsewhere.
 * The content exists only while it is open.
 */
export function Popover({ trigger, children, label, kind = 'dialog', align = 'start', className = '' }: PopoverProps) {
  const id = useId()
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const close = useCallback(() => document.getElementById(id)?.hidePopover(), [id])
  useLayoutEffect(() => {
    if (!open) return
    let focused = false
    const place = () => {
      const button = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)
      if (panel.current !== null && button !== null) placeBeside(panel.current, button, align)
      const first = focused ? null : panel.current?.querySelector<HTMLElement>('[autofocus], [data-first], [role="menuitem"], input, button, select')
      first?.focus()
      focused ||= first instanceof HTMLElement
    }
    // Placed before the first paint, and again when the content has its size, or comes: some is loaded when it is opened.
    const frame = requestAnimationFrame(place)
    const watcher = new ResizeObserver(place)
    if (panel.current !== null) watcher.observe(panel.current)
    window.addEventListener('resize', place)
    return () => { cancelAnimationFrame(frame); watcher.disconnect(); window.removeEventListener('resize', place) }
  }, [open, id, align])
  return (
    <>
      {trigger({ popoverTarget: id, 'aria-expanded': open, 'aria-haspopup': kind })}
      <div id={id} ref={panel} popover="auto" role={kind} aria-label={label} className={`popover ${className}`} onBeforeToggle={(event) => setOpen(event.newState === 'open')}>
        {open && (typeof children === 'function' ? children(close) : children)}
      </div>
    </>
  )
}
