import type { Registry, ResolvedObject } from '../../../model/define/registry.ts'
import type { FilterViewer } from '../../../model/filter/viewer.ts'
import type { Fragment } from '../../../platform/database/index.ts'

export interface FilterTarget {
  readonly registry: Registry
  readonly object: string
  /** The alias of the object's rows in the statement; aliases f1, f2 ... are the filter's own. */
  readonly alias: string
  readonly viewer: FilterViewer
  /** The condition that limits rows of a related object to what the viewer may see. */
  /** Which columns there are, where not all are: in a copy of the tables. */
  readonly kept?: ((object: string, column: string) => boolean) | undefined
  readonly scopeOf: (object: ResolvedObject, alias: string) => Fragment
}

/** Inside a filter: how many related objects deep. */
export interface Compiling extends FilterTarget { readonly depth: number }
