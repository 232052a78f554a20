import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { actionForm } from '../../src/model/define/form.ts'
import type { JsonObject } from '../../src/lib/json.ts'
import { shownValues } from '../../src/model/fields/shown.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { useMe } from '../data/me.ts'
import { messagesByField, problemText } from '../data/problem.ts'
import { type BulkDone, type BulkPreview, type BulkQuestion, previewBulk, refresh, runBulk, undo } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { FieldsForm, initialValues, toWrite } from '../records/form.tsx'
import { useSpeech } from '../words/language.tsx'
import { ChangedFields, writtenToMany } from './bulk-edit.tsx'
import type { BulkTask } from './bulk-task.ts'
import { chosenOf, type Selection } from './selection.ts'
import type { ListState } from './state.ts'

interface BulkDialogProps {
  readonly task: BulkTask
  readonly state: ListState
  readonly selection: Selection
  readonly onClose: () => void
}

/** The same change for many: asked, previewed with whoever is left out and why, done, and taken back by the toast. */
export function BulkDialog({ task, state, selection, onClose }: BulkDialogProps) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const me = useMe()
  const { object, question } = state
  const form = task.kind === 'action' ? actionForm(task.action) : object
  const [values, setValues] = useState<JsonObject>(() => (task.kind === 'action' ? initialValues(form, Object.keys(form.fields), { me, today: formats.today() }) : {}))
  const [reason, setReason] = useState('')
  const wanted = (): BulkQuestion => ({
    ...chosenOf(selection, question.filter), pool: question.pool,
    ...(task.kind === 'action' ? { action: task.action.name, input: toWrite(shownValues(task.action.input ?? {}, values)) } : { changes: writtenToMany(object, values), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }),
  })
  const title = task.kind === 'action' ? say(task.action.label) : task.kind === 'bin' ? say(listWords.toBin) : say(listWords.bulkEdit, { count: formats.number(selection.ids.size, 0) })
  const preview = useMutation({ mutationFn: () => previewBulk(object.name, wanted()) })
  const finish = async (count: number, takeBack: (() => Promise<unknown>) | undefined) => {
    await refresh(client, object.name)
    selection.clear()
    onClose()
    const undoing = async () => {
      try {
        await takeBack?.()
        await refresh(client, object.name)
        toast({ text: say(listWords.undone) })
      } catch (error) {
        toast({ text: problemText(error, say), tone: 'bad' })
      }
    }
    toast({ text: say(task.kind === 'action' ? listWords.bulkActed : listWords.bulkDone, { action: title, count: formats.number(count, 0) }), ...(takeBack === undefined ? {} : { action: { label: say(startWords.undo), perform: () => void undoing() } }) })
  }
  const run = useMutation({
    mutationFn: () => runBulk(object.name, wanted()),
    onSuccess: (done: BulkDone) => { const token = done.undo; return finish(done.done, token === undefined ? undefined : () => undo(object.name, token)) },
  })
  const bin = useMutation({
    mutationFn: () => runBulk(object.name, { ...chosenOf(selection, question.filter), action: 'record.moveToBin' }),
    onSuccess: (done: BulkDone) => { const token = done.undo; return finish(done.done, token === undefined ? undefined : () => undo(object.name, token)) },
  })
  const error = preview.error ?? run.error ?? bin.error
  const problems = messagesByField(error)
  const ready = task.kind === 'action' || Object.keys(values).length > 0
  return (
    <Dialog
      title={title} onClose={onClose}
      foot={<>
        <Button onClick={onClose}>{say(startWords.cancel)}</Button>
        {task.kind === 'bin' ? <Button tone="danger" busy={bin.isPending} onClick={() => bin.mutate()}>{say(listWords.bulkRemove, { count: formats.number(selection.ids.size, 0) })}</Button>
          : preview.data === undefined ? <Button tone="primary" busy={preview.isPending} disabled={!ready} onClick={() => preview.mutate()}>{say(listWords.preview)}</Button>
          : <Button tone="primary" busy={run.isPending} disabled={preview.data.count === 0} onClick={() => run.mutate()}>{task.kind === 'action' ? say(listWords.bulkAct, { action: title, count: formats.number(preview.data.count, 0) }) : say(listWords.bulkApply, { count: formats.number(preview.data.count, 0) })}</Button>}
      </>}
    >
      <div className="stack">
        {task.kind === 'action' && task.action.about !== undefined && <p className="muted">{say(task.action.about)}</p>}
        {task.kind === 'edit' && <ChangedFields object={object} values={values} reason={reason} problems={problems} onChange={(next) => { preview.reset(); setValues(next) }} onReason={(next) => { preview.reset(); setReason(next) }} />}
        {task.kind === 'action' && <FieldsForm object={form} names={Object.keys(form.fields)} values={values} problems={problems} onChange={(name, value) => { preview.reset(); setValues({ ...values, [name]: value }) }} />}
        {preview.data !== undefined && <Preview preview={preview.data} action={task.kind === 'action' ? title : undefined} />}
        {error !== null && Object.keys(problems).length === 0 && <Failure error={error} />}
      </div>
    </Dialog>
  )
}

/** @param action what is done; absent: fields are changed. */
function Preview({ preview: { count, refused }, action }: { readonly preview: BulkPreview; readonly action: string | undefined }) {
  const { say, formats } = useSpeech()
  return (
    <Note tone={refused.length > 0 ? 'warn' : 'info'}>
      <b>{action === undefined ? say(listWords.bulkWill, { count: formats.number(count, 0) }) : say(listWords.bulkActs, { action, count: formats.number(count, 0) })}</b>
      {refused.length > 0 && (
        <><div>{say(action === undefined ? listWords.bulkRefused : listWords.bulkLeaves, { count: formats.number(refused.length, 0) })}</div><ul>{refused.slice(0, 8).map((each) => <li key={each.id} className="clip">{textOf(each.title)} · <span className="muted">{each.why}</span></li>)}</ul></>
      )}
    </Note>
  )
}
