import type { Json, JsonObject } from '../../../lib/json.ts'
import { touchNames } from '../../../model/define/touches.ts'
import { moneyFields } from '../money.ts'
import { carried, textOf } from '../reading.ts'

/** How somebody came first and last goes along everywhere, under the same names. */
const touches = Object.fromEntries(touchNames.map((name) => [name, name]))
/** What a lead tells of the company, under the customer's names. */
const ofCustomer = {
  phone: 'phone', email: 'email', website: 'website', country: 'country', region: 'region', city: 'city', address: 'address', industry: 'industry',
  source: 'source', campaign: 'sourceCampaign', ...touches,
} as const
/** What a lead tells of the person, under the contact's names. */
const ofContact = { title: 'title', phone: 'mobile', email: 'email', wechat: 'wechat', source: 'source', campaign: 'sourceCampaign', ...touches } as const
/** Attribution goes on to the opportunity, and from there to the order. */
const ofOpportunity = { source: 'source', campaign: 'campaign', need: 'need', expectedOn: 'expectedCloseOn', ...touches } as const

/** The customer that a lead becomes: the company, or the person where no company is named. */
export function customerFrom(lead: JsonObject, input: JsonObject): Record<string, Json> {
  const company = textOf(lead, 'company')
  return {
    ...carried(lead, ofCustomer),
    kind: company === undefined ? 'person' : 'company',
    name: textOf(input, 'customerName') ?? company ?? textOf(lead, 'name') ?? '',
    ...ownerOf(input),
  }
}

export function contactFrom(lead: JsonObject, input: JsonObject, customer: string): Record<string, Json> {
  return { ...carried(lead, ofContact), name: textOf(input, 'contactName') ?? textOf(lead, 'name') ?? '', customer, primary: true, ...ownerOf(input) }
}

export function opportunityFrom(lead: JsonObject, input: JsonObject, customer: string, stage: { readonly id: string; readonly probability: Json }): Record<string, Json> {
  const name = textOf(input, 'opportunityName') ?? textOf(lead, 'company') ?? textOf(lead, 'name') ?? ''
  return {
    ...carried(lead, ofOpportunity),
    ...moneyFields('amount', input['amount'] ?? lead['budget']),
    ...(input['expectedCloseOn'] === undefined ? {} : { expectedCloseOn: input['expectedCloseOn'] }),
    name, customer, stage: stage.id, probability: stage.probability, ...ownerOf(input),
  }
}

/** The fields of a customer for the ways that were agreed to. */
export function consentsOf(rows: readonly JsonObject[]): Record<string, Json> {
  const fields: Readonly<Record<string, string>> = { phone: 'phoneConsent', sms: 'smsConsent', email: 'emailConsent', wechat: 'wechatConsent' }
  return Object.fromEntries(rows.flatMap((row): [string, Json][] => {
    const field = fields[textOf(row, 'channel') ?? '']
    return field === undefined ? [] : [[field, 'given']]
  }))
}

function ownerOf(input: JsonObject): Record<string, Json> {
  const owner = input['owner']
  return typeof owner === 'string' ? { owner } : {}
}
