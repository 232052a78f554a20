import { textOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

/** A link out; only web addresses become links. */
export function UrlView({ value }: Pick<ViewProps, 'value'>) {
  const address = textOf(value)
  const shown = address.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return /^https?:\/\//.test(address) ? <a className="link clip" href={address} target="_blank" rel="noopener noreferrer" title={address}>{shown}</a> : <span className="clip">{address}</span>
}
