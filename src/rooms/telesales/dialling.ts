import { asText } from '../../lib/json.ts'
import { isUuid } from '../../lib/ids.ts'
import { fieldRightOn, mayAct } from '../../model/define/rights.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Doing, Outcome } from '../../records/act/index.ts'
import { readWithin } from '../../records/act/reading.ts'
import { errors } from './errors.ts'
import { refuseOthers } from './holding.ts'
import type { Dialler } from './ports.ts'
import { type Target, targetOf, textIn } from './reading.ts'

/**
 * Places the call. A number that the agent sees masked is dialled only by who may reveal it, and the history says which one was;
 * one that is hidden is not there.
 */
export async function dial(registry: Registry, dialler: Dialler, doing: Doing): Promise<Outcome> {
  refuseOthers(doing)
  const { context, id, record, input } = doing
  const target = targetOf(record)
  const field = textIn(input, 'number') ?? ''
  const number = target === undefined ? undefined : await numberOf(registry, doing, target, field)
  if (number === undefined || number === '') throw errors.noNumber('/number')
  const { href } = await dialler.dial({ number, agent: context.actor.userId, entry: id })
  const now = new Date(context.now).toISOString()
  return { changes: { dialledAt: now, heldAt: now }, result: href === undefined ? {} : { href }, note: { field } }
}

/** The number as it is stored, where the agent may have it. */
async function numberOf(registry: Registry, { context, tx, read }: Doing, target: Target, field: string): Promise<string | undefined> {
  // Under the agent's own rights: whom he lost meanwhile he does not call.
  await readWithin(tx, registry, context, target.object, target.id)
  if (isUuid(field)) {
    const point = await readWithin(tx, registry, context, 'contactPoint', field)
    const [whole, right] = [await read('contactPoint', field), fieldRightOn(context.actor.permissions, 'contactPoint', 'value')]
    const owner = targetOf(point)
    if (owner?.id !== target.id || owner.object !== target.object || !['mobile', 'phone'].includes(asText(point['kind'])) || point['consent'] === 'withdrawn') return undefined
    return mayHave(registry, context, right, 'contactPoint') ? asText(whole['value']) : undefined
  }
  const declared = registry.object(target.object).fields[field]
  if (declared?.type !== 'phone') return undefined
  const whole = await read(target.object, target.id)
  return mayHave(registry, context, fieldRightOn(context.actor.permissions, target.object, field), target.object) ? asText(whole[field]) : undefined
}

function mayHave(registry: Registry, { actor: { permissions } }: Doing['context'], right: string, object: string): boolean {
  if (permissions.administrator === true || right === 'read' || right === 'edit') return true
  return right === 'masked' && mayAct(permissions, registry.action('record.reveal'), object)
}
