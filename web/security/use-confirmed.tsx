import { type ReactNode, useState } from 'react'
import { problemText } from '../data/problem.ts'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { ConfirmDialog, confirmationWanted } from './confirm-dialog.tsx'

interface Waiting { readonly by: readonly string[]; readonly again: () => Promise<void> }

/** Runs what changes factors; where the server wants to see first who sits there, asks, and runs it again. */
export function useConfirmed(): { readonly run: (work: () => Promise<void>) => Promise<void>; readonly dialog: ReactNode } {
  const { say } = useSpeech()
  const [waiting, setWaiting] = useState<Waiting>()
  const run = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      const by = confirmationWanted(error)
      if (by === undefined) toast({ text: problemText(error, say), tone: 'bad' })
      else setWaiting({ by, again: work })
    }
  }
  const done = () => { const work = waiting?.again; setWaiting(undefined); if (work !== undefined) void run(work) }
  return { run, dialog: waiting === undefined ? null : <ConfirmDialog by={waiting.by} onDone={done} onClose={() => setWaiting(undefined)} /> }
}
