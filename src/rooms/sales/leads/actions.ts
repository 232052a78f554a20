import { permissionOn } from '../../../access/index.ts'
import type { Json } from '../../../lib/json.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import { convertLead, disqualifyLead, qualifyLead, recycleLead } from '../../../model/actions/lead.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { asBefore, implement } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import { firstOpenStage, stageById } from '../opportunities/stages.ts'
import { textOf } from '../reading.ts'
import { consentsOf, contactFrom, customerFrom, opportunityFrom } from './conversion.ts'
import { missingChoice, notLater } from './errors.ts'
import { takenUpAgain } from './recycling.ts'

export const leadActions = [
  implement(qualifyLead, asBefore(['status'], ({ input }) => Promise.resolve(withRemark(input['remark'], {})))),
  implement(disqualifyLead, asBefore(['status', 'unqualifiedReason', 'recycleOn'], ({ input, context }) => Promise.resolve(withRemark(input['remark'], { unqualifiedReason: input['unqualifiedReason'] ?? null, recycleOn: laterDay(input['recycleOn'], context) })))),
  implement(recycleLead, asBefore(['status', 'unqualifiedReason', 'recycleOn', 'recycledAt'], ({ input, context }) => Promise.resolve(withRemark(input['remark'], takenUpAgain(context.now))))),
  implement(convertLead, convert),
]

/** @throws Problem 422 for a day that is over. */
function laterDay(day: Json | undefined, { actor, now }: Context): string | null {
  if (typeof day !== 'string') return null
  if (day <= dateInZone(now, actor.zone)) throw notLater('recycleOn')
  return day
}

/** A remark is kept in the history of the run; the lead has no field for it. */
function withRemark(remark: Json | undefined, changes: Record<string, Json>): Outcome {
  return { changes, ...(remark === undefined || remark === null ? {} : { note: { remark } }) }
}

/** Customer, contact and opportunity in one transaction; what hung on the lead hangs on them afterwards. */
async function convert(doing: Doing): Promise<Outcome> {
  const customer = await customerOf(doing)
  const contact = await contactOf(doing, customer)
  const opportunity = await opportunityOf(doing, customer, contact)
  await moveConsents(doing, customer, contact)
  await moveHistory(doing, { object: 'customer', id: customer })
  await moveCampaigns(doing, contact === undefined ? { object: 'customer', id: customer } : { object: 'contact', id: contact })
  return {
    changes: {
      convertedAt: new Date(doing.context.now).toISOString(), convertedCustomer: customer,
      convertedContact: contact ?? null, convertedOpportunity: opportunity ?? null,
    },
    result: { customer, ...(contact === undefined ? {} : { contact }), ...(opportunity === undefined ? {} : { opportunity }) },
  }
}

async function customerOf({ input, record, write }: Doing): Promise<string> {
  if (input['customerFrom'] === 'new') return (await write.create('customer', customerFrom(record, input))).id
  return chosen(input['customer'], 'customer')
}

async function contactOf({ input, record, write }: Doing, customer: string): Promise<string | undefined> {
  if (input['contactFrom'] === 'none') return undefined
  if (input['contactFrom'] === 'existing') return chosen(input['contact'], 'contact')
  return (await write.create('contact', contactFrom(record, input, customer))).id
}

async function opportunityOf(doing: Doing, customer: string, contact: string | undefined): Promise<string | undefined> {
  const { input, record, write } = doing
  if (input['opportunityFrom'] === 'none') return undefined
  if (input['opportunityFrom'] === 'existing') return chosen(input['opportunity'], 'opportunity')
  const given = textOf(input, 'stage')
  const stage = given === undefined ? await firstOpenStage(doing) : await stageById(doing, given)
  const fields = opportunityFrom(record, input, customer, stage)
  const contacts = contact === undefined ? {} : { contacts: [{ object: 'contact', id: contact }] }
  return (await write.create('opportunity', { ...fields, ...contacts })).id
}

function chosen(value: Json | undefined, field: string): string {
  if (typeof value === 'string') return value
  throw missingChoice(field)
}

interface Target { readonly object: string; readonly id: string }

/** Activities, files and comments keep their authors and dates; only what they hang on changes. */
async function moveHistory(doing: Doing, target: Target): Promise<void> {
  for (const object of ['activity', 'file', 'comment']) await retarget(doing, object, target)
}

/** What was agreed to is agreed with the person; a customer that is made of the lead shows it as well. */
async function moveConsents(doing: Doing, customer: string, contact: string | undefined): Promise<void> {
  const { context, id, input, list, write } = doing
  // Whose role knows no consents leaves them where they are.
  if (permissionOn(context.actor.permissions, 'consent').update === 'none') return
  const rows = await list('consent', { filter: { and: [{ field: 'target', is: 'equals', value: { object: 'lead', id } }, { field: 'state', is: 'equals', value: 'given' }] }, fields: ['channel'] })
  await retarget(doing, 'consent', contact === undefined ? { object: 'customer', id: customer } : { object: 'contact', id: contact })
  const given = consentsOf(rows)
  if (input['customerFrom'] === 'new' && Object.keys(given).length > 0) await write.update('customer', customer, given)
}

async function moveCampaigns(doing: Doing, target: Target): Promise<void> {
  await retarget(doing, 'campaignMember', target)
}

async function retarget({ id, list, write }: Doing, object: string, target: Target): Promise<void> {
  const rows = await list(object, { filter: { field: 'target', is: 'equals', value: { object: 'lead', id } }, sort: [{ field: 'createdAt' }], fields: ['target'] })
  // What answers comes after what it answers.
  for (const row of rows) {
    const rowId = textOf(row, 'id')
    if (rowId !== undefined) await write.update(object, rowId, { target: { object: target.object, id: target.id } })
  }
}

