import type { FastifyInstance } from 'fastify'
import type { Access, Founding, IsLeaked } from '../access/index.ts'
import type { RestDependencies } from '../doors/rest/index.ts'
import type { Clock } from '../lib/clock.ts'
import type { Random } from '../lib/random.ts'
import type { Registry } from '../model/define/registry.ts'
import type { Database } from '../platform/database/index.ts'
import type { Config } from '../platform/config.ts'
import type { Scanner } from '../platform/files/index.ts'
import type { Jobs } from '../platform/jobs/index.ts'
import type { SmtpSettings } from '../platform/mail/index.ts'
import type { Measures } from '../platform/measures/index.ts'
import type { OutgoingGuard } from '../platform/outgoing/index.ts'
import type { Secrets } from '../platform/secrets/index.ts'
import type { Acts } from '../records/act/index.ts'
import type { Context } from '../records/context.ts'
import type { CarryOver } from '../records/custom/index.ts'
import type { Records } from '../records/engine.ts'
import type { Imports, ImportsDependencies } from '../records/import/index.ts'
import type { WriterWithin } from '../records/write/index.ts'
import type { OwnedWarehouse } from '../rooms/insight/index.ts'
import type { ApprovalsGiven, RulesGiven } from '../rooms/automation/index.ts'
import type { PaymentPort } from '../rooms/sales/index.ts'
import type { Dialler } from '../rooms/telesales/index.ts'
import type { TogetherGiven } from '../rooms/together/index.ts'
import type { WebhooksGiven } from '../rooms/webhooks/index.ts'
import type { Engine } from './engine.ts'
import type { Whose } from './engines.ts'
import type { FeedStreams } from './live.ts'
import type { ProgramMail } from './mail.ts'

export interface ProgramSettings {
  readonly database: Database
  readonly clock: Clock
  /** Signs cursors. */
  readonly secret: string
  readonly log: RestDependencies['log']
  readonly config?: { readonly publicUrl?: string | undefined; readonly trustProxy?: boolean | string; readonly tls?: { readonly cert: string; readonly key: string } | undefined }
  readonly rates?: RestDependencies['rates']
  /** Seals what must be read again; without it by a key that lives as long as the program. */
  readonly secrets?: Secrets
  /** Judges outgoing calls; without it only public addresses are called. */
  readonly outgoing?: OutgoingGuard
  /** How calls are placed; telephone links of the agent's own device where absent. */
  readonly dialler?: Dialler
  /** How orders of the shop are paid; by transfer to the company's account where absent. */
  readonly payment?: PaymentPort
  /** For pauses and the like; the system's where absent. Never for secrets. */
  readonly random?: Random
  readonly webFolder?: string
  /** Where the installation lies and what it was told, for backups and measures; without it there are no backups. */
  readonly installation?: Installation
  /** Where the bytes of files are kept. */
  readonly filesFolder?: string
  /** Looks for malware in what is uploaded; without it nobody does. */
  readonly scanner?: Scanner | undefined
  /** Whether a password stands in the operator's own list of leaks. */
  readonly isLeaked?: IsLeaked | undefined
  /** The mail server of the operator; a company may give its own. */
  readonly smtp?: SmtpSettings | undefined
}

/** What operations need to know of the settings. */
export type Installation = Pick<Config, 'dataFolder' | 'backup' | 'metricsToken'> & Partial<Pick<Config, 'warehouse'>>

/** The parts of the program, wired and not yet running. */
export interface Program {
  readonly registry: Registry
  readonly database: Database
  readonly clock: Clock
  readonly records: Records
  /** The engine's writes inside a given transaction: of an import, a job, the sample. */
  readonly writer: WriterWithin
  readonly acts: Acts
  /** The queue; a worker starts it. */
  readonly jobs: Jobs
  readonly imports: Imports
  /** The engine of one workspace, with what it laid over the model; registry, importing and exporting are those of the model as declared. */
  engineOf(whose: Whose): Promise<Engine>
  /** Takes a workspace's configuration out as a file and brings one in. */
  readonly carryOver: CarryOver
  /** What the import of files works with. */
  readonly importing: ImportsDependencies
  readonly access: Access
  readonly founding: Founding
  readonly streams: FeedStreams
  /** What webhooks work with; a worker sends them. */
  readonly webhooks: WebhooksGiven
  /** What notifications work with; a worker makes and sends them. */
  readonly together: TogetherGiven
  /** What approvals work with; a worker reminds and asks others. */
  readonly approvals: ApprovalsGiven
  /** What automation rules work with; a worker runs them. */
  readonly rules: RulesGiven
  readonly mail: ProgramMail
  readonly random: Random | undefined
  readonly installation: Installation | undefined
  readonly measures: Measures
  /** The columnar copy for analysis; a worker keeps it. */
  readonly warehouse: OwnedWarehouse
  /** The REST door, made once and on the first call: a worker needs none. */
  door(): Promise<FastifyInstance>
  close(): Promise<void>
}

/** What a job is given of the program. */
export interface JobContext { readonly program: Program; readonly context: Context }
