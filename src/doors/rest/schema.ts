import { z } from 'zod'

/** A JSON Schema (draft 2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The JSON Schema of what a zod schema accepts. */
export function schemaOf(type: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12', io: 'input', unrepresentable: 'any' })
  return schema
}

/** A reference to a named component. */
export function componentOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}
