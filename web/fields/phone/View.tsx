import { textOf } from '../../data/values.ts'
import type { ViewProps } from '../part.ts'

/** A number to call by one tap; a masked one is only shown. */
export function PhoneView({ value }: Pick<ViewProps, 'value'>) {
  const number = textOf(value)
  return number.includes('*') ? <span className="clip">{number}</span> : <a className="link clip" href={`tel:${number.replace(/[^\d+]/g, '')}`}>{grouped(number)}</a>
}

/** +8613812345678 as 138 1234 5678: easier to read out; others as they are. */
export function grouped(number: string): string {
  const mainland = /^(?:\+86)?(1\d{2})(\d{4})(\d{4})$/.exec(number.replace(/[\s-]/g, ''))
  return mainland === null ? number : `${mainland[1]} ${mainland[2]} ${mainland[3]}`
}
