import type { Json } from '../../lib/json.ts'
import { isNewRecord } from '../../model/define/events.ts'
import type { Entry } from '../../platform/feed/index.ts'

/** What happened, as webhooks name it: 'customer.create', 'opportunity.win', 'customer.transfer'. */
export type EventName = string

/** 'customer.create', 'customer.*', '*.remove', '*.*'. */
const pattern = /^(?:\*|[a-z][A-Za-z0-9_]{0,59})\.(?:\*|[a-z][A-Za-z0-9]{0,59})$/
const mostPatterns = 100

/** What the webhooks do themselves is never told, or one would tell of the other for ever. */
const untold: ReadonlySet<string> = new Set(['webhookDelivery', 'notification'])

/** The event that an entry of the feed is; undefined for what is no change of a record. */
export function eventOf({ object, recordId, version, action, before }: Pick<Entry, 'object' | 'recordId' | 'version' | 'action' | 'before'>): EventName | undefined {
  if (recordId === null || version === null || untold.has(object)) return undefined
  const [noun, verb = noun] = action.split('.')
  return `${object}.${isNewRecord({ object, action, version, before }) ? 'create' : verb ?? action}`
}

/** The patterns of a webhook; undefined when the value holds none or anything else. */
export function patternsOf(value: Json | undefined): readonly string[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > mostPatterns) return undefined
  const patterns = value.filter((each) => typeof each === 'string').filter((each) => pattern.test(each))
  return patterns.length === value.length ? patterns : undefined
}

/** Whether one of the patterns names the event. */
export function isNamed(patterns: readonly string[], event: EventName): boolean {
  const [object = '', verb = ''] = event.split('.')
  return patterns.some((each) => {
    const [ofObject, ofVerb] = each.split('.')
    return (ofObject === '*' || ofObject === object) && (ofVerb === '*' || ofVerb === verb)
  })
}
