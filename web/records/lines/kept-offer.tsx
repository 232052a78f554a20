import type { Words } from '../../../src/lib/words.ts'
import { linesWords } from '../../../src/model/words/ui/lines.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { KeptLines } from './kept.ts'

interface KeptOfferProps { readonly kept: KeptLines | undefined; readonly outdated?: string | undefined; readonly ready: boolean; /** What is said of it, `{when}` in it. */ readonly text?: Words; readonly onTakeUp: () => void; readonly onForget: () => void }

/** What was typed here before and not saved: to go on with, or to be told that it no longer stands. */
export function KeptOffer({ kept, outdated, ready, text = linesWords.draftKept, onTakeUp, onForget }: KeptOfferProps) {
  const { say, formats } = useSpeech()
  if (outdated !== undefined) return <Note actions={<Button tone="text" onClick={onForget}>{say(linesWords.understood)}</Button>}>{say(linesWords.draftOutdated, { when: formats.relative(outdated) })}</Note>
  if (kept === undefined) return null
  return <Note tone="info" actions={<><Button onClick={onForget}>{say(linesWords.dropDraft)}</Button><Button tone="primary" disabled={!ready} onClick={onTakeUp}>{say(linesWords.takeUp)}</Button></>}>{say(text, { when: formats.relative(kept.at) })}</Note>
}
