import { useEffect, useSyncExternalStore } from 'react'
import type { matches } from '../../src/model/filter/match.ts'

// Judges conditions in the browser as the server does. It brings the whole filter language along: loaded for the first form that has
// a condition, not with the first list.

type Judge = typeof matches
let judge: Judge | undefined
let loading: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Has it loaded; a form waits for it. */
export function loadJudge(): Promise<void> {
  return (loading ??= import('../../src/model/filter/match.ts').then((module) => {
    judge = module.matches
    for (const listener of listeners) listener()
  }, () => { loading = undefined }))
}

/** The judge, as soon as it has loaded; undefined where it could not be. */
export async function judgeLoaded(): Promise<Judge | undefined> {
  await loadJudge()
  return judge
}

/** The judge, once it is there. @param wanted whether there is anything to judge. */
export function useJudge(wanted: boolean): Judge | undefined {
  useEffect(() => { if (wanted) void loadJudge() }, [wanted])
  return useSyncExternalStore(subscribe, () => judge)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => { listeners.delete(listener) }
}
