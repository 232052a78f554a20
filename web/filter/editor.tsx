import { type ReactNode, useState } from 'react'
import type { AggregateFilter, FieldFilter, Filter, RelatedFilter } from '../../src/model/filter/filter.ts'
import { filterLimits } from '../../src/model/filter/filter.ts'
import { familyOperators } from '../../src/model/fields/families.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { filterWords, operatorWords } from '../../src/model/words/ui/filter.ts'
import { isValueless } from '../fields/shared/arity.ts'
import { operatorsFor, partFor } from '../fields/index.ts'
import { FieldCondition } from '../fields/condition.tsx'
import { MoneyFilter } from '../fields/money/Filter.tsx'
import { NumberFilter } from '../fields/number/Filter.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { fieldAt, model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { FieldChooser } from './field-chooser.tsx'
import { filterOf, groupOf, isAggregate, isField, isGroup, type Joint } from './tree.ts'
import { pathLabel } from './words.tsx'

interface EditorProps<Part extends Filter> {
  readonly object: ResolvedObject
  readonly filter: Part
  readonly onChange: (filter: Filter) => void
  readonly depth?: number
}

/** Edits any part of a filter: a condition, a condition on related records, or a group of them. */
export function FilterEditor({ object, filter, onChange, depth = 0 }: EditorProps<Filter>): ReactNode {
  if (isGroup(filter)) return <GroupEditor object={object} filter={filter} onChange={(next) => onChange(next ?? { and: [] })} depth={depth} />
  if (isField(filter)) return <ConditionEditor object={object} filter={filter} onChange={onChange} />
  return <RelatedEditor object={object} filter={filter as RelatedFilter | AggregateFilter} onChange={onChange} depth={depth} />
}

function ConditionEditor({ object, filter, onChange }: EditorProps<FieldFilter>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const reached = fieldAt(object, filter.field)
  if (reached === undefined) return <span className="muted">{filter.field}</span>
  const operators = operatorsFor(reached.object, reached.field)
  return (
    <div className="condition">
      <span className="condition-field">{pathLabel(object, filter.field, labels)}</span>
      <Select aria-label={say(filterWords.operator)} value={filter.is} options={operators.map((operator) => ({ value: operator, label: say(operatorWords[operator]) }))} onChange={(event) => { const is = operators.find((each) => each === event.target.value); if (is !== undefined) onChange({ field: filter.field, is }) }} />
      {!isValueless(filter.is) && <FieldCondition object={reached.object} name={reached.name} operator={filter.is} value={filter.value} onChange={(value) => onChange(value === undefined ? { field: filter.field, is: filter.is } : { ...filter, value })} />}
    </div>
  )
}

const joints: readonly Joint[] = ['all', 'any', 'none']

interface GroupEditorProps {
  readonly object: ResolvedObject
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | undefined) => void
  readonly depth?: number
}

/** Several conditions, of which all, any or none hold; groups within groups as deep as the language allows. */
export function GroupEditor({ object, filter, onChange, depth = 0 }: GroupEditorProps) {
  const { say } = useSpeech()
  const [adding, setAdding] = useState(false)
  const group = groupOf(filter)
  const change = (parts: readonly Filter[], joint = group.joint) => onChange(filterOf({ joint, parts }) ?? (joint === 'all' ? undefined : { or: [] }))
  const add = (part: Filter) => { change([...group.parts, part]); setAdding(false) }
  return (
    <fieldset className="filter-group">
      <legend className="unseen">{say(filterWords.title)}</legend>
      <Select className="narrow" aria-label={say(filterWords.title)} value={group.joint} options={joints.map((joint) => ({ value: joint, label: say(filterWords[joint]) }))} onChange={(event) => change(group.parts, joints.find((joint) => joint === event.target.value) ?? 'all')} />
      {group.parts.map((part, index) => (
        <div key={index} className="filter-part">
          <FilterEditor object={object} filter={part} depth={depth + 1} onChange={(next) => change(group.parts.map((each, at) => (at === index ? next : each)))} />
          <IconButton icon="close" iconSize={14} label={say(filterWords.remove)} onClick={() => change(group.parts.filter((_, at) => at !== index))} />
        </div>
      ))}
      {adding && <FieldChooser object={object} onField={(path) => add(newCondition(object, path))} onRelated={(some) => add({ some })} />}
      <div className="row">
        <Button icon="plus" tone="text" onClick={() => setAdding(!adding)}>{say(filterWords.add)}</Button>
        {depth < filterLimits.depth - 3 && <Button icon="plus" tone="text" onClick={() => add({ or: [] })}>{say(filterWords.addGroup)}</Button>}
      </div>
    </fieldset>
  )
}

/** The first condition that a person would want on the field. */
export function newCondition(object: ResolvedObject, path: string): FieldFilter {
  const reached = fieldAt(object, path)
  const operators = reached === undefined ? [] : operatorsFor(reached.object, reached.field)
  const wanted = (['contains', 'during', 'atLeast', 'in', 'hasAny'] as const).find((operator) => operators.includes(operator))
  return { field: path, is: wanted ?? operators[0] ?? 'isNotEmpty' }
}

type Mode = 'some' | 'none' | 'count' | 'sum'

function RelatedEditor({ object, filter, onChange, depth = 0 }: EditorProps<RelatedFilter | AggregateFilter>) {
  const { say } = useSpeech()
  const labels = useLabels()
  const list = isAggregate(filter) ? filter.over : filter.some ?? filter.none ?? ''
  const inverse = object.inverses.get(list)
  if (inverse === undefined) return <span className="muted">{list}</span>
  const other = model.object(inverse.object)
  const sums = Object.entries(other.fields).filter(([, field]) => ['money', 'number'].includes(partFor(other, field).part.family)).map(([name]) => name)
  const mode: Mode = isAggregate(filter) ? (filter.aggregate === 'count' ? 'count' : 'sum') : filter.some === undefined ? 'none' : 'some'
  const where = filter.where === undefined ? {} : { where: filter.where }
  const choose = (next: string) => {
    if (next === 'some') onChange({ some: list, ...where })
    else if (next === 'none') onChange({ none: list, ...where })
    else if (next === 'count') onChange({ aggregate: 'count', over: list, ...where, is: 'atLeast', value: 1 })
    else onChange({ aggregate: 'sum', over: list, of: sums[0] ?? '', ...where, is: 'atLeast', value: 0 })
  }
  const modes: readonly { readonly value: Mode; readonly label: string }[] = [
    { value: 'some', label: say(filterWords.some, { list: labels.relation(object, list) }) }, { value: 'none', label: say(filterWords.noneOf, { list: labels.relation(object, list) }) },
    { value: 'count', label: say(filterWords.countOf, { list: labels.relation(object, list) }) },
    ...(sums.length === 0 ? [] : [{ value: 'sum' as const, label: say(filterWords.sumOf, { list: labels.relation(object, list) }) }]),
  ]
  return (
    <div className="condition">
      <Select aria-label={say(filterWords.operator)} value={mode} options={modes} onChange={(event) => choose(event.target.value)} />
      {isAggregate(filter) && <AggregateEnds other={other} sums={sums} filter={filter} onChange={onChange} />}
      <div className="small muted">{say(filterWords.where)}</div>
      <GroupEditor object={other} filter={filter.where} depth={depth + 1} onChange={(next) => { const { where: _, ...rest } = filter; onChange(next === undefined ? rest : { ...rest, where: next }) }} />
    </div>
  )
}

function AggregateEnds({ other, sums, filter, onChange }: { readonly other: ResolvedObject; readonly sums: readonly string[]; readonly filter: AggregateFilter; readonly onChange: (filter: Filter) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const reached = filter.of === undefined ? undefined : fieldAt(other, filter.of)
  const money = reached !== undefined && partFor(other, reached.field).part.family === 'money'
  const Value = money ? MoneyFilter : NumberFilter
  const operators = familyOperators.money.filter((operator) => !isValueless(operator))
  return (
    <div className="row">
      {filter.aggregate !== 'count' && <Select aria-label={say(filterWords.field)} value={filter.of ?? ''} options={sums.map((name) => ({ value: name, label: labels.field(other, name) }))} onChange={(event) => onChange({ ...filter, of: event.target.value })} />}
      <Select className="narrow" aria-label={say(filterWords.operator)} value={filter.is} options={operators.map((operator) => ({ value: operator, label: say(operatorWords[operator]) }))} onChange={(event) => { const is = operators.find((each) => each === event.target.value); if (is !== undefined) onChange({ ...filter, is }) }} />
      <Value operator={filter.is} value={filter.value} onChange={(value) => onChange(value === undefined ? filter : { ...filter, value })} />
    </div>
  )
}
