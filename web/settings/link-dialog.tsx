import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

/** A link that lets somebody in, shown this once. */
export interface SecretLink { readonly path: string; readonly name: string; readonly kind: 'join' | 'password' }

export function LinkDialog({ link, onClose }: { readonly link: SecretLink; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const address = `${window.location.origin}${link.path}`
  const copy = async () => { await navigator.clipboard.writeText(address); toast({ text: say(settingsWords.copied) }) }
  return (
    <Dialog title={say(link.kind === 'join' ? settingsWords.invitation : settingsWords.resetLink)} onClose={onClose} foot={<Button tone="primary" onClick={onClose}>{say(startWords.close)}</Button>}>
      <div className="stack link-stack">
        <p>{say(link.kind === 'join' ? settingsWords.invitationLink : settingsWords.resetLinkAbout, { name: link.name === '' ? say(settingsWords.thePerson) : link.name })}</p>
        <div className="row"><TextInput readOnly value={address} aria-label={say(settingsWords.link)} onFocus={(event) => event.target.select()} /><Button size="usual" icon="copy" onClick={() => void copy()}>{say(settingsWords.copy)}</Button></div>
        <Note>{say(settingsWords.linkOnce)}</Note>
      </div>
    </Dialog>
  )
}
