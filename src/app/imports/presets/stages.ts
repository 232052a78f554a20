import type { Language } from '../../../lib/words.ts'
import { pipelinePreset } from '../../../model/objects/presets.ts'

/** How likely a deal is, on the way from first word to signature: other programs' stages are put beside ours by it. */
export type Step = 'first' | 'qualified' | 'proposal' | 'negotiation' | 'won' | 'lost'

/** Another program's words for the stages of a deal, as the stages of a new company here are called. Whatever is not named keeps its own word. */
export function stageWords(language: Language, theirs: Readonly<Record<string, Step>>): Record<string, string> {
  const open = pipelinePreset.stages.filter(({ kind }) => kind === 'open')
  const at = (share: number) => open[Math.min(open.length - 1, Math.floor(share * open.length))]
  const ours = {
    first: open[0], qualified: at(0.25), proposal: at(0.5), negotiation: open.at(-1),
    won: pipelinePreset.stages.find(({ kind }) => kind === 'won'), lost: pipelinePreset.stages.find(({ kind }) => kind === 'lost'),
  } as const
  return Object.fromEntries(Object.entries(theirs).map(([word, step]) => [word, ours[step]?.name[language] ?? word]))
}

/** The state of a deal by its stage. */
export function statusWords(theirs: Readonly<Record<string, Step>>): Record<string, string> {
  return Object.fromEntries(Object.entries(theirs).map(([word, step]) => [word, step === 'won' || step === 'lost' ? step : 'open']))
}
