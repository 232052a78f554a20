import { revokeSignedLinks } from '../../../access/index.ts'
import { addDays, startOfDate } from '../../../lib/calendar.ts'
import { quoteWords } from '../../../model/words/ui/quotes.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { giveLink } from '../links/give.ts'
import type { SendingGiven } from '../links/ports.ts'
import { lastDay, linesOf, requireOffer } from './offer.ts'
import { companyZoneOf } from '../../../records/context.ts'

/** The kind of link by which quotes go out. */
export const quoteLink = 'quote'

/** Out it goes: by mail with the link, or as a link that the sender hands over. */
export async function send(given: SendingGiven, doing: Doing): Promise<Outcome> {
  await requireOffer(doing, await linesOf(doing))
  const validUntil = lastDay(doing)
  const { link, to } = await give(given, doing, validUntil)
  return {
    changes: { validUntil, sentAt: new Date(doing.context.now).toISOString(), sentTo: to ?? null, answeredAt: null, answeredBy: null, declineReason: null },
    result: to === undefined ? { link } : { to },
  }
}

/** Another link for a quote that is out. */
export async function linkAgain(given: SendingGiven, doing: Doing): Promise<Outcome> {
  const { link, to } = await give(given, doing, lastDay({ ...doing, input: {} }))
  return { changes: to === undefined ? {} : { sentTo: to }, result: to === undefined ? { link } : { to }, note: {} }
}

/** The link ends at once; the quote is a draft again. */
export async function recall({ tx, id, context }: Doing): Promise<Outcome> {
  await revokeSignedLinks(tx, { kind: quoteLink, object: 'quote', recordId: id, now: context.now })
  return { changes: { sentAt: null, sentTo: null } }
}

function give(given: SendingGiven, doing: Doing, validUntil: string) {
  return giveLink(given, doing, { kind: quoteLink, words: quoteWords, expiresAt: startOfDate(addDays(validUntil, 1), companyZoneOf(doing.context)) })
}
