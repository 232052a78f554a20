import { z } from 'zod'
import type { JsonObject } from '../../../lib/json.ts'
import { say } from '../../../lib/words.ts'
import { present } from '../../../lib/present.ts'
import type { ActionDefinition } from '../../../model/define/action.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Acts } from '../../../records/act/index.ts'
import { idempotency, optionalVersion, recordId, versionTag } from '../preconditions.ts'
import type { Answer, Parameter, Route } from '../route.ts'
import { componentOf } from '../schema.ts'
import { componentNames, kebabCase, type Names, namesOf, pascalCase } from './names.ts'
import { fieldsSchema } from './records.ts'

interface Given { readonly registry: Registry; readonly acts: Acts }

const ifSeen: Parameter = { name: 'If-Match', about: 'The version that the caller saw; with it, a record that changed since is answered with 409.' }

/** One route for each declared verb, on each object that it may act on, and what may be done with a record now. */
export function actionRoutes(given: Given): Route[] {
  return [...given.registry.objects.values()].flatMap((object) => {
    const names = namesOf(object)
    const declared = given.registry.actionsOn(object.name).map((action) => recordActionRoute(action, object, names, given))
    const collection = [...given.registry.actions.values()].filter(({ kind, on }) => kind === 'collection' && on === object.name)
    return [offeredRoute(object, names, given), ...declared, ...collection.map((action) => collectionActionRoute(action, object, names, given)), undoRoute(object, names, given)]
  })
}

/** Verb of an address: 'lead.takeBack' is /take-back. */
export function verbOf(action: ActionDefinition): string {
  return kebabCase(action.name.slice(action.name.indexOf('.') + 1))
}

function recordActionRoute(action: ActionDefinition, object: ResolvedObject, { one, type, tag, base }: Names, { acts }: Given): Route {
  return {
    method: 'POST', path: `${base}/{id}/${verbOf(action)}`, access: 'session', body: fieldsSchema.optional(),
    operation: {
      id: `${camelVerb(action)}${type}`, tag, summary: `${say(action.label, 'en')}: ${one}`, ...aboutOf(action), headers: [ifSeen, idempotency],
      request: componentOf(componentNames.action(action.name)), response: componentOf('ActionResult'), problems: [409],
    },
    handle: async (call) => {
      const request = present({ id: recordId(call), object: object.name, input: inputOf(call.body), version: optionalVersion(call) })
      return answerOf(await acts.act(call.context, action.name, request))
    },
  }
}

function collectionActionRoute(action: ActionDefinition, object: ResolvedObject, { types, tag, base }: Names, { acts }: Given): Route {
  return {
    method: 'POST', path: `${base}/${verbOf(action)}`, access: 'session', body: fieldsSchema.optional(),
    operation: {
      id: `${camelVerb(action)}${types}`, tag, summary: say(action.label, 'en'), ...aboutOf(action), headers: [idempotency],
      request: componentOf(componentNames.action(action.name)), response: componentOf('ActionResult'), problems: [409],
    },
    handle: async ({ context, body }) => answerOf(await acts.act(context, action.name, { object: object.name, input: inputOf(body) })),
  }
}

function offeredRoute(object: ResolvedObject, { one, type, tag, base }: Names, { acts }: Given): Route {
  return {
    method: 'GET', path: `${base}/{id}/actions`, access: 'session',
    operation: {
      id: `actionsOn${type}`, tag, summary: `What the caller may do with ${one} now, and why not the rest`,
      response: { type: 'object', required: ['actions'], properties: { actions: { type: 'array', items: componentOf('OfferedAction') } } },
    },
    handle: async (call) => {
      const offered = await acts.offeredOn(call.context, object.name, recordId(call))
      return { body: { actions: offered.map(({ why, ...action }) => present({ ...action, why: why === undefined ? undefined : say(why, call.language) })) } }
    },
  }
}

const undoSchema = z.strictObject({ undo: z.string().max(200) })

function undoRoute(object: ResolvedObject, { types, tag, base }: Names, { acts }: Given): Route {
  return {
    method: 'POST', path: `${base}/undo`, access: 'session', body: undoSchema,
    operation: { id: `undoOn${types}`, tag, summary: 'Take back a run of an action or a change of many', about: 'With the `undo` that the run answered. What was changed since stays, and is listed.', headers: [idempotency], response: componentOf('UndoResult'), problems: [409] },
    handle: async ({ context, body }) => {
      const { entries, ...result } = await acts.undo(context, object.name, undoSchema.parse(body).undo)
      return { body: result, entries }
    },
  }
}

function inputOf(body: unknown): JsonObject {
  return fieldsSchema.parse(body ?? {})
}

function answerOf({ record, result, undo, entries }: Awaited<ReturnType<Acts['act']>>): Answer {
  return { body: present({ record, result, undo }), headers: versionTag(record?.['version']), entries }
}

function aboutOf({ about }: ActionDefinition): { readonly about?: string } {
  return about === undefined ? {} : { about: say(about, 'en') }
}

/** 'lead.convert' on a lead is convertLead; 'record.share' on a customer is shareCustomer. */
function camelVerb({ name }: ActionDefinition): string {
  const verb = name.slice(name.indexOf('.') + 1)
  return `${verb.slice(0, 1).toLowerCase()}${pascalCase(verb).slice(1)}`
}
