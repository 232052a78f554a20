import { z } from 'zod'
import type { Json, JsonObject } from '../../lib/json.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { behaviourOf } from '../../model/fields/index.ts'

// What a configuration is made of, by the declared objects that hold it, and by which of their fields each part is known again in
// another place: never by an id.

export interface Carried { readonly object: string; readonly key: readonly string[] }

/** In the order in which they are brought in: what others name comes first. */
export const carriedObjects: readonly Carried[] = [
  { object: 'customField', key: ['object', 'key'] },
  { object: 'choiceOption', key: ['object', 'field', 'key'] },
  // New objects come in bare before; here they are told which field they follow and which holds their state.
  { object: 'customObject', key: ['key'] },
  { object: 'pipeline', key: ['name'] },
  { object: 'stage', key: ['pipeline', 'name'] },
  { object: 'lifecycleStage', key: ['name'] },
  { object: 'customerLevel', key: ['name'] },
  { object: 'cadenceRule', key: ['name'] },
  { object: 'workCalendar', key: ['name'] },
  { object: 'calendarDay', key: ['name', 'day'] },
  { object: 'fieldCondition', key: ['object', 'label'] },
  { object: 'uniqueRule', key: ['object', 'label'] },
  { object: 'stateTransition', key: ['object', 'from', 'to'] },
  { object: 'sharingRule', key: ['object', 'label'] },
  { object: 'layout', key: ['object', 'role'] },
  { object: 'approvalFlow', key: ['name'] },
  { object: 'automationRule', key: ['name'] },
]

/** The fields of a part that a person writes: all else is the program's own here and elsewhere. */
export function carriedFields(object: ResolvedObject): readonly string[] {
  return Object.entries(object.fields).flatMap(([name, field]) => (behaviourOf(field).written && field.writtenBy === undefined && field.type !== 'links' ? [name] : []))
}

const name = z.string().min(1).max(200)
const row = z.record(name, z.json())
const right = z.strictObject({
  read: z.enum(['none', 'own', 'department', 'below', 'all']), create: z.boolean(), update: z.enum(['none', 'own', 'department', 'below', 'all']), delete: z.enum(['none', 'own', 'department', 'below', 'all']),
  export: z.boolean(), import: z.boolean(), actions: z.record(name, z.boolean()).optional(), fields: z.record(name, z.enum(['none', 'masked', 'read', 'edit'])).optional(),
})
const role = z.strictObject({
  role: name,
  /** Rights on objects that the company made. */
  objects: z.record(name, right).default({}),
  /** Rights on the fields that it added to other objects. */
  fields: z.record(name, z.record(name, z.enum(['none', 'masked', 'read', 'edit']))).default({}),
  navigation: z.array(name).max(200).nullable().default(null),
})
export type CarriedRole = z.infer<typeof role>

/** The file of a configuration. What it holds is judged by the engine as any other write. */
export const configurationFile = z.strictObject({
  format: z.literal('guanxi-configuration'),
  version: z.literal(1),
  parts: z.partialRecord(z.enum(['customObject', 'customField', 'choiceOption', 'pipeline', 'stage', 'lifecycleStage', 'customerLevel', 'cadenceRule', 'workCalendar', 'calendarDay', 'fieldCondition', 'uniqueRule', 'stateTransition', 'sharingRule', 'layout', 'approvalFlow', 'automationRule']), z.array(row).max(5000)),
  roles: z.array(role).max(500).default([]),
})
export type ConfigurationFile = z.infer<typeof configurationFile>

/** By what a row is known, with its place among those that share it; what is named elsewhere counts by its name. */
export function keysOf({ key }: Carried, rows: readonly JsonObject[]): readonly string[] {
  const seen = new Map<string, number>()
  return rows.map((each) => {
    const text = JSON.stringify(key.map((field) => titlePart(each[field] ?? null)))
    const count = (seen.get(text) ?? 0) + 1
    seen.set(text, count)
    return `${text} ${count}`
  })
}

/** A row as a person would name it: customer · xSerial. */
export function titleOf({ key }: Carried, given: JsonObject): string {
  return key.map((field) => titlePart(given[field] ?? null)).filter((part) => part !== '').join(' · ').slice(0, 300)
}

function titlePart(value: Json): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('name' in value)) return ''
  return typeof value.name === 'string' ? value.name : ''
}
