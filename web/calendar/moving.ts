import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { useRights } from '../data/me.ts'
import { recordKeys } from '../data/records.ts'
import { problemText } from '../data/problem.ts'
import { useSave } from '../data/save.ts'
import { type Row, textOf } from '../data/values.ts'
import { fieldNamed } from '../model.ts'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { movedTo, placedAt } from './days.ts'

export interface Moving {
  readonly may: boolean
  move(this: void, row: Row, day: string): void
  /** Gives it a day and minutes from midnight, as in the grid of hours. */
  place(this: void, row: Row, day: string, from: number, to: number): void
}

/** Gives records another day, where the person may write their date. */
export function useMoving(object: ResolvedObject, place: { readonly field: string; readonly type: 'date' | 'datetime'; readonly end: string | undefined }): Moving {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const save = useSave(object.name)
  const client = useQueryClient()
  const field = fieldNamed(object, place.field)
  const may = object.writtenBy === undefined && field !== undefined && field.writtenBy === undefined && rights.mayUpdate(object.name) && rights.field(object.name, place.field) === 'edit'
  // One after the other: whoever moves the same record twice in a hurry does not meet himself.
  const own = useRef(new Map<string, { readonly done: Promise<unknown>; readonly version: number }>())
  const write = (row: Row, changes: JsonObject) => {
    // What is still being read would show the record as it was before.
    void client.cancelQueries({ queryKey: recordKeys.of(object.name) })
    const before = own.current.get(row.id)
    const version = Math.max(row.version, before?.version ?? 0)
    const done = (before?.done ?? Promise.resolve()).then(() => save({ ...row, version }, changes)).catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' }))
    own.current.set(row.id, { done, version: version + 1 })
    void done.then((saved) => { if (saved !== true) own.current.delete(row.id) })
  }
  return {
    may,
    move(row, day) {
      if (textOf(row[place.field]) === '') return
      write(row, movedTo(row, place, day, formats.zone))
    },
    place(row, day, from, to) {
      write(row, placedAt(place.field, place.end, day, { from, to }, formats.zone))
    },
  }
}
