import type { Fields } from './field.ts'
import { datetime, text, url } from './vocabulary.ts'

/**
 * What brought somebody here: the first time and the last time before they told us who they are, as links name it (utm_source,
 * utm_medium, utm_campaign). They go along from the lead to customer, contact and opportunity, and from there to the order.
 */
export const touchFields = {
  firstTouchSource: text({ max: 120 }),
  firstTouchMedium: text({ max: 120 }),
  firstTouchCampaign: text({ max: 200 }),
  lastTouchSource: text({ max: 120 }),
  lastTouchMedium: text({ max: 120 }),
  lastTouchCampaign: text({ max: 200 }),
} as const satisfies Fields

/** What only the lead keeps of them. */
export const touchDetails = {
  firstTouchAt: datetime(),
  firstTouchTerm: text({ max: 200 }),
  firstTouchContent: text({ max: 200 }),
  firstTouchPage: url(),
  firstTouchReferrer: url(),
  lastTouchAt: datetime(),
  lastTouchTerm: text({ max: 200 }),
  lastTouchContent: text({ max: 200 }),
  lastTouchPage: url(),
  lastTouchReferrer: url(),
} as const satisfies Fields

export const touchNames: readonly string[] = Object.keys(touchFields)
export const touchDetailNames: readonly string[] = [...touchNames, ...Object.keys(touchDetails)]

/** The same fields where they are taken over from the record that another field leads to, unless something is given. */
export function touchFieldsFrom(through: string): Fields {
  return Object.fromEntries(Object.entries(touchFields).map(([name, field]) => [name, { ...field, takenFrom: { relation: through, field: name } }]))
}
