import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import type { BulkQuestion } from '../data/records.ts'

export interface Selection {
  readonly ids: ReadonlySet<string>
  /** All records that the list's filter finds, seen or not. */
  readonly everything: boolean
  readonly has: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly set: (ids: readonly string[]) => void
  readonly takeAll: () => void
  readonly clear: () => void
}

/** What is ticked in a list. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [everything, setEverything] = useState(false)
  return {
    ids, everything,
    has: (id) => everything || ids.has(id),
    toggle(id) {
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      setIds(next)
      setEverything(false)
    },
    set: (next) => { setIds(new Set(next)); setEverything(false) },
    takeAll: () => setEverything(true),
    clear: () => { setIds(new Set()); setEverything(false) },
  }
}

/** The part of a bulk request that says which records. */
export function chosenOf(selection: Selection, filter: Filter | undefined): BulkQuestion {
  return selection.everything ? { filter: filter ?? { and: [] } } : { ids: [...selection.ids] }
}
