import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useRights } from '../data/me.ts'
import { messagesByField, problemsOfList } from '../data/problem.ts'
import { useRefresh } from '../data/records.ts'
import { useConflict, useSave } from '../data/save.ts'
import { type Row, textOf, writable } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { useDemands } from './demands.ts'
import { FieldsForm, missing } from './form.tsx'
import { linesOf } from './lines/lists.ts'
import { sectionsOf } from './sections.ts'
import './form.css'

const StoredLines = lazy(() => import('./lines/new-lines.tsx').then((module) => ({ default: module.StoredLines })))

/** All fields of a record by sections, saved together. @param entered what was typed before and stands in the form already. */
export function EditDrawer({ object, row, entered = {}, onClose }: { readonly object: ResolvedObject; readonly row: Row; readonly entered?: JsonObject; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const navigate = useNavigate()
  const save = useSave(object.name)
  const [values, setValues] = useState<JsonObject>(entered)
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({})
  const refresh = useRefresh()
  const lists = linesOf(object).filter((inverse) => rights.mayRead(inverse.object) && rights.mayUpdate(inverse.object))
  const [lines, setLines] = useState<JsonObject>({})
  const [linesBefore, setLinesBefore] = useState<JsonObject>({})
  // What the form began with. What others save meanwhile is shown when this is saved, not written over unseen.
  const [opened, setOpened] = useState(row)
  const conflict = useConflict()
  if (conflict !== undefined && conflict.current.id === opened.id && conflict.current.version > opened.version) setOpened(conflict.current)
  const [refusal, setRefusal] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const shown = { ...opened, ...values }
  const demands = useDemands(object, shown, opened)
  // Who holds it changes by transfer alone, unless the record is everybody's.
  const held = object.access === 'shared' ? [] : ['owner', 'department']
  const may = (name: string) => { const field = object.allFields[name]; return field !== undefined && isEditable(field) && field.immutable !== true && !held.includes(name) && rights.field(object.name, name) === 'edit' }
  /** Whether what was typed is stored; where it is not, the form says why. */
  const store = async (): Promise<boolean> => {
    const lacking = missing(object, Object.keys(values), shown, demands)
    setProblems(lacking)
    const own = Object.fromEntries(Object.entries(values).filter(([name, value]) => JSON.stringify(writable(value)) !== JSON.stringify(writable(row[name]))).map(([name, value]) => [name, writable(value)]))
    const changes: JsonObject = { ...own, ...lines }
    if (Object.keys(lacking).length > 0) return false
    if (Object.keys(changes).length === 0) return true
    setBusy(true)
    try {
      if (!await save(opened, changes, { shown: values, before: linesBefore })) return false
      await Promise.all(lists.filter(({ name }) => name in lines).map((inverse) => refresh(inverse.object)))
      return true
    } catch (error) {
      setProblems(messagesByField(error))
      setRefusal(error)
      return false
    } finally {
      setBusy(false)
    }
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await store()) onClose()
  }
  const toGrid = async () => {
    if (!await store()) return
    onClose()
    await navigate({ to: '/$objects/$id', params: { objects: object.path, id: row.id }, search: { tab: 'timeline', lines: 'edit' } })
  }
  return (
    <Dialog kind="drawer" title={say(recordWords.editRecord, { name: textOf(row[object.title]) })} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="edit-record" busy={busy}>{say(startWords.save)}</Button></>}>
      <form id="edit-record" className="stack edit-record" noValidate onSubmit={(event) => void submit(event)}>
        {sectionsOf(object).map((section) => {
          const names = section.fields.filter(may)
          return names.length === 0 ? null : <fieldset key={section.name} className="form-section"><legend>{labels.section(section)}</legend><FieldsForm object={object} names={names} values={shown} stored={opened} problems={problems} onChange={(field: string, value: Json) => setValues((before) => ({ ...before, [field]: value }))} /></fieldset>
        })}
        {lists.map((inverse) => <Suspense key={inverse.name}><StoredLines object={object} row={row} inverse={inverse} problems={problemsOfList(refusal, inverse.name)} onOpenGrid={() => void toGrid()} onChange={(next, was) => { setLines((before) => ({ ...before, [inverse.name]: next })); setLinesBefore((before) => ({ ...before, [inverse.name]: was })) }} /></Suspense>)}
      </form>
    </Dialog>
  )
}
