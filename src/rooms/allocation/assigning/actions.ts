import { permissionOn } from '../../../access/index.ts'
import { isUuid } from '../../../lib/ids.ts'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import { assignByRules, explainAssignment, readAssignments, tryAssignment } from '../../../model/actions/assignment.ts'
import { isAssignable } from '../../../model/define/object.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { invalid, noRuleFits } from '../errors.ts'
import { type AssignGiven, assignRecords, type Decided, wouldAssign } from './assign.ts'
import { lastTraces, tracesOf } from './traces.ts'

/** The verbs of assignment rules. */
export function assigningActions(given: AssignGiven): readonly Implementation[] {
  return [
    implement(assignByRules, { run: (doing) => assign(given, doing), undo: asBefore }),
    implement(explainAssignment, async ({ tx, context, object, id }) => ({ result: { rows: await tracesOf(tx, object, id, permissionOn(context.actor.permissions, object).read === 'all' ? undefined : context.actor.userId) } })),
    implement(tryAssignment, (doing) => tryOn(given, doing)),
    implement(readAssignments, async ({ tx, context, input }) => ({ written: [], result: { rows: await lastTraces(tx, context, given.registry, numberOf(input['before'])) } })),
  ]
}

async function assign(given: AssignGiven, { tx, context, object, id, record }: Doing): Promise<Outcome> {
  const { decided: [one], entries } = await assignRecords(given, tx, context, object, [id])
  if (one?.to === undefined) throw noRuleFits()
  return {
    written: entries, result: told(one),
    memory: { owner: idOf(record['owner']), department: idOf(record['department']), ...(given.registry.object(object).pools === true ? { pool: idOf(record['pool']), pooledAt: record['pooledAt'] ?? null, formerOwner: idOf(record['formerOwner']) } : {}) },
  }
}

/** A pool takes the owner away: what lay in one goes back there, what had an owner goes back to them. */
async function asBefore({ object, id, input, write }: Doing): Promise<Outcome> {
  const { owner = null, department = null, pool = null, ...rest } = input
  const changes = pool === null ? { owner, department, ...('pool' in input ? { pool } : {}) } : { pool, ...rest }
  return { written: (await write.update(object, id, changes)).entries }
}

async function tryOn({ registry }: AssignGiven, { tx, context, input, read }: Doing): Promise<Outcome> {
  const [name, id] = [textOf(input['object']), textOf(input['record'])]
  const object = registry.objects.get(name)
  if (object === undefined || !isAssignable(object)) throw invalid('/object', 'object', { en: 'Records of this kind are not assigned.', zh: '此类记录不支持分配。' })
  if (!isUuid(id)) throw invalid('/record', 'uuid', { en: 'Choose a record.', zh: '请选择一条记录。' })
  await read(name, id)
  return { written: [], result: told(await wouldAssign(registry, tx, context, name, id)) }
}

function told({ to, rule, looked }: Decided) {
  return { to: to === undefined ? null : { object: to.object, id: to.id, name: to.name }, rule: rule === undefined ? null : { id: rule.id, name: rule.name }, looked }
}

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
const numberOf = (value: Json | undefined): number | undefined => (typeof value === 'number' ? value : undefined)

/** A relation reads as { id, title }. */
function idOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value
  return isJsonObject(value) && typeof value['id'] === 'string' ? value['id'] : null
}
