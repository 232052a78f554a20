import { Fragment, type ReactNode } from 'react'
import type { Json } from '../../src/lib/json.ts'
import { isUuid } from '../../src/lib/ids.ts'
import type { FieldFilter, Filter, FilterValue, Operator } from '../../src/model/filter/filter.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { targetsOf } from '../../src/model/define/registry.ts'
import { filterWords, operatorWords } from '../../src/model/words/ui/filter.ts'
import { isJsonObject, numberOf, textOf } from '../data/values.ts'
import { periods } from '../fields/date/periods.ts'
import { RecordTitle } from '../fields/relation/record-title.tsx'
import { isValueless } from '../fields/shared/arity.ts'
import { asJson } from '../fields/shared/json.ts'
import { FieldValue } from '../fields/value.tsx'
import { partFor } from '../fields/index.ts'
import { fieldAt, model, type ReachedField } from '../model.ts'
import { useLabels, type Labels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { isAggregate, isAnd, isField, isNot, isOr } from './tree.ts'

interface FilterWordsProps { readonly object: ResolvedObject; readonly filter: Filter }

/** A filter as a sentence: 'Last contact in the last 30 days and has no orders that match'. */
export function FilterWords({ object, filter }: FilterWordsProps): ReactNode {
  const { say } = useSpeech()
  const labels = useLabels()
  if (isAnd(filter)) return <Joined object={object} parts={filter.and} by={say(filterWords.and)} />
  if (isOr(filter)) return <Joined object={object} parts={filter.or} by={say(filterWords.or)} />
  if (isNot(filter)) return <><span className="muted">{say(filterWords.not)}</span>(<FilterWords object={object} filter={filter.not} />)</>
  if (isField(filter)) return <LeafWords object={object} filter={filter} />
  if (isAggregate(filter)) {
    const list = labels.relation(object, filter.over)
    return <>{say(filter.aggregate === 'count' ? filterWords.countOf : filterWords.sumOf, { list })} <span className="muted">{say(operatorWords[filter.is])}</span> <b><AggregateValue object={object} over={filter.over} of={filter.of} value={filter.value} /></b></>
  }
  const list = filter.some ?? filter.none ?? ''
  const other = model.objects.get(object.inverses.get(list)?.object ?? '')
  return <>{say(filter.some === undefined ? filterWords.noneOf : filterWords.some, { list: labels.relation(object, list) })}{filter.where !== undefined && other !== undefined && <> (<FilterWords object={other} filter={filter.where} />)</>}</>
}

function Joined({ object, parts, by }: { readonly object: ResolvedObject; readonly parts: readonly Filter[]; readonly by: string }) {
  return parts.map((part, index) => <Fragment key={index}>{index > 0 && <span className="muted">{by}</span>}<FilterWords object={object} filter={part} /></Fragment>)
}

function LeafWords({ object, filter }: { readonly object: ResolvedObject; readonly filter: FieldFilter }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const reached = fieldAt(object, filter.field)
  // 'more than … ago': the value stands where the dots do.
  const [before = '', after = ''] = say(operatorWords[filter.is]).split('…')
  return <>{pathLabel(object, filter.field, labels)} <span className="muted">{before}</span>{!isValueless(filter.is) && reached !== undefined && <> <b><ConditionValue reached={reached} operator={filter.is} value={filter.value} /></b></>}{after !== '' && <span className="muted">{after}</span>}</>
}

/** 'Customer › Level' */
export function pathLabel(object: ResolvedObject, path: string, labels: Labels): string {
  const names = path.split('.')
  return names.map((name, index) => {
    const reached = fieldAt(object, names.slice(0, index + 1).join('.'))
    return reached === undefined ? name : labels.field(reached.object, name)
  }).join(' › ')
}

function AggregateValue({ object, over, of, value }: { readonly object: ResolvedObject; readonly over: string; readonly of: string | undefined; readonly value: FilterValue | undefined }) {
  const { formats } = useSpeech()
  const other = model.objects.get(object.inverses.get(over)?.object ?? '')
  const reached = other === undefined || of === undefined ? undefined : fieldAt(other, of)
  const number = numberOf(asJson(value)) ?? 0
  return reached !== undefined && partFor(reached.object, reached.field).part.family === 'money' ? formats.money(number) : formats.number(number)
}

function ConditionValue({ reached, operator, value }: { readonly reached: ReachedField; readonly operator: Operator; readonly value: FilterValue | undefined }): ReactNode {
  const { say, language, formats } = useSpeech()
  const json = asJson(value)
  if (Array.isArray(json)) {
    const comma = operator === 'between' ? ` ${say(filterWords.andBetween)} ` : language === 'zh' ? '、' : ', '
    return json.map((each: Json, index) => <Fragment key={index}>{index > 0 && comma}<OneValue reached={reached} value={each} /></Fragment>)
  }
  if (!isJsonObject(json)) return <OneValue reached={reached} value={json} />
  if (typeof json['viewer'] === 'string') return say(viewerWords(json['viewer']))
  const amount = numberOf(json['amount'])
  if (amount !== undefined && typeof json['currency'] === 'string') return formats.money(amount, json['currency'])
  const period = periods.find((each) => each.period === json['period'] && each.offset === json['offset'])
  if (period !== undefined) return say(filterWords[period.key])
  const unit = (['hour', 'day', 'week', 'month', 'quarter', 'year'] as const).find((each) => each === json['unit'])
  return unit === undefined ? '…' : `${numberOf(json['amount']) ?? ''} ${say(filterWords[unit])}`
}

function viewerWords(viewer: string) {
  const known = (['me', 'myDepartment', 'myDepartmentAndBelow', 'myTeams'] as const).find((each) => each === viewer)
  return filterWords[known ?? 'me']
}

function OneValue({ reached, value }: { readonly reached: ReachedField; readonly value: Json }): ReactNode {
  const { formats } = useSpeech()
  const { part, field } = partFor(reached.object, reached.field)
  const [to] = targetsOf(field)
  const text = textOf(value)
  if (to !== undefined && isUuid(text)) return <RecordTitle object={to} id={text} />
  if (part.family === 'money' && typeof value === 'number') return formats.money(value)
  if (part.family === 'datetime' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return formats.date(text)
  if (part.family === 'list') return text
  return <FieldValue object={reached.object} name={reached.name} value={value} dense />
}
