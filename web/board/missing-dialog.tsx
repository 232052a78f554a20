import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { ApiProblem, messagesByField, problemText } from '../data/problem.ts'
import { updateRecord } from '../data/records.ts'
import { isRow } from '../data/save.ts'
import { isEmptyValue, type Row, textOf } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure } from '../parts/states.tsx'
import { FieldsForm, toWrite } from '../records/form.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Lane } from './lanes.ts'
import '../records/form.css'

interface MissingDialogProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly lane: Lane
  /** Its fields are what the lane needs. */
  readonly problem: ApiProblem
  readonly onClose: () => void
  readonly onFilled: (row: Row) => void
}

/** What must be known before a record may enter a lane, asked for at the drop; then the move goes on. */
export function MissingDialog({ object, row, lane, problem, onClose, onFilled }: MissingDialogProps) {
  const { say } = useSpeech()
  const names = [...new Set(problem.fields.flatMap(({ path }) => path.split('/')[1] ?? []))]
  const [values, setValues] = useState<JsonObject>({})
  const [tried, setTried] = useState(false)
  const empty = names.filter((name) => isEmptyValue(values[name]))
  const [version, setVersion] = useState(row.version)
  const save = useMutation({
    mutationFn: (changes: JsonObject) => updateRecord(object.name, row.id, version, changes), onSuccess: onFilled,
    onError: (error) => {
      // Somebody changed it meanwhile, which is said; what was typed here only fills what was missing, and may go in on top.
      const current = error instanceof ApiProblem && error.status === 409 ? error.document['current'] : undefined
      if (isRow(current)) setVersion(current.version)
    },
  })
  const problems = { ...(tried ? Object.fromEntries(empty.map((name) => [name, ''])) : {}), ...messagesByField(save.error) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (empty.length === 0) save.mutate(toWrite(values))
  }
  return (
    <Dialog
      title={say(boardWords.dropAsks, { lane: lane.name })} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="missing" busy={save.isPending}>{say(boardWords.fillAndMove)}</Button></>}
    >
      <form id="missing" className="stack" noValidate onSubmit={submit}>
        <p className="muted">{textOf(row[object.title])} · {problemText(problem, say)}</p>
        <FieldsForm object={object} names={names} values={values} problems={problems} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />
        {save.isError && Object.keys(messagesByField(save.error)).length === 0 && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}
