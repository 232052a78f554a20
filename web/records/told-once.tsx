import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'

interface ToldOnceProps { readonly title: string; readonly note: string; readonly text: string; readonly onClose: () => void }

/** A secret that the server told this once, to be copied. */
export function ToldOnce({ title, note, text, onClose }: ToldOnceProps) {
  const { say } = useSpeech()
  const copy = async () => { await navigator.clipboard.writeText(text); toast({ text: say(settingsWords.copied) }) }
  return (
    <Dialog title={title} onClose={onClose} foot={<Button tone="primary" onClick={onClose}>{say(startWords.close)}</Button>}>
      <div className="stack link-stack">
        <div className="row"><TextInput readOnly value={text} aria-label={title} spellCheck={false} onFocus={(event) => event.target.select()} /><Button size="usual" icon="copy" onClick={() => void copy()}>{say(settingsWords.copy)}</Button></div>
        <Note>{note}</Note>
      </div>
    </Dialog>
  )
}
