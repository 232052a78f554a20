import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { ApiProblem, problemText } from './problem.ts'
import { recordKeys, type PageOfRows, refresh, updateRecord } from './records.ts'
import { isJsonObject, type Row, writable } from './values.ts'

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
  /** What taking it back writes where the row does not say: lists of parts as they were. */
  readonly before?: JsonObject
}

/**
 * Saves some fields of a record: shown at once, taken back when refused, undone by the toast. A newer version opens the
 * conflict window and keeps what was typed. @returns whether it was saved; a refusal with field messages is thrown.
 */
export function useSave(object: string): (row: Row, changes: JsonObject, options?: SaveOptions) => Promise<boolean> {
  const client = useQueryClient()
  const { say } = useSpeech()
  const save = async (row: Row, changes: JsonObject, options: SaveOptions = {}): Promise<boolean> => {
    putRow(client, object, { ...row, ...changes, ...options.shown })
    try {
      const answer = await updateRecord(object, row.id, row.version, changes)
      const saved = isRow(answer) ? answer : { ...row, ...changes }
      putRow(client, object, saved)
      void refresh(client, object)
      if (options.undoable !== false) {
        const before = { ...Object.fromEntries(Object.keys(changes).map((name) => [name, writable(row[name])])), ...options.before }
        toast({ text: say(listWords.saved), action: { label: say(startWords.undo), perform: () => void save(saved, before, { undoable: false }) } })
      }
      return true
    } catch (error) {
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
  if (error instanceof ApiProblem && error.fields.length > 0) throw error
  toast({ text: problemText(error, say), tone: 'bad' })
  return false
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
