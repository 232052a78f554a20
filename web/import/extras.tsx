import { useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { relatedOf, writable } from '../data/values.ts'
import { FieldInput } from '../fields/input.tsx'
import { isEditable } from '../fields/index.ts'
import { fieldNamed, model } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Checkbox, Select } from '../parts/inputs.tsx'
import { Popover } from '../parts/popover.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type Entity, extrasOf, type FileColumn, isColumns, mainOf, type Placed, setSource, type Source, unfilled } from './plan.ts'
import type { PlanState } from './use-plan.ts'

interface ExtraFieldsProps {
  readonly object: ResolvedObject
  readonly columns: readonly FileColumn[]
  readonly state: PlanState
  /** Opens what the texts of the column mean in that field. */
  readonly onValues: (column: FileColumn, place: Placed) => void
}

/** Fields that no column fills alone: a fixed value for all rows, or several columns put together. */
export function ExtraFields({ object, columns, state, onValues }: ExtraFieldsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [adding, setAdding] = useState<readonly string[]>([])
  const main = mainOf(state.plan, object.name)
  if (main === undefined) return null
  const lacking = state.plan.entities.filter((entity) => entity.missing !== 'leave').flatMap((entity) => unfilled(entity).map((field) => ({ entity, field })))
  const opened = adding.filter((field) => main.fields[field] === undefined).map((field) => ({ entity: main, field }))
  const extras = extrasOf(state.plan).map(({ entity, field, source }) => ({ entity, field, source }))
  const rows = [...extras, ...[...lacking, ...opened.filter(({ field }) => !lacking.some((each) => each.entity === main && each.field === field))].map((each) => ({ ...each, source: undefined }))]
  const addable = Object.entries(object.allFields).filter(([name, field]) => isEditable(field) && field.type !== 'links' && field.type !== 'file' && field.type !== 'target' && main.fields[name] === undefined && !rows.some((each) => each.entity === main && each.field === name)).map(([name]) => name)
  return (
    <section className="import-extras">
      {rows.length > 0 && <h2>{say(importWords.extra)}</h2>}
      <ul>{rows.map(({ entity, field, source }) => <ExtraField key={`${entity.name}.${field}`} entity={entity} field={field} source={source} columns={columns} state={state} onValues={onValues} onDrop={() => { setAdding(adding.filter((each) => each !== field)); state.change(setSource(state.plan, entity.name, field, undefined)) }} />)}</ul>
      <Select className="import-add" aria-label={say(importWords.extraAdd)} value="" empty={`+ ${say(importWords.extraAdd)}`} options={addable.map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => { if (event.target.value !== '') setAdding([...adding, event.target.value]) }} />
    </section>
  )
}

/** One column that fills a further field is written as a template, so that the column's own place stays what it is. */
function composed(columns: readonly number[]): Source {
  return columns.length === 1 ? { columns, template: '{text}' } : { columns }
}

interface ExtraFieldProps extends Pick<ExtraFieldsProps, 'onValues'> { readonly entity: Entity; readonly field: string; readonly source: Source | undefined; readonly columns: readonly FileColumn[]; readonly state: PlanState; readonly onDrop: () => void }

function ExtraField({ entity, field, source, columns, state, onValues, onDrop }: ExtraFieldProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const object = model.object(entity.object)
  const isRelation = fieldNamed(object, field)?.type === 'relation'
  const [shown, setShown] = useState<Json>()
  const [kind, setKind] = useState<'constant' | 'columns'>(isColumns(source) || (source === undefined && !isRelation && fieldNamed(object, field)?.type === 'text') ? 'columns' : 'constant')
  const set = (next: Source | undefined) => state.change(setSource(state.plan, entity.name, field, next))
  const chosen = isColumns(source) ? source.columns : []
  const first = columns.find(({ column }) => column === chosen[0])
  const headers = chosen.map((column) => columns.find((each) => each.column === column)?.header ?? '')
  const constant = source !== undefined && 'constant' in source ? source.constant : undefined
  const name = entity.name === entity.object ? labels.field(object, field) : `${labels.one(object)} › ${labels.field(object, field)}`
  const required = fieldNamed(object, field)?.required === true
  return (
    <li className="row import-extra">
      <span className="import-extra-name clip">{name}{required && <span className="bad" aria-hidden="true"> *</span>}</span>
      {!isRelation && <Select className="import-extra-kind" aria-label={`${name}: ${say(importWords.extraFrom)}`} value={kind} options={[{ value: 'columns', label: say(importWords.fromColumns) }, { value: 'constant', label: say(importWords.fixedValue) }]} onChange={(event) => setKind(event.target.value === 'columns' ? 'columns' : 'constant')} />}
      <span className="import-extra-value">
        {kind === 'constant' ? (
          <FieldInput object={object} name={field} id={`extra-${entity.name}-${field}`} values={{}} value={shown ?? constant} onChange={(value) => { setShown(value); set(value === null || value === '' ? undefined : { constant: relatedOf(value)?.id ?? writable(value) }) }} />
        ) : (
          <Popover label={say(importWords.fromColumns)} trigger={(props) => <button type="button" {...props} className="input import-extra-columns clip">{headers.length === 0 ? <span className="muted">{say(importWords.chooseColumns)}</span> : headers.join(' + ')}</button>}>
            <div className="stack">{columns.map(({ column, header }) => <Checkbox key={column} checked={chosen.includes(column)} onChange={(event) => { const next = event.target.checked ? [...chosen, column] : chosen.filter((each) => each !== column); set(next.length === 0 ? undefined : composed(next)) }}>{header}</Checkbox>)}</div>
          </Popover>
        )}
      </span>
      {source === undefined ? required && <Chip tone="warn" status>{say(importWords.needed)}</Chip> : <Chip tone="ok" status>{say(importWords.filled)}</Chip>}
      {isColumns(source) && first !== undefined && <IconButton icon="edit" iconSize={14} label={say(importWords.valuesOf, { column: first.header })} onClick={() => onValues(first, { entity, field, source })} />}
      {(source !== undefined || !required) && <IconButton icon="close" iconSize={14} label={say(importWords.dropExtra, { field: name })} onClick={onDrop} />}
    </li>
  )
}
