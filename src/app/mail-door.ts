import { requireAdministrator } from '../access/index.ts'
import type { Context } from '../records/context.ts'
import type { TogetherDoor } from '../doors/rest/index.ts'
import { appendEntries } from '../platform/feed/index.ts'
import { asText, type JsonObject } from '../lib/json.ts'
import { Problem } from '../lib/problem.ts'
import { say } from '../lib/words.ts'
import { mailWords } from '../model/words/ui/mail.ts'
import { sql, type Transaction } from '../platform/database/index.ts'
import { isSender } from '../platform/mail/index.ts'
import { createKeptSecrets } from '../platform/secrets/index.ts'
import { mailPassword, type MailGiven, type ProgramMail } from './mail.ts'
import type { Records } from '../records/engine.ts'

interface Given extends MailGiven { readonly mail: ProgramMail; readonly records: Pick<Records, 'read'>; readonly newId: () => string }

/** The company's own mail server, for its administrators. The password goes in and never comes out. */
export function mailDoor(given: Given): TogetherDoor['mail'] {
  const { database, clock, mail } = given
  const kept = createKeptSecrets(given.secrets)
  const read = async (context: Context): Promise<JsonObject> => {
    requireAdministrator(context)
    const own = await mail.ownServer(context.workspaceId)
    const hasPassword = await database.transaction({ workspaceId: context.workspaceId }, (tx) => kept.has(tx, mailPassword))
    return { server: own === undefined ? null : { ...own, hasPassword }, byOperator: mail.byOperator !== undefined }
  }
  return {
    read,
    async change(context, { password, ...server }) {
      requireAdministrator(context)
      if (!isSender(server.from)) throw invalid('/from', { en: 'Give an address, or a name with the address in angle brackets.', zh: '请填写邮箱地址，或“名称 <地址>”的形式。' })
      await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
        const before = (await mail.ownServer(context.workspaceId))?.host
        await tx.run(sql`update workspace set settings = jsonb_set(settings, '{mail}', ${JSON.stringify(server)}::jsonb) where id = ${context.workspaceId}`)
        // To another server the password before is not sent: whoever sets one must know it.
        if (password !== undefined && password !== '') await kept.put(tx, mailPassword, password, { now: clock.now() })
        else if (server.user === null || (before !== undefined && before !== server.host)) await kept.remove(tx, mailPassword)
        await told(tx, context, clock.now(), { host: server.host, port: server.port, from: server.from })
      })
      return read(context)
    },
    async forget(context) {
      requireAdministrator(context)
      await database.transaction({ workspaceId: context.workspaceId }, async (tx) => {
        await tx.run(sql`update workspace set settings = settings - 'mail' where id = ${context.workspaceId}`)
        await kept.remove(tx, mailPassword)
        await told(tx, context, clock.now(), {})
      })
      return read(context)
    },
    async test(context) {
      requireAdministrator(context)
      const settings = await mail.settingsOf(context.workspaceId)
      if (settings === undefined) return { sent: false, because: 'none' }
      const to = asText((await given.records.read(context, 'user', context.actor.userId))['email'])
      const [row] = await database.read<{ name: string }>(context, sql`select name from workspace where id = ${context.workspaceId}`)
      const { language } = context.actor
      const text = say(mailWords.test, language, { company: row?.name ?? '' })
      const posted = await mail.send(settings, { to, language, subject: say(mailWords.testSubject, language, { company: row?.name ?? '' }), text, html: `<p>${text.replace(/[&<>]/g, '')}</p>`, messageId: `<${given.newId()}@guanxi>`, at: clock.now() })
      return posted.kind === 'sent' ? { sent: true, to } : { sent: false, because: posted.because }
    },
  }
}

function invalid(path: string, message: { readonly en: string; readonly zh: string }): Problem {
  return new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: [{ path, rule: 'sender', message }] })
}

async function told(tx: Transaction, { actor, requestId }: Context, at: number, details: JsonObject): Promise<void> {
  await appendEntries(tx, { actorId: actor.userId, actorName: actor.name, via: actor.via, at, requestId }, [{ object: 'workspace', recordId: null, version: null, action: 'mailServer.update', before: null, after: details }])
}
