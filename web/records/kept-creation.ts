import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Inverse } from '../../src/model/define/registry.ts'
import { model } from '../model.ts'
import { type Draft, emptyDraft } from './lines/draft.ts'
import { fromKept, type KeptLines, useKeeping, useKeptLines } from './lines/kept.ts'

interface Written { readonly line: string; readonly drafts: readonly Draft[] }
const none: readonly Draft[] = []

interface CreationTyped {
  /** What was typed before into such a form and not saved, until somebody decides about it. */
  readonly kept: KeptLines | undefined
  /** Puts the lines of it into the form. @returns what stood above them. */
  readonly takeUp: () => JsonObject
  readonly forget: () => void
  /** Lists of lines in which something was written. */
  readonly written: Readonly<Record<string, Written>>
  readonly draftsOf: (list: Inverse) => readonly Draft[]
  readonly write: (list: Inverse, drafts: readonly Draft[]) => void
  /** It is saved or given up. */
  readonly settle: () => void
}

interface CreationOf { readonly object: string; readonly lists: readonly Inverse[]; readonly values: JsonObject; readonly changed: boolean; /** Whether it survives a reload at all. */ readonly kept: boolean }

/**
 * The lines of a document that is being made. With what stands above them they survive a reload and a form that was closed by
 * mistake; once something is written in the lines, what was typed before counts no more.
 */
export function useKeptCreation({ object, lists, values, changed, kept: keeps }: CreationOf): CreationTyped {
  const [blank] = useState<Readonly<Record<string, readonly Draft[]>>>(() => Object.fromEntries(lists.map(({ name, object: line }) => [name, [emptyDraft(model.object(line), 'first')]])))
  const [written, setWritten] = useState<Readonly<Record<string, Written>>>({})
  const list = lists[0]
  const about = `${object} new`
  const { kept, forget } = useKeptLines(about, 0)
  const isKept = keeps && list !== undefined
  const offered = isKept && Object.keys(written).length === 0 ? kept : undefined
  const draftsOf = ({ name }: Inverse) => written[name]?.drafts ?? blank[name] ?? none
  const settle = useKeeping({ about, version: 0, drafts: list === undefined ? none : draftsOf(list), values, changed: isKept && offered === undefined && (changed || Object.keys(written).length > 0) })
  const write = ({ name, object: line }: Inverse, drafts: readonly Draft[]) => setWritten((before) => ({ ...before, [name]: { line, drafts } }))
  const takeUp = () => {
    const drafts = offered === undefined ? undefined : fromKept(offered, [], () => crypto.randomUUID())
    if (list !== undefined && drafts !== undefined) write(list, drafts)
    return offered?.values ?? {}
  }
  return { kept: offered, takeUp, forget, written, draftsOf, write, settle: () => { if (isKept) settle() } }
}
