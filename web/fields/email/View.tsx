import { textOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

export function EmailView({ value }: Pick<ViewProps, 'value'>) {
  const address = textOf(value)
  return address.includes('*') ? <span className="clip">{address}</span> : <a className="link clip" href={`mailto:${encodeURI(address)}`} title={address}>{address}</a>
}
