import { z } from 'zod'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { isProblem } from '../../../lib/problem.ts'
import { say } from '../../../lib/words.ts'
import { isMergeable } from '../../../model/define/object.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Context } from '../../../records/context.ts'
import type { Records, Row, Written } from '../../../records/engine.ts'
import { linesBodyLimit } from '../failures.ts'
import type { RestDependencies } from '../ports.ts'
import { idempotency, ifMatch, recordId, seenVersion, versionTag } from '../preconditions.ts'
import type { Answer, Route } from '../route.ts'
import { componentOf } from '../schema.ts'
import { componentNames, type Names, namesOf } from './names.ts'

/** A record's fields by name; what each may be is the engine's to say, field by field. */
export const fieldsSchema = z.record(z.string().max(100), z.custom<Json>())

interface Given { readonly registry: Registry; readonly records: Records; readonly merged: RestDependencies['merged'] }

/** Create, read, change and remove, for every object of the registry. */
export function recordRoutes({ registry, records, merged }: Given): Route[] {
  return [...registry.objects.values()].flatMap((object) => {
    const names = namesOf(object)
    return object.writtenBy === undefined
      ? [createRoute(object, names, { registry, records }), readRoute(object, names, records, merged), changeRoute(object, names, { registry, records }), removeRoute(object, names, records)]
      : [readRoute(object, names, records, merged)]
  })
}

type Writing = Pick<Given, 'registry' | 'records'>

function createRoute(object: ResolvedObject, { one, type, tag, base }: Names, { registry, records }: Writing): Route {
  return {
    method: 'POST', path: base, access: 'session', body: fieldsSchema, ...roomForLines(object, registry),
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

function readRoute(object: ResolvedObject, { one, type, tag, base }: Names, records: Records, merged: RestDependencies['merged']): Route {
  const mergeable = isMergeable(object)
  return {
    method: 'GET', path: `${base}/{id}`, access: 'session', readsOnly: () => true,
    operation: {
      id: `read${type}`, tag, summary: `Read ${one}`, response: componentOf(componentNames.read(object.name)),
      ...(mergeable ? { about: 'The id of a record that was merged into another is answered with 307 to the address of that one, which `mergedInto` names.' } : {}),
    },
    handle: async (call) => {
      const id = recordId(call)
      const found = await read(records, call.context, object, id)
      if ('record' in found && (!mergeable || (found.record['deletedAt'] ?? null) === null)) return { body: found.record, headers: versionTag(found.record['version']) }
      const into = mergeable ? await merged.into(call.context, object.name, id) : undefined
      if (into !== undefined) return { status: 307, body: { mergedInto: { object: object.name, id: into } }, headers: { location: `${base}/${into}` } }
      if ('problem' in found) throw found.problem
      return { body: found.record, headers: versionTag(found.record['version']) }
    },
  }
}

async function read(records: Records, context: Context, object: ResolvedObject, id: string): Promise<{ readonly record: Row } | { readonly problem: unknown }> {
  try {
    return { record: await records.read(context, object.name, id) }
  } catch (error) {
    if (!isProblem(error) || error.details.status !== 404) throw error
    return { problem: error }
  }
}

function changeRoute(object: ResolvedObject, { one, type, tag, base }: Names, { registry, records }: Writing): Route {
  return {
    method: 'PATCH', path: `${base}/{id}`, access: 'session', body: fieldsSchema, ...roomForLines(object, registry),
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

/** A record that is written with lines, which stand in an order, may be larger than others. */
function roomForLines({ inverses }: ResolvedObject, registry: Registry): Pick<Route, 'bodyLimit'> {
  return [...inverses.values()].some(({ part, object }) => part && registry.object(object).fields['position'] !== undefined) ? { bodyLimit: linesBodyLimit } : {}
}

export function writtenAnswer({ record, version, entries }: Written): Answer {
  return { body: record, headers: versionTag(version), entries }
}

/** What the navigation and the document call the object. */
export function objectTitle(object: ResolvedObject): string {
  return say(object.label, 'en')
}
