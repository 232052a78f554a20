import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { createAccess, type Founding, type RecordWriter, secretBytes } from '../access/index.ts'
import { createRestDoor } from '../doors/rest/index.ts'
import { uuidv7 } from '../lib/ids.ts'
import { modules, withoutAtFirst } from '../model/modules/index.ts'
import { type Database, sql } from '../platform/database/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import { createPrinter } from '../platform/pdf/index.ts'
import { createOutgoingGuard } from '../platform/outgoing/index.ts'
import { projectFile } from '../platform/project.ts'
import { createSecrets, keyOf } from '../platform/secrets/index.ts'
import { createCarryOver, markComputed } from '../records/custom/index.ts'
import type { WriterWithin } from '../records/write/index.ts'
import { allocationRoom } from '../rooms/allocation/index.ts'
import { partnersRoom } from '../rooms/partners/index.ts'
import { togetherRoom } from '../rooms/together/index.ts'
import { approvalGate, automationGuards, automationRoom, FlowsKnown } from '../rooms/automation/index.ts'
import { bankTransfer, invoiceListActions, mailActions, sealActions, shopLinkActions, statementActions } from '../rooms/sales/index.ts'
import { telephoneLinks, telesalesRoom } from '../rooms/telesales/index.ts'
import { webhookGuards, webhooksRoom } from '../rooms/webhooks/index.ts'
import { poolsDoor, queueRule, queueScores, tellOfTaken } from './allocation.ts'
import { programForms } from './forms.ts'
import { linkKinds, programLinks } from './links.ts'
import { programShops } from './shop.ts'
import { quoteActionsOf, sendingOf } from './quotes.ts'
import { programCalendars } from './calendars.ts'
import { type EngineGiven, writerOn } from './engine.ts'
import { createEngines, forAll } from './engines.ts'
import { programFiles } from './imports/importing.ts'
import { jobLog, programJobs } from './jobs.ts'
import { FeedStreams } from './live.ts'
import { LivePresences } from './presence.ts'
import { programMeasures, programOperations } from './operations/door.ts'
import type { Program, ProgramSettings } from './parts.ts'
import { queueSyncs } from './sign-in/jobs.ts'
import { programParts, roomGuards, roomImplementations } from './registry.ts'
import { seedWorkspace } from './seed/workspace.ts'
import { linkByMail, programMail } from './mail.ts'
import { insightActions } from './models.ts'
import { mailDoor } from './mail-door.ts'
import { approvalsDoor, programApprovals } from './approvals.ts'
import { automationDoor, programRules } from './automation.ts'
import { programTogether, togetherDoor } from './together.ts'
import { programVersion } from './version.ts'
import { programWarehouse } from './warehouse.ts'
import { programWebhooks } from './webhooks.ts'

export type { Program, ProgramSettings } from './parts.ts'

/** Wires platform, access, engine, rooms and doors. Nothing is read or written before it is used. */
export function createProgram(settings: ProgramSettings): Program {
  const { database, clock, secret, log } = settings
  const outgoing = settings.outgoing ?? createOutgoingGuard()
  const secrets = settings.secrets ?? createSecrets([keyOf(randomBytes(32).toString('base64'))])
  const newId = (now: number) => uuidv7(now, randomBytes(10))
  const mailGiven = { database, clock, outgoing, secrets, byOperator: settings.smtp }
  const mail = programMail(mailGiven)
  // The engine and what it is given need each other: what is asked of the program below is asked on the first call only.
  const files = programFiles(settings.filesFolder, settings.scanner)
  const printer = createPrinter()
  const sending = sendingOf({ mail, secrets, newId, publicUrl: settings.config?.publicUrl })
  const engineGiven: EngineGiven = {
    printer, database, clock, secret, newId, base: programParts, files,
    jobs: () => program.jobs,
    guards: [...roomGuards, ...webhookGuards(outgoing), ...automationGuards],
    gate: (model) => approvalGate(approvals, flowsKnown, model),
    implementations: (registry, paper) => [...sealActions(paper), ...mailActions({ ...paper, secrets, newId, mails: async (workspaceId) => (await mail.settingsOf(workspaceId)) !== undefined }), ...telesalesRoom(registry, settings.dialler ?? telephoneLinks).implementations, ...roomImplementations({ access, registry, printer, warehouse: () => (settings.installation === undefined ? undefined : program.warehouse) }), ...invoiceListActions(files), ...insightActions({ registry, writer: () => writer, jobs: () => program.jobs }), ...statementActions(writer, { ...sending, print: paper.print }), ...shopLinkActions(sending), ...quoteActionsOf({ ...sending, print: paper.print }, registry), ...webhooksRoom(webhooks).implementations, ...togetherRoom(together, registry).implementations, ...automationRoom(approvals).implementations, ...partnersRoom({ writer }).implementations, ...allocationRoom({ registry, writer, notify: (tx, news) => tellOfTaken(together)(tx, news) }, queueRule(() => program.jobs), queueScores(() => program.jobs)).implementations],
  }
  const flowsKnown = new FlowsKnown(database)
  const engines = createEngines(engineGiven)
  const { records, acts, writer, imports, asked } = forAll(engines)
  const access = createAccess({ database, clock, random: secretBytes, writer: accessWriter(database, writer), secrets, outgoing, isLeaked: settings.isLeaked, mailLink: linkByMail({ mail, publicUrl: settings.config?.publicUrl, newId: () => newId(clock.now()), clock }) })
  const workspaces = async () => (await access.listWorkspaces()).map(({ id }) => id)
  const webhooks = programWebhooks({ settings, registryOf: async (workspaceId) => (await engines.of({ workspaceId })).registry, reader: records, writer, outgoing, secrets })
  const together = programTogether({
    settings, registryOf: async (workspaceId) => (await engines.of({ workspaceId })).stored, reader: records, writer, mail,
    workspaces,
  })
  const approvals = programApprovals({ settings, engines, writer, together, workspaces })
  const rules = programRules({ settings, engines, approvals, together, webhooks, workspaces })
  const { registry } = engines.base
  const founding: Founding = {
    roles: registry.roles,
    seed: async (context, _founded, preset) => {
      await seedWorkspace({ create: (...given) => records.create(...given), createMany: (own, ...given) => database.transaction({ workspaceId: own.workspaceId }, (tx) => writer.createMany(tx, own, ...given)) }, context, context.actor.language)
      await database.transaction({ workspaceId: context.workspaceId }, (tx) => markComputed(tx, registry))
      for (const module of withoutAtFirst(preset)) await acts.act(context, 'moduleSwitch.switch', { input: { module, on: false, along: true } })
    },
  }
  const streams = new FeedStreams(database, (error) => log.error({ error }, 'the live stream could not be read'))
  const presences = new LivePresences({ database, clock, random: secretBytes, failed: (error) => log.error({ error }, 'who is present could not be told') })
  const measures = programMeasures(database)
  const warehouse = programWarehouse({ database, clock, log, installation: settings.installation, registryOf: async (workspaceId) => (await engines.of({ workspaceId })).stored })
  const carryOver = () => createCarryOver({ database, base: programParts, registry: engines.base.registry, writerOn: (laid, broken) => writerOn(engineGiven, laid, broken).within })
  let made: Promise<FastifyInstance> | undefined
  const door = () => (made ??= createRestDoor({
    registry, modules, modelOf: (context) => engines.of(context), carryOver: carryOver(), records, acts, imports, ...asked, access, founding, feed: streams, presences, clock, log,
    config: { publicUrl: settings.config?.publicUrl, trustProxy: settings.config?.trustProxy ?? false, version: programVersion(), tls: settings.config?.tls },
    together: togetherDoor({ together, engineOf: (context) => engines.of(context), mail: mailDoor({ ...mailGiven, mail, records, newId: () => newId(clock.now()) }) }),
    approvals: approvalsDoor(approvals),
    automation: automationDoor(rules),
    pools: poolsDoor(database, async (context) => (await engines.of(context)).registry),
    operations: programOperations(() => program, settings, measures),
    newId: () => newId(clock.now()),
    webFolder: settings.webFolder ?? projectFile('dist/web'),
    healthy: () => database.read({ workspaceId: 0 }, sql`select 1 as alive`).then(() => true, () => false),
    calendars: programCalendars(database, clock, (workspaceId, userId) => webhooks.contextOf(workspaceId, userId)),
    forms: programForms({ database, clock, secret, secretBytes, reader: records, writer, registryOf: async (workspaceId) => (await engines.of({ workspaceId })).registry }),
    links: programLinks({ database, clock, kinds: linkKinds, engineOf: (workspaceId) => engines.of({ workspaceId }) }),
    shops: programShops({ database, clock, files, failed: (error) => log.error({ error }, 'a link to the shop could not be mailed'), secret, secretBytes, payment: settings.payment ?? bankTransfer, sending: { ...sending, secretBytes }, engineOf: (workspaceId) => engines.of({ workspaceId }) }),
    directorySyncs: queueSyncs(database, () => program.jobs),
    ...(settings.rates === undefined ? {} : { rates: settings.rates }),
  }))
  const program: Program = {
    registry, database, clock, records, writer, acts, imports, access, founding, streams, webhooks, together, approvals, rules, mail, random: settings.random, door, measures, warehouse, installation: settings.installation,
    importing: engines.base.importing,
    engineOf: (whose) => engines.of(whose),
    get carryOver() { return carryOver() },
    get jobs() { return (queue ??= programJobs(program, jobLog(log))) },
    async close() {
      await (await made?.catch(() => undefined))?.close()
      await streams.close()
      await presences.close()
      await warehouse.close()
      printer.close()
    },
  }
  let queue: Jobs | undefined
  return program
}

/** Users and roles of the first hour are written through the engine as all else, in the name of the set-up. */
function accessWriter(database: Database, within: WriterWithin): RecordWriter {
  return {
    create: (context, object, input) => database.transaction({ workspaceId: context.workspaceId }, (tx) => within.create(tx, context, object, input, { action: context.reason === 'set-up' ? 'setUp' : 'user.join', rights: 'action', writers: ['role.acceptRights'] })),
    update: (context, object, id, input) => database.transaction({ workspaceId: context.workspaceId }, (tx) => within.update(tx, context, object, id, input, { action: 'user.join', rights: 'action' })),
  }
}
