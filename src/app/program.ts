import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { createAccess, type Founding, type RecordWriter, secretBytes } from '../access/index.ts'
import { createRestDoor } from '../doors/rest/index.ts'
import { uuidv7 } from '../lib/ids.ts'
import { choiceLabel } from '../model/words/labels.ts'
import { type Database, sql } from '../platform/database/index.ts'
import { createOutgoingGuard } from '../platform/outgoing/index.ts'
import { projectFile } from '../platform/project.ts'
import { createSecrets, keyOf } from '../platform/secrets/index.ts'
import { createActs } from '../records/act/index.ts'
import { takenCheck } from '../records/duplicates/check.ts'
import { createHistory, timeline, timelineJson } from '../records/history/index.ts'
import { hierarchies } from '../records/query/hierarchy.ts'
import { createRecordsReader } from '../records/query/reader.ts'
import { createRecords } from '../records/records.ts'
import { search } from '../records/search/index.ts'
import { sharesOf } from '../records/shares.ts'
import { whyMaySee } from '../records/why.ts'
import { createWriter, type RecordsWriter } from '../records/write/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import { createImports } from '../records/import/index.ts'
import { openFile, uploadFile } from '../records/files/upload.ts'
import { exportRecords } from '../records/export/index.ts'
import { exportWords, importActions, importingOf, programFiles } from './imports/importing.ts'
import { jobLog, programJobs } from './jobs.ts'
import { FeedStreams } from './live.ts'
import { programMeasures, programOperations } from './operations/door.ts'
import type { Program, ProgramSettings } from './parts.ts'
import { queueSyncs } from './sign-in/jobs.ts'
import { programRegistry, roomGuards, roomImplementations, roomRules } from './registry.ts'
import { sampleActions } from './sample/actions.ts'
import { seedWorkspace } from './seed/workspace.ts'
import { programWebhooks } from './webhooks.ts'
import { webhookGuards, webhooksRoom } from '../rooms/webhooks/index.ts'

export type { Program, ProgramSettings } from './parts.ts'

/** Wires platform, access, engine, rooms and doors. Nothing is read or written before it is used. */
export function createProgram(settings: ProgramSettings): Program {
  const { database, clock, secret, log } = settings
  const registry = programRegistry()
  const outgoing = settings.outgoing ?? createOutgoingGuard()
  const secrets = settings.secrets ?? createSecrets([keyOf(randomBytes(32).toString('base64'))])
  const writer = createWriter({ registry, database, clock, random: secretBytes, rules: roomRules, guards: [...roomGuards, ...webhookGuards(outgoing)] })
  const reader = createRecordsReader({ registry, database, clock, secret })
  const { history } = createHistory({ registry, database })
  const records = createRecords({ reader, writer, history })
  const newId = (now: number) => uuidv7(now, randomBytes(10))
  const access = createAccess({ database, clock, random: secretBytes, writer: accessWriter(database, writer), secrets, outgoing })
  const files = programFiles(settings.filesFolder)
  const importing = importingOf({ registry, database, clock, records, writer: writer.within, files, jobs: () => program.jobs })
  const webhooks = programWebhooks({ settings, registryOf: async () => registry, reader, writer: writer.within, outgoing, secrets })
  const acts = createActs({ registry, database, writer: writer.within, reader, newId, implementations: [...roomImplementations({ access, registry }), ...webhooksRoom(webhooks).implementations, ...importActions(() => importing.queue), ...sampleActions({ writer: writer.within, enqueue: (tx, job, input, actor) => program.jobs.enqueue(tx, job, input, { actor }) })], wordOf: (object, field, value) => choiceLabel(object.name, field, value) })
  const founding: Founding = {
    roles: registry.roles,
    seed: async (context) => seedWorkspace(records, context, context.actor.language),
  }
  const streams = new FeedStreams(database, (error) => log.error({ error }, 'the live stream could not be read'))
  const measures = programMeasures(database)
  let made: Promise<FastifyInstance> | undefined
  const door = () => (made ??= createRestDoor({
    registry, records, acts, access, founding, feed: streams, clock, log,
    search: (context, { text, ...options }) => search(context, { registry, database }, text, options),
    timeline: async (context, object, id, request) => timelineJson(await timeline(context, { registry, database }, object, id, request)),
    why: (context, object, id, userId) => whyMaySee({ registry, database }, context, object, id, userId),
    hierarchies: (context, object, id) => hierarchies(context, { registry, database }, object, id),
    shares: (context, object, id) => sharesOf(context, { registry, database }, object, id),
    duplicates: takenCheck({ registry, database }),
    files: {
      upload: (context, upload) => uploadFile({ registry, database, files, writer: writer.within, records }, context, upload),
      open: (context, id) => openFile({ registry, database, files, writer: writer.within, records }, context, id),
    },
    imports: createImports(importing),
    exports: (context, object, request) => exportRecords({ registry, database, records, words: exportWords }, context, object, request),
    config: { publicUrl: settings.config?.publicUrl, trustProxy: settings.config?.trustProxy ?? false, version: programVersion(), tls: settings.config?.tls },
    operations: programOperations(() => program, settings, measures),
    newId: () => newId(clock.now()),
    webFolder: settings.webFolder ?? projectFile('dist/web'),
    healthy: () => database.read({ workspaceId: 0 }, sql`select 1 as alive`).then(() => true, () => false),
    directorySyncs: queueSyncs(database, () => program.jobs),
    ...(settings.rates === undefined ? {} : { rates: settings.rates }),
  }))
  const program: Program = {
    registry, database, clock, records, writer: writer.within, acts, importing, access, founding, streams, webhooks, door, measures, installation: settings.installation,
    get jobs() { return (queue ??= programJobs(program, jobLog(log))) },
    async close() {
      await (await made?.catch(() => undefined))?.close()
      await streams.close()
    },
  }
  let queue: Jobs | undefined
  return program
}

/** Users and roles of the first hour are written through the engine as all else, in the name of the set-up. */
function accessWriter(database: Database, { within }: RecordsWriter): RecordWriter {
  return {
    create: (context, object, input) => database.transaction({ workspaceId: context.workspaceId }, (tx) => within.create(tx, context, object, input, { action: context.reason === 'set-up' ? 'setUp' : 'user.join', rights: 'action' })),
    update: (context, object, id, input) => database.transaction({ workspaceId: context.workspaceId }, (tx) => within.update(tx, context, object, id, input, { action: 'user.join', rights: 'action' })),
  }
}

function programVersion(): string {
  const read: unknown = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read && typeof read.version === 'string' ? read.version : '0'
}
