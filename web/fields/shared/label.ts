import { filterWords } from '../../../src/model/words/ui/filter.ts'
import { useSpeech } from '../../words/language.tsx'

export function useFilterLabel(): string {
  return useSpeech().say(filterWords.value)
}
