import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { importWords } from '../../src/model/words/ui/import.ts'
import { model } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Labelled, Select } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type Check, checkOf } from './check.ts'
import { ExtraFields } from './extras.tsx'
import { FirstRows } from './first-rows.tsx'
import type { StepProps } from './given.ts'
import { useImportable } from './importable.ts'
import { assign, columnsOf, type FileColumn, type Placed, placeOf } from './plan.ts'
import { setPlan } from './requests.ts'
import { ImportSide } from './side.tsx'
import { targetGroups, targetKey } from './targets.ts'
import { ValuesDialog } from './values-dialog.tsx'

/** Which column goes to which field, how well that fits, and what the first rows become. */
export function ColumnsStep(props: StepProps) {
  const { object, row, state, preview } = props
  const { say } = useSpeech()
  const [opened, setOpened] = useState<{ readonly column: FileColumn; readonly place: Placed }>()
  const columns = columnsOf(row['mapping'])
  return (
    <div className="import-split">
      <div className="import-main">
        <AboutWhat object={object} row={row} />
        <div className="import-table-scroll">
          <table className="settings-table import-columns">
            <thead><tr><th scope="col">{say(importWords.column)}</th><th scope="col">{say(importWords.goesTo)}</th><th scope="col">{say(importWords.examples)}</th><th scope="col">{say(importWords.check)}</th></tr></thead>
            <tbody>{columns.map((column) => <ColumnRow key={column.column} column={column} {...props} onValues={(place) => setOpened({ column, place })} />)}</tbody>
          </table>
        </div>
        <ExtraFields object={object} columns={columns} state={state} onValues={(column, place) => setOpened({ column, place })} />
        {preview !== undefined && preview.first.length > 0 && <FirstRows preview={preview} plan={state.plan} object={object} />}
      </div>
      <ImportSide {...props} />
      {opened !== undefined && <ValuesDialog {...opened} preview={preview} state={state} onClose={() => setOpened(undefined)} />}
    </div>
  )
}

/** Of which records the file is, as its headings say or as was chosen; of others its columns are matched anew. */
function AboutWhat({ object, row }: Pick<StepProps, 'object' | 'row'>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const offered = useImportable()
  const change = useMutation({ mutationFn: (name: string) => setPlan(row.id, { object: name }), onSuccess: (answer) => client.setQueryData(['records', 'import', 'one', row.id], answer) })
  return (
    <div className="import-about">
      <Labelled label={say(importWords.what)}>{({ invalid, ...props }) => <Select {...props} invalid={invalid} disabled={change.isPending} value={object.name} options={[object, ...offered.filter(({ name }) => name !== object.name)].map((each) => ({ value: each.name, label: labels.many(each) }))} onChange={(event) => change.mutate(event.target.value)} />}</Labelled>
      {change.isError && <Failure error={change.error} />}
    </div>
  )
}

function ColumnRow({ column, object, state, preview, onValues }: StepProps & { readonly column: FileColumn; readonly onValues: (place: Placed) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const place = placeOf(state.plan, column.column)
  const groups = targetGroups(object.name)
  const chosen = place === undefined ? '' : targetKey({ entity: place.entity.name, field: place.field })
  const choose = (key: string) => state.change(assign(state.plan, object.name, column.column, groups.flatMap(({ targets }) => targets).find((target) => targetKey(target) === key)))
  const check = checkOf(state.plan, object.name, column, preview)
  return (
    <tr className={place === undefined ? 'import-left-out' : ''}>
      <th scope="row" className="import-header" title={column.header}>{column.header}</th>
      <td>
        <select className={`input select import-target ${place === undefined ? 'muted' : 'strong'}`} aria-label={`${say(importWords.goesTo)}: ${column.header}`} value={chosen} onChange={(event) => choose(event.target.value)}>
          <option value="">{say(importWords.ignore)}</option>
          {groups.map((group) => {
            const via = group.via === undefined ? '' : group.via.part ? labels.one(group.object) : labels.field(model.object(group.via.object), group.via.field)
            return (
              <optgroup key={group.key} label={via === '' ? labels.one(object) : via}>
                {group.targets.map((target) => <option key={targetKey(target)} value={targetKey(target)}>{via === '' ? '' : `${via} › `}{labels.field(group.object, target.field)}</option>)}
              </optgroup>
            )
          })}
        </select>
      </td>
      <td className="muted" title={column.samples.join(' · ')}>{[...new Set(column.samples)].join(' · ')}</td>
      <td><span className="row">{check !== undefined && <CheckChip check={check} />}{place !== undefined && <IconButton icon="edit" iconSize={14} className="import-edit" label={say(importWords.valuesOf, { column: column.header })} onClick={() => onValues(place)} />}</span></td>
    </tr>
  )
}

function CheckChip({ check }: { readonly check: Check }) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const many = check.of === undefined ? '' : labels.many(model.object(check.of))
  const objects = language === 'en' ? many.toLowerCase() : many
  return <Chip tone={check.tone} status>{say(check.words, { objects, ...check.values })}</Chip>
}
