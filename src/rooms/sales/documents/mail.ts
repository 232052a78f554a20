import { Problem } from '../../../lib/problem.ts'
import { type Language, say } from '../../../lib/words.ts'
import { sendInvoice } from '../../../model/actions/invoice.ts'
import { mailRecord } from '../../../model/actions/record.ts'
import { mailedWords } from '../../../model/words/ui/mailed.ts'
import { sql } from '../../../platform/database/index.ts'
import { queueLetter } from '../../../platform/mail/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { noAddress } from '../links/give.ts'
import { recipientOf } from '../links/recipient.ts'
import { escaped } from '../links/send.ts'
import type { SendingGiven } from '../links/ports.ts'
import { textOf } from '../reading.ts'
import { attachedPaper, type PaperGiven } from './paper.ts'

export type MailingGiven = Pick<PaperGiven, 'print'> & Pick<SendingGiven, 'secrets' | 'newId' | 'mails'>

/** The verbs by which a document goes out by mail as its PDF: whatever is printed, and an invoice with the note of it. */
export const mailActions = (given: MailingGiven): readonly Implementation[] => [implement(mailRecord, (doing) => mail(given, doing)), implement(sendInvoice, (doing) => sendOff(given, doing))]

async function mail(given: MailingGiven, doing: Doing): Promise<Outcome> {
  const to = await recipientOf(doing)
  if (to === undefined) throw noAddress()
  const { sent, language } = await mailPaper(given, doing, to)
  return sent ? { result: { to, id: doing.id }, note: { to } } : { result: { handOver: true, language }, note: { to: null } }
}

/** By mail with its PDF, or handed over as the form says; either way the invoice notes to whom and when. */
async function sendOff(given: MailingGiven, doing: Doing): Promise<Outcome> {
  const { input, context } = doing
  const sentAt = new Date(context.now).toISOString()
  const handedTo = textOf(input, 'sentTo')
  const to = input['by'] === 'handed' ? undefined : await recipientOf(doing)
  if (to === undefined) {
    if (handedTo === undefined) throw input['by'] === 'handed' ? nobody() : noAddress()
    return { changes: { sentTo: handedTo, sentAt } }
  }
  const { sent, language } = await mailPaper(given, doing, to)
  return { changes: { sentTo: to.slice(0, 100), sentAt }, result: sent ? { to } : { handOver: true, language } }
}

/**
 * The document as its sender may see it, attached to a letter. @returns whether it goes out: where no mail leaves the company its print is
 * handed over instead.
 */
async function mailPaper({ secrets, newId, mails, ...given }: MailingGiven, doing: Doing, to: string): Promise<{ readonly sent: boolean; readonly language: Language }> {
  const { tx, context, input } = doing
  const language = input['language'] === 'en' || input['language'] === 'zh' ? input['language'] : context.actor.language
  if (!await mails(tx.workspaceId)) return { sent: false, language }
  const { title, attachment } = await attachedPaper(given, doing, language)
  const [company] = await companyName(doing)
  const paragraphs = [say(mailedWords.greeting, language), ...(textOf(input, 'message') ?? say(mailedWords.attached, language, { title })).split('\n'), company ?? '']
  await queueLetter(tx, secrets, {
    id: newId(context.now), now: context.now,
    letter: {
      to, language, subject: `${title}${company === undefined ? '' : ` · ${company}`}`, text: `${paragraphs.join('\n\n')}\n`,
      html: `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><body>${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('')}</body></html>`,
      attachments: [attachment],
    },
  })
  return { sent: true, language }
}

function nobody(): Problem {
  const message = { en: 'Say to whom it was handed over.', zh: '请填写交付给谁。' }
  return new Problem({ kind: 'validation.failed', status: 422, title: message, fields: [{ path: '/sentTo', rule: 'required', message }] })
}

async function companyName({ tx }: Doing): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }>(sql`select name from workspace where id = ${tx.workspaceId}`)
  return rows.map(({ name }) => name)
}
