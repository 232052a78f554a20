import type { JsonSchema } from '../rest/schema.ts'

/** The schemas that the paths refer to, straight or through others: an object that nobody creates here needs no schema for it. */
export function reachableSchemas(from: object, schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const reached = new Map<string, JsonSchema>()
  const visit = (part: object) => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      const schema = schemas[name]
      if (schema === undefined || reached.has(name)) continue
      reached.set(name, schema)
      visit(schema)
    }
  }
  visit(from)
  return Object.fromEntries([...reached].sort(([one], [other]) => (one < other ? -1 : 1)))
}
