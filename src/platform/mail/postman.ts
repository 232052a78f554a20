import type { Clock } from '../../lib/clock.ts'
import type { Random } from '../../lib/random.ts'
import type { Database } from '../database/index.ts'
import type { Secrets } from '../secrets/index.ts'
import { aboutOf, type DueMail, forgetMail, type Letter, settle, takeDue } from './outbox.ts'
import type { SmtpSettings } from './settings.ts'
import type { Mail, Posted, SendMail } from './smtp.ts'

export interface PostmanGiven {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly secrets: Secrets
  readonly send: SendMail
  /** The server of a workspace; undefined where none is set up. */
  readonly settingsOf: (workspaceId: number) => Promise<SmtpSettings | undefined>
  /** Writes what a person is told, as it may be read now; undefined where there is nothing (any more) to tell. */
  readonly compose: (workspaceId: number, recipient: string, ids: readonly string[]) => Promise<Letter | undefined>
}

/** Sends what is due. Several programs may do so: each line is at one of them. */
export interface Postman {
  wake(): void
  /** Sends all that is due now and waits for it. */
  catchUp(): Promise<void>
  stop(): Promise<void>
}

const mostAtOnce = 8
const lookEvery = 5_000
const day = 24 * 60 * 60_000
/** Pauses after a failed try, milliseconds; after the last it is set aside. */
const pauses = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000, 4 * 60 * 60_000, 12 * 60 * 60_000, day]

export function startPostman(given: PostmanGiven, failed: (error: unknown) => void): Postman {
  let running: Promise<number> | undefined
  let stopped = false
  let forgotten = 0
  const round = async (): Promise<number> => {
    const now = given.clock.now()
    if (now - forgotten > day) {
      forgotten = now
      await forgetMail(given.database, now - 30 * day)
    }
    const due = await takeDue(given.database, now, mostAtOnce)
    await Promise.all(due.map((mail) => deliver(given, mail, failed).catch(failed)))
    return due.length
  }
  const next = (): Promise<number> => (running ??= round().finally(() => { running = undefined }))
  const look = () => { if (!stopped) next().catch(failed) }
  const timer = setInterval(look, lookEvery)
  timer.unref()
  return {
    wake: look,
    async catchUp() {
      await running?.catch(() => undefined)
      while (!stopped && (await next()) > 0);
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}

async function deliver(given: PostmanGiven, due: DueMail, failed: (error: unknown) => void): Promise<void> {
  const { database, clock, random } = given
  const settings = await given.settingsOf(due.workspaceId)
  if (settings === undefined) return settle(database, due, { state: 'skipped', because: 'noServer', now: clock.now() })
  // What cannot be written is tried again and set aside in the end, like what cannot be sent.
  const letter = await letterOf(given, due).catch((error: unknown) => { failed(error); return 'unwritten' as const })
  if (letter === undefined) return settle(database, due, { state: 'skipped', because: 'nothingToTell', now: clock.now() })
  const posted: Posted = letter === 'unwritten' ? { kind: 'again', because: letter } : await given.send(settings, mailOf(due, letter, settings, clock.now()))
  const now = clock.now()
  if (posted.kind === 'sent') return settle(database, due, { state: 'sent', now })
  const pause = pauses[due.tries]
  if (posted.kind === 'never' || pause === undefined) return settle(database, due, { state: 'failed', because: posted.because, now })
  // Spread, so that all that failed together does not come back together.
  return settle(database, due, { state: 'waiting', because: posted.because, now, again: now + Math.round(pause * (0.9 + 0.2 * random.next())) })
}

async function letterOf({ secrets, compose }: PostmanGiven, { kind, workspaceId, recipient, ids, sealed }: DueMail): Promise<Letter | undefined> {
  if (kind === 'news') return recipient === null ? undefined : compose(workspaceId, recipient, ids)
  const [id = ''] = ids
  if (sealed === null) return undefined
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- sealed by queueLetter, and nothing else opens here
  return JSON.parse(secrets.open(sealed, aboutOf(workspaceId, id))) as Letter
}

/** The same lines give the same message id: a server or reader that knows it drops the second one. */
function mailOf({ ids }: DueMail, letter: Letter, { from }: SmtpSettings, at: number): Mail {
  const domain = /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost'
  return { ...letter, messageId: `<${ids.toSorted()[0] ?? 'none'}@${domain}>`, at }
}
