import { beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '../../src/lib/json.ts'
import { actsOnRecord, approvableVerbs } from '../../src/model/define/verbs.ts'
import type { Registry } from '../../src/model/define/registry.ts'
import { sql } from '../../src/platform/database/index.ts'
import { makeOwnObjects } from '../access/own.ts'
import type { Context } from '../../src/records/context.ts'
import { everything } from '../../src/model/define/permission.ts'
import { readyPlaybooks } from '../../src/model/automation/readyPlaybooks.ts'
import { shippedRules } from '../../src/model/quality/shipped.ts'
import type { TestAnswer } from '../support/client.ts'
import { asks, type Company, companyWithApprovals, decide, waiting } from './company.ts'

/**
 * Every declared action is put under an approval: what is asked waits, the record cannot be changed in between, and with the yes
 * the action runs once. A verb that is declared and not told of here fails the suite.
 */
interface Case {
  readonly object: string
  readonly given?: JsonObject
  readonly input?: () => JsonObject | Promise<JsonObject>
  /** Leaves the record as it is: it writes beside it. */
  readonly beside?: true
  readonly bin?: true
  readonly first?: { readonly verb: string; readonly input?: JsonObject }
  /** Entries of the feed that bear its name, where it is not one. */
  readonly told?: number
}

let company: Company
let registry: Registry
/** Past the gate, as the program itself writes. */
async function make(object: string, given: JsonObject = {}): Promise<{ readonly id: string; readonly version: number }> {
  const { program, workspaceId } = company.app
  const input = { ...await needed(object), ...given }
  return program.database.transaction({ workspaceId }, (tx) => program.writer.create(tx, context(), object, input, { action: 'made', rights: 'action', writers: [...registry.actions.keys(), 'customer.proposePlace'] }))
}
const context = (): Context => ({
  workspaceId: company.app.workspaceId, now: company.app.clock.now(), baseCurrency: 'CNY', weekStart: 1, fiscalStart: 1, requestId: 'made',
  actor: { userId: company.app.admin.userId, name: 'Ada Admin', language: 'en', zone: 'UTC', departmentId: undefined, departmentIds: [], teamIds: [], permissions: { administrator: true, otherwise: everything, objects: {} }, via: 'session' },
})
const cny = (amount: number): JsonObject => ({ amount, currency: 'CNY' })
/** The customer of the receipt that was made last. */
let lastMade = ''
const openSea = (): JsonObject => ({ members: [{ object: 'user', id: company.app.admin.userId }], heads: [{ object: 'user', id: company.app.admin.userId }] })
const person = () => ({ object: 'user', id: company.boss.userId })
const stages = async () => (await company.app.admin.post('/api/v1/stages/query', { sort: [{ field: 'order' }] })).body.rows as { id: string; kind: string }[]
const rule = 'FREQ=WEEKLY;COUNT=3'
const drawnRule = { object: 'customer', trigger: { on: 'created' }, steps: [{ key: 'a', kind: 'wait', until: { for: { amount: 1, unit: 'day' } }, next: null }] }

/** The field by which a record is edited in between: its title, where a person gives it. */
function edited(object: string): string {
  const { title, fields } = registry.object(object)
  return [title, ...Object.keys(fields)].find((name) => { const field = fields[name]; return (field?.type === 'text' && field.max > 50 || field?.type === 'longText') && field.writtenBy === undefined }) ?? title
}

/** What a record of the object cannot be without. */
async function needed(object: string): Promise<JsonObject> {
  const { title, fields, followsField } = registry.object(object)
  const name = fields[title]?.type === 'text' ? { [title]: `Some ${object} ${Math.random()}` } : {}
  if (object === 'opportunity') return { ...name, stage: (await stages())[0]?.id ?? '', customer: (await make('customer')).id, amount: { amount: 1000, currency: 'CNY' } }
  // Nobody reimburses himself.
  if (object === 'expense') return { ...name, amount: { amount: 1000, currency: 'CNY' }, owner: company.boss.userId }
  if (object === 'forecastSubmission') return { ...name, owner: company.boss.userId }
  if (object === 'activity') return { ...name, kind: 'call', start: '2026-11-25T02:00:00Z' }
  const followed = fields[followsField ?? '']
  if (object === 'receipt') return { payer: 'Somebody', amount: cny(1000), customer: lastMade = (await make('customer')).id }
  if (object === 'paymentPlan') return { order: (await make('order', { amount: cny(100_000) })).id, dueOn: '2026-12-31', amount: cny(1000), remark: 'Agreed' }
  if (object === 'refund') return { receipt: (await make('receipt')).id, customer: lastMade, amount: cny(10), reason: 'Overpaid' }
  if (object === 'cart') return { shop: (await make('shop')).id }
  if (object === 'coupon') return { ...name, name: 'Spring', kind: 'freeFreight' }
  if (object === 'priceRule') return { ...name, list: (await make('priceList')).id, percent: 0.1 }
  if (object === 'productComponent') return { bundle: (await make('product')).id, component: (await make('product')).id }
  if (object === 'poolRule') return { ...name, pool: (await make('publicPool', openSea())).id, clock: 'lastContactAt', days: 3000 }
  if (object === 'callListEntry') return { list: (await make('callList', { name: 'Calls' })).id, target: { object: 'customer', id: (await make('customer', { phone: '13800138000' })).id } }
  if (object === 'contract') return { name: `Some contract ${Math.random()}`, customer: (await make('customer')).id }
  if (object === 'sealRequest') return { about: { object: 'contract', id: (await make('contract')).id }, purpose: 'Two originals' }
  if (object === 'callScript') return { ...name, steps: [{ key: 'a', say: 'Hello' }] }
  if (object === 'metricAlert') return { ...name, metric: 'sales.amount', alertWhen: 'below', threshold: 1 }
  if (object === 'salesTarget') return { ...name, kpi: 'calls', startsOn: `${2000 + (months += 1)}-01-01`, goalNumber: 5 }
  if (object === 'commissionRule') return { ...name, from: '2026-01-01' }
  if (object === 'winBackPlan') return { ...name, customer: (await make('customer')).id, dueOn: '2027-01-31' }
  if (object === 'managementReport') return { ...name, startsOn: '2026-10-01', endsOn: '2026-10-31' }
  if (object === 'marketSize') return { ...name, startsOn: '2026-01-01', amount: cny(1000) }
  if (object === 'salesPlan') return { ...name, startsOn: '2026-01-01', endsOn: '2026-12-31' }
  if (object === 'calendarDay') return { ...name, day: '2028-02-01' }
  if (object === 'workCalendar') return { ...name, workdays: ['monday'] }
  if (object === 'user') return { ...name, email: `${Math.random()}@example.com`, status: 'active' }
  return followed?.type === 'relation' ? { ...name, [followsField ?? '']: (await make(followed.to)).id } : name
}

async function usedOnOrder(): Promise<JsonObject> {
  const customer = (await make('customer')).id
  return { customer, document: { object: 'order', id: (await make('order', { customer })).id } }
}

let months = 0
const bought: JsonObject = { lines: [{ name: 'Goods', unitPrice: { amount: 500, currency: 'CNY' } }] }
const form: JsonObject = { questions: [{ field: 'name' }, { field: 'phone' }] }

const verbs: Readonly<Record<string, Case>> = {
  'record.create': { object: 'customer' },
  'record.update': { object: 'customer', input: () => ({ website: 'https://example.com' }) },
  'record.export': { object: 'customer', beside: true },
  'record.transfer': { object: 'customer', input: () => ({ to: person() }) },
  'record.share': { object: 'customer', input: () => ({ with: person(), level: 'read' }), beside: true },
  'record.unshare': { object: 'customer', input: () => ({ with: person() }), beside: true, first: { verb: 'record.share' } },
  'record.tag': { object: 'customer', input: () => ({ add: ['key'] }) },
  'record.mail': { object: 'contract', input: () => ({ to: 'wang@example.com' }), beside: true },
  'record.moveToBin': { object: 'customer' },
  'record.restore': { object: 'customer', bin: true },
  'record.purge': { object: 'customer', bin: true },
  'record.merge': { object: 'customer', told: 2, input: async () => ({ records: [(await make('customer')).id] }) },
  'record.unmerge': { object: 'customer', beside: true, first: { verb: 'record.merge' } },
  'record.follow': { object: 'customer', told: 0, beside: true },
  'record.unfollow': { object: 'customer', told: 0, beside: true },
  'record.lock': { object: 'customer' },
  'record.unlock': { object: 'customer', first: { verb: 'record.lock' } },
  'record.returnToPool': { object: 'customer', input: async () => ({ pool: (await make('publicPool', openSea())).id, reason: 'No need' }) },
  'record.claim': { object: 'customer', first: { verb: 'record.returnToPool' } },
  'record.assign': { object: 'customer', first: { verb: 'record.returnToPool' }, input: () => ({ to: person() }) },
  'poolRule.activate': { object: 'poolRule', input: () => ({ mostPerRun: 1000 }) },
  'poolRule.deactivate': { object: 'poolRule', first: { verb: 'poolRule.activate' } },
  'leadForm.publish': { object: 'leadForm', given: form },
  'leadForm.close': { object: 'leadForm', given: form, first: { verb: 'leadForm.publish' } },
  'leadForm.renewAddress': { object: 'leadForm', given: form },
  'shop.open': { object: 'shop' },
  'shop.close': { object: 'shop', first: { verb: 'shop.open' } },
  'shop.renewAddress': { object: 'shop' },
  'cart.abandon': { object: 'cart' },
  'cart.order': { object: 'cart', input: async () => ({ order: (await make('order')).id }) },
  'lead.convert': { object: 'lead', input: () => ({ customerName: 'Converted', contactName: 'Carl', opportunityFrom: 'none' }) },
  'lead.qualify': { object: 'lead' },
  'lead.disqualify': { object: 'lead', input: () => ({ unqualifiedReason: 'noNeed' }) },
  'lead.recycle': { object: 'lead', first: { verb: 'lead.disqualify' } },
  'opportunity.win': { object: 'opportunity' },
  'opportunity.lose': { object: 'opportunity', input: () => ({ lossClass: 'ours', lossReason: 'price' }) },
  'opportunity.moveStage': { object: 'opportunity', input: async () => ({ stage: (await stages()).filter(({ kind }) => kind === 'open')[1]?.id ?? '' }) },
  'opportunity.reopen': { object: 'opportunity', first: { verb: 'opportunity.win' } },
  'sample.send': { object: 'sample', input: () => ({ courierNumber: 'SF1', feedbackDueOn: '2026-12-20' }) },
  'sample.receive': { object: 'sample', first: { verb: 'sample.send' } },
  'sample.evaluate': { object: 'sample', first: { verb: 'sample.send' }, input: () => ({ sampleResult: 'accepted' }) },
  'sample.giveBack': { object: 'sample', first: { verb: 'sample.send' } },
  'sample.cancel': { object: 'sample' },
  'tender.submit': { object: 'tender', input: () => ({ bid: { amount: 100, currency: 'CNY' } }) },
  'tender.win': { object: 'tender', first: { verb: 'tender.submit' } },
  'tender.lose': { object: 'tender', first: { verb: 'tender.submit' }, input: () => ({ lossReason: 'competitorPrice' }) },
  'tender.withdraw': { object: 'tender', input: () => ({ lossRemark: 'Too dear' }) },
  'tender.payDeposit': { object: 'tender', input: () => ({ deposit: { amount: 100, currency: 'CNY' } }) },
  'tender.depositBack': { object: 'tender', first: { verb: 'tender.payDeposit' } },
  'forecastSubmission.submit': { object: 'forecastSubmission', input: () => ({ kind: 'quarter', commit: { amount: 100, currency: 'CNY' }, bestCase: { amount: 200, currency: 'CNY' } }) },
  'forecastSubmission.override': { object: 'forecastSubmission', given: { kind: 'month', startsOn: '2026-11-01', endsOn: '2026-11-30', commit: { amount: 100, currency: 'CNY' }, bestCase: { amount: 200, currency: 'CNY' } }, input: () => ({ overrideCommit: { amount: 90, currency: 'CNY' }, overrideBestCase: { amount: 90, currency: 'CNY' }, overrideReason: 'Too bold' }) },
  'expense.claim': { object: 'expense' },
  'expense.reimburse': { object: 'expense', first: { verb: 'expense.claim' } },
  'expense.cancel': { object: 'expense' },
  'customer.setCredit': { object: 'customer', input: () => ({ creditLimit: { amount: 100, currency: 'CNY' }, orderStop: true, orderStopReason: 'Slow payer' }) },
  // What it counts stands on the lines: a plan without any is left as it is.
  'salesPlan.count': { object: 'salesPlan', beside: true },
  'order.confirm': { object: 'order', given: bought },
  'order.approvePrices': { object: 'order', given: bought, input: () => ({ reason: 'Old price list' }) },
  'order.approveCredit': { object: 'order', given: bought, input: () => ({ reason: 'Known well' }) },
  'order.reopen': { object: 'order', given: bought, first: { verb: 'order.confirm' }, input: () => ({ reason: 'A change' }) },
  'order.cancel': { object: 'order', given: bought, first: { verb: 'order.confirm' }, input: () => ({ reason: 'Not wanted' }) },
  'order.close': { object: 'order', given: bought, first: { verb: 'order.confirm' }, input: () => ({ reason: 'The rest is given up' }) },
  'order.deliver': { object: 'order', given: bought, first: { verb: 'order.confirm' }, beside: true },
  'stock.receive': { object: 'product', input: () => ({ quantity: 5 }), beside: true },
  'stock.adjust': { object: 'product', input: () => ({ counted: 5, reason: 'Counted' }), beside: true },
  'activity.checkIn': { object: 'activity', given: { kind: 'visit' }, input: () => ({ place: { latitude: 31.2, longitude: 121.5, datum: 'WGS-84', accuracy: 20 } }) },
  'activity.checkOut': { object: 'activity', given: { kind: 'visit' }, input: () => ({ reason: 'No reception' }), first: { verb: 'activity.checkIn', input: { reason: 'No reception' } } },
  'activity.log': { object: 'activity', input: async () => ({ kind: 'call', subject: 'Said hello', target: { object: 'customer', id: (await make('customer')).id } }), told: 2 },
  'activity.orderVisits': { object: 'activity', input: async () => ({ visits: [{ object: 'activity', id: (await make('activity', { kind: 'visit' })).id }] }) },
  'customer.proposePlace': { object: 'customer', input: () => ({ place: { latitude: 31.2, longitude: 121.5, datum: 'WGS-84' } }) },
  'customer.acceptPlace': { object: 'customer', given: { proposedPlace: { latitude: 31.2, longitude: 121.5, datum: 'WGS-84' }, proposedPlaceVisits: 3 } },
  'customer.declinePlace': { object: 'customer', given: { proposedPlace: { latitude: 31.2, longitude: 121.5, datum: 'WGS-84' }, proposedPlaceVisits: 3 } },
  'coupon.redeem': { object: 'coupon', input: async () => usedOnOrder(), beside: true },
  'coupon.release': { object: 'coupon', input: async () => ({ document: (await usedOnOrder()).document ?? null }), told: 0, beside: true },
  'quote.send': { object: 'quote', given: { lines: [{ name: 'Board', unitPrice: { amount: 100, currency: 'CNY' } }] }, input: () => ({ by: 'link' }) },
  'quote.reprice': { object: 'quote', beside: true },
  'quote.recall': { object: 'quote', given: { status: 'sent' } },
  'quote.accept': { object: 'quote', given: { status: 'sent' }, input: () => ({ answeredBy: 'Li Hua' }) },
  'quote.decline': { object: 'quote', given: { status: 'sent' }, input: () => ({ declineReason: 'Too dear' }) },
  'quote.expire': { object: 'quote', given: { status: 'sent' } },
  'quote.revise': { object: 'quote', given: { status: 'declined' }, told: 2 },
  'quote.toOrder': { object: 'quote', given: { status: 'accepted' } },
  'quote.toContract': { object: 'quote', given: { status: 'accepted' } },
  'contract.requestSeal': { object: 'contract', input: () => ({ purpose: 'Two originals' }), beside: true },
  'quote.requestSeal': { object: 'quote', input: () => ({ purpose: 'For their file' }), beside: true },
  'order.requestSeal': { object: 'order', input: () => ({ purpose: 'For their file' }), beside: true },
  'sealRequest.decline': { object: 'sealRequest', input: () => ({ declineReason: 'Not now' }) },
  'inquiry.toQuote': { object: 'inquiry', given: { subject: 'Boards' }, input: async () => ({ customer: (await make('customer')).id }) },
  'inquiry.close': { object: 'inquiry', given: { subject: 'Boards' }, input: () => ({ closedBecause: 'Not ours' }) },
  'inquiry.reopen': { object: 'inquiry', given: { subject: 'Boards', status: 'closed' } },
  'contract.sign': { object: 'contract' },
  'contract.end': { object: 'contract', first: { verb: 'contract.sign' }, input: () => ({ endReason: 'No need' }) },
  'contract.renew': { object: 'contract', first: { verb: 'contract.sign' }, beside: true, told: 2 },
  'contract.toOrder': { object: 'contract', given: { lines: [{ name: 'Care', unitPrice: { amount: 100, currency: 'CNY' } }] }, first: { verb: 'contract.sign' }, beside: true },
  'documentTemplate.makeStandard': { object: 'documentTemplate', given: { object: 'contract' } },
  'documentTemplate.endStandard': { object: 'documentTemplate', given: { object: 'contract' }, first: { verb: 'documentTemplate.makeStandard' } },
  'invoiceTitle.makeUsual': { object: 'invoiceTitle' },
  'order.requestInvoice': { object: 'order', given: { status: 'confirmed', amount: { amount: 1000, currency: 'CNY' } }, beside: true },
  'order.requestInvoiceBeyond': { object: 'order', given: { status: 'confirmed', amount: { amount: 1000, currency: 'CNY' } }, input: () => ({ amount: { amount: 5000, currency: 'CNY' }, reason: 'In advance' }), beside: true },
  'invoice.send': { object: 'invoice', given: { status: 'issued' }, input: () => ({ sentTo: 'Ms Qi' }) },
  'invoice.issue': { object: 'invoice', given: { lines: [{ name: 'Board', unitPrice: { amount: 1000, currency: 'CNY' } }], invoiceKind: 'digitalOrdinary' }, input: () => ({ invoiceNumber: '25312000000012345678' }) },
  'invoice.reverse': { object: 'invoice', given: { status: 'issued', lines: [{ name: 'Board', unitPrice: { amount: 1000, currency: 'CNY' } }] }, input: () => ({ reversalReason: 'mistake' }), beside: true, told: 2 },
  'customer.makeStatement': { object: 'customer', input: () => ({ from: '2026-11-01' }), beside: true },
  'invoice.void': { object: 'invoice', input: () => ({ reason: 'Not wanted' }) },
  'commissionStatement.compute': { object: 'commissionStatement', input: () => ({ month: '2026-11-01' }) },
  'commissionStatement.confirm': { object: 'commissionStatement' },
  'commissionStatement.reopen': { object: 'commissionStatement', first: { verb: 'commissionStatement.confirm' } },
  'commissionStatement.pay': { object: 'commissionStatement', first: { verb: 'commissionStatement.confirm' } },
  'salesTarget.set': { object: 'salesTarget', input: () => ({ targets: [{ subject: 'company', kpi: 'calls', period: 'month', startsOn: '2025-05-01', goal: 7 }] }) },
  'salesTarget.spread': { object: 'salesTarget', given: { period: 'year', goalNumber: 24 }, input: () => ({ into: 'month', by: 'evenly' }), told: 12, beside: true },
  'managementReport.write': { object: 'managementReport' },
  'managementReport.sign': { object: 'managementReport', first: { verb: 'managementReport.write' } },
  'salesPlan.activate': { object: 'salesPlan' },
  'salesPlan.close': { object: 'salesPlan', first: { verb: 'salesPlan.activate' } },
  'salesPlan.reopen': { object: 'salesPlan', first: { verb: 'salesPlan.activate' } },
  'creditSplit.share': { object: 'creditSplit', input: async () => ({ target: { object: 'opportunity', id: (await make('opportunity')).id }, credits: [{ person: company.boss.userId, share: 1 }] }) },
  'workLog.begin': { object: 'workLog' },
  'calendarDay.addPublished': { object: 'calendarDay', input: () => ({ published: 'china2026' }), told: 13 },
  'calendarDay.importCalendar': { object: 'calendarDay', input: () => ({ content: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Labour Day\r\nDTSTART;VALUE=DATE:20270501\r\nDTEND;VALUE=DATE:20270504\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' }) },
  'customer.snoozeContact': { object: 'customer', input: () => ({ until: '2099-01-01', reason: 'On holiday' }) },
  'activity.complete': { object: 'activity' },
  'activity.reopen': { object: 'activity', first: { verb: 'activity.complete' } },
  'activity.remindLater': { object: 'activity', input: () => ({ remindAt: '2026-11-26T02:00:00Z' }) },
  'activity.repeat': { object: 'activity', input: () => ({ rule }) },
  'activity.changeFollowing': { object: 'activity', input: () => ({ subject: 'Other' }), first: { verb: 'activity.repeat', input: { rule } } },
  'user.deactivate': { object: 'user', input: () => ({ handTo: company.boss.userId }) },
  'user.endSessions': { object: 'user', beside: true },
  'user.reactivate': { object: 'user', first: { verb: 'user.deactivate' } },
  'user.setAbsence': { object: 'user', input: () => ({ absentFrom: '2026-12-01' }) },
  'webhook.test': { object: 'webhook', given: { url: 'https://example.com/hook', events: ['customer.*'] }, beside: true },
  'webhook.takeOver': { object: 'webhook', given: { url: 'https://example.com/hook', events: ['customer.*'] }, told: 0, beside: true },
  'automationRule.takeOver': { object: 'automationRule', given: drawnRule, told: 0, beside: true },
  'automationRule.forgetLoop': { object: 'automationRule', given: drawnRule, told: 0, beside: true },
  'record.addToCallList': { object: 'customer', input: () => ({ callListFrom: 'new', callListName: 'Autumn' }), beside: true },
  'callListEntry.requeue': { object: 'callListEntry', given: { state: 'done' } },
  'callListEntry.skip': { object: 'callListEntry' },
  'callListEntry.release': { object: 'callListEntry', given: { state: 'calling' } },
  'callListEntry.finish': { object: 'callListEntry', given: { state: 'calling' }, input: () => ({ outcome: 'reached' }) },
  'callListEntry.next': { object: 'callListEntry', input: async () => ({ list: (await make('callList', { name: 'Next' })).id }), beside: true },
  'partner.admit': { object: 'partner', input: async () => ({ person: (await make('user', { name: 'From outside', email: `outside${Math.random()}@example.com` })).id }) },
  'dealRegistration.register': { object: 'dealRegistration', input: async () => ({ partner: (await make('partner', { status: 'active' })).id, company: 'Registered Works' }), beside: true },
  'dealRegistration.accept': { object: 'dealRegistration', input: () => ({ customerFrom: 'new', opportunityFrom: 'new', protectionDays: 90, despite: true }) },
  'dealRegistration.reject': { object: 'dealRegistration', input: () => ({ rejectionReason: 'other' }) },
  'dealRegistration.extend': { object: 'dealRegistration', given: { status: 'accepted', protectedUntil: '2026-12-01' }, input: () => ({ protectedUntil: '2027-01-31' }) },
  'dealRegistration.withdraw': { object: 'dealRegistration' },
  'supplierRequest.answer': { object: 'supplierRequest', given: { askedOn: '2026-11-20' }, input: () => ({ answeredOn: '2026-11-24' }) },
  'supplierRequest.close': { object: 'supplierRequest', given: { status: 'answered' } },
  'supplierRequest.cancel': { object: 'supplierRequest' },
  'moduleSwitch.switch': { object: 'moduleSwitch', input: () => ({ module: 'partners', on: true }), beside: true },
  'order.planPayments': { object: 'order', given: { amount: cny(1000) }, input: () => ({ instalments: 2 }), beside: true },
  'receipt.claim': { object: 'receipt', input: async () => ({ receipt: (await make('receipt', { customer: null })).id, customer: (await make('customer')).id }), beside: true },
  'receipt.release': { object: 'receipt' },
  'receipt.allocate': { object: 'receipt', beside: true, input: async () => { await make('order', { customer: lastMade, amount: cny(700), status: 'confirmed' }); return {} } },
  'receipt.reverse': { object: 'receipt', input: () => ({ reason: 'Bounced' }) },
  'receipt.refund': { object: 'receipt', beside: true, input: () => ({ amount: cny(10), reason: 'Overpaid' }) },
  'receipt.applyCredit': { object: 'receipt', beside: true, input: async () => { await make('receipt'); const customer = lastMade; await make('order', { customer, amount: cny(700), status: 'confirmed' }); return { customer } } },
  'refund.pay': { object: 'refund', input: () => ({ paidOn: '2026-11-26' }) },
  'refund.cancel': { object: 'refund' },
  'paymentPlan.promise': { object: 'paymentPlan', input: () => ({ promisedOn: '2026-12-24' }) },
  'sample.load': { object: 'import', input: () => ({ customers: 1 }) },
  'sample.remove': { object: 'import' },
  'qualityRule.adopt': { object: 'qualityRule', input: () => ({ object: 'customer' }), told: shippedRules('en', 'customer').length },
  'playbook.addReady': { object: 'playbook', told: readyPlaybooks.length },
  'playbook.switchOff': { object: 'playbook', first: { verb: 'playbook.switchOn' } },
  'playbook.switchOn': { object: 'playbook' },
  'duplicateCandidate.scan': { object: 'duplicateCandidate' },
  'modelRun.startAll': { object: 'modelRun' },
}
/**
 * They need what only a job makes (an occurrence, a delivery, a pair, a finished import), orders of the customer, the nightly run of a pool, a rule of assignment,
 * or sign the approver out: their own suites ask for them. */
const made: Readonly<Record<string, string>> = {
  'customer.invoiceOrders': 'customer', 'invoice.importList': 'invoice', 'statement.send': 'statement', 'statement.answer': 'statement', 'delivery.requestInvoice': 'delivery', 'contract.requestInvoice': 'contract', 'statement.sendByLink': 'statement', 'statement.recallLink': 'statement',
  'careSuggestion.done': 'careSuggestion', 'careSuggestion.dismiss': 'careSuggestion', 'workLog.submit': 'workLog', 'workLog.reopen': 'workLog', 'workLog.markRead': 'workLog',
  'activitySeries.makeOccurrence': 'activitySeries', 'activitySeries.skip': 'activitySeries', 'activitySeries.end': 'activitySeries',
  'order.reserve': 'order', 'order.takeBack': 'order', 'delivery.ship': 'delivery', 'delivery.sign': 'delivery', 'delivery.receive': 'delivery', 'delivery.report': 'delivery', 'delivery.resolve': 'delivery', 'delivery.cancel': 'delivery',
  'import.undo': 'import', 'webhookDelivery.replay': 'webhookDelivery', 'duplicateCandidate.dismiss': 'duplicateCandidate', 'duplicateCandidate.reopen': 'duplicateCandidate',
  'documentTemplate.take': 'documentTemplate', 'documentTemplate.replace': 'documentTemplate',
  'sealRequest.approve': 'sealRequest', 'sealRequest.seal': 'sealRequest', 'sealRequest.takeBack': 'sealRequest',
  'role.acceptRights': 'role', 'role.declineRights': 'role', 'user.endAllSessions': 'user',
  'record.assignByRules': 'customer',
  'receipt.takeBack': 'receipt', 'payment.takeBack': 'payment', 'payment.refund': 'payment',
  'scoringRule.run': 'scoringRule',
  // What a run needs, or what models have said: test/insight.
  'customer.makeContactTasks': 'customer',
  'modelRun.start': 'modelRun', 'modelRun.cancel': 'modelRun', 'modelRun.promote': 'modelRun', 'modelRun.hold': 'modelRun',
  'poolRule.run': 'poolRule', 'salesTarget.handOut': 'salesTarget',
  // They write beside the customer, or need a plan: test/doing.
  'customer.followPlaybook': 'customer', 'customer.recordLoss': 'customer', 'winBackPlan.start': 'winBackPlan', 'winBackPlan.succeed': 'winBackPlan', 'winBackPlan.fail': 'winBackPlan',
  // Of somebody who was let in before: test/partners.
  'partner.dismiss': 'partner',
}

beforeAll(async () => {
  company = await companyWithApprovals()
  await makeOwnObjects(company.app.admin)
  const { app: { program, workspaceId }, boss } = company
  ;({ registry } = await program.engineOf({ workspaceId }))
  const flows = [...registry.objects.keys()].flatMap((object) => approvableVerbs(registry, object).map((verb): JsonObject => ({ name: `${object} ${verb}`, object, verb, steps: asks(boss) })))
  const { refused } = await program.database.transaction({ workspaceId }, (tx) => program.writer.createMany(tx, context(), 'approvalFlow', flows, { action: 'create', rights: 'caller' }))
  expect(refused).toEqual([])
})

it('knows every verb that may be put under an approval', () => {
  const all = new Set([...registry.objects.keys()].flatMap((object) => approvableVerbs(registry, object)))
  expect([...all].filter((verb) => verbs[verb] === undefined && made[verb] === undefined)).toEqual([])
})

const kebab = (verb: string) => verb.slice(verb.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

async function perform(object: string, verb: string, id: string | undefined, version: number, input: JsonObject) {
  const { admin } = company.app
  const base = `/api/v1/${registry.object(object).path}`
  if (verb === 'record.create') return admin.post(base, { ...await needed(object), ...input })
  if (verb === 'record.update') return admin.patch(`${base}/${id}`, input, { version })
  if (verb === 'record.export') return admin.post(`${base}/export`, { format: 'csv' })
  return admin.post(`${base}${id === undefined ? '' : `/${id}`}/${kebab(verb)}`, input)
}

const stateOf = async (object: string, id: string) => (await company.app.admin.get(`/api/v1/${registry.object(object).path}/${id}`)).body as { version: number; status?: string; deletedAt?: string | null } | undefined

async function entriesOf(object: string, verb: string): Promise<number> {
  const { app } = company
  const name = { 'record.create': 'create', 'record.update': 'update', 'record.export': 'export' }[verb] ?? verb
  const [row] = await app.program.database.read<{ count: number }>({ workspaceId: app.workspaceId }, sql`select count(*)::integer as count from feed where workspace_id = ${app.workspaceId} and object = ${object} and action in (${name}, ${name.replace('record.', '')})`)
  return row?.count ?? 0
}

async function approve(answer: TestAnswer): Promise<void> {
  expect((await decide(company.boss, waiting(answer), 'approve')).body).toMatchObject({ result: { state: 'approved' } })
}

async function proven(object: string, verb: string, { given = {}, input, bin, first, beside, told = 1 }: Omit<Case, 'object'>): Promise<void> {
  const { admin } = company.app
  const { path, writtenBy } = registry.object(object)
  const record = actsOnRecord(registry, verb) && verb !== 'record.create' ? await make(object, given) : undefined
  const prepare = record === undefined ? undefined : first ?? (bin === true ? { verb: 'record.moveToBin' } : undefined)
  if (prepare !== undefined) await approve(await perform(object, prepare.verb, record?.id, 1, prepare.input ?? await verbs[prepare.verb]?.input?.() ?? {}))
  const before = record === undefined ? undefined : await stateOf(object, record.id)
  const entries = await entriesOf(object, verb)
  const answer = await perform(object, verb, record?.id, before?.version ?? 1, await input?.() ?? {})
  const request = waiting(answer)
  expect(await entriesOf(object, verb)).toBe(entries)
  if (record !== undefined) {
    expect(await stateOf(object, record.id)).toEqual(before)
    if (writtenBy === undefined && bin !== true) {
      const edit = await admin.patch(`/api/v1/${path}/${record.id}`, { [edited(object)]: 'Edited in between' }, { version: before?.version ?? 1 })
      expect([edit.status, edit.body.type]).toEqual([409, '/problems/in-approval'])
    }
  }
  await approve(answer)
  if (verb === 'record.export') return
  expect(await entriesOf(object, verb)).toBe(entries + told)
  if (record !== undefined && beside !== true && verb !== 'record.purge') expect((await stateOf(object, record.id))?.version).toBe((before?.version ?? 0) + 1)
  expect((await decide(company.boss, request, 'approve')).status).toBe(409)
}

describe('under an approval', () => {
  it.each(Object.keys(verbs))('%s waits, is kept from change, and is done once', async (verb) => {
    const { object, ...rest } = verbs[verb] ?? { object: '' }
    await proven(object, verb, rest)
  })

  it('every object that people write can be made, changed and binned so, those of the company too', async () => {
    const plain = [...registry.objects.values()].filter(({ writtenBy, trade, name }) => writtenBy === undefined && trade !== undefined && trade !== 'settings' && name !== 'orderLine' && name !== 'campaignMember')
    expect(plain.map(({ name }) => name)).toEqual(expect.arrayContaining(['customer', 'order', 'xMachine']))
    for (const { name, bin } of plain) {
      const fault = (error: unknown) => { throw new Error(`${name}: ${String(error)}`, { cause: error }) }
      await proven(name, 'record.create', {}).catch(fault)
      await proven(name, 'record.update', { input: () => ({ [edited(name)]: `Changed ${Math.random()}` }) }).catch(fault)
      if (bin !== false) await proven(name, 'record.moveToBin', {}).catch(fault)
    }
  })
})
