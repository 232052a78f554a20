import type { Registry, ResolvedObject } from '../../model/define/registry.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Context } from '../context.ts'
import type { ListQuery, Page } from '../engine.ts'
import type { Cursors } from './cursor.ts'

export interface PastDependencies { readonly registry: Registry; readonly database: Database; readonly cursors: Cursors }

export function listAsOf(_context: Context, _dependencies: PastDependencies, _object: ResolvedObject, _query: ListQuery): Promise<Page> {
  return Promise.reject(new Error('Past lists are not built yet'))
}
