import { addDays, dateInZone } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import type { GivenValue, GivenValues } from '../../../model/define/automation.ts'
import type { Field, Fields } from '../../../model/define/field.ts'
import { fieldLabel } from '../../../model/words/labels.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import type { Bench, Failure, Subject } from './bench.ts'
import { gone, inBoth } from './failures.ts'
import { type Facts, type Known, readPaths } from './reading.ts'
import { filled, pathsIn } from './template.ts'

export type Filled = { readonly values: JsonObject } | { readonly failed: Failure }

/** The values that a step gives, for each of the subjects in their order. What the rule's person sees masked is not passed on. */
export async function fill(bench: Bench, values: GivenValues, fields: Fields, subjects: readonly Subject[]): Promise<readonly Filled[]> {
  const paths = Object.values(values).flatMap(pathsOf)
  const facts = paths.length === 0 ? undefined : await factsOf(bench, subjects, paths)
  return subjects.map((subject): Filled => {
    const known = facts?.get(subject.id)
    if (facts !== undefined && known === undefined) return { failed: gone(bench.person) }
    const hidden = paths.find((path) => { const fact = known?.get(path); return fact !== undefined && 'hidden' in fact })
    if (hidden !== undefined) return { failed: masked(bench, subject.object, hidden) }
    return { values: Object.fromEntries(Object.entries(values).map(([name, given]) => [name, valueOf(bench, given, Object.hasOwn(fields, name) ? fields[name] : undefined, known)])) }
  })
}

function masked({ person }: Bench, object: string, path: string): Failure {
  const label = fieldLabel(object, undefined, path)
  return { because: 'noRights', why: { en: inBoth(runWords.masked, { name: person.actor.name, field: label.en }).en, zh: inBoth(runWords.masked, { name: person.actor.name, field: label.zh }).zh }, again: false }
}

/** By id; subjects of one step are of one object. */
export async function factsOf(bench: Bench, subjects: readonly Subject[], paths: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
  const [first] = subjects
  return first === undefined ? new Map() : readPaths(bench, first.object, [...new Set(subjects.map(({ id }) => id))], [...new Set(paths)])
}

function pathsOf(given: GivenValue): readonly string[] {
  return 'field' in given ? [given.field] : 'template' in given ? pathsIn(given.template) : []
}

function valueOf({ now, zone }: Bench, given: GivenValue, field: Field | undefined, facts: Facts | undefined): Json {
  if ('value' in given) return given.value
  if ('field' in given) return fitted(facts?.get(given.field), field, zone)
  if ('template' in given) return cut(filled(given.template, (path) => textIn(facts, path)), field)
  const { amount, unit } = given.now
  if (field?.type === 'date') return addDays(dateInZone(unit === 'hour' ? now + amount * 3_600_000 : now, zone), unit === 'day' ? amount : 0)
  return new Date(now + amount * (unit === 'day' ? 24 : 1) * 3_600_000).toISOString()
}

/** A moment given to a date as its day in the zone of the workspace; an id as the field names records. */
function fitted(known: Known | undefined, field: Field | undefined, zone: string): Json {
  if (known === undefined || 'hidden' in known) return null
  const { value, to } = known
  if (field?.type === 'date' && typeof value === 'string' && value.length > 10) return dateInZone(Date.parse(value), zone)
  if (typeof value !== 'string' || to === undefined) return value
  if (field?.type === 'target') return { object: to, id: value }
  return field?.type === 'links' ? [{ object: to, id: value }] : value
}

function cut(text: string, field: Field | undefined): string {
  const max = field !== undefined && 'max' in field && typeof field.max === 'number' && (field.type === 'text' || field.type === 'longText') ? field.max : undefined
  return max === undefined ? text : [...text].slice(0, max).join('')
}

export function valueIn(facts: Facts | undefined, path: string): Json {
  const known = facts?.get(path)
  return known === undefined || 'hidden' in known ? null : known.value
}

export function textIn(facts: Facts | undefined, path: string): string {
  const known = facts?.get(path)
  return known === undefined ? '' : 'hidden' in known ? '•••' : known.text
}
