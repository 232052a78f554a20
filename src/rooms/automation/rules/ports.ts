import type { Clock } from '../../../lib/clock.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Database, Transaction } from '../../../platform/database/index.ts'
import type { Acts } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { RecordsReader } from '../../../records/query/reader.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import type { ApprovalsGiven } from '../approvals/index.ts'

/** Something that a rule tells a person. */
export interface RuleNews {
  readonly person: string
  readonly title: 'automation' | 'automationLoop' | 'automationStopped'
  readonly target: { readonly object: string; readonly id: string }
  readonly values: JsonObject
  /** What it is told once by. */
  readonly event: string
  readonly by: string
}

/** What a webhook is told of. */
export interface Told { readonly object: string; readonly record: string; readonly event: string; readonly at: number }

/** What rules work with, given by the composition. */
export interface RulesGiven {
  readonly database: Database
  readonly clock: Clock
  readonly newId: (now: number) => string
  /** The workspace's model, its way to ask, to write and to run. */
  readonly engineOf: (whose: Pick<Context, 'workspaceId' | 'configuration'>) => Promise<RuleEngine>
  /** With the rights of that person at this moment; undefined where the person is not active. */
  readonly contextOf: (workspaceId: number, userId: string) => Promise<Context | undefined>
  /** In the name of the program, in the zone of the workspace. */
  readonly ownContextOf: (workspaceId: number) => Promise<Context>
  readonly workspaces: () => Promise<readonly number[]>
  readonly notify: (tx: Transaction, news: readonly RuleNews[]) => Promise<void>
  /** Queues what a webhook is to be told, with the commit. */
  readonly tellWebhook: (tx: Transaction, webhook: string, told: readonly Told[]) => Promise<void>
  readonly approvals: ApprovalsGiven
  readonly failed: (error: unknown) => void
}

export interface RuleEngine {
  readonly registry: Registry
  /** With all that modules hold which are switched off now. */
  readonly stored: Registry
  readonly reader: Pick<RecordsReader, 'listWithin'>
  readonly writer: Pick<WriterWithin, 'create' | 'createMany' | 'update' | 'updateMany' | 'removeMany'>
  readonly acts: Pick<Acts, 'concerns' | 'within'>
}

/** By whose leave this room writes its own objects. */
export const asAutomations = { action: 'automations', rights: 'action', writers: ['automations', 'automationRule.forgetLoop'] } as const
