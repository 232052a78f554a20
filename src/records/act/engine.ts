import type { Implementation } from './implement.ts'
import type { ActDependencies } from './ports.ts'

/** What every run stands on. */
export interface ActEngine { readonly dependencies: ActDependencies; readonly implementations: ReadonlyMap<string, Implementation> }
