import { textsOf } from '../../data/values.ts'
import { Chip } from '../../parts/chip.tsx'
import type { ViewProps } from '../part.ts'

export function TagsView({ value }: Pick<ViewProps, 'value'>) {
  return <span className="row tags">{textsOf(value).map((tag) => <Chip key={tag}>{tag}</Chip>)}</span>
}
