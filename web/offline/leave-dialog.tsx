import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../words/language.tsx'

/** Before somebody signs out whose writes have not been sent. */
export function LeaveDialog({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const { say } = useSpeech()
  return (
    <Dialog title={say(offlineWords.leaveTitle)} onClose={onStay} foot={<><Button onClick={onStay}>{say(offlineWords.leaveStay)}</Button><Button tone="danger" onClick={onLeave}>{say(startWords.signOut)}</Button></>}>
      <p>{say(offlineWords.leaveAbout)}</p>
    </Dialog>
  )
}
