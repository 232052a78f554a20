import { useEffect, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useRights } from '../data/me.ts'
import { isEmptyValue, type Row, textOf, textsOf } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { CellEditor } from '../list/cell-editor.tsx'
import { useDemands } from '../records/demands.ts'
import { sectionsOf } from '../records/sections.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { FieldEditors, useAtRecord } from './presence.tsx'
import { MaskedValue } from './reveal.tsx'

/** The fields by section; a click on a value edits it in its place. Empty ones are folded away until they are wanted. */
export function RecordFields({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const labels = useLabels()
  const { say } = useSpeech()
  const [editing, setEditing] = useState<string>()
  const [all, setAll] = useState(false)
  const { edit } = useAtRecord()
  useEffect(() => { if (editing !== undefined) { edit({ field: editing }); return () => { edit(undefined) } } return undefined }, [edit, editing])
  const demands = useDemands(object, row, row)
  const sections = sectionsOf(object)
    .map((section) => ({ ...section, fields: section.fields.filter((field) => field in row && fieldNamed(object, field)?.type !== 'json' && (!isEmptyValue(row[field]) || (all && demands.shown(field)))) }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <>
      {sections.map((section, index) => (
        <div key={section.name} className="record-section">
          <div className="section"><h2>{labels.section(section)}</h2>{index === 0 && <Button tone="text" className="more" aria-expanded={all} onClick={() => setAll(!all)}>{say(all ? recordWords.fewerFields : recordWords.moreFields)}</Button>}</div>
          <dl className="field-list-view">{section.fields.map((name) => <FieldLine key={name} object={object} row={row} name={name} locked={demands.locked.has(name)} editing={editing === name} onEdit={() => setEditing(name)} onDone={() => setEditing(undefined)} />)}</dl>
        </div>
      ))}
    </>
  )
}

interface FieldLineProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly name: string
  readonly locked: boolean
  readonly editing: boolean
  readonly onEdit: () => void
  readonly onDone: () => void
}

/** What is to be read, a finding or a letter, has the whole line below its name and a wider column: beside it each line held two words. */
const isWrittenAtLength = (value: Row[string] | undefined) => typeof value === 'string' && value.length > 240

function FieldLine({ object, row, name, locked, editing, onEdit, onDone }: FieldLineProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const field = fieldNamed(object, name)
  const stateStands = object.state?.field === name && (object.state.transitions[textOf(row[name])] ?? []).length === 0
  const may = !stateStands && field !== undefined && !locked && isEditable(field) && field.immutable !== true && object.writtenBy === undefined && name !== 'owner' && name !== 'department' && rights.mayUpdate(object.name) && rights.field(object.name, name) === 'edit' && textOf(row['deletedAt']) === ''
  const revealable = textsOf(row['masked']).includes(name) && !isEmptyValue(row[name]) && rights.mayAct(model.action('record.reveal'), object.name)
  const written = isWrittenAtLength(row[name]) ? 'written' : ''
  return (
    <>
      <dt className={written}>{labels.field(object, name)}<FieldEditors name={name} /></dt>
      <dd className={editing ? `editing ${written}` : written}>
        {editing ? <CellEditor object={object} row={row} name={name} onDone={onDone} />
          : revealable ? <MaskedValue object={object} row={row} name={name} />
          : <FieldValue object={object} name={name} value={row[name]} values={row} empty={say(recordWords.empty)} />}
        {may && !editing && <button type="button" className="field-edit" aria-label={say(recordWords.editField, { field: labels.field(object, name) })} onClick={onEdit}><Icon name="edit" size={13} /></button>}
      </dd>
    </>
  )
}
