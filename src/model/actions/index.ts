import type { ActionDefinition } from '../define/action.ts'
import { setCredit } from './customer.ts'
import { planActions } from './plan.ts'
import { qualityActions } from './quality.ts'
import { modelRunActions } from './modelRun.ts'
import { contactPlanActions } from './contactPlan.ts'
import { expectDeals } from './dealOutlook.ts'
import { earnedActions } from './earned.ts'
import { allocateBudget } from './allocateBudget.ts'
import { activatePoolRule, assignRecord, claimRecord, deactivatePoolRule, lockRecord, previewPoolRule, returnRecordToPool, runPoolRule, unlockRecord } from './allocation.ts'
import { addPublishedDays, importDays } from './calendarDay.ts'
import { addToCallList, dialNumber, finishCall, nextCall, releaseCall, requeueCall, skipCall } from './calling.ts'
import { changeFollowing, completeActivity, remindLater, reopenActivity, repeatActivity } from './activity.ts'
import { assignByRules, explainAssignment, readAssignments, tryAssignment } from './assignment.ts'
import { explainScore, previewScoring, runScoring } from './scoring.ts'
import { acceptRequest, askHolder, declineRequest } from './takenRequest.ts'
import { redeemCoupon, releaseCoupon } from './coupon.ts'
import { computePrice } from './price.ts'
import { approveRequest, handOnRequest, rejectRequest, remindApprovers, returnRequest, withdrawRequest } from './approvalRequest.ts'
import { cancelRun, forgetLoop, retryRun, takeOverRule } from './automation.ts'
import { cancelExpense, claimExpense, reimburseExpense } from './expense.ts'
import { lookAtForecast, overrideForecast, submitForecast } from './forecast.ts'
import { cancelSample, evaluateSample, giveBackSample, receiveSample, sendSample } from './samples.ts'
import { depositBack, loseTender, payDeposit, submitTender, winTender, withdrawTender } from './tender.ts'
import { endSeries, makeOccurrence, skipOccurrence } from './activitySeries.ts'
import { dismissCare, doneCare } from './care.ts'
import { answerStatement, makeStatement, readStatementLinks, recallStatementLink, sendStatement, sendStatementByLink } from './statement.ts'
import { beginWorkLog, readWorkLog, reopenWorkLog, submitWorkLog } from './workLog.ts'
import { endContract, orderFromContract, renewContract, scheduleContract, signContract } from './contract.ts'
import { endTemplateStandard, makeTemplateStandard, replaceTemplate, takeTemplate } from './documentTemplate.ts'
import { snoozeContact } from './contact.ts'
import { undoImport } from './import.ts'
import { importInvoiceList, invoiceOrders, issueInvoice, makeTitleUsual, sendInvoice, requestInvoice, requestInvoiceBeyond, requestInvoiceOfContract, requestInvoiceOfDelivery, reverseInvoice, voidInvoice } from './invoice.ts'
import { convertLead, disqualifyLead, qualifyLead, recycleLead } from './lead.ts'
import { closeForm, publishForm, renewFormAddress } from './leadForm.ts'
import { readResting, switchModule } from './moduleSwitch.ts'
import { loseOpportunity, moveOpportunity, reopenOpportunity, winOpportunity } from './opportunity.ts'
import { acceptDeal, admitPartner, dismissPartner, extendDeal, registerDeal, rejectDeal, withdrawDeal } from './partner.ts'
import { readBattleCard, readCompetitorRecord } from './competitor.ts'
import { answerRequest, cancelRequest, closeRequest, compareSuppliers } from './supplier.ts'
import { approveCredit, approvePrices, cancelOrder, closeOrder, compareOrderPrices, confirmOrder, reopenOrder, reserveOrder } from './order.ts'
import { adjustStock, readStock, receiveStock } from './stock.ts'
import { cancelDelivery, deliverOrder, receiveDelivery, reportDelivery, resolveDelivery, shipDelivery, signDelivery, takeBackOrder } from './delivery.ts'
import { dismissDuplicate, reopenDuplicate, scanForDuplicates } from './duplicateCandidate.ts'
import { allocateReceipt, applyCredit, cancelRefund, claimReceipt, findReceipts, payRefund, planPayments, promisePayment, proposeAllocation, readLedger, refundPayment, refundReceipt, releaseReceipt, reverseReceipt, takeBackAllocation, takeBackPayment } from './payment.ts'
import { mergeRecords, purgeRecord, removeRecord, restoreRecord, revealField, shareRecord, tagRecord, transferRecord, unmergeRecord, unshareRecord, mailRecord } from './record.ts'
import { closeInquiry, quoteInquiry, reopenInquiry } from './inquiry.ts'
import { traceContract, traceOrder } from './execution.ts'
import { approveSeal, declineSeal, requestContractSeal, requestOrderSeal, requestQuoteSeal, sealDocument, takeSealBack } from './sealRequest.ts'
import { acceptQuote, compareQuote, contractQuote, declineQuote, expireQuote, linkQuote, orderQuote, readQuoteLinks, recallQuote, repriceQuote, reviseQuote, sendQuote } from './quote.ts'
import { acceptRights, declineRights } from './role.ts'
import { loadSample, removeSample } from './sample.ts'
import { commissionActions } from './commission.ts'
import { shopActions } from './shop.ts'
import { targetActions } from './target.ts'
import { insightActions } from './insight.ts'
import { managementReportActions } from './managementReport.ts'
import { previewAlert, readAlertHistory } from './metricAlert.ts'
import { followRecord, readNotification, unfollowRecord, unreadNotification } from './together.ts'
import { deactivateUser, endAllSessions, endUserSessions, inviteUser, reactivateUser, setAbsence } from './user.ts'
import { acceptPlace, checkIn, checkOut, declinePlace, logActivity, orderVisits, planVisits, proposePlace } from './visit.ts'
import { suggestActions } from './suggest.ts'
import { replayDelivery, rotateWebhookSecret, takeOverWebhook, testWebhook } from './webhook.ts'
import { winBackActions } from './winBack.ts'
import { addLabels } from '../words/labels.ts'
import { laterWords } from '../words/later.ts'

// Whoever knows the verbs has the words of their forms.
addLabels(laterWords)

/** Every declared verb, in the order in which a record offers them. */
export const actions: readonly ActionDefinition[] = [
  convertLead, qualifyLead, disqualifyLead, recycleLead,
  winOpportunity, loseOpportunity, moveOpportunity, reopenOpportunity,
  makeTitleUsual, deliverOrder, requestInvoice, requestInvoiceBeyond, requestInvoiceOfDelivery, requestInvoiceOfContract, invoiceOrders, issueInvoice, sendInvoice, reverseInvoice, voidInvoice, importInvoiceList, makeStatement, sendStatement, sendStatementByLink, recallStatementLink, readStatementLinks, answerStatement,
  registerDeal, acceptDeal, rejectDeal, extendDeal, withdrawDeal, admitPartner, dismissPartner, answerRequest, closeRequest, cancelRequest, compareSuppliers, readBattleCard, readCompetitorRecord,
  confirmOrder, approveCredit, approvePrices, compareOrderPrices, reserveOrder, closeOrder, takeBackOrder, reopenOrder, cancelOrder, receiveStock, adjustStock, readStock,
  shipDelivery, signDelivery, receiveDelivery, reportDelivery, resolveDelivery, cancelDelivery,
  quoteInquiry, closeInquiry, reopenInquiry, sendQuote, acceptQuote, orderQuote, contractQuote, repriceQuote, declineQuote, reviseQuote, linkQuote, recallQuote, expireQuote, compareQuote, readQuoteLinks,
  traceOrder, traceContract,
  requestContractSeal, requestQuoteSeal, requestOrderSeal, approveSeal, declineSeal, sealDocument, takeSealBack,
  planPayments, findReceipts, claimReceipt, allocateReceipt, proposeAllocation, takeBackPayment, takeBackAllocation, releaseReceipt, refundReceipt, refundPayment, reverseReceipt, applyCredit, payRefund, cancelRefund, promisePayment, readLedger,
  signContract, renewContract, orderFromContract, endContract, scheduleContract,
  takeTemplate, replaceTemplate, makeTemplateStandard, endTemplateStandard,
  setCredit, snoozeContact, doneCare, dismissCare, beginWorkLog, submitWorkLog, reopenWorkLog, readWorkLog, addPublishedDays, importDays,
  checkIn, checkOut, completeActivity, reopenActivity, remindLater, repeatActivity, changeFollowing, makeOccurrence, skipOccurrence, endSeries,
  orderVisits, planVisits, logActivity, acceptPlace, declinePlace, proposePlace,
  inviteUser, deactivateUser, endUserSessions, endAllSessions, reactivateUser, setAbsence, acceptRights, declineRights,
  claimRecord, assignRecord, returnRecordToPool, lockRecord, unlockRecord, assignByRules, explainAssignment, tryAssignment, readAssignments, explainScore, previewScoring, runScoring,
  acceptRequest, declineRequest, askHolder,
  transferRecord, shareRecord, unshareRecord, tagRecord, revealField, removeRecord, restoreRecord, purgeRecord,
  mergeRecords, unmergeRecord, mailRecord, dismissDuplicate, reopenDuplicate, scanForDuplicates,
  activatePoolRule, deactivatePoolRule, previewPoolRule, runPoolRule,
  addToCallList, nextCall, dialNumber, finishCall, skipCall, releaseCall, requeueCall,
  switchModule, readResting, undoImport, loadSample, removeSample,
  followRecord, unfollowRecord, readNotification, unreadNotification,
  approveRequest, returnRequest, rejectRequest, handOnRequest, withdrawRequest, remindApprovers,
  takeOverRule, forgetLoop, retryRun, cancelRun,
  publishForm, closeForm, renewFormAddress,
  sendSample, receiveSample, evaluateSample, giveBackSample, cancelSample, submitTender, winTender, loseTender, withdrawTender, payDeposit, depositBack,
  claimExpense, reimburseExpense, cancelExpense, submitForecast, overrideForecast, lookAtForecast,
  computePrice, redeemCoupon, releaseCoupon,
  ...insightActions, previewAlert, readAlertHistory, ...managementReportActions, ...targetActions, ...commissionActions, ...shopActions, ...modelRunActions, ...contactPlanActions, expectDeals, allocateBudget, ...qualityActions, ...planActions,
  ...earnedActions,
  testWebhook, rotateWebhookSecret, takeOverWebhook, replayDelivery,
  ...winBackActions,
  ...suggestActions,
]
