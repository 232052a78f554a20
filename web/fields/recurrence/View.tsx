import { readRule } from '../../../src/model/fields/recurrence/rule.ts'
import { ruleInWords } from '../../../src/model/fields/recurrence/words.ts'
import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

/** When something comes again, in words. */
export function RecurrenceView({ value }: Pick<ViewProps, 'value'>) {
  const { language } = useSpeech()
  const rule = readRule(textOf(value))
  return <span className="clip">{rule === undefined ? textOf(value) : ruleInWords(rule, language)}</span>
}
