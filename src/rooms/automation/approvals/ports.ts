import type { Clock } from '../../../lib/clock.ts'
import type { JsonObject } from '../../../lib/json.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Actor } from '../../../access/index.ts'
import type { Database, Transaction } from '../../../platform/database/index.ts'
import type { Acts } from '../../../records/act/index.ts'
import type { Context } from '../../../records/context.ts'
import type { RecordsReader } from '../../../records/query/reader.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

/** Something to tell a person, in the application and by mail as they like. */
export interface ApprovalNews {
  readonly person: string
  readonly title: 'approvalAsked' | 'approvalReminder' | 'approvalApproved' | 'approvalReturned' | 'approvalRejected' | 'approvalFailed' | 'approvalWithdrawn'
  readonly target: { readonly object: string; readonly id: string }
  readonly values: JsonObject
  /** What it is told once by. */
  readonly event: string
  readonly from: Pick<Context, 'actor' | 'requestId'>
}

/** What approvals work with, given by the composition. */
export interface ApprovalsGiven {
  readonly database: Database
  readonly clock: Clock
  readonly writer: Pick<WriterWithin, 'create' | 'update' | 'createMany' | 'updateMany'>
  /** The workspace's model, its way to ask and to run. */
  readonly engineOf: (context: Pick<Context, 'workspaceId' | 'configuration'>) => Promise<{ readonly registry: Registry; readonly reader: Pick<RecordsReader, 'listWithin'>; readonly acts: Pick<Acts, 'runHeld'> }>
  /** With the rights of that person at this moment; undefined where the person is not active. */
  readonly contextOf: (workspaceId: number, userId: string, via: Actor['via']) => Promise<Context | undefined>
  /** In the name of the program. */
  readonly ownContextOf: (workspaceId: number) => Promise<Context>
  readonly workspaces: () => Promise<readonly number[]>
  readonly notify: (tx: Transaction, news: readonly ApprovalNews[]) => Promise<void>
}

/** By whose leave this room writes its own objects. */
export const asApprovals = { action: 'approvals', rights: 'action', writers: ['approvals'] } as const
