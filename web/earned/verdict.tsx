import type { Tone } from '../../src/model/define/field.ts'
import { earnedWords as words } from '../../src/model/words/ui/earned.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Verdict } from './data.ts'

const tones: Readonly<Record<Verdict, Tone>> = { more: 'ok', less: 'bad', unclear: 'neutral', tooFew: 'neutral', noneHeldOut: 'neutral', waiting: 'info' }

/** In a word what a difference says. */
export function VerdictChip({ verdict }: { readonly verdict: Verdict }) {
  const { say } = useSpeech()
  return <Chip tone={tones[verdict]} status>{say(words[verdict])}</Chip>
}
