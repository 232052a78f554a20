import type { Json, JsonObject } from '../../lib/json.ts'
import type { Random } from '../../lib/random.ts'
import type { ChoiceField, Field } from '../define/field.ts'
import { type Registry, targetsOf } from '../define/registry.ts'
import { pick } from './behaviour.ts'
import { behaviourOf, schemaOf } from './index.ts'

/** Gives the id of some record of the object that the writer may see; undefined where there is none. */
export type SampleReference = (object: string) => string | undefined

/**
 * A random input that creates a record of the object: every field that a door may write, choices that go with each other. Fields
 * that point at other records are left out where `reference` knows none; so are texts of a form that a sample does not hit.
 */
export function sampleInput(registry: Registry, object: string, random: Random, reference: SampleReference = () => undefined): JsonObject {
  const input: Record<string, Json> = {}
  for (const [name, field] of Object.entries(registry.object(object).allFields)) {
    if (!behaviourOf(field).written || field.writtenBy !== undefined || field.type === 'autoNumber') continue
    const value = sampleValue(field, random, input, reference)
    if (value !== undefined && schemaOf(field).safeParse(value).success) input[name] = value
  }
  return input
}

function sampleValue(field: Field, random: Random, input: JsonObject, reference: SampleReference): Json | undefined {
  if (field.type === 'choice' && field.dependsOn !== undefined) return dependentChoice(field.dependsOn, random, input)
  if (field.type === 'file') return reference('file')
  const targets = targetsOf(field)
  if (targets.length === 0) return behaviourOf(field).sample(random, field)
  const to = pick(random, targets)
  const id = reference(to)
  if (id === undefined || field.type === 'relation') return id
  return field.type === 'links' ? [{ object: to, id, ...(field.roles === undefined ? {} : { role: pick(random, field.roles) }) }] : { object: to, id }
}

function dependentChoice({ field, choices }: NonNullable<ChoiceField['dependsOn']>, random: Random, input: JsonObject): string | undefined {
  const on = input[field]
  const open = typeof on === 'string' && Object.hasOwn(choices, on) ? choices[on] : undefined
  return open === undefined || open.length === 0 ? undefined : pick(random, open)
}
