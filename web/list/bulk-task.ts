import type { ActionDefinition } from '../../src/model/define/action.ts'

/** What to do with many: edit, or one of the declared actions that take many. */
export type BulkTask = { readonly kind: 'edit' } | { readonly kind: 'bin' } | { readonly kind: 'action'; readonly action: ActionDefinition }
