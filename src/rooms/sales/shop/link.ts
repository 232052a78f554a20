import { dateInZone } from '../../../lib/calendar.ts'
import { Problem } from '../../../lib/problem.ts'
import { type Language, say } from '../../../lib/words.ts'
import { shopWords as words } from '../../../model/words/ui/shop.ts'
import { sql } from '../../../platform/database/index.ts'
import type { Doing, Outcome } from '../../../records/act/index.ts'
import { letterOfLink, sendLink } from '../links/send.ts'
import type { SendingGiven } from '../links/ports.ts'
import { relatedId, textOf } from '../reading.ts'
import { companyZoneOf } from '../../../records/context.ts'

/** The kind of link by which the contact of a customer comes into the shop. */
export const shopLink = 'shop'
const lasts = 3 * 86_400_000

/** A way in, good once: mailed, or told to whoever asks for it, who hands it over. @throws Problem 409 where there is no customer or no open shop. */
export async function giveShopLink(given: SendingGiven, doing: Doing): Promise<Outcome> {
  const { tx, record, input, context } = doing
  if (relatedId(record, 'customer') === undefined) throw refused('shop.noCustomer', { en: 'Only the contact of a customer can sign in to the shop.', zh: '只有客户的联系人可以登录商城。' })
  const [shop] = await tx.query<{ address: string; company: string; language: string | null }>(sql`
    select s.address, w.name as company, w.settings->>'language' as language from shop s join workspace w on w.id = s.workspace_id
    where s.workspace_id = ${tx.workspaceId} and s.deleted_at is null and s.active and s.address is not null order by s.created_at, s.id limit 1`)
  if (shop === undefined) throw refused('shop.closed', { en: 'No shop is open. Open one under Settings › Online shop first.', zh: '尚无营业中的商城，请先在“设置 › 在线商城”中开业。' })
  const to = input['by'] === 'mail' ? textOf(input, 'to') ?? textOf(record, 'email') : undefined
  if (input['by'] === 'mail' && to === undefined) throw refused('shop.noAddress', { en: 'Say to which address the mail goes.', zh: '请填写收件邮箱。' })
  const language: Language = (textOf(record, 'language') ?? shop.language) === 'en' ? 'en' : 'zh'
  const expiresAt = context.now + lasts
  const link = await sendLink(given, doing, { kind: shopLink, expiresAt, path: (token) => `/shop/${shop.address}/in/${token}`, ...(to === undefined ? {} : { mail: { to, letter: (address) => letterOfLink({
    language, link: address, until: dateInZone(expiresAt, companyZoneOf(context)), from: `${context.actor.name}, ${shop.company}`, subject: say(words.mailSubject, language, { company: shop.company }),
    greeting: say(words.mailGreeting, language, { name: textOf(record, 'name') ?? '' }), text: say(words.mailText, language), button: say(words.mailButton, language),
  }) } }) })
  return { result: to === undefined ? { link } : { to }, note: {} }
}

function refused(kind: string, title: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({ kind, status: 409, title })
}
