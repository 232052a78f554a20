import { proposeTargets as declaredProposal, readOutlook } from '../../../model/actions/plan.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { implement, type Implementation } from '../../../records/act/index.ts'
import { outlook } from './outlook.ts'
import { proposeTargets } from './propose.ts'

/** The verbs of planning: both only read. What comes of them is set by the verb of targets. */
export function planActions(registry: Registry): readonly Implementation[] {
  return [
    implement(declaredProposal, async (doing) => ({ written: [], result: await proposeTargets(registry, doing) })),
    implement(readOutlook, async (doing) => ({ written: [], result: await outlook(registry, doing) })),
  ]
}
