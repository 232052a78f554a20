import { shellWords } from '../../src/model/words/ui/shell.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { SessionLines, useSessionEnding } from '../security/session-lines.tsx'
import { useSpeech } from '../words/language.tsx'

/** Where the person is signed in, each to be ended, or all at once. */
export function SessionsDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useSpeech()
  const { end, endAll, dialog } = useSessionEnding()
  return (
    <>
      <Dialog title={say(shellWords.sessions)} onClose={onClose} foot={<Button tone="danger" onClick={endAll}>{say(shellWords.endAll)}</Button>}><SessionLines onEnd={end} /></Dialog>
      {dialog}
    </>
  )
}
