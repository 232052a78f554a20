import type { SecretBytes, Workspace } from '../../../access/index.ts'
import type { Clock } from '../../../lib/clock.ts'
import type { PublicForm } from '../../../model/define/publicForm.ts'
import type { Registry } from '../../../model/define/registry.ts'
import type { Database } from '../../../platform/database/index.ts'
import type { Records } from '../../../records/engine.ts'
import type { WriterWithin } from '../../../records/write/index.ts'

/** What forms work with, given by the composition. */
export interface FormsGiven {
  readonly database: Database
  readonly clock: Clock
  /** Signs what pages carry hidden. */
  readonly secret: string
  readonly secretBytes: SecretBytes
  /** The model as that workspace has it. */
  readonly registryOf: (workspaceId: number) => Promise<Registry>
  readonly reader: Pick<Records, 'list'>
  readonly writer: Pick<WriterWithin, 'create' | 'update' | 'once'>
  /** undefined where there is none of that number. */
  readonly workspaceOf: (workspaceId: number) => Promise<Workspace | undefined>
}

/** A form that stands open, found by its address. */
export interface OpenForm {
  readonly id: string
  readonly address: string
  readonly name: string
  readonly workspace: Workspace
  readonly registry: Registry
  readonly shown: PublicForm
  readonly source: string | undefined
  readonly campaign: string | undefined
  readonly goesTo: { readonly kind: 'person' | 'pool'; readonly id: string } | undefined
}
