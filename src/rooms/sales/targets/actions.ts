import { activatePlan, closePlan, countPlan, handOutTarget, readAttained, readAttainment, readFigures, readGoals, readHistory, readLeaderboard, reopenPlan, setTargets, shareCredit, spreadTarget } from '../../../model/actions/target.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { asBefore, implement, type Implementation } from '../../../records/act/index.ts'
import { attained } from './attained.ts'
import { attainment } from './attainment.ts'
import { countActuals } from './actuals.ts'
import { goals } from './goals.ts'
import { leaderboard } from './leaderboard.ts'
import type { MarketShares } from './market.ts'
import { monthly, salesFigures } from './reading.ts'
import { setMany } from './set.ts'
import { shareCredit as share } from './share.ts'
import { handOut, spread } from './spread.ts'

/** The verbs of targets, plans and credit. @param shares how the share of the market is counted, which is no room's own. */
export function targetActions(registry: Registry, shares: MarketShares): readonly Implementation[] {
  const nothingMore = asBefore(['status'], () => Promise.resolve({ changes: {} }))
  return [
    implement(setTargets, setMany), implement(spreadTarget, spread), implement(handOutTarget, handOut),
    implement(readAttainment, async (doing) => ({ written: [], result: await attainment(registry, doing, shares) })),
    implement(readLeaderboard, async (doing) => ({ written: [], result: await leaderboard(registry, doing, shares) })),
    implement(readFigures, async (doing) => ({ written: [], result: await salesFigures(registry, doing) })),
    implement(readHistory, async (doing) => ({ written: [], result: await monthly(registry, doing, shares) })),
    implement(readAttained, async (doing) => ({ written: [], result: await attained(registry, doing, shares) })),
    implement(readGoals, async (doing) => ({ written: [], result: await goals(registry, doing) })),
    implement(activatePlan, nothingMore), implement(closePlan, nothingMore), implement(reopenPlan, nothingMore),
    implement(countPlan, (doing) => countActuals(registry, doing)),
    implement(shareCredit, (doing) => share(registry, doing)),
  ]
}
