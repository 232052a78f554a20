import { share } from '../../../access/index.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { asEngine } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { alreadyOurs, alreadyProtected, dayIsOver, noCustomer, noPartner, notInside, notYourPartner, partnerRests } from '../errors.ts'
import { partnerOf } from '../people.ts'
import { idOf } from '../../../model/fields/reference.ts'
import { textOf } from '../reading.ts'
import { keyOf, lastDay, protectedBy, type Registered } from './rules.ts'

export interface RegistrationsGiven { readonly writer: Pick<WriterWithin, 'create'> }

const told = ['company', 'contactName', 'phone', 'email', 'region', 'city', 'need', 'expectedAmount', 'expectedCloseOn'] as const
const asRegistered = { action: 'dealRegistration.register', rights: 'action', writers: ['dealRegistration'] } as const

/** Somebody of a partner registers for it; a colleague for whichever he may see. */
export async function register({ writer }: RegistrationsGiven, doing: Doing): Promise<Outcome> {
  const { context, input, tx } = doing
  const own = await partnerOf(doing)
  const named = typeof input['partner'] === 'string' ? input['partner'] : undefined
  if (own !== undefined && named !== undefined && named !== own.id) throw notYourPartner()
  const id = own?.id ?? named
  if (id === undefined) throw noPartner()
  // Whoever names a partner that he does not see learns no more of it than that.
  const partner = own === undefined ? await doing.read('partner', id) : (await doing.list('partner', { filter: { field: 'id', is: 'equals', value: id }, fields: ['name', 'status'] }))[0] ?? {}
  if (textOf(partner, 'status') !== 'active') throw partnerRests(textOf(partner, 'name') ?? '')
  const given: Record<string, Json> = { partner: id, owner: context.actor.userId, companyKey: keyOf(textOf(input, 'company') ?? '') }
  for (const name of told) if (input[name] !== undefined) given[name] = input[name] ?? null
  const made = await writer.create(tx, asEngine(context), 'dealRegistration', given, asRegistered)
  return { written: made.entries, result: { dealRegistration: made.id } }
}

/** Makes or takes customer and opportunity, opens them to the partner's people, and protects the deal. */
export async function accept(doing: Doing): Promise<Outcome> {
  const { context, input, record, tx, id } = doing
  await requireInside(doing)
  const today = dateInZone(context.now, context.actor.zone)
  const partner = idOf(record['partner']) ?? ''
  const key = keyOf(textOf(record, 'company') ?? '')
  // Of two that are accepted at once the second waits here and finds the first.
  await tx.query(sql`select pg_advisory_xact_lock(hashtextextended(${`deal ${tx.workspaceId} ${key}`}, 0))`)
  if (input['despite'] !== true) await requireFree(doing, { id, partner, key }, today)
  const customer = await customerOf(doing, partner)
  const opportunity = input['opportunityFrom'] === 'none' ? undefined : await opportunityOf(doing, customer, partner)
  const team = idOf(((await doing.list('partner', { filter: { field: 'id', is: 'equals', value: partner }, fields: ['team'] }))[0] ?? {})['team'])
  if (team !== undefined) await share(tx, { object: 'customer', id: customer }, { kind: 'team', id: team }, { level: 'read', byId: context.actor.userId, now: context.now, until: null })
  const days = typeof input['protectionDays'] === 'number' ? input['protectionDays'] : 90
  return {
    changes: { decidedAt: new Date(context.now).toISOString(), protectedUntil: lastDay(today, days), rejectionReason: null, answer: input['answer'] ?? null, customer, opportunity: opportunity ?? null },
    result: { customer, ...(opportunity === undefined ? {} : { opportunity }) },
  }
}

export async function reject(doing: Doing): Promise<Outcome> {
  await requireInside(doing)
  const { context, input } = doing
  return { changes: { decidedAt: new Date(context.now).toISOString(), rejectionReason: input['rejectionReason'] ?? 'other', answer: input['answer'] ?? null } }
}

export async function extend(doing: Doing): Promise<Outcome> {
  await requireInside(doing)
  const { context, id, input, record } = doing
  const today = dateInZone(context.now, context.actor.zone)
  const until = textOf(input, 'protectedUntil') ?? ''
  if (until < today) throw dayIsOver('/protectedUntil')
  // Meanwhile another partner may have come first.
  if (textOf(record, 'status') === 'expired') await requireFree(doing, { id, partner: idOf(record['partner']) ?? '', key: keyOf(textOf(record, 'company') ?? '') }, today)
  return { changes: { protectedUntil: until, ...(input['answer'] === undefined ? {} : { answer: input['answer'] }) } }
}

/** @throws Problem 403 for somebody of a partner: nobody accepts their own. */
async function requireInside(doing: Doing): Promise<void> {
  if (await partnerOf(doing) !== undefined) throw notInside()
}

async function requireFree({ list }: Doing, asked: Pick<Registered, 'id' | 'partner' | 'key'>, today: string): Promise<void> {
  const rows = await list('dealRegistration', { filter: { and: [{ field: 'companyKey', is: 'equals', value: asked.key }, { field: 'status', is: 'equals', value: 'accepted' }] }, fields: ['number', 'partner', 'status', 'protectedUntil'] })
  const other = protectedBy(rows.map((row) => ({ id: textOf(row, 'id') ?? '', partner: idOf(row['partner']) ?? '', key: asked.key, status: textOf(row, 'status') ?? '', protectedUntil: textOf(row, 'protectedUntil') })), asked, today)
  if (other !== undefined) throw alreadyProtected(textOf(rows.find((row) => row['id'] === other.id) ?? {}, 'number') ?? '', other.protectedUntil ?? '')
}

async function customerOf(doing: Doing, partner: string): Promise<string> {
  const { input, record, write, read, tx } = doing
  if (input['customerFrom'] === 'existing') {
    if (typeof input['customer'] !== 'string') throw noCustomer()
    await read('customer', input['customer'])
    return input['customer']
  }
  const [known] = await tx.query<{ id: string }>(sql`
    select record_id as id from duplicate_key k where k.workspace_id = ${tx.workspaceId} and k.object = 'customer' and k.kind = 'company' and k.value = ${keyOf(textOf(record, 'company') ?? '')}
      and exists (select from customer c where c.workspace_id = k.workspace_id and c.id = k.record_id and c.deleted_at is null) limit 1`)
  if (known !== undefined && input['despite'] !== true) throw alreadyOurs(await nameIfSeen(doing, known.id))
  const made = await write.create('customer', { kind: 'company', name: textOf(record, 'company') ?? '', source: 'partner', partner, ...carried(record, { phone: 'phone', email: 'email', region: 'region', city: 'city' }) })
  const contact = textOf(record, 'contactName')
  if (contact !== undefined) await write.create('contact', { name: contact, customer: made.id, primary: true, ...carried(record, { phone: 'mobile', email: 'email' }) })
  return made.id
}

/** The name of the customer that is there already, for whom it is in reach; for the others that there is one. */
async function nameIfSeen({ seen }: Doing, id: string): Promise<string> {
  const [row] = await seen('customer', { filter: { field: 'id', is: 'equals', value: id }, fields: ['name'] })
  return row === undefined ? '***' : textOf(row, 'name') ?? '***'
}

async function opportunityOf({ record, write, list }: Doing, customer: string, partner: string): Promise<string> {
  const [stage] = await list('stage', { filter: { field: 'kind', is: 'equals', value: 'open' }, sort: [{ field: 'order' }], fields: ['probability'] })
  const made = await write.create('opportunity', {
    name: (textOf(record, 'company') ?? '').slice(0, 200), customer, partner, source: 'partner',
    ...(stage === undefined ? {} : { stage: textOf(stage, 'id') ?? null, probability: stage['probability'] ?? null }),
    ...carried(record, { expectedCloseOn: 'expectedCloseOn', need: 'need' }), ...amountOf(record['expectedAmount']),
  })
  return made.id
}

function amountOf(value: Json | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('amount' in value)) return {}
  const { amount, currency } = value
  return typeof amount === 'number' && typeof currency === 'string' ? { amount: { amount, currency } } : {}
}

function carried(record: JsonObject, names: Readonly<Record<string, string>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(names).flatMap(([from, to]) => (record[from] === null || record[from] === undefined ? [] : [[to, record[from]]])))
}

