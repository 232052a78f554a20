import { computeCommission, confirmCommission, payCommission, reopenCommission } from '../../../model/actions/commission.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { asBefore, type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { compute } from './compute.ts'

/** The verbs of commission. */
export function commissionActions(registry: Registry): readonly Implementation[] {
  return [
    implement(computeCommission, (doing) => compute(registry, doing)),
    implement(confirmCommission, asBefore(['status'], ({ context, input }: Doing) => Promise.resolve({ changes: { confirmedAt: new Date(context.now).toISOString(), ...(input['remark'] === undefined ? {} : { remark: input['remark'] }) } }))),
    implement(reopenCommission, asBefore(['status'], () => Promise.resolve({ changes: { confirmedAt: null } }))),
    implement(payCommission, ({ input }) => Promise.resolve({ changes: { paidOn: input['paidOn'] ?? null } })),
  ]
}
