import type { FieldOf } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { numberOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import type { ViewProps } from '../part.ts'

export function RatingView({ field, value }: ViewProps<FieldOf<'rating'>>) {
  const { say } = useSpeech()
  const count = Math.max(0, Math.min(field.max, numberOf(value) ?? 0))
  return <span role="img" aria-label={say(recordWords.stars, { count, max: field.max })} className="stars">{'★'.repeat(count)}<span className="muted">{'☆'.repeat(field.max - count)}</span></span>
}
