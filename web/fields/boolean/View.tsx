import { startWords } from '../../../src/model/words/ui/start.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function BooleanView({ value }: Pick<ViewProps, 'value'>) {
  const { say } = useSpeech()
  return value === true ? <span>{say(startWords.yes)}</span> : <span className="muted">{say(startWords.no)}</span>
}
