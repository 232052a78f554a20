import { randomBytes } from 'node:crypto'
import { loadActor, systemActor, workspaceOf } from '../access/index.ts'
import type { TogetherDoor } from '../doors/rest/index.ts'
import { uuidv7 } from '../lib/ids.ts'
import type { Registry } from '../model/define/registry.ts'
import { sql } from '../platform/database/index.ts'
import { queueLetter } from '../platform/mail/index.ts'
import type { Context } from '../records/context.ts'
import type { Records } from '../records/engine.ts'
import type { WriterWithin } from '../records/write/index.ts'
import { readersOf } from '../records/readers.ts'
import { undoableRuns } from '../records/act/undoable.ts'
import { changeOwnPreferences, readOwnPreferences, type TogetherGiven } from '../rooms/together/index.ts'
import type { ProgramMail } from './mail.ts'
import type { ProgramSettings } from './parts.ts'

interface Given {
  readonly settings: ProgramSettings
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  readonly reader: Pick<Records, 'read' | 'list'>
  readonly writer: WriterWithin
  readonly workspaces: () => Promise<readonly number[]>
  readonly mail: ProgramMail
}

/** What the doors ask of working together. */
export function togetherDoor({ together, engineOf, mail }: { readonly together: TogetherGiven; readonly engineOf: (context: Context) => Promise<{ readonly registry: Registry }>; readonly mail: TogetherDoor['mail'] }): TogetherDoor {
  const { database } = together
  return {
    mail,
    preferences: (context) => readOwnPreferences(together, context),
    changePreferences: (context, changes) => changeOwnPreferences(together, context, changes),
    readers: async (context, object, id, text) => readersOf({ registry: (await engineOf(context)).registry, database }, context, object, id, text),
    undoable: (context) => undoableRuns(database, context),
  }
}

/** All that the room of working together is given of the program. */
export function programTogether({ settings, registryOf, reader, writer, workspaces, mail }: Given): TogetherGiven {
  const { database, clock } = settings
  const context = async (workspaceId: number, actor: Context['actor']): Promise<Context> => {
    const [row] = await database.read<{ id: number; name: string; slug: string; settings: unknown }>({ workspaceId }, sql`select id, name, slug, settings from workspace where id = ${workspaceId}`)
    if (row === undefined) throw new Error('The workspace is not there.')
    const { zone: companyZone, baseCurrency, weekStart, fiscalStart, configuration } = workspaceOf(row)
    return { workspaceId, actor, now: clock.now(), companyZone, baseCurrency, weekStart, fiscalStart, configuration, requestId: 'notifications', reason: 'notifications' }
  }
  return {
    database, clock, reader, writer, registryOf, workspaces,
    publicUrl: settings.config?.publicUrl,
    queueLetter: (transaction, letter) => queueLetter(transaction, mail.secrets, { id: uuidv7(clock.now(), randomBytes(10)), letter, now: clock.now() }),
    sendsMail: async (workspaceId) => (await mail.settingsOf(workspaceId)) !== undefined,
    async contextOf(workspaceId, userId) {
      const loaded = await loadActor(database, workspaceId, userId, 'job')
      return loaded === undefined ? undefined : context(workspaceId, loaded.actor)
    },
    ownContextOf: (workspaceId) => context(workspaceId, systemActor('Guanxi', 'job')),
  }
}
