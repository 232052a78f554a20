import { type Words, say } from '../../lib/words.ts'
import { mailWords, noticeWords } from '../../model/words/ui/mail.ts'
import { sql } from '../../platform/database/index.ts'
import type { Batch } from '../../platform/feed/index.ts'
import type { Letter } from '../../platform/mail/index.ts'
import { oneLine } from './compose.ts'
import { letterHtml, letterText } from './letter.ts'
import type { TogetherGiven } from './ports.ts'

/** What is older when it is read is no news any more: an installation that had no mail yet, or was away. */
const freshFor = 24 * 60 * 60_000

/**
 * Whoever's way in was changed is told by mail, whoever changed it: password, second factor, passkey, linked account, a new key. It cannot be switched off, and holds no
 * secret and no link, so that it is of no use to whoever reads along.
 * @returns whether there is mail to go out.
 */
export async function queueNotices(given: TogetherGiven, { workspaceId, entries, transaction }: Batch): Promise<boolean> {
  const since = given.clock.now() - freshFor
  const told = entries.flatMap(({ action, recordId, actorId, actorName, at }) => {
    const words = Object.hasOwn(noticeWords, action) ? noticeWords[action] : undefined
    // A key or a passkey names itself; everything else names the person.
    const person = action.startsWith('passkey.') || action.startsWith('apiKey.') ? actorId : recordId
    return words === undefined || person === null || Date.parse(at) < since ? [] : [{ words, person, at, who: actorName }]
  })
  if (told.length === 0 || !(await given.sendsMail(workspaceId))) return false
  const people = await transaction.query<{ id: string; name: string | null; email: string | null; language: string | null; company: string }>(sql`
    select u.id, u.name, u.email, u.language, w.name as company from "user" u join workspace w on w.id = u.workspace_id
    where u.workspace_id = ${workspaceId} and u.id = ${sql.anyOf(told.map(({ person }) => person))} and u.status = 'active' and u.deleted_at is null`)
  for (const notice of told) {
    const person = people.find(({ id }) => id === notice.person)
    if (person?.email != null && person.email !== '') await given.queueLetter(transaction, letterFor(notice, { ...person, email: person.email }))
  }
  return people.length > 0
}

interface Notice { readonly words: Words; readonly at: string; readonly who: string }

function letterFor({ words, at, who }: Notice, { name, email, language: chosen, company }: { readonly name: string | null; readonly email: string; readonly language: string | null; readonly company: string }): Letter {
  const language = chosen === 'en' ? 'en' : 'zh'
  const when = `${at.slice(0, 16).replace('T', ' ')} UTC`
  const given = { language, lines: [{ text: say(words, language, { name: name ?? '', company, who, when }) }], left: 0, settings: undefined, hint: say(mailWords.noticeHint, language) } as const
  return { to: email, language, subject: oneLine(say(mailWords.noticeSubject, language, { company })), text: letterText(given), html: letterHtml(given) }
}
