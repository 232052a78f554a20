import { sameJson, type Json } from '../../../lib/json.ts'
import type { ChangedField, Trigger } from '../../../model/define/automation.ts'
import { isNewRecord } from '../../../model/define/events.ts'
import type { Entry } from '../../../platform/feed/index.ts'

type Happened = Pick<Entry, 'object' | 'action' | 'version' | 'before' | 'after'>

/** Changed by the program in the wake of something else. */
const unsaid: ReadonlySet<string> = new Set(['version', 'updatedAt', 'updatedBy', 'deletedAt'])

/** Whether an entry of the feed is what a rule on its object looks for, conditions aside. Dates are looked for by the clock. */
export function isTriggered(trigger: Trigger, entry: Happened): boolean {
  if (trigger.on === 'created') return isNewRecord(entry)
  if (trigger.on === 'changed') return isChanged(trigger.fields, entry)
  if (trigger.on === 'saved') return isNewRecord(entry) ? holds(trigger.fields, entry) : isChanged(trigger.fields, entry)
  return trigger.on === 'acted' && namesOf(trigger.verb).has(entry.action)
}

/** What the feed calls a verb: out of the form of a record it bears a plain name. */
function namesOf(verb: string): ReadonlySet<string> {
  const plain: Readonly<Record<string, string>> = { 'record.moveToBin': 'remove', 'record.restore': 'restore' }
  return new Set([verb, ...(plain[verb] === undefined ? [] : [plain[verb]])])
}

function isChanged(fields: readonly ChangedField[], { before, after }: Happened): boolean {
  if (before === null || after === null) return false
  const changed = new Set([...Object.keys(before), ...Object.keys(after)].filter((name) => !unsaid.has(name)))
  if (fields.length === 0) return changed.size > 0
  return fields.some(({ field, from, to }) => changed.has(field) && isOne(from, before[field]) && isOne(to, after[field]))
}

/** Of a new record: one of the fields is filled, with one of the values. */
function holds(fields: readonly ChangedField[], { after }: Happened): boolean {
  return fields.length === 0 || fields.some(({ field, to }) => (to === undefined || to.length === 0 ? (after?.[field] ?? null) !== null : isOne(to, after?.[field])))
}

function isOne(values: readonly Json[] | undefined, value: Json | undefined): boolean {
  return values === undefined || values.length === 0 || values.some((each) => sameJson(each, value ?? null))
}
