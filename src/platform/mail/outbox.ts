import { type Database, sql, type Transaction } from '../database/index.ts'
import type { Secrets } from '../secrets/index.ts'

/** News of a person, told by the record of that id; it is composed when it is sent. */
export interface News { readonly id: string; readonly recipient: string; readonly dueAt: number }
/** A letter to an address, composed already: its content is sealed, as it may hold a link that lets somebody in. */
export interface Letter { readonly to: string; readonly subject: string; readonly text: string; readonly html: string; readonly language: 'en' | 'zh'; readonly attachments?: readonly Attachment[] }
/** A file that goes with a letter; its content in base64. */
export interface Attachment { readonly name: string; readonly type: string; readonly content: string }

/** Lines of one person that are due together, or one letter. */
export interface DueMail { readonly workspaceId: number; readonly kind: 'news' | 'letter'; readonly recipient: string | null; readonly ids: readonly string[]; readonly sealed: string | null; readonly tries: number }

/** Longer than a try takes: after it a program that died is taken for dead. */
const lease = 5 * 60_000
const mostTogether = 100

/** In the writer's transaction; the same line twice is one. */
export async function queueNews(transaction: Transaction, news: readonly News[]): Promise<void> {
  if (news.length === 0) return
  await transaction.run(sql`
    insert into mail_outbox (workspace, id, kind, recipient, due_at)
    select ${transaction.workspaceId}, n.id, 'news', n.recipient, to_timestamp(n."dueAt" / 1000.0)
    from json_to_recordset(${JSON.stringify(news)}::json) as n(id uuid, recipient uuid, "dueAt" double precision)
    on conflict do nothing`)
}

export async function queueLetter(transaction: Transaction, secrets: Secrets, { id, letter, now }: { readonly id: string; readonly letter: Letter; readonly now: number }): Promise<void> {
  await transaction.run(sql`
    insert into mail_outbox (workspace, id, kind, sealed, due_at)
    values (${transaction.workspaceId}, ${id}::uuid, 'letter', ${secrets.seal(JSON.stringify(letter), aboutOf(transaction.workspaceId, id))}, ${new Date(now)})`)
}

/** What binds a sealed letter to its line. */
export const aboutOf = (workspaceId: number, id: string): string => `mail ${workspaceId} ${id}`

/** Takes what is due and nobody's: of up to so many people all that is due, each letter by itself. */
export async function takeDue(database: Database, now: number, most: number): Promise<readonly DueMail[]> {
  return database.transaction({ workspaceId: 0 }, async (transaction) => {
    const rows = await transaction.query<{ workspace: number; id: string; kind: 'news' | 'letter'; recipient: string | null; sealed: string | null; tries: number }>(sql`
      update mail_outbox m set leased_until = ${new Date(now + lease)}
      from (
        select workspace, id from mail_outbox
        where state = 'waiting' and due_at <= ${new Date(now)} and (leased_until is null or leased_until <= ${new Date(now)})
        order by due_at limit ${most * mostTogether} for update skip locked
      ) due
      where m.workspace = due.workspace and m.id = due.id
      returning m.workspace, m.id, m.kind, m.recipient, m.sealed, m.tries`)
    const groups = new Map<string, DueMail & { readonly ids: string[] }>()
    for (const { workspace, id, kind, recipient, sealed, tries } of rows) {
      const key = kind === 'letter' ? id : `${workspace} ${recipient ?? ''} ${tries}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { workspaceId: workspace, kind, recipient, ids: [id], sealed, tries })
      else group.ids.push(id)
    }
    return [...groups.values()]
  })
}

/** Writes down what came of it. `again`: when it is tried next. */
export async function settle(database: Database, { workspaceId, ids, tries }: DueMail, outcome: { readonly state: 'sent' | 'skipped' | 'failed' | 'waiting'; readonly because?: string | undefined; readonly now: number; readonly again?: number }): Promise<void> {
  const { state, because, now, again } = outcome
  const tried = state === 'skipped' ? tries : tries + 1
  await database.transaction({ workspaceId: 0 }, (transaction) => transaction.run(sql`
    update mail_outbox set state = ${state}, because = ${because ?? null}, tries = ${tried}, leased_until = null, due_at = coalesce(${again === undefined ? null : new Date(again)}::timestamptz, due_at),
      ended_at = ${state === 'waiting' ? null : new Date(now)}, sealed = case when ${state === 'waiting'}::boolean then sealed end
    where workspace = ${workspaceId} and id = ${sql.anyOf(ids)}`))
}

/** Forgets what ended before that instant. @returns how many lines. */
export async function forgetMail(database: Database, before: number): Promise<number> {
  return database.transaction({ workspaceId: 0 }, async (transaction) => (await transaction.query(sql`delete from mail_outbox where state <> 'waiting' and ended_at < ${new Date(before)} returning id`)).length)
}
