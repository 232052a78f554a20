import { allocateReceipt, applyCredit as applyCreditAction, cancelRefund, claimReceipt, findReceipts, payRefund, planPayments as planPaymentsAction, promisePayment, proposeAllocation, readLedger as readLedgerAction, refundPayment, refundReceipt, releaseReceipt, reverseReceipt, takeBackAllocation, takeBackPayment } from '../../../model/actions/payment.ts'
import { implement } from '../../../records/act/index.ts'
import { allocate, notToAllocate, proposal } from './allocate.ts'
import { claim, find, notToRelease, release } from './claim.ts'
import { applyCredit } from './credit.ts'
import { readLedger } from './ledger.ts'
import { planPayments, promise } from './plans.ts'
import { pay, request } from './refunds.ts'
import { notAPayment, onReceipt } from './onPayment.ts'
import { planGuard, receiptGuard } from './sound.ts'
import { reverse, takeBack } from './takingBack.ts'

export { agePlans } from './age.ts'

/** Verbs of money that is to come, came and goes back. */
export const paymentActions = [
  implement(planPaymentsAction, planPayments),
  implement(findReceipts, find),
  implement(claimReceipt, claim),
  implement(releaseReceipt, { run: release, refuse: notToRelease }),
  implement(proposeAllocation, { run: proposal, refuse: notToAllocate }),
  implement(allocateReceipt, { run: allocate, refuse: notToAllocate }),
  implement(takeBackPayment, { run: takeBack, refuse: notToAllocate }),
  implement(takeBackAllocation, { run: onReceipt('receipt.takeBack'), refuse: notAPayment }),
  implement(refundPayment, { run: onReceipt('receipt.refund'), refuse: notAPayment }),
  implement(reverseReceipt, { run: reverse, refuse: (row) => (row['status'] === 'reversed' ? { en: 'This receipt was reversed.', zh: '该到账已退票。' } : undefined) }),
  implement(refundReceipt, { run: request, refuse: notToAllocate }),
  implement(applyCreditAction, applyCredit),
  implement(payRefund, pay),
  implement(cancelRefund, () => Promise.resolve({})),
  implement(promisePayment, promise),
  implement(readLedgerAction, readLedger),
]

export const paymentGuards = [planGuard, receiptGuard]
