import type { ResolvedObject } from '../../../model/define/registry.ts'
import type { GivenPlan } from '../plan.ts'

type GivenFields = GivenPlan['entities'][number]['fields']

/** What the object proposes of its records where the file tells their days, and not how they stand: a file tells what has been. A person sees it and may change it. */
export function ofThePast({ allFields }: ResolvedObject, chosen: ReadonlyMap<string, number> | undefined): GivenFields {
  const dated = [...(chosen?.keys() ?? [])].some((name) => allFields[name]?.type === 'date')
  if (!dated) return {}
  return Object.fromEntries(Object.entries(allFields).flatMap(([name, field]) => (field.type === 'choice' && field.ofPast !== undefined && chosen?.has(name) !== true ? [[name, { constant: field.ofPast }] as const] : [])))
}
