import { say } from '../../../lib/words.ts'
import { mailRecord } from '../../../model/actions/record.ts'
import { mailedWords } from '../../../model/words/ui/mailed.ts'
import { sql } from '../../../platform/database/index.ts'
import { queueLetter } from '../../../platform/mail/index.ts'
import { type Doing, implement, type Implementation, type Outcome } from '../../../records/act/index.ts'
import { escaped } from '../links/send.ts'
import type { SendingGiven } from '../links/ports.ts'
import { textOf } from '../reading.ts'
import type { PaperGiven } from './paper.ts'

export type MailingGiven = Pick<PaperGiven, 'print'> & Pick<SendingGiven, 'secrets' | 'newId' | 'mails'>

/** The verb by which anything that is printed goes out by mail. */
export const mailActions = (given: MailingGiven): readonly Implementation[] => [implement(mailRecord, (doing) => mail(given, doing))]

/**
 * The document as its sender may see it, attached to a letter; where no mail goes out of the company its print is told instead, to be
 * handed over. Either way the timeline says who did it.
 */
async function mail({ print, secrets, newId, mails }: MailingGiven, doing: Doing): Promise<Outcome> {
  const { tx, context, input, id } = doing
  const language = input['language'] === 'en' || input['language'] === 'zh' ? input['language'] : context.actor.language
  const to = textOf(input, 'to') ?? ''
  if (!await mails(tx.workspaceId)) return { result: { handOver: true, language }, note: { to: null } }
  const { fileName, bytes } = await print(doing, { language })
  const title = fileName.replace(/\.pdf$/, '')
  const [company] = await companyName(doing)
  const paragraphs = [say(mailedWords.greeting, language), ...(textOf(input, 'message') ?? say(mailedWords.attached, language, { title })).split('\n'), company ?? '']
  await queueLetter(tx, secrets, {
    id: newId(context.now), now: context.now,
    letter: {
      to, language, subject: `${title}${company === undefined ? '' : ` · ${company}`}`, text: `${paragraphs.join('\n\n')}\n`,
      html: `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><body>${paragraphs.map((each) => `<p>${escaped(each)}</p>`).join('')}</body></html>`,
      attachments: [{ name: fileName, type: 'application/pdf', content: Buffer.from(bytes).toString('base64') }],
    },
  })
  return { result: { to, id }, note: { to } }
}

async function companyName({ tx }: Doing): Promise<readonly string[]> {
  const rows = await tx.query<{ name: string }>(sql`select name from workspace where id = ${tx.workspaceId}`)
  return rows.map(({ name }) => name)
}
