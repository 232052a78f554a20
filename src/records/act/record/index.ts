import { type Grantee, listShares, share, unshare } from '../../../access/index.ts'
import type { Json } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import type { ObjectPermission } from '../../../model/define/permission.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Context } from '../../context.ts'
import { readableFields } from '../../query/fields.ts'
import { membersOf } from '../../query/titles.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../implement.ts'
import { readWithin } from '../reading.ts'
import { endOf } from './until.ts'
import { transferRecord } from './transfer.ts'

/** The verbs of every object: the engine itself gives their functions. */
export function recordImplementations(registry: Registry): readonly Implementation[] {
  return [
    transferRecord(registry),
    implement('record.share', { run: shareRecord, undo: shareAsBefore }),
    implement('record.unshare', { run: unshareRecord, undo: shareAsBefore, takesAway: true }),
    implement('record.tag', { run: tagRecord, undo: async ({ input }) => ({ changes: { tags: input['tags'] ?? [] } }) }),
    implement('record.reveal', (doing) => reveal(registry, doing)),
    implement('record.moveToBin', { run: (doing) => remove(registry, doing), undo: async ({ object, id, write }) => ({ written: (await write.restore(object, id)).entries }) }),
    implement('record.restore', { onBinned: true, run: async ({ object, id, write }) => ({ written: (await write.restore(object, id)).entries, memory: {} }), undo: async ({ object, id, write }) => ({ written: (await write.remove(object, id)).entries }) }),
    implement('record.purge', { onBinned: true, run: async ({ object, id, write }) => ({ written: (await write.purge(object, id)).entries }) }),
  ]
}

/** What the program alone writes is not for anybody to delete, and what has no bin could not be got back. */
async function remove(registry: Registry, { object, id, write }: Doing): Promise<Outcome> {
  const { writtenBy, bin } = registry.object(object)
  if (writtenBy !== undefined) throw new Problem({ kind: 'forbidden', status: 403, title: { en: 'The program alone writes this.', zh: '此类记录仅由系统维护。' } })
  const { entries } = await write.remove(object, id)
  return { written: entries, ...(bin === false ? {} : { memory: {} }) }
}

async function shareRecord({ tx, object, id, input, context }: Doing): Promise<Outcome> {
  const grantee = granteeOf(input['with'])
  const level = input['level'] === 'write' ? 'write' : 'read'
  const until = endOf(input['until'], '/until', context)
  const former = (await listShares(tx, { object, id }, context.now)).find((one) => one.grantee.id === grantee.id && one.rule === null)
  await share(tx, { object, id }, grantee, { level, byId: context.actor.userId, now: context.now, until })
  return {
    note: { with: { object: grantee.kind, id: grantee.id }, level, ...(until === null ? {} : { until: input['until'] ?? null }) },
    memory: { with: input['with'] ?? null, former: former === undefined ? null : { level: former.level, until: former.until } },
  }
}

/** As it stood before: taken back, or with the level and the end that it had. */
async function shareAsBefore({ tx, object, id, input, context }: Doing): Promise<Outcome> {
  const grantee = granteeOf(input['with'])
  const { level, until } = membersOf(input['former'])
  if (level !== 'read' && level !== 'write') await unshare(tx, { object, id }, grantee)
  else await share(tx, { object, id }, grantee, { level, byId: context.actor.userId, now: context.now, until: typeof until === 'string' ? Date.parse(until) : null })
  return {}
}

/** The grantee may be gone by now: what is taken back is the share. */
async function unshareRecord({ tx, object, id, input, context }: Doing): Promise<Outcome> {
  const grantee = granteeOf(input['with'])
  const former = (await listShares(tx, { object, id }, context.now)).find((one) => one.grantee.id === grantee.id && one.rule === null)
  if (!(await unshare(tx, { object, id }, grantee))) {
    throw new Problem({ kind: 'not-shared', status: 409, title: { en: 'The record is not shared with them.', zh: '此记录未与其共享。' } })
  }
  return { note: { with: { object: grantee.kind, id: grantee.id } }, ...(former === undefined ? {} : { memory: { with: input['with'] ?? null, former: { level: former.level, until: former.until } } }) }
}

function granteeOf(value: Json | undefined): Grantee {
  if (typeof value === 'object' && value !== null && !Array.isArray(value) && 'object' in value && 'id' in value) {
    const { object, id } = value
    if ((object === 'user' || object === 'team' || object === 'department') && typeof id === 'string') return { kind: object, id }
  }
  throw new Error('The input was not checked.')
}

async function tagRecord({ record, input }: Doing): Promise<Outcome> {
  const before = textsOf(record['tags'])
  const removed = new Set(textsOf(input['remove']))
  const after = [...new Set([...before, ...textsOf(input['add'])])].filter((tag) => !removed.has(tag))
  return { changes: { tags: after }, memory: { tags: before } }
}

function textsOf(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((each: Json) => typeof each === 'string') : []
}

/**
 * The value is answered once; the feed keeps who looked at which field and why, never the value. Only the mask is lifted: a hidden
 * field stays hidden, also where it is a part of a computed one, and of another record nothing is told that the viewer may not see.
 */
async function reveal(registry: Registry, { object, input, context, tx, id }: Doing): Promise<Outcome> {
  const name = typeof input['field'] === 'string' ? input['field'] : ''
  registry.field(object, name)
  if (!readableFields(context, registry.object(object), registry).has(name)) {
    throw new Problem({ kind: 'field-forbidden', status: 403, title: { en: 'Your role does not allow you to see this field.', zh: '您的角色无权查看此字段。' } })
  }
  const seen = await readWithin(tx, registry, unmasked(context), object, id)
  return { result: { field: name, value: seen[name] ?? null }, note: { field: name, reason: input['reason'] ?? null } }
}

function unmasked(context: Context): Context {
  const { permissions } = context.actor
  const lifted = (one: ObjectPermission): ObjectPermission => (one.fields === undefined ? one
    : { ...one, fields: Object.fromEntries(Object.entries(one.fields).map(([name, right]) => [name, right === 'masked' ? 'read' : right])) })
  const objects = Object.fromEntries(Object.entries(permissions.objects).map(([name, one]) => [name, lifted(one)]))
  return { ...context, actor: { ...context.actor, permissions: { ...permissions, otherwise: lifted(permissions.otherwise), objects } } }
}
