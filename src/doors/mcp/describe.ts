import { z } from 'zod'
import { fieldRightOn, mayAct, permissionOn } from '../../access/index.ts'
import type { Json, JsonObject } from '../../lib/json.ts'
import { say } from '../../lib/words.ts'
import type { Field } from '../../model/define/field.ts'
import { type ResolvedObject, targetsOf } from '../../model/define/registry.ts'
import { behaviourOf } from '../../model/fields/index.ts'
import { choiceLabelOn, fieldLabel } from '../../model/words/labels.ts'
import { readableFields } from '../../records/query/fields.ts'
import { componentNames } from '../rest/routes/names.ts'
import { componentOf } from '../rest/schema.ts'
import { componentsOf, inputSchemaOf, objectName, selfContained } from './schemas.ts'
import { type Asked, defineTool } from './tool.ts'
import { toolName } from './acting.ts'

const input = z.strictObject({ objects: z.array(objectName).min(1).max(5).optional().describe('At most five; without them all objects are listed in short.') })

/** What there is, as far as the caller may read it. */
export const describeObjects = defineTool('describe_objects', {
  title: 'Describe objects', effect: 'reads', input, inputSchema: inputSchemaOf(input),
  description: 'Tells which objects there are and what you may do with each; for named ones all fields with type, choices, operators for filters, and what create_record and update_record take.',
  run: async (asked, { objects }) => (objects === undefined
    ? { objects: [...asked.registry.objects.values()].filter((object) => isReadable(asked, object)).map((object) => inShort(asked, object)) }
    : { objects: objects.map((name) => inFull(asked, asked.registry.object(name))) }),
})

function isReadable({ context }: Asked, { name }: ResolvedObject): boolean {
  const { read, create } = permissionOn(context.actor.permissions, name)
  return read !== 'none' || create
}

function inShort({ context, registry }: Asked, object: ResolvedObject): JsonObject {
  const { actor: { permissions, language } } = context
  const { read, create, update, delete: remove } = permissionOn(permissions, object.name)
  const written = object.writtenBy === undefined
  return {
    name: object.name, label: say(object.label, language), reads: read, creates: create && written, updates: written ? update : 'none', deletes: written ? remove : 'none',
    tools: [...registry.actions.values()].filter((action) => action.on === object.name && mayAct(permissions, action, object.name)).map(toolName),
  }
}

function inFull(asked: Asked, object: ResolvedObject): JsonObject {
  const { context, registry } = asked
  if (!isReadable(asked, object)) return { name: object.name, reads: 'none' }
  const readable = readableFields(context, object, registry)
  const fields = Object.entries(object.allFields).filter(([name]) => readable.has(name)).map(([name, field]) => describe(asked, object, name, field, readable.get(name) === 'masked'))
  const short = inShort(asked, object)
  const schema = (name: string) => JSON.parse(JSON.stringify(selfContained(componentOf(name), componentsOf(registry)))) as Json
  return {
    ...short, title: object.title, fields,
    lists: [...object.inverses.values()].map(({ name, object: other, part }) => ({ name, object: other, part })),
    ...(short['creates'] === true ? { create: schema(componentNames.create(object.name)) } : {}),
    ...(object.writtenBy === undefined && short['updates'] !== 'none' ? { update: schema(componentNames.update(object.name)) } : {}),
  }
}

function describe({ context }: Asked, object: ResolvedObject, name: string, field: Field, masked: boolean): JsonObject {
  const { language, permissions } = context.actor
  const { operators, written } = behaviourOf(field)
  const targets = targetsOf(field)
  return {
    name, label: say(fieldLabel(object.name, field, name), language), type: field.type,
    ...(field.required === true ? { required: true } : {}), ...(masked ? { masked: true } : {}),
    ...(written && field.writtenBy === undefined && fieldRightOn(permissions, object.name, name) === 'edit' ? { writable: true } : {}),
    ...(targets.length === 0 ? {} : { to: targets }), ...(operators.length === 0 ? {} : { operators: [...operators] }),
    ...(field.type === 'choice' || field.type === 'multiChoice' ? { choices: Object.fromEntries(field.choices.map((each) => [each, say(choiceLabelOn(object, name, each), language)])) } : {}),
  }
}
