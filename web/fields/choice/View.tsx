import type { FieldOf } from '../../../src/model/define/field.ts'
import { textOf } from '../../data/values.ts'
import { Chip } from '../../parts/chip.tsx'
import { useLabels } from '../../words/labels.ts'
import type { ViewProps } from '../part.ts'

/** A word; a chip with a shape where its choices have tones. */
export function ChoiceView({ field, name, object, value }: ViewProps<FieldOf<'choice'>>) {
  const labels = useLabels()
  const choice = textOf(value)
  const label = labels.choice(object, name, choice)
  // Its word is on the way.
  if (label === '') return <div className="skeleton-bar w1" />
  const tone = field.tones !== undefined && Object.hasOwn(field.tones, choice) ? field.tones[choice] : undefined
  return tone === undefined ? <span className="clip">{label}</span> : <Chip tone={tone} status>{label}</Chip>
}
