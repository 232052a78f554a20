import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { WordValues } from '../../../src/lib/words.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { checked, type ParseHints } from '../../../src/model/fields/behaviour.ts'
import { behaviourOf } from '../../../src/model/fields/index.ts'
import { type FieldRule, fieldRules } from '../../../src/model/words/fieldRules.ts'
import { isEmptyValue, writable } from '../../data/values.ts'
import { fieldNamed } from '../../model.ts'
import type { Speech } from '../../words/language.tsx'
import type { Draft } from './draft.ts'
import { columnsOf } from './lists.ts'

/** What is wrong with the cells of a line, by field. */
export type LineRefusals = Readonly<Record<string, string>>
interface Broken { readonly rule: FieldRule; readonly values?: WordValues }

const known = new WeakMap<JsonObject, Readonly<Record<string, Broken>>>()
const none: LineRefusals = {}

/** What the cells of a line cannot be, before anybody is asked: as the server would refuse it. */
export function refusalsOf(line: ResolvedObject, { stored, values }: Draft, hints: ParseHints, say: Speech['say']): LineRefusals {
  if (stored === values) return none
  let broken = known.get(values)
  if (broken === undefined) known.set(values, broken = Object.fromEntries(columnsOf(line).flatMap((name): [string, Broken][] => { const found = brokenOf(line, name, values[name], hints); return found === undefined ? [] : [[name, found]] })))
  const entries = Object.entries(broken)
  return entries.length === 0 ? none : Object.fromEntries(entries.map(([name, { rule, values: said }]) => [name, say(fieldRules[rule], said)]))
}

function brokenOf(line: ResolvedObject, name: string, value: Json | undefined, hints: ParseHints): Broken | undefined {
  const field = fieldNamed(line, name)
  if (field === undefined || value === undefined || isEmptyValue(value)) return undefined
  const behaviour = behaviourOf(field)
  const told = checked(behaviour.schema(field), writable(value))
  if ('value' in told) return undefined
  // Of what stands as it was typed is said why it cannot be read.
  const read = typeof value === 'string' ? behaviour.parse(value, field, hints) : told
  return 'rule' in read ? read : told
}
