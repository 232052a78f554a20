import type { MailLink } from '../access/index.ts'
import type { Clock } from '../lib/clock.ts'
import type { Random } from '../lib/random.ts'
import { type Database, sql } from '../platform/database/index.ts'
import { createSendMail, isSender, isThisMachine, queueLetter, type PostmanGiven, type SendMail, type SmtpSettings } from '../platform/mail/index.ts'
import type { OutgoingGuard } from '../platform/outgoing/index.ts'
import { createKeptSecrets, type Secrets } from '../platform/secrets/index.ts'
import { invitationLetter } from '../rooms/together/index.ts'

/** The server that a company gave itself; its password is kept apart, sealed. */
export interface OwnServer { readonly host: string; readonly port: number; readonly secure: boolean; readonly user: string | null; readonly from: string }

/** What mail goes out through. */
export interface ProgramMail {
  readonly secrets: Secrets
  readonly send: SendMail
  /** The company's own server, else the operator's; undefined where there is neither. */
  settingsOf(workspaceId: number): Promise<SmtpSettings | undefined>
  ownServer(workspaceId: number): Promise<OwnServer | undefined>
  readonly byOperator: SmtpSettings | undefined
}

export interface MailGiven { readonly database: Database; readonly clock: Clock; readonly outgoing: OutgoingGuard; readonly secrets: Secrets; readonly byOperator: SmtpSettings | undefined }

/** Which secret is the password of the company's mail server: there is one of it, so its place is fixed. */
export const mailPassword = { object: 'workspace', recordId: '00000000-0000-7000-8000-00000000006d', name: 'smtp' }

export function programMail({ database, clock, outgoing, secrets, byOperator }: MailGiven): ProgramMail {
  const kept = createKeptSecrets(secrets)
  const ownServer = async (workspaceId: number): Promise<OwnServer | undefined> => {
    const [row] = await database.read<{ mail: unknown }>({ workspaceId }, sql`select settings->'mail' as mail from workspace where id = ${workspaceId}`)
    return serverIn(row?.mail)
  }
  return {
    secrets, byOperator, ownServer,
    send: createSendMail(outgoing),
    async settingsOf(workspaceId) {
      const own = await ownServer(workspaceId)
      if (own === undefined) return byOperator
      const [password] = own.user === null ? [] : await kept.read(database, { workspaceId }, mailPassword, clock.now())
      return {
        host: own.host, port: own.port, secure: own.secure, from: own.from, guarded: true, mayBePlain: isThisMachine(own.host),
        ...(own.user === null ? {} : { user: own.user, password: password ?? '' }), ...(byOperator?.ca === undefined ? {} : { ca: byOperator.ca }),
      }
    },
  }
}

function serverIn(value: unknown): OwnServer | undefined {
  if (typeof value !== 'object' || value === null || !('host' in value) || !('port' in value) || !('from' in value)) return undefined
  const { host, port, from } = value
  if (typeof host !== 'string' || typeof port !== 'number' || typeof from !== 'string' || !isSender(from)) return undefined
  return { host, port, from, secure: 'secure' in value && value.secure === true, user: 'user' in value && typeof value.user === 'string' ? value.user : null }
}

/** Sends invitations and links for a new password to whom they are for, where mail goes out and people know where to come. */
export function linkByMail({ mail, publicUrl, newId, clock }: { readonly mail: ProgramMail; readonly publicUrl: string | undefined; readonly newId: () => string; readonly clock: Clock }): MailLink {
  return async (transaction, { kind, email, name, language, token }) => {
    if (publicUrl === undefined || (await mail.settingsOf(transaction.workspaceId)) === undefined) return
    const [row] = await transaction.query<{ name: string; language: string | null }>(sql`select name, settings->>'language' as language from workspace where id = ${transaction.workspaceId}`)
    const letter = invitationLetter({ kind, to: email, name, company: row?.name ?? 'Guanxi', link: `${publicUrl}/invitations/${token}`, language: (language ?? row?.language) === 'en' ? 'en' : 'zh' })
    await queueLetter(transaction, mail.secrets, { id: newId(), letter, now: clock.now() })
  }
}

/** What the postman is given of the program. */
export function postmanOf({ database, clock, random, mail, compose }: { readonly database: Database; readonly clock: Clock; readonly random: Random | undefined; readonly mail: ProgramMail; readonly compose: PostmanGiven['compose'] }): PostmanGiven {
  return { database, clock, random: random ?? { next: Math.random }, secrets: mail.secrets, send: mail.send, settingsOf: (workspaceId) => mail.settingsOf(workspaceId), compose }
}
