import { z } from 'zod'
import { isUuid } from '../../../lib/ids.ts'
import { present } from '../../../lib/present.ts'
import { hierarchiesOf } from '../../../model/define/hierarchies.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import { numberOf, refuseOthers } from '../asking.ts'
import type { RestDependencies } from '../ports.ts'
import { recordId } from '../preconditions.ts'
import { problems } from '../problems.ts'
import type { Route } from '../route.ts'
import { componentOf } from '../schema.ts'
import { componentNames, namesOf } from './names.ts'
import { fieldsSchema } from './records.ts'

type Given = Pick<RestDependencies, 'duplicates' | 'hierarchies' | 'shares' | 'timeline' | 'why'> & { readonly registry: Registry }

/** Timeline, 'why can X see this?', to whom it is shared, where it stands among its like, and 'is this customer taken?'. */
export function specialRoutes({ registry, ...given }: Given): Route[] {
  return [...registry.objects.values()].flatMap((object) => [
    timelineRoute(object, given.timeline), whyRoute(object, given.why), sharesRoute(object, given.shares),
    ...(hierarchiesOf(object).length > 0 ? [hierarchiesRoute(object, given.hierarchies)] : []),
    ...((object.duplicates ?? []).length > 0 ? [duplicatesRoute(object, given.duplicates)] : []),
  ])
}

const timelineSchema = z.strictObject({ kinds: z.array(z.string().max(60)).max(20).optional(), before: z.string().max(200).optional(), limit: z.number().int().min(1).max(200).optional() })

function timelineRoute(object: ResolvedObject, timeline: RestDependencies['timeline']): Route {
  const { one, type, tag, base } = namesOf(object)
  return {
    method: 'GET', path: `${base}/{id}/timeline`, access: 'session',
    operation: {
      id: `timelineOf${type}`, tag, summary: `What happened around ${one}, the latest first`,
      query: [
        { name: 'kinds', about: 'Only these kinds, separated by commas.' },
        { name: 'before', about: 'The `next` of the page before.' },
        { name: 'limit', about: 'Entries, 1 to 200; 50 by default.', schema: { type: 'integer', minimum: 1, maximum: 200 } },
      ],
      response: { type: 'object', required: ['entries'], properties: { entries: { type: 'array', items: { type: 'object', additionalProperties: true } }, next: { type: 'string' } } },
    },
    handle: async (call) => {
      const { kinds, before, limit, ...others } = call.query
      refuseOthers(others)
      const request = present(timelineSchema.parse(present({ kinds: kinds?.split(','), before, limit: limit === undefined ? undefined : numberOf(limit) })))
      return { body: await timeline(call.context, object.name, recordId(call), request) }
    },
  }
}

function whyRoute(object: ResolvedObject, why: RestDependencies['why']): Route {
  const { one, type, tag, base } = namesOf(object)
  const verdict = {
    type: 'object', required: ['allowed', 'reasons'],
    properties: { allowed: { type: 'boolean' }, reasons: { type: 'array', items: { type: 'object', properties: { rule: { type: 'string' }, words: { type: 'string' } } } } },
  } as const
  return {
    method: 'GET', path: `${base}/{id}/access`, access: 'session',
    operation: {
      id: `accessTo${type}`, tag, summary: `Why somebody may see or change ${one}, or may not`,
      query: [{ name: 'user', about: 'The user that is asked about; absent: the caller.', schema: { type: 'string', format: 'uuid' } }],
      response: { type: 'object', required: ['read', 'update'], properties: { read: verdict, update: verdict } },
    },
    handle: async (call) => {
      const { user, ...others } = call.query
      refuseOthers(others)
      if (user !== undefined && !isUuid(user)) throw problems.notFound()
      return { body: await why(call.context, object.name, recordId(call), user ?? call.context.actor.userId) }
    },
  }
}

function sharesRoute(object: ResolvedObject, shares: RestDependencies['shares']): Route {
  const { one, type, tag, base } = namesOf(object)
  const named = { id: { type: 'string', format: 'uuid' }, title: { type: ['string', 'null'], description: 'Null where the caller may not see it.' } } as const
  const share = {
    type: 'object', required: ['with', 'level', 'sharedAt', 'sharedBy', 'until', 'rule'],
    properties: {
      with: { type: 'object', required: ['object', 'id', 'title'], properties: { object: { enum: ['user', 'team', 'department', 'role'] }, ...named } },
      level: { enum: ['read', 'write'] }, sharedAt: { type: 'string', format: 'date-time' },
      sharedBy: { anyOf: [{ type: 'object', required: ['id', 'title'], properties: named }, { type: 'null' }] },
      until: { type: ['string', 'null'], format: 'date-time', description: 'When it ends by itself.' },
      rule: { anyOf: [{ type: 'object', required: ['id', 'title'], properties: { id: named.id, title: { type: 'string' } } }, { type: 'null' }], description: 'The sharing rule that opens it, for as long as its condition holds.' },
    },
  } as const
  return {
    method: 'GET', path: `${base}/{id}/shares`, access: 'session',
    operation: {
      id: `sharesOf${type}`, tag, summary: `To whom ${one} is shared`, about: 'By a share of its own; a record that it follows may be shared besides.',
      response: { type: 'object', required: ['shares'], properties: { shares: { type: 'array', items: share } } },
    },
    handle: async (call) => {
      refuseOthers(call.query)
      return { body: { shares: await shares(call.context, object.name, recordId(call)) } }
    },
  }
}

function hierarchiesRoute(object: ResolvedObject, hierarchies: RestDependencies['hierarchies']): Route {
  const { one, type, tag, base } = namesOf(object)
  const id = { type: 'string', format: 'uuid' } as const
  const date = { type: 'string', format: 'date' } as const
  const hierarchy = {
    type: 'object', required: ['field', 'nodes', 'edges', 'more'],
    properties: {
      field: { type: 'string' }, role: { type: 'string', description: 'For links: the role that makes the hierarchy.' },
      nodes: { type: 'array', items: { type: 'object', required: ['id'], properties: { id, record: { ...componentOf(componentNames.read(object.name)), description: 'Absent where the caller may not see it.' } } } },
      edges: { type: 'array', items: { type: 'object', required: ['above', 'below'], properties: { above: id, below: id, share: { type: 'number', minimum: 0, maximum: 1 }, since: date, until: date } } },
      more: { type: 'boolean', description: 'There are more than are given.' },
    },
  } as const
  return {
    method: 'GET', path: `${base}/{id}/hierarchies`, access: 'session',
    operation: {
      id: `hierarchiesOf${type}`, tag, summary: `What stands above and below ${one}`, about: 'Up to the roots and down from them, the nearest first and bounded. Hierarchies in which it stands alone are left out.',
      response: { type: 'object', required: ['hierarchies'], properties: { hierarchies: { type: 'array', items: hierarchy } } },
    },
    handle: async (call) => {
      refuseOthers(call.query)
      return { body: { hierarchies: await hierarchies(call.context, object.name, recordId(call)) } }
    },
  }
}

const duplicatesSchema = z.strictObject({ values: fieldsSchema })

function duplicatesRoute(object: ResolvedObject, duplicates: RestDependencies['duplicates']): Route {
  const { one, type, tag, base } = namesOf(object)
  const match = {
    type: 'object', required: ['object', 'title', 'reasons', 'holder', 'next'],
    properties: {
      object: { type: 'string' }, id: { type: 'string', format: 'uuid' }, pool: { type: 'string', format: 'uuid', description: 'The public pool in which it lies, where that stands open to the caller.' }, title: { type: 'string', description: 'Masked where the caller may not see the record.' },
      reasons: { type: 'array', items: { type: 'string' } },
      ask: { type: 'string', format: 'uuid', description: 'With it the holder may be asked (taken-requests/ask), for a day.' },
      holder: { type: 'object', required: ['kind'], properties: { kind: { enum: ['owner', 'pool', 'nobody', 'bin'] }, name: { type: 'string' } } },
      next: { type: 'array', items: { enum: ['open', 'ask', 'join', 'claim', 'restore'] } },
    },
  } as const
  return {
    method: 'POST', path: `${base}/duplicates`, access: 'session', asks: true, body: duplicatesSchema,
    operation: {
      id: `duplicatesOf${type}`, tag, summary: `Whether ${one} is there already, and who holds it`,
      about: 'Answers beyond what the caller may see, with masked names; it is counted per day and logged.', problems: [429],
      response: { type: 'object', required: ['matches'], properties: { matches: { type: 'array', items: match } } },
    },
    handle: async ({ context, body }) => ({ body: { matches: await duplicates(context, object.name, duplicatesSchema.parse(body).values) } }),
  }
}
