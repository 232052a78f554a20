import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Records } from '../../../records/engine.ts'
import { present } from '../../../lib/present.ts'
import {
  aggregateQuerySchema, countQuerySchema, listParameters, listQueryOf, listQuerySchema, nearestQuerySchema, numberOf, parseAggregateQuery, parseCountQuery, parseListQuery, refuseOthers,
} from '../asking.ts'
import { recordId } from '../preconditions.ts'
import type { Call, Route } from '../route.ts'
import { componentOf } from '../schema.ts'
import { componentNames, type Names, namesOf } from './names.ts'
import { z } from 'zod'

interface Given { readonly registry: Registry; readonly records: Records }

/** List, count, aggregate and history, for every object of the registry. */
export function questionRoutes({ registry, records }: Given): Route[] {
  return [...registry.objects.values()].flatMap((object) => {
    const names = namesOf(object)
    return [listRoute(object, names, records), queryRoute(object, names, records), countRoute(object, names, records), aggregateRoute(object, names, records), historyRoute(object, names, records), ...nearbyRoutes(object, names, records)]
  })
}

function pageOf(object: ResolvedObject) {
  return {
    type: 'object', required: ['rows'], additionalProperties: false,
    properties: { rows: { type: 'array', items: componentOf(componentNames.read(object.name)) }, next: { type: 'string', description: 'The cursor of the next page; absent on the last.' },
      unavailable: { type: 'array', items: { type: 'string' }, description: 'As of a past instant: fields that were asked for and are not kept of the past.' } },
  }
}

/** A search by a masked value is logged, so it must not begin before it is known who asks. */
const searchesNot = ({ body }: Pick<Call, 'body'>) => typeof body !== 'object' || body === null || !('search' in body) || body.search === undefined

function listRoute(object: ResolvedObject, { many, types, tag, base }: Names, records: Records): Route {
  return {
    method: 'GET', path: base, access: 'session', mayLag: true, readsOnly: ({ query }) => query['search'] === undefined,
    operation: { id: `list${types}`, tag, summary: `List ${many}`, query: listParameters, response: pageOf(object) },
    handle: async ({ context, query }) => ({ body: await records.list(context, object.name, listQueryOf(query)) }),
  }
}

function queryRoute(object: ResolvedObject, { many, types, tag, base }: Names, records: Records): Route {
  return {
    method: 'POST', path: `${base}/query`, access: 'session', asks: true, mayLag: true, readsOnly: searchesNot, body: listQuerySchema,
    operation: { id: `query${types}`, tag, summary: `List ${many} by a question in the body`, about: 'As the list, for filters that are too long for an address.', request: componentOf('ListQuery'), response: pageOf(object) },
    handle: async ({ context, body }) => ({ body: await records.list(context, object.name, parseListQuery(body)) }),
  }
}

function countRoute(object: ResolvedObject, { many, types, tag, base }: Names, records: Records): Route {
  return {
    method: 'POST', path: `${base}/count`, access: 'session', asks: true, mayLag: true, readsOnly: searchesNot, body: countQuerySchema,
    operation: { id: `count${types}`, tag, summary: `Count ${many}`, about: 'Exact up to a bound; above it `exact` is false and there are more than `count`.', request: componentOf('CountQuery'), response: componentOf('Count') },
    handle: async ({ context, body }) => ({ body: await records.count(context, object.name, parseCountQuery(body)) }),
  }
}

function aggregateRoute(object: ResolvedObject, { many, types, tag, base }: Names, records: Records): Route {
  return {
    method: 'POST', path: `${base}/aggregate`, access: 'session', asks: true, mayLag: true, readsOnly: searchesNot, body: aggregateQuerySchema,
    operation: {
      id: `aggregate${types}`, tag, summary: `Sum up ${many}`, about: 'Over the records that the caller may read. Sums of money are in the base currency.', request: componentOf('AggregateQuery'),
      response: { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: componentOf('AggregateRow') } } },
    },
    handle: async ({ context, body }) => ({ body: { rows: await records.aggregate(context, object.name, parseAggregateQuery(body)) } }),
  }
}

/** Only of objects that lie somewhere: what is near a point, the nearest first. */
function nearbyRoutes(object: ResolvedObject, { many, types, tag, base }: Names, records: Records): Route[] {
  const usual = object.fields['place']?.type === 'place' ? 'place' : Object.entries(object.fields).find(([, field]) => field.type === 'place')?.[0]
  if (usual === undefined) return []
  return [{
    method: 'POST', path: `${base}/nearby`, access: 'session', asks: true, mayLag: true, readsOnly: () => true, body: nearestQuerySchema,
    operation: {
      id: `nearby${types}`, tag, summary: `The ${many} nearest to a point`,
      about: 'The nearest first, with the distance in metres, whichever datum point and records are in. Refused to whoever sees the place, or the address beside it, masked.',
      request: {
        type: 'object', required: ['from', 'metres'], additionalProperties: false,
        properties: {
          field: { type: 'string', description: `A field of type place; ${usual} where absent.` },
          from: { type: 'object', required: ['latitude', 'longitude', 'datum'], properties: { latitude: { type: 'number' }, longitude: { type: 'number' }, datum: { enum: ['WGS-84', 'GCJ-02'] } } },
          metres: { type: 'number', minimum: 1, maximum: 200_000 }, filter: componentOf('Filter'), fields: { type: 'array', items: { type: 'string' } }, limit: { type: 'integer', minimum: 1, maximum: 200 },
        },
      },
      response: {
        type: 'object', required: ['rows'],
        properties: { rows: { type: 'array', items: { type: 'object', required: ['row', 'distance'], properties: { row: componentOf(componentNames.read(object.name)), distance: { type: 'integer', description: 'Metres.' } } } } },
      },
    },
    handle: async ({ context, body }) => {
      const { field = usual, ...query } = nearestQuerySchema.parse(body)
      return { body: { rows: (await records.nearest(context, object.name, present({ field, ...query }))).map(({ row, distance }) => ({ row, distance })) } }
    },
  }]
}

const historyQuerySchema = z.strictObject({
  field: z.string().max(100).optional(), before: z.number().int().min(1).optional(), limit: z.number().int().min(1).max(200).optional(),
})

function historyRoute(object: ResolvedObject, { one, type, tag, base }: Names, records: Records): Route {
  return {
    method: 'GET', path: `${base}/{id}/history`, access: 'session',
    operation: {
      id: `historyOf${type}`, tag, summary: `Who changed ${one}, what, when and why`,
      query: [
        { name: 'field', about: 'Only changes of this field.' },
        { name: 'before', about: 'Only entries before this one.', schema: { type: 'integer' } },
        { name: 'limit', about: 'Entries, 1 to 200; 50 by default.', schema: { type: 'integer', minimum: 1, maximum: 200 } },
      ],
      response: { type: 'object', required: ['entries'], properties: { entries: { type: 'array', items: componentOf('HistoryEntry') } } },
    },
    handle: async (call) => {
      const { field, before, limit, ...others } = call.query
      refuseOthers(others)
      const options = present(historyQuerySchema.parse(present({
        field, before: before === undefined ? undefined : numberOf(before), limit: limit === undefined ? undefined : numberOf(limit),
      })))
      return { body: { entries: await records.history(call.context, object.name, recordId(call), options) } }
    },
  }
}
