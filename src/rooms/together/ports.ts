import type { Clock } from '../../lib/clock.ts'
import type { Registry } from '../../model/define/registry.ts'
import type { Database, Transaction } from '../../platform/database/index.ts'
import type { Letter } from '../../platform/mail/index.ts'
import type { Context } from '../../records/context.ts'
import type { Records } from '../../records/engine.ts'
import type { WriterWithin } from '../../records/write/index.ts'

/** What this room works with, given by the composition. */
export interface TogetherGiven {
  readonly database: Database
  readonly clock: Clock
  readonly reader: Pick<Records, 'read' | 'list'>
  readonly writer: Pick<WriterWithin, 'createMany' | 'updateMany'>
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  /** With the rights of that person at this moment; undefined where the person is not active. */
  readonly contextOf: (workspaceId: number, userId: string) => Promise<Context | undefined>
  /** In the name of the program. */
  readonly ownContextOf: (workspaceId: number) => Promise<Context>
  /** All workspaces, for what happens by the clock. */
  readonly workspaces: () => Promise<readonly number[]>
  /** Whether a mail server is set up for the workspace. */
  readonly sendsMail: (workspaceId: number) => Promise<boolean>
  /** Queues one mail, in the transaction of what it tells of. */
  readonly queueLetter: (transaction: Transaction, letter: Letter) => Promise<void>
  /** Where people reach the program, without a slash at the end; undefined where nobody said. */
  readonly publicUrl: string | undefined
}

/** By whose leave this room writes its own objects. */
export const asNotifications = { action: 'notifications', rights: 'action', writers: ['notifications'] } as const
export const asFollow = { action: 'follow', rights: 'action', writers: ['follow'] } as const
