import { linksOf as givenOut } from '../../../access/index.ts'
import { dateInZone } from '../../../lib/calendar.ts'
import { plainJson } from '../../../lib/json.ts'
import { Problem } from '../../../lib/problem.ts'
import { type Language, say, type Words } from '../../../lib/words.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { textOf } from '../reading.ts'
import { attachedPaper } from '../documents/paper.ts'
import type { SendingGiven } from './ports.ts'
import { recipientOf } from './recipient.ts'
import { letterOfLink, sendLink } from './send.ts'
import { companyZoneOf } from '../../../records/context.ts'

/** What a letter with a link says; {number} and {company} are put in. */
export interface LetterWords { readonly mailSubject: Words; readonly mailGreeting: Words; readonly mailText: Words; readonly mailButton: Words }

/**
 * Gives the customer the link of the record at hand, by mail or by hand as the form of the verb says (`byLink`).
 * @param expiresAt milliseconds. @returns the link, and the address where it was mailed. @throws Problem 422 for mail without an address, 409 where no mail goes out.
 */
export async function giveLink(given: SendingGiven, doing: Doing, { kind, expiresAt, words }: { readonly kind: string; readonly expiresAt: number; readonly words: LetterWords }): Promise<{ readonly link: string; readonly to: string | undefined }> {
  const { input, record, context } = doing
  const to = input['by'] === 'mail' ? await recipientOf(doing) : undefined
  if (input['by'] === 'mail' && to === undefined) throw noAddress()
  const zone = companyZoneOf(context)
  const company = await companyOf(doing)
  const language: Language = input['language'] === 'en' || input['language'] === 'zh' ? input['language'] : company.language
  const number = textOf(record, 'number') ?? ''
  // What the link shows goes along as its PDF, where it is printed and the form asks for mail.
  const attached = to === undefined || given.print === undefined ? {} : { attachments: [(await attachedPaper({ print: given.print }, doing, language)).attachment] }
  const link = await sendLink(given, doing, {
    kind, expiresAt,
    ...(to === undefined ? {} : { mail: { to, letter: (address) => ({ ...attached, ...letterOfLink({
      language, link: address, until: dateInZone(expiresAt - 1, zone), from: `${context.actor.name}, ${company.name}`,
      subject: say(words.mailSubject, language, { number, company: company.name }), greeting: say(words.mailGreeting, language),
      text: textOf(input, 'message') ?? say(words.mailText, language, { number }), button: say(words.mailButton, language),
    }) }) } }),
  })
  return { link, to }
}

export function noAddress(): Problem {
  const message = { en: 'Say to which address it is mailed.', zh: '请填写收件邮箱。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/to', rule: 'link', message }] })
}

async function companyOf({ tx }: Doing): Promise<{ readonly name: string; readonly language: Language }> {
  const [row] = await tx.query<{ name: string; language: string | null }>(sql`select name, settings->>'language' as language from workspace where id = ${tx.workspaceId}`)
  return { name: row?.name ?? 'Guanxi', language: row?.language === 'en' ? 'en' : 'zh' }
}

/** Who was sent which link of the record at hand, who looked, and who answered from where. */
export async function readLinks({ tx, id, object, context }: Doing): Promise<Outcome> {
  const links = await givenOut(tx, { object, recordId: id, now: context.now })
  return { result: { links: links.map(({ state, sentTo, createdAt, expiresAt, firstSeenAt, answer, answeredAt, answeredBy, answeredFrom }) => plainJson({ state, sentTo, createdAt, expiresAt, firstSeenAt, answer, answeredAt, answeredBy, answeredFrom })) } }
}
