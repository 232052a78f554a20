import { filterWords } from '../../../src/model/words/ui/filter.ts'
import { textOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import { asJson, ends } from '../shared/json.ts'
import { ClockInput } from './Edit.tsx'
import type { FilterProps } from '../part.ts'

export function TimeFilter({ operator, value, onChange }: Pick<FilterProps, 'operator' | 'value' | 'onChange'>) {
  const { say } = useSpeech()
  if (operator !== 'between') return <ClockInput label={say(filterWords.value)} value={textOf(asJson(value))} onChange={onChange} />
  const [low, high] = ends(value)
  return (
    <span className="row">
      <ClockInput label={say(filterWords.from)} value={textOf(low)} onChange={(time) => onChange([time, high])} />
      <ClockInput label={say(filterWords.to)} value={textOf(high)} onChange={(time) => onChange([low, time])} />
    </span>
  )
}
