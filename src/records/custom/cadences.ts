import type { Cadence } from '../../model/custom/cadences.ts'
import { isObject } from '../../model/fields/behaviour.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Stored } from '../write/record.ts'

/** What says how often customers are contacted: rules, and where none fits the levels. */
export const cadenceObjects = ['cadenceRule', 'customerLevel'] as const

/** A toy model knows neither. */
export function knowsCadences(registry: Registry): boolean {
  return cadenceObjects.every((name) => registry.objects.has(name)) && registry.objects.has('customer')
}

export function ruleFrom({ id, values }: Stored): readonly Cadence[] {
  const { name, filter, days, channel, order, active } = values
  if (active === false || typeof days !== 'number') return []
  return [{
    name: id, label: typeof name === 'string' ? name : '', when: isFilter(filter) ? filter : { and: [] }, days,
    ...(typeof channel === 'string' ? { channel } : {}), ...(typeof order === 'number' ? { order } : {}),
  }]
}

export function levelFrom({ id, values }: Stored): readonly Cadence[] {
  const { name, cadenceDays } = values
  return typeof cadenceDays === 'number' ? [{ name: id, label: typeof name === 'string' ? name : '', when: { field: 'level', is: 'equals', value: id }, days: cadenceDays, level: true }] : []
}

/** Its shape and its fields are judged when it is laid over the model. */
function isFilter(value: unknown): value is Cadence['when'] {
  return isObject(value)
}
