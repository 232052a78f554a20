import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()
const keyOf = (userId: string) => `guanxi.watermark.${userId}`

/** Whether this person wants the viewer's name over customer pages; they do until they say otherwise in this browser. */
export function useWatermark(userId: string): boolean {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => localStorage.getItem(keyOf(userId)) !== 'off')
}

export function chooseWatermark(userId: string, wanted: boolean): void {
  localStorage.setItem(keyOf(userId), wanted ? 'on' : 'off')
  for (const listener of listeners) listener()
}
