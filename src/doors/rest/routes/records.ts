import { z } from 'zod'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { say } from '../../../lib/words.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Records, Written } from '../../../records/engine.ts'
import { idempotency, ifMatch, recordId, seenVersion, versionTag } from '../preconditions.ts'
import type { Answer, Route } from '../route.ts'
import { componentOf } from '../schema.ts'
import { componentNames, type Names, namesOf } from './names.ts'

/** A record's fields by name; what each may be is the engine's to say, field by field. */
export const fieldsSchema = z.record(z.string().max(100), z.custom<Json>())

interface Given { readonly registry: Registry; readonly records: Records }

/** Create, read, change and remove, for every object of the registry. */
export function recordRoutes({ registry, records }: Given): Route[] {
  return [...registry.objects.values()].flatMap((object) => {
    const names = namesOf(object)
    return object.writtenBy === undefined
      ? [createRoute(object, names, records), readRoute(object, names, records), changeRoute(object, names, records), removeRoute(object, names, records)]
      : [readRoute(object, names, records)]
  })
}

function createRoute(object: ResolvedObject, { one, type, tag, base }: Names, records: Records): Route {
  return {
    method: 'POST', path: base, access: 'session', body: fieldsSchema,
    operation: {
      id: `create${type}`, tag, summary: `Create ${one}`, headers: [idempotency], status: 201,
      request: componentOf(componentNames.create(object.name)), response: componentOf(componentNames.read(object.name)), problems: [409],
    },
    handle: async (call) => {
      const written = await records.create(call.context, object.name, fieldsSchema.parse(call.body))
      return { ...writtenAnswer(written), status: 201, headers: { ...versionTag(written.version), location: `${base}/${written.id}` } }
    },
  }
}

function readRoute(object: ResolvedObject, { one, type, tag, base }: Names, records: Records): Route {
  return {
    method: 'GET', path: `${base}/{id}`, access: 'session',
    operation: { id: `read${type}`, tag, summary: `Read ${one}`, response: componentOf(componentNames.read(object.name)) },
    handle: async (call) => {
      const record = await records.read(call.context, object.name, recordId(call))
      return { body: record, headers: versionTag(record['version']) }
    },
  }
}

function changeRoute(object: ResolvedObject, { one, type, tag, base }: Names, records: Records): Route {
  return {
    method: 'PATCH', path: `${base}/{id}`, access: 'session', body: fieldsSchema,
    operation: {
      id: `update${type}`, tag, summary: `Change ${one}`, about: 'Fields that are left out stay as they are; null empties a field.', headers: [ifMatch, idempotency],
      request: componentOf(componentNames.update(object.name)), response: componentOf(componentNames.read(object.name)), problems: [409, 428],
    },
    handle: async (call) => {
      const changes: JsonObject = fieldsSchema.parse(call.body)
      return writtenAnswer(await records.update(call.context, object.name, recordId(call), changes, seenVersion(call)))
    },
  }
}

function removeRoute(object: ResolvedObject, { one, type, tag, base }: Names, records: Records): Route {
  const summary = object.bin === false ? `Delete ${one}` : `Move ${one} into the bin`
  return {
    method: 'DELETE', path: `${base}/{id}`, access: 'session',
    operation: { id: `remove${type}`, tag, summary, headers: [ifMatch, idempotency], status: 204, problems: [409, 428] },
    handle: async (call) => {
      const { entries } = await records.remove(call.context, object.name, recordId(call), seenVersion(call))
      return { status: 204, entries }
    },
  }
}

export function writtenAnswer({ record, version, entries }: Written): Answer {
  return { body: record, headers: versionTag(version), entries }
}

/** What the navigation and the document call the object. */
export function objectTitle(object: ResolvedObject): string {
  return say(object.label, 'en')
}
