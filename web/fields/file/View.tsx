import { relatedOf } from '../../data/values.ts'
import { Icon } from '../../parts/icons.tsx'
import type { ViewProps } from '../part.ts'

/** The ending of its name is what its bytes are: the server takes no other. */
const isPicture = (name: string | null): boolean => /\.(png|jpe?g|gif|webp)$/i.test(name ?? '')

/** A picture is shown small, every other file by its name; both are taken down by a click. */
export function FileView({ value, dense = false }: Pick<ViewProps, 'value' | 'dense'>) {
  const file = relatedOf(value)
  if (file === undefined) return null
  const address = `/api/v1/files/${file.id}/content`
  if (isPicture(file.title)) return <a className="file-thumb" href={address} download title={file.title ?? ''}><img className={dense ? 'small' : ''} src={address} alt={file.title ?? ''} loading="lazy" /></a>
  return <a className="row link" href={address} download><Icon name="file" size={14} /><span className="clip">{file.title}</span></a>
}
