import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import type { Registry } from '../../model/define/registry.ts'
import { generalComponents } from '../openapi/components.ts'
import { objectComponents } from '../openapi/objects.ts'
import { reachableSchemas } from '../openapi/reachable.ts'
import { type JsonSchema, schemaOf } from '../rest/schema.ts'

export const objectName = z.string().min(1).max(60).describe('The name of an object, such as customer; describe_objects lists them.')
export const recordId = z.uuid().describe('The id of the record.')
export const version = z.number().int().min(1).describe('The version that you saw. A newer one refuses the change and tells how the record stands now.')
export const reason = z.string().max(500).optional().describe('Why it is done, for the history.')
export const idempotencyKey = z.string().regex(/^[\x21-\x7e]{1,200}$/).optional().describe('Sent again with the same key and input, the call is answered from its first result and does nothing twice.')
export const values = z.record(z.string().max(100), z.custom<Json>()).describe('Values by field. describe_objects tells the fields and what each takes.')

/** The JSON Schema of an input, with what it refers to inside of it: a tool has no document around it. */
export function inputSchemaOf(type: z.ZodType): JsonSchema {
  return selfContained(schemaOf(type), generalComponents)
}

const known = new WeakMap<Registry, Record<string, JsonSchema>>()

/** The schemas of the API document, for this model. */
export function componentsOf(registry: Registry): Record<string, JsonSchema> {
  const found = known.get(registry) ?? { ...generalComponents, ...objectComponents(registry) }
  known.set(registry, found)
  return found
}

/** The schema with the components that it refers to as local definitions. */
export function selfContained(schema: JsonSchema, components: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const used = reachableSchemas(schema, components)
  const local = (part: JsonSchema): JsonSchema => JSON.parse(JSON.stringify(part).replaceAll('"#/components/schemas/', '"#/$defs/')) as JsonSchema
  return Object.keys(used).length === 0 ? schema : { ...local(schema), $defs: local(used) }
}
