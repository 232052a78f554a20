import { useSyncExternalStore } from 'react'

const phone = window.matchMedia('(max-width: 640px)')

/** Whether the window is a phone's: lists become cards, dialogs come from below. */
export function useIsPhone(): boolean {
  return useSyncExternalStore((listener) => { phone.addEventListener('change', listener); return () => phone.removeEventListener('change', listener) }, () => phone.matches)
}
