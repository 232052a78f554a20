import type { JsonObject } from '../../../lib/json.ts'
import { inParts } from '../../../lib/parts.ts'
import { type HeldOut, isHeldOut, type ProposalKind } from '../../../model/define/heldOut.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

const batch = 500

/** Keeps, at the moment of decision, for whom something is proposed and who is held out, under a key by which it is kept once. @returns how many. */
export async function keepCases(writer: Pick<WriterWithin, 'createMany'>, tx: Transaction, context: Context, proposal: ProposalKind, cases: readonly { readonly customer: string; readonly key: string }[], heldOut: HeldOut): Promise<number> {
  const startedOn = companyToday(context)
  let kept = 0
  for (const part of inParts(cases, batch)) {
    const rows = part.map(({ customer, key }): JsonObject => ({ customer, proposal, arm: isHeldOut(heldOut, customer) ? 'heldOut' : 'treated', startedOn, shareThen: heldOut.share, caseKey: key }))
    const { refused } = await writer.createMany(tx, context, 'comparisonCase', rows, { action: 'create', rights: 'action' })
    kept += rows.length - refused.length
  }
  return kept
}
