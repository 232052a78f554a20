import { relatedOf } from '../../data/values.ts'
import { Icon } from '../../parts/icons.tsx'
import type { ViewProps } from '../part.ts'

export function FileView({ value }: Pick<ViewProps, 'value'>) {
  const file = relatedOf(value)
  return file === undefined ? null : <a className="row link" href={`/api/v1/files/${file.id}/content`} download><Icon name="file" size={14} /><span className="clip">{file.title}</span></a>
}
