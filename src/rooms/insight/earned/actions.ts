import { addMonths } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { heldOutIn } from '../../../access/index.ts'
import { readCampaignEarned, readEarned } from '../../../model/actions/earned.ts'
import { proposalKinds } from '../../../model/define/heldOut.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { type Doing, implement, type Implementation } from '../../../records/act/index.ts'
import { companyToday } from '../../../records/context.ts'
import { campaignEarned } from './campaign.ts'
import { readGroups, tellable } from './read.ts'
import { compared, wholeOr } from './told.ts'

/** What proposals and campaigns earned, against customers who were held out. */
export function earnedActions(registry: Registry): readonly Implementation[] {
  if (!registry.objects.has('comparisonCase') || !registry.actions.has(readEarned.name)) return []
  return [
    implement(readEarned, async (doing) => ({ written: [], result: await earned(registry, doing) })),
    ...(registry.actions.has(readCampaignEarned.name) ? [implement(readCampaignEarned, async (doing) => ({ written: [], result: await campaignEarned(registry, doing) }))] : []),
  ]
}

async function earned(registry: Registry, { tx, context, input }: Doing): Promise<JsonObject> {
  const [days, months] = [wholeOr(input['days'], 90), wholeOr(input['months'], 12)]
  const since = `${addMonths(companyToday(context), 1 - months).slice(0, 7)}-01`
  const told = tellable(registry, context)
  const rows = await readGroups(registry, tx, context, { since, days })
  return {
    days, since, share: (await heldOutIn(tx)).share, currency: context.baseCurrency, orders: told.orders, amounts: told.amounts,
    kinds: proposalKinds.map((proposal): JsonObject => {
      const own = rows.filter((row) => row.proposal === proposal)
      const listed = [...new Set(own.flatMap(({ month }) => month ?? []))]
      return { proposal, all: compared(own.filter(({ month }) => month === null), told), months: listed.map((month): JsonObject => ({ month, ...compared(own.filter((row) => row.month === month), told) })) }
    }),
  }
}
