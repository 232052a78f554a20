import { type ObjectPermission, type Permissions, readOnly, within } from '../define/permission.ts'

type Objects = Readonly<Record<string, ObjectPermission>>

/** One's own views and notifications, and comments and files on what one may see. */
const personal: Objects = {
  savedView: within('own'),
  report: within('own', { export: true }), dashboard: within('own', { export: true }), metricAlert: within('own'), managementReport: within('own', { export: true }),
  notificationPreference: readOnly('own'),
  follower: readOnly('own'),
  notification: within('own', { create: false }),
  approvalRequest: readOnly('own'),
  approvalTask: readOnly('own'),
  workLog: within('own'),
  takenRequest: { ...readOnly('own'), actions: { ask: true } },
  comment: { read: 'own', create: true, update: 'own', delete: 'own', export: false, import: false },
  file: { read: 'own', create: true, update: 'own', delete: 'own', export: true, import: false },
}

/** What tells the price of an order and of its lines, for roles that work with goods and not with money. */
export const orderPricesHidden: NonNullable<ObjectPermission['fields']> = { amount: 'none', total: 'none', linesTotal: 'none', linesTax: 'none', taxParts: 'none', reduction: 'none', taxTotal: 'none', discount: 'none', freight: 'none', returnedLines: 'none', returnedTax: 'none', returnedTaxParts: 'none', returned: 'none', planned: 'none', unplanned: 'none', received: 'none', receivedOutside: 'none', receivable: 'none', invoiced: 'none', invoiceRequested: 'none', creditOver: 'none', priceBelow: 'none', pricesApproved: 'none', creditApprovedTotal: 'none', costedLines: 'none', costTotal: 'none', costedTotal: 'none', grossProfit: 'none', margin: 'none' }
export const linePricesHidden: NonNullable<ObjectPermission['fields']> = { listPrice: 'none', unitPrice: 'none', discount: 'none', total: 'none', taxParts: 'none', tax: 'none', cost: 'none', netTotal: 'none', costTotal: 'none', margin: 'none', returnedTotal: 'none', returnedTax: 'none', returnedTaxParts: 'none' }

/** How much a customer may owe is said by whoever leads or looks after money: others see it. */
export const creditSeen: NonNullable<ObjectPermission['fields']> = { creditLimit: 'read', orderStop: 'read', orderStopReason: 'read' }

/** What everybody inside the company reads, because the screens are made of it. */
const company: Objects = {
  department: readOnly(), user: readOnly(), team: readOnly(), role: readOnly(),
  customerLevel: readOnly(), cadenceRule: readOnly(), careRule: readOnly(), playbook: readOnly(), playbookStep: readOnly(), workCalendar: readOnly(), calendarDay: readOnly(), lifecycleStage: readOnly(), pipeline: readOnly(), stage: readOnly(),
  productCategory: readOnly(), product: readOnly(), exchangeRate: readOnly(), tag: readOnly('all', { create: true }),
  carrier: readOnly(),
  marketSize: readOnly(),
  invoicePolicy: readOnly(),
  productComponent: readOnly(), priceList: readOnly(), priceRule: readOnly(), coupon: readOnly(),
  competitor: readOnly(), competitorProduct: readOnly(), publicPool: readOnly(), leadForm: readOnly(), shop: readOnly(), ownCompany: readOnly(), documentTemplate: readOnly(),
}

/** The work with call lists: an agent takes calls from them, whoever runs them makes them too. */
export function calling(lists: Partial<ObjectPermission> = {}): Objects {
  const runs = lists.create !== false
  return { callList: runs ? within('all', { delete: 'own' }) : readOnly(), callListEntry: { read: 'all', create: true, update: 'all', delete: runs ? 'all' : 'none', export: runs, import: false }, callScript: runs ? within('all', { delete: 'own' }) : readOnly() }
}

/** What is asked for, and what is offered. */
const quoting = (given: ObjectPermission): Objects => ({ inquiry: given, quote: given })

/** Invoices and the titles in whose name they are. Whoever sells asks for invoices and for red ones; their numbers are entered by those who lead. */
const invoicing = (given: ObjectPermission): Objects => ({ invoiceTitle: given, invoice: { ...given, actions: { ...given.actions, issue: false, void: false, importList: false } }, statement: given })

/** Children reached only through what they follow take the reach of their parent. */
const parts = (given: ObjectPermission): Objects => ({ contactPoint: given, consent: given, cartLine: readOnly(given.read), inquiryLine: given, quoteLine: given, opportunityLine: given, salesRecord: given, orderLine: given, contractLine: given, deliveryLine: given, invoiceLine: given, statementLine: given, couponRedemption: { ...readOnly(given.read), create: given.create } })

/** What is to be paid, came and goes back: entries are made by verbs, and stay. */
const money = (given: ObjectPermission): Objects => ({
  paymentPlan: given, receipt: { ...given, delete: 'none' }, payment: { ...given, delete: 'none', import: false }, refund: { ...given, delete: 'none', import: false },
})

/** The work list of possible doubles: to look at and to decide; the scan alone makes them. */
export const pairs = (reach: 'own' | 'department' | 'below' | 'all'): ObjectPermission => ({ read: reach, create: false, update: reach, delete: 'none', export: false, import: false })

/** Targets and what comes of them: one's own to look at; a head sets those of the department and below. */
export function targetWork(reach: 'own' | 'below' | 'all'): Objects {
  const sets = reach !== 'own'
  return {
    salesTarget: sets ? within(reach, { export: true, import: true }) : readOnly('own'),
    salesPlan: sets ? within(reach, { export: true }) : readOnly('own'), planScenario: sets ? within(reach, { export: true }) : readOnly('own'), budgetLine: sets ? within(reach, { export: true }) : readOnly('own'),
    creditSplit: { ...readOnly(reach), create: true },
    commissionRule: readOnly(), commissionTier: readOnly(), commissionStatement: readOnly('own', { export: true }), commissionLine: readOnly('own', { export: true }),
  }
}

/** Rights of a person inside the company: what is named, on top of what everybody has; nothing else. */
export function inside(objects: Objects): Permissions {
  const closed = { read: 'none', create: false, update: 'none', delete: 'none', export: false, import: false } as const
  return { otherwise: closed, objects: { ...company, ...personal, ...objects } }
}

/** What hangs on deals, at the reach of the deals. */
const pipelineWork = (reach: 'own' | 'department' | 'below' | 'all', work: ObjectPermission): Objects => ({ stageVisit: readOnly(reach), sample: work, tender: work, competingOffer: work, expense: work, forecastSubmission: { ...work, delete: 'none', import: false } })
/** The same to look at; what one spent oneself is claimed. */
const pipelineReading = (look: ObjectPermission, expense: ObjectPermission): Objects => ({ stageVisit: look, sample: look, tender: look, competingOffer: look, expense, forecastSubmission: look })

/** The customers and all that is done with them, at one reach. */
export function customerWork(reach: 'own' | 'department' | 'below' | 'all', given: Partial<ObjectPermission> = {}): Objects {
  const work = within(reach, given)
  const files = { comment: within(reach), file: within(reach, { export: true }), follower: readOnly(reach) }
  return {
    ...money(work),
    delivery: work,
    ...invoicing(work), ...quoting(work),
    cart: readOnly(reach), lead: work, customer: work, contact: work, activity: work, activitySeries: work, opportunity: work, order: work, contract: work, sealRequest: work, campaignMember: work, duplicateCandidate: pairs(reach), careSuggestion: readOnly(reach), playbookUse: { ...readOnly(reach), create: true }, comparisonCase: { ...readOnly('none'), create: true }, lossRecord: work, winBackPlan: work, workLog: { ...within('own'), read: reach },
    ...parts(within(reach, { export: given.export ?? false })), ...files, ...pipelineWork(reach, work),
  }
}

/** All of it to look at, nothing to change but one's own comments and tasks. */
export function customerReading(reach: 'own' | 'department' | 'below' | 'all', given: Partial<ObjectPermission> = {}): Objects {
  const look = readOnly(reach, given)
  return {
    ...money(look),
    delivery: look,
    ...invoicing(look), ...quoting(look),
    cart: look, careSuggestion: look, playbookUse: look, lossRecord: look, winBackPlan: look, lead: look, customer: look, contact: look, opportunity: look, order: look, contract: look, sealRequest: look, campaign: look, campaignMember: look, partner: look,
    ...pipelineReading(look, { ...within('own', given), read: reach }),
    ...parts(look), activity: { ...within('own', given), read: reach }, activitySeries: { ...within('own', given), read: reach }, comment: { ...within('own'), read: reach }, file: look, follower: look,
  }
}
