import { signLink } from '../../../access/index.ts'
import { zoneOffset } from '../../../lib/calendar.ts'
import { type Language, say } from '../../../lib/words.ts'
import { duplicateValue } from '../../../model/fields/duplicates.ts'
import { shopWords as words } from '../../../model/words/ui/shop.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import { queueLetter } from '../../../platform/mail/index.ts'
import { letterOfLink } from '../links/send.ts'
import { shopLink } from './link.ts'
import type { OpenShop, ShopGiven } from './ports.ts'

/** A link that somebody asked for themselves is used at once, or not at all. */
const lasts = 60 * 60_000
/** One address may be that of a contact of several customers: each gets a link of its own. */
const most = 3

/** Whether mail goes out of this company, and people outside know where to come. Where it does not, whoever looks after them hands over a link. */
export async function mailsWaysIn({ sending }: Pick<ShopGiven, 'sending'>, { workspace }: OpenShop): Promise<boolean> {
  return sending.publicUrl !== undefined && sending.mails(workspace.id)
}

/** Mails a link to the contacts of customers who have this address; nothing to any other. Whoever asks is told the same, before it is looked for. */
export async function mailWayIn({ database, clock, sending }: ShopGiven, shop: OpenShop, { email, language }: { readonly email: string; readonly language: Language }): Promise<void> {
  const value = duplicateValue('email', email)
  if (value === undefined) return
  await database.transaction({ workspaceId: shop.workspace.id }, async (tx) => {
    for (const { id, name, customer } of await contactsOf(tx, value)) {
      const [now, expiresAt] = [clock.now(), clock.now() + lasts]
      const token = await signLink(tx, sending.secretBytes, { kind: shopLink, object: 'contact', recordId: id, now, expiresAt, madeBy: null, sentTo: email })
      const link = `${sending.publicUrl ?? ''}/shop/${shop.address}/in/${token}?lang=${language}`
      await queueLetter(tx, sending.secrets, { id: sending.newId(now), now, letter: { to: email, ...letterOfLink({
        language, link, until: wallTime(expiresAt, shop.workspace.zone), from: shop.title[language], subject: say(words.mailSubject, language, { company: shop.title[language] }),
        greeting: say(words.mailGreeting, language, { name }), text: `${say(words.mailFor, language, { customer })}\n${say(words.mailText, language)}\n${say(words.mailUnasked, language)}`, button: say(words.mailButton, language),
      }) } })
    }
  })
}

function contactsOf(tx: Transaction, value: string): Promise<readonly { readonly id: string; readonly name: string; readonly customer: string }[]> {
  return tx.query(sql`
    select p.id, p.name, c.name as customer from duplicate_key k
    join contact p on p.workspace_id = k.workspace_id and p.id = k.record_id and p.deleted_at is null
    join customer c on c.workspace_id = p.workspace_id and c.id = p.customer_id and c.deleted_at is null
    where k.workspace_id = ${tx.workspaceId} and k.object = 'contact' and k.kind = 'email' and k.value = ${value} order by p.id desc limit ${most}`)
}

function wallTime(instant: number, zone: string): string {
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 16).replace('T', ' ')
}
