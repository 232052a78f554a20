import type { Profile } from './customers.ts'
import { type Draft, type DraftValue, ref } from './draft.ts'
import { sampleHeldOutShare } from './proposals.ts'
import type { World } from './world.ts'

/** The cases as they were kept in the nights of the past, under the keys by which later nights know them. */
export function caseDrafts(world: World, { key, heldOut, proposals }: Profile): Draft[] {
  const seen = new Set<string>()
  return proposals.flatMap(({ kind, day, last }) => {
    const date = world.date(day)
    const about = kind === 'contact' ? date.slice(0, 7) : world.date(last)
    const name = `${key}:${kind}:${about}`
    if (seen.has(name)) return []
    seen.add(name)
    const values: Record<string, DraftValue> = { customer: ref(key), proposal: kind, arm: heldOut ? 'heldOut' : 'treated', startedOn: date, shareThen: sampleHeldOutShare, caseKey: { joined: [`${kind} `, ref(key), ` ${about}`] } }
    return [{ object: 'comparisonCase', key: name, at: world.instant(day, 3), values }]
  })
}
