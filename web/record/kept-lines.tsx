import { linesWords } from '../../src/model/words/ui/lines.ts'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/states.tsx'
import type { KeptLines } from '../records/lines/kept.ts'
import { useSpeech } from '../words/language.tsx'

interface KeptOfferProps { readonly kept: KeptLines | undefined; readonly outdated: string | undefined; readonly ready: boolean; readonly onTakeUp: () => void; readonly onForget: () => void }

/** Lines that were typed here before and not saved: to go on with, or to be told that they no longer stand. */
export function KeptOffer({ kept, outdated, ready, onTakeUp, onForget }: KeptOfferProps) {
  const { say, formats } = useSpeech()
  if (outdated !== undefined) return <Note actions={<Button tone="text" onClick={onForget}>{say(linesWords.understood)}</Button>}>{say(linesWords.draftOutdated, { when: formats.relative(outdated) })}</Note>
  if (kept === undefined) return null
  return <Note tone="info" actions={<><Button onClick={onForget}>{say(linesWords.dropDraft)}</Button><Button tone="primary" disabled={!ready} onClick={onTakeUp}>{say(linesWords.takeUp)}</Button></>}>{say(linesWords.draftKept, { when: formats.relative(kept.at) })}</Note>
}
