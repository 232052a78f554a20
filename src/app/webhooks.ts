import { loadActor, secretBytes, systemActor, type Workspace, workspaceOf } from '../access/index.ts'
import type { Registry } from '../model/define/registry.ts'
import { type Database, sql } from '../platform/database/index.ts'
import { createPost, type OutgoingGuard } from '../platform/outgoing/index.ts'
import { createKeptSecrets, type Secrets } from '../platform/secrets/index.ts'
import type { Context } from '../records/context.ts'
import type { Records } from '../records/engine.ts'
import type { WriterWithin } from '../records/write/index.ts'
import type { WebhooksGiven } from '../rooms/webhooks/index.ts'
import type { ProgramSettings } from './parts.ts'

interface Given {
  readonly settings: ProgramSettings
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  readonly reader: Pick<Records, 'read' | 'list'>
  readonly writer: WriterWithin
  readonly outgoing: OutgoingGuard
  readonly secrets: Secrets
}

/** All that the webhooks room is given of the program. */
export function programWebhooks({ settings, registryOf, reader, writer, outgoing, secrets }: Given): WebhooksGiven {
  const { database, clock, log, random = { next: Math.random } } = settings
  const context = async (workspaceId: number, actor: Context['actor']): Promise<Context> => {
    const { zone: companyZone, baseCurrency, weekStart, fiscalStart, configuration } = await workspaceAt(database, workspaceId)
    return { workspaceId, actor, now: clock.now(), companyZone, baseCurrency, weekStart, fiscalStart, configuration, requestId: 'webhooks', reason: 'webhooks' }
  }
  return {
    database, clock, random, secretBytes, log, reader, writer, registryOf,
    secrets: createKeptSecrets(secrets),
    post: createPost(outgoing),
    async contextOf(workspaceId, userId) {
      const loaded = await loadActor(database, workspaceId, userId, 'job')
      return loaded === undefined ? undefined : context(workspaceId, loaded.actor)
    },
    ownContextOf: (workspaceId) => context(workspaceId, systemActor('Webhooks', 'job')),
  }
}

async function workspaceAt(database: Database, workspaceId: number): Promise<Workspace> {
  const found = await findWorkspace(database, workspaceId)
  if (found === undefined) throw new Error('The workspace is not there.')
  return found
}

/** The workspace of that number, or undefined. */
export async function findWorkspace(database: Database, workspaceId: number): Promise<Workspace | undefined> {
  const [row] = await database.read<{ id: number; name: string; slug: string; settings: unknown }>({ workspaceId }, sql`select id, name, slug, settings from workspace where id = ${workspaceId}`)
  return row === undefined ? undefined : workspaceOf(row)
}
