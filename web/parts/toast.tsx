import { useEffect, useRef, useSyncExternalStore } from 'react'
import { IconButton } from './button.tsx'

export interface Toast {
  readonly text: string
  readonly tone?: 'plain' | 'bad'
  /** A second thought: undo, open, try again. */
  readonly action?: { readonly label: string; readonly perform: () => void }
}
interface Shown extends Toast { readonly id: number }

let shown: readonly Shown[] = []
let lastId = 0
const listeners = new Set<() => void>()

function change(next: readonly Shown[]): void {
  shown = next
  for (const listener of listeners) listener()
}

/** Says something at the foot of the screen for a few seconds; a failure stays until it is closed. */
export function toast(message: Toast): void {
  const id = lastId += 1
  change([...shown.slice(-2), { ...message, id }])
  if (message.tone !== 'bad') dismissLater(id, message.action === undefined ? 4000 : 10_000)
}

let held = false
/** A toast that is looked at, by pointer or focus, stays. */
function dismissLater(id: number, wait: number): void {
  setTimeout(() => (held ? dismissLater(id, 2000) : dismiss(id)), wait)
}

function dismiss(id: number): void {
  change(shown.filter((each) => each.id !== id))
}

/** Where toasts appear; once, beside the application. */
export function Toasts({ closeLabel }: { readonly closeLabel: string }) {
  const toasts = useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => shown)
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Shown anew each time, so that it lies above a dialog opened since.
    if (layer.current?.matches(':popover-open') === true) layer.current.hidePopover()
    if (toasts.length > 0) layer.current?.showPopover()
  }, [toasts])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only notices that somebody looks
    <div ref={layer} popover="manual" className="toasts" role="status" aria-live="polite" onPointerEnter={() => { held = true }} onPointerLeave={() => { held = false }} onFocus={() => { held = true }} onBlur={() => { held = false }}>
      {toasts.map((each) => (
        <div key={each.id} className={`toast ${each.tone ?? 'plain'}`} role={each.tone === 'bad' ? 'alert' : undefined}>
          <span>{each.text}</span>
          {each.action !== undefined && <button type="button" className="toast-action" onClick={() => { dismiss(each.id); each.action?.perform() }}>{each.action.label}</button>}
          {each.tone === 'bad' && <IconButton icon="close" label={closeLabel} iconSize={14} onClick={() => dismiss(each.id)} />}
        </div>
      ))}
    </div>
  )
}
