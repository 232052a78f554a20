import { revokeSignedLinks } from '../../../access/index.ts'
import { addDays, dateInZone, startOfDate } from '../../../lib/calendar.ts'
import { type Language, say } from '../../../lib/words.ts'
import { quoteWords } from '../../../model/words/ui/quotes.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { letterOfLink, sendLink } from '../links/send.ts'
import type { SendingGiven } from '../links/ports.ts'
import { textOf } from '../reading.ts'
import { noAddress } from './errors.ts'
import { lastDay, linesOf, requireOffer } from './offer.ts'

/** The kind of link by which quotes go out. */
export const quoteLink = 'quote'

/** Out it goes: by mail with the link, or as a link that the sender hands over. */
export async function send(given: SendingGiven, doing: Doing): Promise<Outcome> {
  await requireOffer(doing, await linesOf(doing))
  const validUntil = lastDay(doing)
  const { link, to } = await giveLink(given, doing, validUntil)
  return {
    changes: { validUntil, sentAt: new Date(doing.context.now).toISOString(), sentTo: to ?? null, answeredAt: null, answeredBy: null, declineReason: null },
    result: to === undefined ? { link } : { to },
  }
}

/** Another link for a quote that is out. */
export async function linkAgain(given: SendingGiven, doing: Doing): Promise<Outcome> {
  const { link, to } = await giveLink(given, doing, lastDay({ ...doing, input: {} }))
  return { changes: to === undefined ? {} : { sentTo: to }, result: to === undefined ? { link } : { to }, note: {} }
}

/** The link ends at once; the quote is a draft again. */
export async function recall({ tx, id, context }: Doing): Promise<Outcome> {
  await revokeSignedLinks(tx, { kind: quoteLink, object: 'quote', recordId: id, now: context.now })
  return { changes: { sentAt: null, sentTo: null } }
}

async function giveLink(given: SendingGiven, doing: Doing, validUntil: string): Promise<{ readonly link: string; readonly to: string | undefined }> {
  const { input, record, context } = doing
  const to = input['by'] === 'mail' ? textOf(input, 'to') : undefined
  if (input['by'] === 'mail' && to === undefined) throw noAddress()
  const zone = context.companyZone ?? context.actor.zone
  const company = await companyOf(doing)
  const language: Language = input['language'] === 'en' || input['language'] === 'zh' ? input['language'] : company.language
  const number = textOf(record, 'number') ?? ''
  const expiresAt = startOfDate(addDays(validUntil, 1), zone)
  const link = await sendLink(given, doing, {
    kind: quoteLink, expiresAt,
    ...(to === undefined ? {} : { mail: { to, letter: (address) => letterOfLink({
      language, link: address, until: dateInZone(expiresAt - 1, zone), from: `${context.actor.name}, ${company.name}`,
      subject: say(quoteWords.mailSubject, language, { number, company: company.name }), greeting: say(quoteWords.mailGreeting, language),
      text: textOf(input, 'message') ?? say(quoteWords.mailText, language, { number }), button: say(quoteWords.mailButton, language),
    }) } }),
  })
  return { link, to }
}

async function companyOf({ tx }: Doing): Promise<{ readonly name: string; readonly language: Language }> {
  const [row] = await tx.query<{ name: string; language: string | null }>(sql`select name, settings->>'language' as language from workspace where id = ${tx.workspaceId}`)
  return { name: row?.name ?? 'Guanxi', language: row?.language === 'en' ? 'en' : 'zh' }
}
