import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { fieldLabel } from '../../src/model/words/labels.ts'
import { togetherWords } from '../../src/model/words/ui/together.ts'
import { model } from '../model.ts'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { clashesOf, isSame } from './clash.ts'
import { ApiProblem, isWaiting, problemText } from './problem.ts'
import { recordKeys, type PageOfRows, refresh, updateRecord } from './records.ts'
import { isJsonObject, relatedOf, type Row, writable } from './values.ts'

/** Two people edited the same record: what was typed waits here until its author decides. */
export interface Conflict {
  readonly object: string
  readonly before: Row
  readonly current: Row
  readonly changes: JsonObject
}
let conflict: Conflict | undefined
const listeners = new Set<() => void>()
export function settleConflict(next?: Conflict): void {
  conflict = next
  for (const listener of listeners) listener()
}
export function useConflict(): Conflict | undefined {
  return useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener) }, () => conflict)
}

interface SaveOptions {
  /** How the values will read until the server's answer, where that differs from what is written (a relation's title). */
  readonly shown?: JsonObject
  readonly undoable?: boolean
  /** Merged with what another saved meanwhile: how often that is tried on, and that the merge itself is told instead. */
  readonly left?: number
  readonly quiet?: boolean
  /** What taking it back writes where the row does not say: lists of parts as they were. */
  readonly before?: JsonObject
  /** Why, where that was asked for already. */
  readonly reason?: string
}

/**
 * Saves some fields of a record: shown at once, taken back when refused, undone by the toast. A newer version opens the
 * conflict window and keeps what was typed. @returns whether it was saved, which somebody who is asked for more on the way may leave be; a refusal with field messages is thrown.
 */
export function useSave(object: string): (row: Row, changes: JsonObject, options?: SaveOptions) => Promise<boolean> {
  const client = useQueryClient()
  const { say } = useSpeech()
  const save = async (row: Row, wanted: JsonObject, options: SaveOptions = {}): Promise<boolean> => {
    const step = options.reason === undefined && asksOnTheWay(object, wanted) ? await (await import('./ways.ts')).withWay(client, object, row, wanted) : { changes: wanted, reason: options.reason }
    if (step === undefined) return false
    const { changes, reason } = step
    putRow(client, object, { ...row, ...changes, ...options.shown })
    try {
      const answer = await updateRecord(object, row.id, row.version, changes, { reason, before: row })
      const saved = isRow(answer) ? answer : { ...row, ...changes }
      putRow(client, object, saved)
      void refresh(client, object)
      if (options.undoable !== false && options.quiet !== true) {
        const before = { ...Object.fromEntries(Object.keys(changes).map((name) => [name, writable(row[name])])), ...options.before }
        toast({ text: say(listWords.saved), action: { label: say(startWords.undo), perform: () => void save(saved, before, { undoable: false }) } })
      }
      return true
    } catch (error) {
      const current = newerIn(error)
      const clashes = current === undefined ? [] : clashesOf({ before: row, current, changes })
      // What both wrote is for the author to decide; what only the other wrote stands beside it, and is told.
      if (current !== undefined && clashes.length === 0 && (options.left ?? mostMerges) > 0) {
        putRow(client, object, current)
        const saved = await save(current, changes, { ...options, left: (options.left ?? mostMerges) - 1, quiet: true, ...(reason === undefined ? {} : { reason }) })
        if (saved) toast({ text: say(togetherWords.mergedBy, { who: relatedOf(current['updatedBy'])?.title ?? say(togetherWords.somebody), fields: changedLabels(object, row, current) }) })
        return saved
      }
      putRow(client, object, row)
      return refused(error, { object, row, changes, say })
    }
  }
  return save
}

function refused(error: unknown, { object, row, changes, say }: { readonly object: string; readonly row: Row; readonly changes: JsonObject; readonly say: (words: Words) => string }): boolean {
  if (error instanceof ApiProblem && error.status === 409) {
    const current = error.document['current']
    if (current !== undefined && isRow(current)) {
      settleConflict({ object, before: row, current, changes })
      return false
    }
  }
  if (isWaiting(error)) return true
  if (error instanceof ApiProblem && error.fields.length > 0) throw error
  toast({ text: problemText(error, say), tone: 'bad' })
  return false
}

/** What asks on the ways between states is loaded by a company that drew some. */
function asksOnTheWay(object: string, changes: JsonObject): boolean {
  const { state } = model.object(object)
  return state?.ways !== undefined && Object.hasOwn(changes, state.field)
}

const mostMerges = 3
/** Changes with every write, whoever makes it. */
const always: ReadonlySet<string> = new Set(['version', 'updatedAt', 'updatedBy'])

/** The record as another has saved it, where that is why a save was refused. */
function newerIn(error: unknown): Row | undefined {
  const current = error instanceof ApiProblem && error.status === 409 ? error.document['current'] : undefined
  return current !== undefined && isRow(current) ? current : undefined
}

/** The names of the fields in which the record differs now. */
export function changedLabels(object: string, before: Row, current: Row): string {
  const { allFields } = model.object(object)
  const names = Object.keys(current).filter((name) => Object.hasOwn(allFields, name) && !always.has(name) && name in before && !isSame(before[name], current[name]))
  const language = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'
  return names.map((name) => fieldLabel(object, allFields[name], name)[language]).join(language === 'zh' ? '、' : ', ')
}

export function isRow(value: Json | undefined): value is Row {
  return isJsonObject(value) && typeof value['id'] === 'string' && typeof value['version'] === 'number'
}

/** Shows the row as it now is wherever it is shown: lists, cards, its page. */
export function putRow(client: QueryClient, object: string, row: Row): void {
  const merge = (old: Row): Row => (old.id === row.id ? { ...old, ...row } : old)
  client.setQueriesData<InfiniteData<PageOfRows>>({ queryKey: [...recordKeys.of(object), 'list'] }, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, rows: page.rows.map(merge) })) })
  client.setQueriesData<PageOfRows>({ queryKey: [...recordKeys.of(object), 'rows'] }, (data) => data && { ...data, rows: data.rows.map(merge) })
  client.setQueryData<Row>([...recordKeys.of(object), 'one', row.id], (old) => old && merge(old))
}
