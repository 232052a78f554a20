import { z } from 'zod'
import { fieldRightOn } from '../../../access/index.ts'
import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { Context } from '../../../records/context.ts'
import type { RestDependencies } from '../ports.ts'
import { recordId } from '../preconditions.ts'
import type { Present, Presences } from '../presences.ts'
import { problems } from '../problems.ts'
import type { Call, Route } from '../route.ts'
import { namesOf } from './names.ts'

const streamText = z.string().regex(/^[\w-]{20,64}$/)
const placeSchema = z.strictObject({ stream: streamText, editing: z.boolean().optional(), field: z.string().max(60).optional() })
const person = { type: 'object', required: ['id', 'name', 'editing'], properties: { id: { type: 'string', format: 'uuid' }, name: { type: 'string' }, editing: { type: 'boolean' }, field: { type: 'string' } } } as const
const response = { type: 'object', required: ['people'], properties: { people: { type: 'array', items: person } } } as const

type Given = Pick<RestDependencies, 'presences' | 'records'> & { readonly registry: Registry }

/** Who else has a record open; told under the right to read it, and named fields under the right to read those. */
export function presenceRoutes({ registry, presences, records }: Given): Route[] {
  return [...registry.objects.values()].flatMap((object) => {
    const { one, type, tag, base } = namesOf(object)
    const path = `${base}/{id}/presence`
    /** What is not to be read is not there, before anything is said of it. */
    const at = async (call: Call) => {
      const row = await records.read(call.context, object.name, recordId(call))
      return typeof row['id'] === 'string' ? row['id'] : recordId(call)
    }
    const people = async (call: Call, id: string) => ({ body: { people: (await presences.at(call.context, object.name, id)).map((each) => asSeen(object, call.context, each)) } })
    return [
      {
        method: 'GET', path, access: 'person',
        operation: { id: `presentAt${type}`, tag, summary: `Who else has ${one} open now`, about: 'And which field they edit, where you may read it. Nothing of it is kept.', response },
        handle: async (call) => people(call, await at(call)),
      },
      {
        method: 'PUT', path, access: 'person', body: placeSchema,
        operation: { id: `comeTo${type}`, tag, summary: `Say that you have ${one} open`, about: '`stream` is what the live stream called itself; it ends with that. `editing` and `field` say what you edit.', response },
        handle: async (call) => {
          const { stream, editing = false, field } = placeSchema.parse(call.body)
          const id = await at(call)
          if (field !== undefined && !mayReadField(object, call.context, field)) throw problems.invalid({ fields: [{ path: '/field', rule: 'unknown', message: { en: 'There is no such field.', zh: '没有此字段。' } }] })
          await presences.move(call.context, stream, { object: object.name, id, editing: editing || field !== undefined, ...(field === undefined ? {} : { field }) })
          return people(call, id)
        },
      },
    ] satisfies Route[]
  })
}

/** Leaves every record; of a stream alone, so that it needs no right to any. */
export function leavingRoute(presences: Presences): Route {
  return {
    method: 'DELETE', path: '/api/v1/live/{stream}/place', access: 'person',
    operation: { id: 'leaveRecord', tag: 'Live', summary: 'Say that no record is open any more', status: 204 },
    handle: async (call) => {
      const stream = streamText.safeParse(call.params['stream'])
      if (stream.success) await presences.move(call.context, stream.data, undefined)
      return { status: 204 }
    },
  }
}

/** That somebody edits may be told; what, only of fields that the asker may read. */
function asSeen(object: ResolvedObject, context: Context, { field, ...rest }: Present): Present {
  return field === undefined || !mayReadField(object, context, field) ? rest : { ...rest, field }
}

function mayReadField(object: ResolvedObject, { actor }: Context, field: string): boolean {
  return Object.hasOwn(object.fields, field) && fieldRightOn(actor.permissions, object.name, field) !== 'none'
}
