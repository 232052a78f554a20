import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { signInWords } from '../../src/model/words/ui/signIn.ts'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import './security.css'

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { say } = useSpeech()
  const copy = async () => { await navigator.clipboard.writeText(codes.join('\n')); toast({ text: say(settingsWords.copied) }) }
  return (
    <div className="stack">
      <h2>{say(signInWords.recoveryCodes)}</h2>
      <Note>{say(signInWords.recoveryAbout)}</Note>
      <ul className="recovery-codes">{codes.map((code) => <li key={code}><code>{code}</code></li>)}</ul>
      <div className="row"><Button size="usual" icon="copy" onClick={() => void copy()}>{say(settingsWords.copy)}</Button><Button tone="primary" size="usual" onClick={onKept}>{say(signInWords.recoveryKept)}</Button></div>
    </div>
  )
}
