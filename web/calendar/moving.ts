import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { useSave } from '../data/save.ts'
import { type Row, textOf } from '../data/values.ts'
import { fieldNamed } from '../model.ts'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { movedTo } from './days.ts'

export interface Moving {
  readonly may: boolean
  move(this: void, row: Row, day: string): void
}

/** Gives records another day, where the person may write their date. */
export function useMoving(object: ResolvedObject, place: { readonly field: string; readonly type: 'date' | 'datetime'; readonly end: string | undefined }): Moving {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const save = useSave(object.name)
  const field = fieldNamed(object, place.field)
  const may = object.writtenBy === undefined && field !== undefined && field.writtenBy === undefined && rights.mayUpdate(object.name) && rights.field(object.name, place.field) === 'edit'
  return {
    may,
    move(row, day) {
      if (textOf(row[place.field]) === '') return
      save(row, movedTo(row, place, day, formats.zone)).catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' }))
    },
  }
}
