import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Context } from '../../../records/context.ts'
import { refuseOthers } from '../asking.ts'
import { checkText } from '../json.ts'
import { recordId } from '../preconditions.ts'
import type { Call, Parameter, Route } from '../route.ts'
import { namesOf } from './names.ts'

/** What the door asks of public pools. */
export interface PoolsDoor {
  /** The request as one that looks into the pool. @throws Problem 404 where the pool does not stand open, 429 when the day's views are used up. */
  enter(context: Context, pool: string, record: string | undefined): Promise<Context>
  /** The pools that stand open to the caller, with what is left of the day. */
  mine(context: Context): Promise<readonly JsonObject[]>
  /** How many records the caller may hold by each limit, and holds. */
  holding(context: Context, object: string): Promise<readonly JsonObject[]>
  /** The caller's own records that go into a pool soon. */
  returning(context: Context, object: string): Promise<readonly JsonObject[]>
  returningOf(context: Context, object: string, id: string): Promise<JsonObject | undefined>
}

interface Given { readonly registry: Registry; readonly pools: PoolsDoor }

const header: Parameter = { name: 'Guanxi-Pool', about: 'The id of a public pool: the request then looks into that pool, at what it shows before the claim.' }

/**
 * Every route of a session may be asked through a pool: by the header it gets a context that reads what lies there, with the masks of
 * the pool. A look at one record counts as a view.
 */
export function throughPools(routes: readonly Route[], { registry, pools }: Given): Route[] {
  const bases = [...registry.objects.values()].filter((object) => object.pools === true).map((object) => namesOf(object).base)
  return routes.map((route) => (route.access === 'session' && route.path.startsWith('/api/v1/') ? throughPool(route, pools, bases.some((base) => route.path === base || route.path.startsWith(`${base}/`))) : route))
}

function throughPool(route: Route, pools: PoolsDoor, isPooled: boolean): Route {
  const { operation, readsOnly } = route
  return {
    ...route,
    // A look into a pool counts: it is not begun on an assumption.
    ...(readsOnly === undefined ? {} : { readsOnly: (call: Call) => poolIn(call) === undefined && readsOnly(call) }),
    operation: isPooled ? { ...operation, headers: [...operation.headers ?? [], header] } : operation,
    handle: async (call) => {
      const pool = poolIn(call)
      if (pool === undefined) return route.handle(call)
      const context = await pools.enter(call.context, pool, route.method === 'GET' ? call.params['id'] : undefined)
      return route.handle({ ...call, context })
    },
  }
}

function poolIn({ request: { headers } }: Call): string | undefined {
  const given = headers['guanxi-pool']
  return typeof given === 'string' && given !== '' ? checkText(given, 'Guanxi-Pool') : undefined
}

const anything = { type: 'object', additionalProperties: true } as const
const listed = { type: 'object', required: ['rows'], properties: { rows: { type: 'array', items: anything } } } as const
const tag = 'Public pools'

/** Which pools stand open, and what goes into one soon. */
export function poolRoutes({ pools }: Pick<Given, 'pools'>): Route[] {
  return [
    {
      method: 'GET', path: '/api/v1/me/pools', access: 'session',
      operation: { id: 'listMyPools', tag, summary: 'The public pools that stand open to the caller', about: 'With what may still be claimed and looked at today.', response: listed },
      handle: async ({ context }) => ({ body: { rows: await pools.mine(context) } }),
    },
    {
      method: 'GET', path: '/api/v1/me/holding', access: 'session',
      operation: { id: 'listMyHolding', tag, summary: 'How many records the caller may hold, and holds', about: 'What one makes oneself is never refused, but counts: where a limit is full, nothing more can be claimed.', query: [{ name: 'object', about: 'The object of the records: customer, lead.', required: true }], response: listed },
      handle: async ({ context, query }) => {
        const { object, ...others } = query
        refuseOthers(others)
        return { body: { rows: await pools.holding(context, object ?? '') } }
      },
    },
    {
      method: 'GET', path: '/api/v1/me/returning', access: 'session',
      operation: { id: 'listMyReturning', tag, summary: 'The caller\'s own records that return to a public pool within 30 days', query: [{ name: 'object', about: 'The object of the records: customer, lead.', required: true }], response: listed },
      handle: async ({ context, query }) => {
        const { object, ...others } = query
        refuseOthers(others)
        return { body: { rows: await pools.returning(context, object ?? '') } }
      },
    },
  ]
}

/** Of each object whose records may lie in pools: when one of them goes there. */
export function returningRoutes({ registry, pools }: Given): Route[] {
  return [...registry.objects.values()].filter((object) => object.pools === true).map((object): Route => {
    const { one, type, base } = namesOf(object)
    return {
      method: 'GET', path: `${base}/{id}/returning`, access: 'session',
      operation: { id: `returningOf${type}`, tag, summary: `When ${one} returns to a public pool`, response: { type: 'object', required: ['returning'], properties: { returning: { anyOf: [anything, { type: 'null' }] } } } },
      handle: async (call) => ({ body: { returning: await pools.returningOf(call.context, object.name, recordId(call)) ?? null } }),
    }
  })
}
