import { say } from '../../src/lib/words.ts'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { ApiProblem } from '../data/problem.ts'
import type { Entry } from './entry.ts'

// How much of files waits on a device, in bytes: about a hundred photos as they are made smaller here.
const most = { one: 8_000_000, all: 40_000_000 } as const

/** @throws ApiProblem 413 where a file is too large to wait, or too much waits already. */
export function checkRoom(size: number, waiting: readonly Entry[]): void {
  if (size > most.one) throw refused(say(offlineWords.fileTooLarge, language(), { most: most.one / 1_000_000, size: Math.ceil(size / 1_000_000) }))
  if (size + waiting.reduce((sum, { file }) => sum + (file?.size ?? 0), 0) > most.all) throw refused(say(offlineWords.filesFull, language(), { most: most.all / 1_000_000 }))
}

/** The device itself has no room. */
export const noRoom = (): ApiProblem => refused(say(offlineWords.deviceFull, language()))

const refused = (title: string) => new ApiProblem(413, { type: '/problems/no-room', title })
const language = () => (document.documentElement.lang.startsWith('zh') ? 'zh' as const : 'en' as const)
