import { z } from 'zod'

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The JSON Schema of what a zod schema accepts. */
export function schemaOf(type: z.ZodType): JsonSchema {
  const { $schema: _dialect, $defs: _local, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
  return withoutLocal(schema)
}

/** A reference to a named component. */
export function componentOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

/** Local definitions (zod's for 'any JSON') are not where an embedded reference would look for them: what they say is 'anything'. */
function withoutLocal(schema: object): JsonSchema {
  if ('$ref' in schema && typeof schema.$ref === 'string' && schema.$ref.startsWith('#/$defs/')) return {}
  return Object.fromEntries(Object.entries(schema).map(([name, part]: [string, unknown]) => [name, cleaned(part)]))
}

function cleaned(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(cleaned)
  return typeof part === 'object' && part !== null ? withoutLocal(part) : part
}
