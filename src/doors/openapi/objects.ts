import { say } from '../../lib/words.ts'
import type { Field, Fields } from '../../model/define/field.ts'
import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import { explain } from '../../model/filter/explain.ts'
import { behaviourOf } from '../../model/fields/index.ts'
import { componentNames } from '../rest/routes/names.ts'
import type { JsonSchema } from '../rest/schema.ts'

const id = { type: 'string', format: 'uuid', description: 'Time-ordered, never reused.' } as const
const version = { type: 'integer', minimum: 1, description: 'Goes up with each change.' } as const
const masked = { type: 'array', items: { type: 'string' }, description: 'Fields that the caller sees masked.' } as const

/** For each object what is read, what makes one and what changes one; for each action its input. */
export function objectComponents(registry: Registry): Record<string, JsonSchema> {
  const components: Record<string, JsonSchema> = {}
  for (const object of registry.objects.values()) {
    components[componentNames.read(object.name)] = readSchema(object)
    if (object.writtenBy !== undefined) continue
    components[componentNames.create(object.name)] = writeSchema(object, registry, 'create')
    components[componentNames.update(object.name)] = writeSchema(object, registry, 'update')
  }
  for (const action of registry.actions.values()) components[componentNames.action(action.name)] = inputSchema(action.input ?? {}, `Input of ${action.name}.`, requiredOf(action.input ?? {}))
  return components
}

function readSchema(object: ResolvedObject): JsonSchema {
  const properties = Object.fromEntries(Object.entries(object.allFields).map(([name, field]) => [name, orNull(describe(field, behaviourOf(field).json(field)))]))
  return {
    type: 'object', title: say(object.label, 'en'), description: `A ${say(object.label, 'en').toLowerCase()} as the caller may read it: fields that the caller may not see are absent.`,
    properties: { ...properties, id, version, masked }, required: ['id', 'version'],
  }
}

/** Fields that a door may write; lines and other parts are written together with their record, under the name that lists them. */
function writeSchema(object: ResolvedObject, registry: Registry, purpose: 'create' | 'update'): JsonSchema {
  const open = Object.fromEntries(Object.entries(object.allFields).filter(([, field]) => isOpen(field, purpose)))
  const schema = inputSchema(open, `${purpose === 'create' ? 'Makes' : 'Changes'} a ${say(object.label, 'en').toLowerCase()}.`, purpose === 'create' ? requiredOf(open) : [])
  const parts = [...object.inverses.values()].filter(({ part }) => part).map(({ name, object: child }) => [name, {
    type: 'array', description: `${say(registry.object(child).label, 'en')} records that belong to it.`, items: { $ref: `#/components/schemas/${componentNames.create(child)}` },
  }])
  const properties = propertiesOf(open)
  return { ...schema, properties: { ...properties, ...(purpose === 'update' ? standing(object, registry, properties) : {}), ...Object.fromEntries(parts) } }
}

/** Of what stands fast at times it is said when: a caller need not find out by being refused. */
function standing(object: ResolvedObject, registry: Registry, properties: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  const told: Record<string, JsonSchema> = {}
  for (const { field, effect, when } of object.fieldRules ?? []) {
    const { [field]: schema } = properties
    if (effect !== 'lock' || schema === undefined || Object.hasOwn(told, field)) continue
    const sentence = `Stands fast while: ${explain(when, { registry, object: object.name, language: 'en', baseCurrency: 'CNY' })}.`
    told[field] = { ...schema, description: typeof schema['description'] === 'string' ? `${schema['description']} ${sentence}` : sentence }
  }
  return told
}

function isOpen(field: Field, purpose: 'create' | 'update'): boolean {
  return field.writtenBy === undefined && behaviourOf(field).written && !(purpose === 'update' && field.immutable === true)
}

function inputSchema(fields: Fields, description: string, required: readonly string[]): JsonSchema {
  return { type: 'object', description, properties: propertiesOf(fields), additionalProperties: false, ...(required.length === 0 ? {} : { required }) }
}

function propertiesOf(fields: Fields): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, orNull(describe(field, writable(behaviourOf(field).json(field))), field.required === true)]))
}

const readOnly = new Set(['title', 'base', 'rate', 'rateDate'])

/** As it is written: a relation by its id alone, and nothing of what only a reader is told. */
function writable(schema: JsonSchema): JsonSchema {
  const { properties, items } = schema
  if (isSchema(items)) return { ...schema, items: writable(items) }
  if (!isSchema(properties)) return schema
  if (Object.hasOwn(properties, 'id') && !Object.hasOwn(properties, 'object')) return { type: 'string', format: 'uuid' }
  const kept = Object.entries(properties).filter(([name]) => !readOnly.has(name))
  return { ...schema, properties: Object.fromEntries(kept), additionalProperties: false }
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function requiredOf(fields: Fields): string[] {
  return Object.entries(fields).filter(([, field]) => field.required === true && field.default === undefined && field.type !== 'autoNumber').map(([name]) => name)
}

function describe(field: Field, schema: JsonSchema): JsonSchema {
  const title = field.label === undefined ? {} : { title: say(field.label, 'en') }
  const targets = field.type === 'relation' ? `A record of ${field.to}.` : field.type === 'target' || field.type === 'links' ? `Records of ${field.to.join(', ')}.` : undefined
  return { ...schema, ...title, ...(targets === undefined || 'description' in schema ? {} : { description: targets }) }
}

function orNull(schema: JsonSchema, required = false): JsonSchema {
  if (required) return schema
  const type: unknown = schema['type']
  if (Object.hasOwn(schema, 'enum') || Object.hasOwn(schema, 'const') || type === undefined) return Object.keys(schema).length === 0 ? schema : { anyOf: [schema, { type: 'null' }] }
  return { ...schema, type: [...new Set([type, 'null'].flat())] }
}
