import { useQueryClient } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { type Conflict, putRow, settleConflict, useSave } from '../data/save.ts'
import { writable } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import './form.css'

/** Somebody else saved the record first: what they changed stands beside what was typed, which is still here. */
export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const client = useQueryClient()
  const save = useSave(conflict.object)
  const { object, current, changes } = conflict
  const close = () => { putRow(client, object, current); settleConflict() }
  const keepTheirs = async () => { close(); const free = freeOf(conflict); if (Object.keys(free).length > 0) await save(current, free) }
  const keepMine = async () => { close(); await save(current, changes) }
  return <TwoSides conflict={conflict} onClose={close} onTheirs={() => void keepTheirs()} onMine={() => void keepMine()} />
}

const same = (a: JsonObject, b: JsonObject, field: string) => JSON.stringify(writable(a[field])) === JSON.stringify(writable(b[field]))
/** What only the author changed: it can be written whoever wins the rest. */
export function freeOf({ before, current, changes }: Pick<Conflict, 'before' | 'current' | 'changes'>): JsonObject {
  return Object.fromEntries(Object.entries(changes).filter(([field]) => same(before, current, field)))
}

interface TwoSidesProps { readonly conflict: Conflict; readonly onClose: () => void; readonly onTheirs: () => void; readonly onMine: () => void }
/** Theirs beside mine, field by field, and the choice. */
export function TwoSides({ conflict: { object: name, before, current, changes }, onClose, onTheirs, onMine }: TwoSidesProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const object = model.object(name)
  const others = Object.keys(object.fields).filter((field) => field in before && field in current && !(field in changes) && !same(before, current, field))
  return (
    <Dialog title={say(listWords.conflictTitle)} onClose={onClose} foot={<><Button onClick={onTheirs}>{say(listWords.conflictKeepTheirs)}</Button><Button tone="primary" onClick={onMine}>{say(listWords.conflictKeepYours)}</Button></>}>
      <div className="stack">
        <Note>{say(listWords.conflictAbout)}</Note>
        <table className="compare">
          <thead><tr><th scope="col">{say(listWords.conflictField)}</th><th scope="col">{say(listWords.conflictTheirs)}</th><th scope="col">{say(listWords.conflictYours)}</th></tr></thead>
          <tbody>
            {Object.entries(changes).map(([field, value]) => (
              <tr key={field}><th scope="row">{labels.field(object, field)}</th><td><FieldValue object={object} name={field} value={current[field]} /></td><td><FieldValue object={object} name={field} value={value} /></td></tr>
            ))}
          </tbody>
        </table>
        {others.length > 0 && <p className="muted">{say(listWords.conflictOthers, { fields: formats.list(others.map((field) => labels.field(object, field))) })}</p>}
      </div>
    </Dialog>
  )
}
