import { activityActions } from './activities/actions.ts'
import { activityRules } from './activities/rules.ts'
import { contractRules } from './contracts/index.ts'
import { formActions } from './forms/actions.ts'
import { formGuard } from './forms/sound.ts'
import { fulfilment } from './fulfilment.ts'
import { invoiceTrade } from './invoices/index.ts'
import { linesStand } from './quotes/index.ts'
import { leadActions } from './leads/actions.ts'
import { visitActions } from './visits/actions.ts'
import { expenseActions } from './expenses/actions.ts'
import { sampleActions } from './samples/actions.ts'
import { tenderActions } from './tenders/actions.ts'
import { planRule } from './targets/rules.ts'
import { targetGuard } from './targets/sound.ts'
import { opportunityActions } from './opportunities/actions.ts'
import { couponActions } from './pricing/redeem.ts'
import { pricingGuards } from './pricing/sound.ts'
import { paymentActions, paymentGuards } from './payments/index.ts'

export { agePlans } from './payments/index.ts'
export { type ActivitiesGiven, followForActivities } from './activities/follow.ts'
export { consentField, type Sent, takeAnswers, type Taken } from './forms/capture.ts'
export { openForm } from './forms/open.ts'
export { newStamp } from './forms/page.ts'
export type { FormsGiven, OpenForm } from './forms/ports.ts'
export { type Touch, touchIn, webAddress } from './forms/touches.ts'
export { type DocumentsGiven, letterheadOf, templateActions, templateLayout } from './documents/index.ts'
export { followForPipeline, type PipelineGiven } from './opportunities/follow.ts'
export { learnChances } from './opportunities/learn.ts'
export { expireQuotes, quoteActions, quotePages } from './quotes/index.ts'
export { letterOfLink, type LinkKind, type LinksGiven, openLink, replyToLink, sendLink, type SendingGiven } from './links/index.ts'
export { forecastActions } from './forecasts/actions.ts'
export { freezeForecast } from './forecasts/freeze.ts'
export { forecastStores } from './forecasts/store.ts'
export { livingSeries, makeAhead } from './activities/makeAhead.ts'

export { pricingActions } from './pricing/actions.ts'
export { targetActions } from './targets/actions.ts'
export { contractActions, turnContracts, type Turned } from './contracts/index.ts'
export { routeActions } from './visits/plan.ts'
export { stockStores } from './stock/store.ts'
export { statementActions } from './statements/actions.ts'
export { creditCodeCheck, invoiceListActions } from './invoices/index.ts'
export { recycleLeads } from './leads/recycling.ts'

/** The door of the sales room. */
export const salesRoom = {
  name: 'sales',
  implementations: [...fulfilment.implementations, ...leadActions, ...formActions, ...opportunityActions, ...activityActions, ...visitActions, ...sampleActions, ...tenderActions, ...expenseActions, ...invoiceTrade.implementations, ...couponActions, ...paymentActions],
  rules: [...contractRules, ...activityRules, planRule, ...invoiceTrade.rules],
  guards: [...fulfilment.guards, formGuard, targetGuard, ...pricingGuards, ...invoiceTrade.guards, linesStand, ...paymentGuards],
} as const
