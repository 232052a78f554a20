import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { qualityWords as words } from '../../src/model/words/ui/quality.ts'
import { useRights } from '../data/me.ts'
import { recordQuery, useRefresh } from '../data/records.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { CellEditor } from '../list/cell-editor.tsx'
import { Button } from '../parts/button.tsx'
import { reasonText } from '../scores/reasons.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { fieldOf, pointsOf } from './data.ts'

/** What is wrong with a record, what it costs, and the field to mend in its place. */
export function Fault({ object, id, reason }: { readonly object: ResolvedObject; readonly id: string; readonly reason: JsonObject }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const [mending, setMending] = useState(false)
  const name = fieldOf(reason)
  const field = Object.hasOwn(object.allFields, name) ? object.allFields[name] : undefined
  const may = field !== undefined && isEditable(field) && field.writtenBy === undefined && rights.mayUpdate(object.name) && rights.field(object.name, name) === 'edit' && name !== 'owner'
  const text = reasonText({ say, formats }, withNames(reason, (each) => labels.field(object, each)))
  if (text === undefined) return null
  return (
    <li className="quality-fault">
      <div className="row"><span>{text}</span><span className="muted small quality-points">{say(words.points, { points: formats.number(pointsOf(reason), 1) })}</span><span className="spring" />{may && !mending && <Button tone="text" aria-label={say(words.mend, { field: labels.field(object, name) })} onClick={() => setMending(true)}>{say(words.mend, { field: labels.field(object, name) })}</Button>}</div>
      {mending && <Editing object={object} id={id} name={name} onDone={() => setMending(false)} />}
    </li>
  )
}

function Editing({ object, id, name, onDone }: { readonly object: ResolvedObject; readonly id: string; readonly name: string; readonly onDone: () => void }) {
  const { data } = useQuery(recordQuery(object.name, id))
  const refresh = useRefresh()
  return data === undefined ? null : <div className="quality-edit"><CellEditor object={object} row={data} name={name} onDone={() => { onDone(); void refresh(object.name) }} /></div>
}

/** The names of fields in the reader's language. */
function withNames(reason: JsonObject, labelOf: (field: string) => string): JsonObject {
  const values = isJsonObject(reason['values']) ? reason['values'] : {}
  return { ...reason, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isJsonObject(value) && typeof value['field'] === 'string' ? labelOf(textOf(value['field'])) : value])) }
}
