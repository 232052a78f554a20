import type { Json } from '../../lib/json.ts'
import type { Draft } from './draft.ts'
import { type Part, sampleCompany } from './generate.ts'
import type { Ground, SampleOptions } from './world.ts'

/** Ground without a workspace, for figures and tests of the generator alone. */
export const bareGround: Ground = {
  company: undefined, roles: new Map(),
  stages: [0.1, 0.25, 0.4, 0.6, 0.8].map((probability, index) => ({ id: `stage ${index}`, probability, kind: 'open' }))
    .concat([{ id: 'stage won', probability: 1, kind: 'won' }, { id: 'stage lost', probability: 0, kind: 'lost' }]),
  levels: ['A', 'B', 'C', 'D'], lifecycle: new Map(['prospect', 'onboarding', 'growing', 'loyal', 'atRisk', 'ended'].map((kind) => [kind, kind])),
}

/** All drafts of a company, by object. */
export function draftsByObject(options: SampleOptions, ground: Ground = bareGround): ReadonlyMap<string, readonly Draft[]> {
  const found = new Map<string, Draft[]>()
  const parts: Iterable<Part> = sampleCompany(options, ground)
  for (const { drafts } of parts) for (const draft of drafts) (found.get(draft.object) ?? found.set(draft.object, []).get(draft.object))?.push(draft)
  return found
}

/** A value as it stands after all steps. */
export function finalValue(draft: Draft, field: string): Json | undefined {
  const values = [draft.values, ...(draft.steps ?? []).map((step) => step.values)]
  const value = values.findLast((each) => each[field] !== undefined)?.[field]
  return value as Json | undefined
}
