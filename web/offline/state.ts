import { useSyncExternalStore } from 'react'
import type { Entry } from './entry.ts'

export interface OfflineState {
  /** What waits, in its order. */
  readonly entries: readonly Entry[]
  /** The server knows this browser no more: sign in again to go on. */
  readonly signIn: boolean
  /** When the answer that was last read from this device had come from the server; milliseconds. */
  readonly readAt: number | undefined
  /** When today's customers were last brought here; milliseconds. */
  readonly refreshedAt: number | undefined
}

let state: OfflineState = { entries: [], signIn: false, readAt: undefined, refreshedAt: undefined }
const listeners = new Set<() => void>()

export const offlineState = (): OfflineState => state
export function changeState(next: Partial<OfflineState>): void {
  state = { ...state, ...next }
  for (const listener of listeners) listener()
}
export function useOfflineState(): OfflineState {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => { listeners.delete(listener) } }, offlineState)
}
